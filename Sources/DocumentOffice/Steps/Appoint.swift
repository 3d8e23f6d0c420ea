import DocumentArchive
package import DocumentControl

extension Office {
    /// Gives a person a role.
    ///
    /// Registrar, controller and approvers are appointed by two people: the second one, a
    /// registrar, controller or holder of the root, is named here and signs after.
    ///
    /// - Parameters:
    ///   - person: Who shall hold the role.
    ///   - role: The role by the control rules.
    ///   - from: When the term begins; nothing for at once.
    ///   - until: When it ends; nothing for until further notice.
    ///   - second: Who signs besides; nothing for the first who can.
    ///   - reason: Why, if there is something to say.
    ///   - acting: Whether the person acts for a while, in the place of another; then the rules may
    ///     let others than the registrar appoint.
    /// - Returns: What is about to be signed.
    /// - Throws: Why it was refused, with what to do about it.
    package func appoint(
        _ person: PersonID, to role: Name, from: Instant?, until: Instant?, second: PersonID?,
        reason: [String], acting: Bool = false
    ) async throws -> ReadyStatement {
        let rules = try rules()
        let identity = try await identity()
        guard rules.roles[role] != nil || [.registrar, .controller].contains(role) else {
            throw OfficeError.unknownValue(
                "role", role.text, known: rules.roles.keys.sorted().map(\.text))
        }
        try demandPerson(person)
        if !acting, from == nil, until == nil, holds(person, role: role) {
            throw OfficeError.placedAlready(person: name(person), role.text)
        }
        if acting, until == nil { throw OfficeError.issuing(.actingNeedsEnd) }
        // Somebody acting for a while is appointed by others too, where the rules let them.
        let appointers = [Name.registrar] + (acting ? rules.actingAppointers : [])
        var trust = try trustSigners(identity.person, .appoint, alone: appointers)
        if rules.approvingRoles.union([.registrar, .controller]).contains(role) {
            trust = try adding(second: second, to: trust, .appoint)
        }
        var draft = StatementDraft(.appoint)
        draft.set("on", unique([try admission(of: person)] + trust.on).map(\.hex))
        draft.set("person", person.text)
        draft.set("duty", role.text)
        draft.set("from", from?.description)
        draft.set("until", until?.description)
        draft.set("acting", acting ? "yes" : nil)
        draft.set("reason", reason)
        return try ready(
            Intention(
                draft: draft, signers: trust.signers, message: "Appoint \(person) to \(role)"),
            by: identity)
    }

    /// Takes a person into a group; where the group approves on some route, it takes two people.
    package func join(
        _ person: PersonID, group: Name, second: PersonID? = nil
    ) async throws -> ReadyStatement {
        let rules = try rules()
        let identity = try await identity()
        guard rules.groups[group] != nil else {
            throw OfficeError.unknownValue(
                "group", group.text, known: rules.groups.keys.sorted().map(\.text))
        }
        try demandPerson(person)
        guard !belongs(person, to: group) else {
            throw OfficeError.placedAlready(person: name(person), group.text)
        }
        var trust = try trustSigners(identity.person, .join)
        if rules.approvingRoles.contains(group) {
            trust = try adding(second: second, to: trust, .join)
        }
        var draft = StatementDraft(.join)
        draft.set("on", unique([try admission(of: person)] + trust.on).map(\.hex))
        draft.set("person", person.text)
        draft.set("group", group.text)
        return try ready(
            Intention(
                draft: draft, signers: trust.signers, message: "\(person) joins \(group)"),
            by: identity)
    }

    /// Whether a person has a role until further notice, and nothing is on its way that ends it.
    private func holds(_ person: PersonID, role: Name) -> Bool {
        !isLosingSomething(person)
            && register.people[person]?.appointments.contains {
                $0.role == role && $0.endedBy == nil && $0.until == nil && $0.from == nil
                    && !$0.acting
            } == true
    }

    private func belongs(_ person: PersonID, to group: Name) -> Bool {
        !isLosingSomething(person)
            && register.people[person]?.memberships.contains {
                $0.group == group && $0.endedBy == nil && $0.until == nil && $0.from <= now
            } == true
    }

    /// Whether a removal of theirs is recorded that no checkpoint has settled yet.
    private func isLosingSomething(_ person: PersonID) -> Bool {
        evidence.pending.contains { id in
            guard let statement = register.statements[id] else { return false }
            return statement.kind.isRemoval && statement.person == person
        }
    }

    /// Somebody else who keeps the trust: registrar, controller or holder of the root.
    ///
    /// - Parameters:
    ///   - first: Who signs already.
    ///   - wanted: The person named; nothing for the first who can.
    ///   - kind: What is signed.
    /// - Returns: The person with the role in which they sign and what gives it.
    /// - Throws: ``OfficeError/nobodyElse(_:_:)`` where nobody else holds such a role,
    ///   ``OfficeError/noRole(person:kind:roles:)`` where the person named does not.
    func secondSigner(
        besides first: PersonID, wanted: PersonID?, _ kind: StatementKind
    ) throws -> (person: PersonID, role: Name, appointment: StatementID) {
        let roles: [Name] = [.registrar, .controller, .root]
        for role in roles {
            for person in register.holders(of: role, at: now)
            where person != first && (wanted == nil || person == wanted) {
                if let appointment = register.appointment(person, role, at: now) {
                    return (person, role, appointment)
                }
            }
        }
        guard let wanted else { throw OfficeError.nobodyElse(kind, roles) }
        throw OfficeError.noRole(person: name(wanted), kind: kind, roles: roles)
    }

    /// Somebody, neither this person nor who acts, who can be the second person of a step.
    package func keeper(besides person: PersonID) async throws -> PersonID? {
        let own = try await identity().person
        let roles: [Name] = [.registrar, .controller, .root]
        return roles.lazy.flatMap { self.register.holders(of: $0, at: self.now) }
            .first { $0 != person && $0 != own }
    }

    func demandPerson(_ person: PersonID) throws {
        if register.people[person]?.isService == true {
            throw OfficeError.serviceFillsNoSeat(person)
        }
    }

    /// Each once, in the given order.
    func unique(_ statements: [StatementID]) -> [StatementID] {
        var seen: Set<StatementID> = []
        return statements.filter { seen.insert($0).inserted }
    }
}
