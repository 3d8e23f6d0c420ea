extension Judge {
    /// The new key signs for itself, which shows possession and means nothing until admitted.
    func judgeEnrol(_ statement: Statement) -> Refusal? {
        guard let key = statement.first("key"), statement.signers.count == 1 else {
            return Refusal(.valueNotKnown, "key")
        }
        if let holder = holder(ofKey: key) {
            return Refusal(.keyTaken, "the key belongs to \(holder)")
        }
        return nil
    }

    mutating func judgeAdmit(_ id: StatementID, _ statement: Statement) -> Refusal? {
        guard let person = statement.person else { return Refusal(.valueNotKnown, "person") }
        let registrars = people(signing: statement, in: [.registrar])
        guard !registrars.isEmpty || meetsRoot(statement) else {
            return Refusal(.outOfRole, "the registrar admits people")
        }
        guard registrars != [person] || statement.signers.count > 1 else {
            return Refusal(.ownCause, "nobody admits himself")
        }
        if let key = statement.first("key") {
            guard namesEnrolment(of: person, key, statement) else {
                return Refusal(.restsOnNothing, "it names no enrolment of \(person) with this key")
            }
            if let holder = holder(ofKey: key) {
                return Refusal(.keyTaken, "the key belongs to \(holder)")
            }
        }
        if register.people[person] != nil {
            return judgeFurtherKey(person, statement) ?? takePerson(id, statement)
        }
        if isContested(person, id, statement) {
            return Refusal(.personContested, "two people are admitted as \(person)")
        }
        return takePerson(id, statement)
    }

    private func namesEnrolment(
        of person: PersonID, _ key: String, _ statement: Statement
    ) -> Bool {
        statement.on.contains { reference in
            guard let enrol = index.statements[reference], enrol.kind == .enrol,
                index.isSigned(reference, by: key, listed: evidence)
            else { return false }
            return enrol.first("key") == key && enrol.signers.map(\.person) == [person]
        }
    }

    /// Whether somebody else's admission under the same identifier could count here as well.
    ///
    /// One that names this admission speaks of the same person.
    private func isContested(
        _ person: PersonID, _ id: StatementID, _ statement: Statement
    ) -> Bool {
        (together.admissions[person] ?? []).contains { other in
            guard other != id, let rival = together.statements[other],
                !rival.on.contains(id),
                gatheringRefusal(other, rival, listed: evidence) == nil,
                rival.signers.allSatisfy({ signerRefusal($0, other, rival) == nil }),
                !people(signing: rival, in: [.registrar]).isEmpty || meetsRoot(rival)
            else { return false }
            let key = rival.first("key")
            guard key != statement.first("key") else {
                return key == nil && rival.first("card") != statement.first("card")
            }
            return rival.kind == .service
                || key.map { namesEnrolment(of: person, $0, rival) } ?? true
        }
    }

    /// A further key takes two people: the person, who signs with a key that counts, or others
    /// who keep the trust.
    private func judgeFurtherKey(_ person: PersonID, _ statement: Statement) -> Refusal? {
        guard statement.first("key") != nil, register.people[person]?.isService == false else {
            return Refusal(.personTaken, "\(person) is admitted already")
        }
        var trusted = people(signing: statement, in: [.registrar, .controller, .root])
        if statement.signers.contains(where: { $0.person == person }) { trusted.insert(person) }
        guard areTwo(trusted, statement) else {
            return Refusal(.twoPeopleNeeded, "a further key of \(person) takes two people")
        }
        return nil
    }

    /// Binds a person and a key.
    mutating func takePerson(_ id: StatementID, _ statement: Statement) -> Refusal? {
        guard let person = statement.person else { return Refusal(.valueNotKnown, "person") }
        var state = register.people[person] ?? PersonState(id: person, admission: id)
        if let key = statement.first("key") {
            if let holder = holder(ofKey: key) {
                return Refusal(.keyTaken, "the key belongs to \(holder)")
            }
            state.keys.append(KeyState(text: key, boundBy: id))
            keyHolders[key] = person
        }
        if let card = statement.first("card").flatMap({ ContentHash($0) }) { state.card = card }
        register.people[person] = state
        return nil
    }

    mutating func judgeMembership(_ id: StatementID, _ statement: Statement) -> Refusal? {
        guard let person = statement.person, let known = register.people[person] else {
            return Refusal(.unknownSigner, statement.first("person") ?? "")
        }
        guard !known.isService else {
            return Refusal(.outOfRole, "the service \(person) fills no seat")
        }
        let inForce = rulesAtThisPlace
        let isActing = statement.first("acting") != nil
        let appointers = isActing ? Set(inForce?.actingAppointers ?? []) : []
        let keepers = people(signing: statement, in: appointers.union([.registrar]))
        guard !keepers.isEmpty || meetsRoot(statement) else {
            return Refusal(.outOfRole, "the registrar keeps roles and groups")
        }
        guard !isActing || statement.until != nil else {
            return Refusal(.valueNotKnown, "an acting appointment has an end")
        }
        guard !isActing || keepers != [person] || statement.signers.count > 1 else {
            return Refusal(.ownCause, "nobody appoints himself")
        }
        let rules = statement.rules.flatMap { input.rules[$0.hash] }
        if statement.kind == .join {
            guard let group = statement.name("group"), rules?.groups[group] != nil else {
                return Refusal(.valueNotKnown, "group \(statement.first("group") ?? "")")
            }
            let seated = (rules?.approvingRoles ?? []).union(inForce?.approvingRoles ?? [])
            let trusted = people(signing: statement, in: [.registrar, .controller, .root])
            guard !seated.contains(group) || areTwo(trusted, statement) else {
                return Refusal(.twoPeopleNeeded, "two people admit to \(group), which approves")
            }
            register.people[person]?.memberships.append(
                MembershipState(
                    id: id, group: group, from: statement.from ?? statement.time,
                    until: statement.until))
            return nil
        }
        guard let role = statement.name("duty"),
            rules?.roles[role] != nil || [.registrar, .controller].contains(role)
        else { return Refusal(.valueNotKnown, "role \(statement.first("duty") ?? "")") }
        let heavy = (rules?.approvingRoles ?? []).union(inForce?.approvingRoles ?? [])
            .union([.registrar, .controller])
        let trusted = people(
            signing: statement, in: appointers.union([.registrar, .controller, .root]))
        guard !heavy.contains(role) || areTwo(trusted, statement) else {
            return Refusal(.twoPeopleNeeded, "two people appoint to \(role)")
        }
        register.people[person]?.appointments.append(
            AppointmentState(
                id: id, role: role, from: statement.from, until: statement.until,
                acting: statement.first("acting") != nil))
        return nil
    }

    /// What a service may do; one service does one of them.
    private static let serviceDuties: Set<Name> = [.checkpoint, .witness]

    mutating func judgeService(
        _ id: StatementID, _ statement: Statement, isSettling: Bool = false
    ) -> Refusal? {
        guard let person = statement.person, let duty = statement.name("duty"),
            let key = statement.first("key"), Self.serviceDuties.contains(duty)
        else { return Refusal(.valueNotKnown, "duty \(statement.first("duty") ?? "")") }
        guard !people(signing: statement, in: [.registrar]).isEmpty || meetsRoot(statement) else {
            return Refusal(.outOfRole, "the registrar enrols services")
        }
        guard register.people[person] == nil else {
            return Refusal(.personTaken, "\(person) is admitted already")
        }
        if let holder = holder(ofKey: key) {
            return Refusal(.keyTaken, "the key belongs to \(holder)")
        }
        if !isSettling, isContested(person, id, statement) {
            return Refusal(.personContested, "two are admitted as \(person)")
        }
        var state = PersonState(id: person, admission: id)
        state.isService = true
        state.keys = [KeyState(text: key, boundBy: id)]
        keyHolders[key] = person
        state.appointments = [
            AppointmentState(id: id, role: duty, until: statement.until, acting: false)
        ]
        register.people[person] = state
        return nil
    }

    func judgeUphold(_ statement: Statement) -> Refusal? {
        guard statement.signers[0].role == .controller || meetsRoot(statement) else {
            return Refusal(.outOfRole, "the document controller upholds, or the root")
        }
        let own = Set(statement.signers.map(\.person))
        for target in statement.targets {
            guard let upheld = index.statements[target] else { return Refusal(.referenceMissing) }
            guard own.isDisjoint(with: upheld.signers.map(\.person)) else {
                return Refusal(.ownCause, "nobody upholds the own statement")
            }
        }
        return nil
    }
}
