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

        package init(_ person: PersonID, _ role: Name) {
            self.person = person
            self.role = role
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
    /// (augmenting paths), so that one person with two roles is placed where he is needed.
    ///
    /// - Parameters:
    ///   - steps: The seats, each list with its own candidates.
    /// - Returns: One role for every empty seat; none when all are filled.
    package static func emptySeats(
        _ steps: [(seats: [Seat], candidates: [Candidate])]
    ) -> [Name] {
        var places: [Place] = []
        for step in steps {
            for seat in step.seats {
                let people = step.candidates.filter { $0.role == seat.role }.map(\.person)
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
}
