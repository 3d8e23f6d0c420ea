extension Rules {
    /// The seats of all routes that nobody appointed could fill.
    ///
    /// Distinct people fill the seats of one route; the role that issues needs one holder. That
    /// authors fill no approving seat is not looked at: who writes is not known before.
    ///
    /// - Parameters:
    ///   - register: Who is appointed to what.
    ///   - instant: The point in time.
    /// - Returns: Route, its steps (`material`, `editorial` or `emergency`) and the role of the
    ///   empty seat, by the names of the routes.
    package func unfilledRoutes(
        by register: Register, at instant: Instant
    ) -> [(route: Name, steps: String, role: Name)] {
        let holders = register.possibleSitters(at: instant, rules: self)
        var unfilled: [(route: Name, steps: String, role: Name)] = []
        for (name, route) in routes.sorted(by: { $0.key < $1.key }) {
            for (words, steps) in route.all {
                var empty = Seating.emptySeats([(steps.review, holders), (steps.approve, holders)])
                if !holders.contains(where: { $0.role == steps.issue }) {
                    empty.append(steps.issue)
                }
                var told: Set<Name> = []
                for role in empty where told.insert(role).inserted {
                    unfilled.append((name, words, role))
                }
            }
        }
        return unfilled
    }
}

extension Register {
    /// Everybody who may sit in some seat, in every role and group that they have.
    ///
    /// A role named by `otherwise` counts: somebody before it may be an author.
    func possibleSitters(at instant: Instant, rules: Rules) -> [Seating.Candidate] {
        let all = Set(rules.roles.keys).union(rules.groups.keys)
        let roles = rules.roles.keys.flatMap { role in
            holders(of: role, at: instant).filter { canShow(rules.presence[role], $0) }.map {
                person in
                Seating.Candidate(person, role, vacant: all, onMinutes: true)
            }
        }
        let seated = rules.seatedGroups.flatMap { group in
            let members = self.members(of: [group], at: instant).keys
            return members.filter { canShow(rules.presence[group], $0) }.map { person in
                Seating.Candidate(person, group, vacant: all, onMinutes: true)
            }
        }
        return roles + seated
    }

    /// Whether a person has a key with which to show what the rules demand of a role.
    ///
    /// Whether it asks for a PIN does not show in a key, only in its signatures.
    func canShow(_ presence: PersonPresence?, _ person: PersonID) -> Bool {
        guard let presence, presence > .unknown else { return true }
        return (people[person]?.keys ?? []).contains {
            $0.endedBy == nil && $0.text.hasPrefix("sk-")
        }
    }
}
