extension Judge {
    /// Possession: the new key signs for itself. It means nothing until it is admitted.
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
            let enrolled = statement.on.contains { reference in
                guard let enrol = index.statements[reference], enrol.kind == .enrol else {
                    return false
                }
                return enrol.first("key") == key && enrol.signers[0].person == person
            }
            guard enrolled else {
                return Refusal(.restsOnNothing, "it names no enrolment of \(person) with this key")
            }
            if let holder = holder(ofKey: key) {
                return Refusal(.keyTaken, "the key belongs to \(holder)")
            }
        }
        if register.people[person] != nil {
            return judgeFurtherKey(person, statement, registrars) ?? takePerson(id, statement)
        }
        let rivals = together.filter { other, rival in
            other != id && rival.kind == .admit && rival.person == person
                && gatheringRefusal(other, rival, listed: place.number == nil ? nil : listed) == nil
                && rival.first("key") != statement.first("key")
        }
        guard rivals.isEmpty else {
            return Refusal(.personContested, "two people are admitted as \(person)")
        }
        return takePerson(id, statement)
    }

    /// A further key takes the registrar and the person, who signs with a key that counts.
    private func judgeFurtherKey(
        _ person: PersonID, _ statement: Statement, _ registrars: Set<PersonID>
    ) -> Refusal? {
        guard statement.first("key") != nil else {
            return Refusal(.personTaken, "\(person) is admitted already")
        }
        let everybody = Set(statement.signers.map(\.person))
        guard everybody.count >= 2 || meetsRoot(statement) else {
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
        }
        if let card = statement.first("card").flatMap({ ContentHash($0) }) { state.card = card }
        register.people[person] = state
        return nil
    }

    mutating func judgeMembership(_ id: StatementID, _ statement: Statement) -> Refusal? {
        guard let person = statement.person, register.people[person] != nil else {
            return Refusal(.unknownSigner, statement.first("person") ?? "")
        }
        let registrars = people(signing: statement, in: [.registrar])
        guard !registrars.isEmpty || meetsRoot(statement) else {
            return Refusal(.outOfRole, "the registrar keeps roles and groups")
        }
        let rules = statement.rules.flatMap { input.rules[$0.hash] }
        if statement.kind == .join {
            guard let group = statement.name("group"), rules?.groups[group] != nil else {
                return Refusal(.valueNotKnown, "group \(statement.first("group") ?? "")")
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
        let heavy = (rules?.approvingRoles ?? []).union([.registrar, .controller])
        let trusted = people(signing: statement, in: [.registrar, .controller, .root])
        guard !heavy.contains(role) || trusted.count >= 2 || meetsRoot(statement) else {
            return Refusal(.twoPeopleNeeded, "two people appoint to \(role)")
        }
        register.people[person]?.appointments.append(
            AppointmentState(
                id: id, role: role, from: statement.from, until: statement.until,
                acting: statement.first("acting") != nil))
        return nil
    }

    mutating func judgeService(_ id: StatementID, _ statement: Statement) -> Refusal? {
        guard let person = statement.person, let duty = statement.name("duty"),
            let key = statement.first("key"), duty == .checkpoint
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
        var state = PersonState(id: person, admission: id)
        state.isService = true
        state.keys = [KeyState(text: key, boundBy: id)]
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
