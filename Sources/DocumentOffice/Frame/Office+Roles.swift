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

    /// The seat that a person takes: in a role of their own, else as a deputy of one who holds it.
    ///
    /// - Parameters:
    ///   - person: Who signs.
    ///   - kind: What is signed.
    ///   - candidates: The roles, or the groups that sit, that would do, best first.
    ///   - asked: The role that the person named with `--as`.
    ///   - behalf: For whom, where that is known already.
    /// - Returns: The seat.
    /// - Throws: ``OfficeError`` where the person holds none of the roles and is nobody's deputy in
    ///   them, or several fit.
    func seat(
        of person: PersonID, for kind: StatementKind, among candidates: [Name], asked: Name?,
        behalf: PersonID? = nil
    ) throws -> TakenSeat {
        do {
            guard behalf == nil else { throw OfficeError.nobody }
            let own = try role(of: person, for: kind, among: candidates, asked: asked)
            return TakenSeat(
                signer: Signer(person, role: own.role), on: [own.appointment])
        } catch {
            if case OfficeError.severalRoles = error { throw error }
            let wanted = candidates.filter { asked == nil || $0 == asked }
            for delegation in register.delegations
            where delegation.deputy == person && wanted.contains(delegation.role)
                && delegation.runs(settling: now, before: now)
                && (behalf == nil || delegation.delegator == behalf)
            {
                guard register.people[delegation.delegator]?.departed == nil,
                    let given = register.appointment(
                        delegation.delegator, delegation.role, at: now)
                else { continue }
                return TakenSeat(
                    signer: Signer(person, role: delegation.role, behalf: delegation.delegator),
                    on: [given, delegation.id])
            }
            if behalf != nil {
                throw OfficeError.noRole(person: name(person), kind: kind, roles: candidates)
            }
            throw error
        }
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

/// A seat that somebody takes, perhaps for another.
struct TakenSeat {
    let signer: Signer
    /// What gives it: the appointment, and the delegation of a deputy.
    let on: [StatementID]

    var role: Name { signer.role ?? .controller }
}
