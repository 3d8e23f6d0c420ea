extension Judge {
    /// A receipt rests on admission and key only, and counts for the bytes.
    mutating func judgeReceipt(_ id: StatementID, _ statement: Statement) -> Refusal? {
        let person = statement.signers[0].person
        for item in statement.items where entry(of: item, named: statement) == nil {
            return Refusal(.notInForce, "\(item.document) \(item.revision) was not issued so")
        }
        for item in statement.items {
            register.documents[item.document]?.receipts.append(
                Receipt(
                    id: id, person: person, revision: item.revision, content: item.content,
                    time: statement.time))
        }
        return nil
    }

    /// The issue or adoption that a statement names for one of its items.
    func entry(of item: Item, named statement: Statement) -> LineEntry? {
        register.documents[item.document]?.line.first { entry in
            statement.on.contains(entry.id) && entry.item == item && entry.kind != .withdraw
        }
    }

    mutating func judgeConfirm(_ id: StatementID, _ statement: Statement) -> Refusal? {
        guard let due = statement.first("next-due").flatMap({ Day($0) }) else {
            return Refusal(.valueNotKnown, "next-due")
        }
        let signer = statement.signers[0]
        for item in statement.items {
            guard let entry = entry(of: item, named: statement),
                let document = register.documents[item.document],
                isLasting(entry, in: document)
            else { return Refusal(.notInForce, "\(item.document) \(item.revision)") }
            guard let owner = document.text(of: entry)?.text.owner, signer.role == owner else {
                return Refusal(.outOfRole, "the owner confirms \(item.document)")
            }
        }
        for item in statement.items {
            register.documents[item.document]?.confirmations.append(
                Confirmation(
                    id: id, revision: item.revision, person: signer.person, time: statement.time,
                    nextDue: due))
        }
        return nil
    }

    /// Whether an entry is the last of the line, not counting what is on trial or has lapsed.
    private func isLasting(_ entry: LineEntry, in document: DocumentState) -> Bool {
        guard let head = document.head, head.id != entry.id else { return true }
        return head.mode != .normal
            && document.standing(at: place.settling, trials: false)?.id == entry.id
    }

    /// Change requests, their answers, and what is attested on paper.
    mutating func judgeAside(_ id: StatementID, _ statement: Statement) -> Refusal? {
        switch statement.kind {
        case .request:
            guard let document = statement.first("document").flatMap(DocumentID.init),
                register.documents[document] != nil
            else { return Refusal(.valueNotKnown, statement.first("document") ?? "") }
            register.requests[id] = RequestState(
                id: id, document: document, item: statement.items.first,
                by: statement.signers[0].person, time: statement.time, reason: statement.reason)
        case .answer:
            guard let target = statement.targets.first, var request = register.requests[target],
                register.judgements[target]?.counts == true
            else { return Refusal(.restsOnNothing, "it answers no request") }
            let signer = statement.signers[0]
            guard signer.role == .controller || signer.role == register.owner(of: request.document)
            else {
                return Refusal(.outOfRole, "the owner or the document controller answers")
            }
            guard let word = statement.first("outcome"),
                let outcome = RequestOutcome(rawValue: word)
            else { return Refusal(.valueNotKnown, statement.first("outcome") ?? "") }
            request.answers.append(
                RequestAnswer(
                    id: id, person: signer.person, role: signer.role, time: statement.time,
                    outcome: outcome, text: statement.all("answer"), items: statement.items))
            register.requests[target] = request
        default: return judgeAttest(id, statement)
        }
        return nil
    }

    mutating func judgeOrderOfHouse(_ id: StatementID, _ statement: Statement) -> Refusal? {
        switch statement.kind {
        case .delegate: judgeDelegation(id, statement)
        case .waive: judgeWaiver(id, statement)
        default: judgeSettlement(id, statement)
        }
    }

    private mutating func judgeDelegation(_ id: StatementID, _ statement: Statement) -> Refusal? {
        let signer = statement.signers[0]
        guard let deputy = statement.first("deputy").flatMap(PersonID.init), let role = signer.role,
            register.people[deputy]?.isService == false, deputy != signer.person,
            signer.behalf == nil, role != .root,
            let from = statement.from, let until = statement.until, from < until
        else { return Refusal(.valueNotKnown, "deputy or term") }
        let mode = statement.first("mode")
        guard mode == nil || mode == DelegationState.standing else {
            return Refusal(.valueNotKnown, "mode \(mode ?? "")")
        }
        register.delegations.append(
            DelegationState(
                id: id, delegator: signer.person, deputy: deputy, role: role, from: from,
                until: until, isStanding: mode != nil))
        return nil
    }

    private mutating func judgeWaiver(_ id: StatementID, _ statement: Statement) -> Refusal? {
        let signer = statement.signers[0]
        let rules = rulesAtThisPlace
        guard let role = signer.role, rules?.waivers.contains(role) == true else {
            return Refusal(
                .outOfRole, "the rules do not let \(signer.person) take note of findings")
        }
        guard let finding = statement.name("finding"), let place = statement.first("place") else {
            return Refusal(.valueNotKnown, "finding")
        }
        register.waivers.append(
            WaiverState(
                id: id, finding: finding, place: place, until: statement.until, by: signer.person,
                reason: statement.reason))
        return nil
    }

    /// Decides which of several first submissions, or admissions, keeps the identifier.
    private mutating func judgeSettlement(_ id: StatementID, _ statement: Statement) -> Refusal? {
        guard let target = statement.targets.first, let kept = index.statements[target] else {
            return Refusal(.restsOnNothing)
        }
        let contested: Set<FindingCode> = [.identifierContested, .personContested]
        guard let code = register.judgements[target]?.refusal?.code, contested.contains(code) else {
            return Refusal(.notVoidable, "nothing is contested there")
        }
        let isPerson = code == .personContested
        let allowed = isPerson ? meetsRoot(statement) : statement.signers[0].role == .controller
        guard allowed else {
            return Refusal(
                .outOfRole,
                isPerson ? "the root settles persons" : "the document controller settles documents")
        }
        let refusal =
            switch kept.kind {
            case .submit: judgeSubmit(target, kept, isSettling: true)
            case .adopt: judgeAdopt(target, kept, isSettling: true)
            case .service: judgeService(target, kept, isSettling: true)
            default: takePerson(target, kept)
            }
        guard refusal == nil else { return refusal }
        register.judgements[target]?.refusal = nil
        register.findings.removeAll { $0.code == code && $0.place == target.hex }
        return nil
    }
}
