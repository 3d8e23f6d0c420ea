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
        let holders = roles.keys.flatMap { role in
            register.holders(of: role, at: instant).map { Seating.Candidate($0, role) }
        }
        var unfilled: [(route: Name, steps: String, role: Name)] = []
        for (name, route) in routes.sorted(by: { $0.key < $1.key }) {
            let all = [
                ("material", route.material), ("editorial", route.editorial),
                ("emergency", route.emergency),
            ]
            for (words, steps) in all {
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
