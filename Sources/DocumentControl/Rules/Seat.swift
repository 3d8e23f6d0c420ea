/// A place to be filled by one person, or by several different ones.
package struct Seat: Hashable, Sendable {
    /// The role of whoever sits here; the name of a group where ``isGroup``.
    package var role: Name
    /// How many different people, at least 1.
    package var count: Int
    /// The roles that may sit here, in this order, where nobody can who comes before them.
    package var otherwise: [Name]
    /// Whether the members of a group sit here, in no other role.
    package var isGroup: Bool
    /// Whether the signature rests on the minutes of a meeting, which it names.
    package var onMinutes: Bool

    package init(
        role: Name, count: Int = 1, otherwise: [Name] = [], isGroup: Bool = false,
        onMinutes: Bool = false
    ) {
        self.role = role
        self.count = count
        self.otherwise = otherwise
        self.isGroup = isGroup
        self.onMinutes = onMinutes
    }

    /// The roles that may sit here, the first choice first.
    package var roles: [Name] { [role] + otherwise }
}

extension RouteSteps {
    /// The seats of both steps.
    package var seats: [Seat] { review + approve }
}

extension Route {
    /// The steps of the material, the editorial and the emergency route, with their names.
    package var all: [(name: String, steps: RouteSteps)] {
        [("material", material), ("editorial", editorial), ("emergency", emergency)]
    }

    /// The steps that a submission takes.
    ///
    /// - Parameters:
    ///   - change: Material or editorial, as the route is chosen.
    ///   - mode: How the text is issued; at night the emergency route.
    /// - Returns: The seats, and the role that issues.
    package func steps(for change: ChangeClass, mode: IssueMode = .normal) -> RouteSteps {
        if mode == .emergency { return emergency }
        return change == .editorial ? editorial : material
    }
}
