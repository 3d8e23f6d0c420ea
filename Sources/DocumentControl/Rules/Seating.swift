/// Fills seats with people, each person at most once.
package enum Seating {
    /// Somebody who may sit, in the role in which they signed.
    package struct Candidate: Hashable, Sendable {
        package let person: PersonID
        package let role: Name
        /// On whose behalf, under a delegation.
        package let behalf: PersonID?
        /// The roles that nobody could sit in for this text when this person signed.
        package let vacant: Set<Name>
        /// Whether the signature names the minutes of a meeting.
        package let onMinutes: Bool

        package init(
            _ person: PersonID, _ role: Name, for behalf: PersonID? = nil,
            vacant: Set<Name> = [], onMinutes: Bool = false
        ) {
            self.person = person
            self.role = role
            self.behalf = behalf
            self.vacant = vacant
            self.onMinutes = onMinutes
        }

        /// Whether the signature is one that the seat asks for.
        ///
        /// One of the roles named by `otherwise` sits only where nobody could in any before it.
        package func fits(_ seat: Seat) -> Bool {
            guard onMinutes || !seat.onMinutes else { return false }
            guard let rank = seat.roles.firstIndex(of: role) else { return false }
            return seat.roles[..<rank].allSatisfy(vacant.contains)
        }
    }

    /// A person in a role of their own.
    private struct Own: Hashable {
        let person: PersonID
        let role: Name
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
        let own = own(everybody)
        let one = joined(everybody)
        var places: [Place] = []
        for step in steps {
            for seat in step.seats {
                let people = step.candidates.filter { candidate in
                    // Whoever signed himself needs no deputy.
                    candidate.fits(seat)
                        && !(candidate.behalf.map {
                            own.contains(Own(person: $0, role: candidate.role))
                        } ?? false)
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
        let own = own(candidates)
        var joined: [PersonID: PersonID] = [:]
        for candidate in candidates {
            guard let behalf = candidate.behalf,
                !own.contains(Own(person: behalf, role: candidate.role))
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

    /// Whoever signed in a role of their own.
    private static func own(_ candidates: [Candidate]) -> Set<Own> {
        Set(candidates.filter { $0.behalf == nil }.map { Own(person: $0.person, role: $0.role) })
    }
}
