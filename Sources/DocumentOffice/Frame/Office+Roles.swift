import DocumentControl

extension Office {
    /// The role in which a person signs: the one of the candidates that they hold.
    ///
    /// - Parameters:
    ///   - person: Who signs.
    ///   - kind: What is signed.
    ///   - candidates: The roles, or the groups that sit, that would do, best first.
    ///   - asked: The role that the person named with `--as`.
    /// - Returns: The role with the appointment that gives it.
    /// - Throws: ``OfficeError`` where the person holds none of them, or several fit.
    func role(
        of person: PersonID, for kind: StatementKind, among candidates: [Name], asked: Name?
    ) throws -> (role: Name, appointment: StatementID) {
        var wanted: [Name] = []
        for role in candidates where !wanted.contains(role) { wanted.append(role) }
        if let asked { wanted = wanted.filter { $0 == asked } }
        let held = wanted.compactMap { role in
            (register.appointment(person, role, at: now)
                ?? register.membership(person, role, at: now))
                .map { (role: role, appointment: $0) }
        }
        guard let first = held.first else {
            throw OfficeError.noRole(
                person: name(person), kind: kind, roles: asked.map { [$0] } ?? candidates)
        }
        guard held.count == 1 else { throw OfficeError.severalRoles(held.map(\.role)) }
        return first
    }

    /// The statement that admitted a person.
    func admission(of person: PersonID) throws -> StatementID {
        guard let state = register.people[person] else {
            throw OfficeError.unknownPerson(person.text)
        }
        return state.admission
    }

    /// The words of a meaning by the control rules.
    func meaning(of kind: StatementKind, in role: Name?, _ rules: Rules) -> [String] {
        [rules.meaning(of: kind, in: role) ?? "I make this statement."]
    }
}
