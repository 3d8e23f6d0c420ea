/// Who reviews, approves and issues the texts of some types.
package struct Route: Hashable, Sendable {
    /// For material changes.
    package var material: RouteSteps
    /// The short route for editorial changes.
    package var editorial: RouteSteps
    /// The route at night; a text issued on it is confirmed by the whole route later.
    package var emergency: RouteSteps

    package init(material: RouteSteps, editorial: RouteSteps, emergency: RouteSteps) {
        self.material = material
        self.editorial = editorial
        self.emergency = emergency
    }
}

/// The seats of one route, and the role that issues.
package struct RouteSteps: Hashable, Sendable {
    package var review: [Seat]
    package var approve: [Seat]
    package var issue: Name

    package init(review: [Seat] = [], approve: [Seat], issue: Name = .controller) {
        self.review = review
        self.approve = approve
        self.issue = issue
    }
}

/// A place to be filled by one person, or by several different ones, in a role.
package struct Seat: Hashable, Sendable {
    package var role: Name
    /// How many different people, at least 1.
    package var count: Int

    package init(role: Name, count: Int = 1) {
        self.role = role
        self.count = count
    }
}

/// Fills seats with people, each person at most once.
package enum Seating {
    /// Somebody who may sit, in the role in which they signed.
    package struct Candidate: Hashable, Sendable {
        package let person: PersonID
        package let role: Name
        /// On whose behalf, under a delegation.
        package let behalf: PersonID?

        package init(_ person: PersonID, _ role: Name, for behalf: PersonID? = nil) {
            self.person = person
            self.role = role
            self.behalf = behalf
        }
    }

    /// One wanted place: its role, and the people who may take it.
    private struct Place {
        let role: Name
        let people: [PersonID]
    }

    /// The roles of the seats that stay empty however the candidates are placed.
    ///
    /// Distinct people fill the seats, found as a largest matching of seats and people
    /// (augmenting paths), so that one person with two roles is placed where he is needed. A
    /// deputy and whom he stands in for fill one seat between them.
    ///
    /// - Parameter steps: The seats, each list with its own candidates.
    /// - Returns: One role for every empty seat; none when all are filled.
    package static func emptySeats(
        _ steps: [(seats: [Seat], candidates: [Candidate])]
    ) -> [Name] {
        let everybody = steps.flatMap(\.candidates)
        let own = Set(everybody.filter { $0.behalf == nil })
        let one = joined(everybody)
        var places: [Place] = []
        for step in steps {
            for seat in step.seats {
                let people = step.candidates.filter { candidate in
                    // Whoever signed himself needs no deputy.
                    candidate.role == seat.role
                        && !(candidate.behalf.map { own.contains(Candidate($0, seat.role)) }
                            ?? false)
                }.map { one[$0.person] ?? $0.person }
                let place = Place(role: seat.role, people: Array(Set(people)).sorted())
                places += Array(repeating: place, count: max(1, seat.count))
            }
        }
        var taken: [PersonID: Int] = [:]
        func seat(_ place: Int, _ tried: inout Set<PersonID>) -> Bool {
            for person in places[place].people where tried.insert(person).inserted {
                guard let other = taken[person] else {
                    taken[person] = place
                    return true
                }
                if seat(other, &tried) {
                    taken[person] = place
                    return true
                }
            }
            return false
        }
        var empty: [Name] = []
        for place in places.indices {
            var tried: Set<PersonID> = []
            if !seat(place, &tried) { empty.append(places[place].role) }
        }
        return empty
    }

    /// One person for all those who are joined by signing for each other.
    private static func joined(_ candidates: [Candidate]) -> [PersonID: PersonID] {
        let own = Set(candidates.filter { $0.behalf == nil })
        var joined: [PersonID: PersonID] = [:]
        for candidate in candidates {
            guard let behalf = candidate.behalf, !own.contains(Candidate(behalf, candidate.role))
            else { continue }
            let left = joined[behalf] ?? behalf
            let right = joined[candidate.person] ?? candidate.person
            let first = min(left, right)
            for person in Array(joined.keys) + [left, right, behalf, candidate.person]
            where [left, right].contains(joined[person] ?? person) {
                joined[person] = first
            }
        }
        return joined
    }
}
