extension Judge {
    /// Why a statement is not signed by everybody whom it names, or nothing when it is.
    ///
    /// A key counts here whether or not it was ended: that is for the judgement to say.
    ///
    /// - Parameters:
    ///   - id: The statement.
    ///   - statement: What it says.
    ///   - listed: The files that may bear the signatures, or all of them.
    /// - Returns: Why it is not settled.
    func gatheringRefusal(
        _ id: StatementID, _ statement: Statement, listed: Set<ContentHash>?
    ) -> Refusal? {
        var missing: [PersonID] = []
        var found = 0
        for signer in statement.signers {
            let signed = boundKeys(of: signer.person, in: statement).contains {
                index.isSigned(id, by: $0, listed: listed)
            }
            if signed { found += 1 } else { missing.append(signer.person) }
        }
        guard let first = missing.first else { return nil }
        if found > 0 {
            let names = missing.map(\.text).joined(separator: ", ")
            return Refusal(.notGathered, "it waits for the signature of \(names)")
        }
        if let problem = index.problem(id, listed: listed) {
            return Refusal(.badSignature, problem)
        }
        if (index.signatures[id] ?? [:]).isEmpty { return Refusal(.unsigned, "nobody signed it") }
        return register.people[first] == nil
            ? Refusal(.unknownSigner, "nobody was admitted as \(first)")
            : Refusal(.unsigned, "no key of \(first) signed it")
    }

    /// The keys that speak for a person in a statement.
    private func boundKeys(of person: PersonID, in statement: Statement) -> [String] {
        if statement.kind == .enrol { return statement.all("key") }
        if statement.kind == .root {
            let former = statement.predecessors.first.flatMap { index.statements[$0] }
            return ((former?.rootPeople ?? []) + statement.rootPeople)
                .filter { $0.person == person }.flatMap(\.keys)
        }
        return (register.people[person]?.keys ?? []).map(\.text)
    }

    /// Why a signer may not sign this statement: departed, key ended, or not in the role.
    func signerRefusal(
        _ signer: Signer, _ id: StatementID, _ statement: Statement
    ) -> Refusal? {
        guard let person = register.people[signer.person] else {
            return Refusal(.unknownSigner, "nobody was admitted as \(signer.person)")
        }
        if person.departed != nil {
            return Refusal(.afterDeparture, "\(signer.person) had left")
        }
        if person.isService, !isWitness(person, statement) {
            return Refusal(.outOfRole, "the service \(signer.person) fills no seat")
        }
        let keys = person.keys.filter { index.isSigned(id, by: $0.text, listed: evidence) }
        guard keys.contains(where: { $0.endedBy == nil }) else {
            return Refusal(.keyNotInForce, "the key of \(signer.person) had been ended")
        }
        guard let role = signer.role else {
            let known =
                statement.on.contains(person.admission)
                || person.appointments.contains { statement.on.contains($0.id) }
                || statement.signers.count > 1
            return known
                ? nil
                : Refusal(.restsOnNothing, "it does not name the admission of \(signer.person)")
        }
        return roleRefusal(signer, role, statement) ?? presenceRefusal(signer, role, id)
    }

    /// Where the rules demand a hardware key of a role, a signature must show who was at it.
    private func presenceRefusal(_ signer: Signer, _ role: Name, _ id: StatementID) -> Refusal? {
        guard let wanted = rulesAtThisPlace?.presence[role] else { return nil }
        let keys = (register.people[signer.person]?.keys ?? []).filter { $0.endedBy == nil }
        guard keys.contains(where: { index.shows(wanted, id, by: $0.text, listed: evidence) })
        else {
            let what = wanted == .pin ? "touched and unlocked by its PIN" : "touched"
            return Refusal(.presenceNotShown, "the role \(role) signs with a hardware key, \(what)")
        }
        return nil
    }

    private func roleRefusal(_ signer: Signer, _ role: Name, _ statement: Statement) -> Refusal? {
        let holder = signer.behalf ?? signer.person
        if let behalf = signer.behalf {
            let stands = register.delegations.contains { delegation in
                statement.on.contains(delegation.id) && delegation.delegator == behalf
                    && delegation.deputy == signer.person && delegation.role == role
                    && delegation.runs(settling: place.settling, before: place.before)
            }
            guard stands else {
                return Refusal(.outOfRole, "\(signer.person) does not stand in for \(behalf)")
            }
        }
        guard let person = register.people[holder], person.departed == nil else {
            return Refusal(.outOfRole, "\(holder) does not hold the role \(role)")
        }
        let sits = person.memberships.contains { membership in
            membership.group == role && statement.on.contains(membership.id)
                && membership.runs(settling: place.settling, before: place.before)
        }
        if sits, rulesAtThisPlace?.seatedGroups.contains(role) == true { return nil }
        let named = person.appointments.filter { $0.role == role && statement.on.contains($0.id) }
        guard !named.isEmpty else {
            let holds = person.appointments.contains { $0.role == role }
            return holds
                ? Refusal(.restsOnNothing, "it does not name the appointment to \(role)")
                : Refusal(.outOfRole, "\(holder) does not hold the role \(role)")
        }
        guard named.contains(where: { $0.runs(settling: place.settling, before: place.before) })
        else {
            return Refusal(.outOfRole, "\(holder) did not hold the role \(role) any more or yet")
        }
        return nil
    }

    /// The different people who sign in one of the roles, which is their own.
    func people(signing statement: Statement, in roles: Set<Name>) -> Set<PersonID> {
        let own = statement.signers.filter { signer in
            signer.behalf == nil && signer.role.map(roles.contains) ?? false
        }
        return Set(own.map(\.person))
    }

    /// Two different people, or the one founder while nobody else holds the root.
    func areTwo(_ people: Set<PersonID>, _ statement: Statement) -> Bool {
        people.count >= 2 || register.root?.holders.count == 1 && meetsRoot(statement)
    }

    /// Whether the signers meet the threshold of the root of trust.
    func meetsRoot(_ statement: Statement) -> Bool {
        people(signing: statement, in: [.root]).count >= (register.root?.threshold ?? .max)
    }
}
