extension Judge {
    /// Judges one statement that all whom it names have signed, and lets it work.
    ///
    /// - Returns: Why it has no effect, or nothing when it counts.
    mutating func judge(_ id: StatementID, _ statement: Statement) -> Refusal? {
        if statement.kind == .root { return judgeRoot(id, statement) }
        if let refusal = frameRefusal(id, statement) { return refusal }
        switch statement.kind {
        case .submit: return judgeSubmit(id, statement)
        case .takeBack: return judgeTakeBack(id, statement)
        case .review, .approve, .reject: return judgeDecision(id, statement)
        case .issue: return judgeIssue(id, statement)
        case .acknowledge: return judgeReceipt(id, statement)
        case .confirm: return judgeConfirm(id, statement)
        case .withdraw: return judgeWithdraw(id, statement)
        case .adopt: return judgeAdopt(id, statement)
        case .request, .answer, .attest: return judgeAside(id, statement)
        case .delegate, .waive, .settle: return judgeOrderOfHouse(id, statement)
        case .void: return judgeVoid(id, statement)
        case .end: return judgeEnd(statement)
        case .copy, .remind, .dispose, .hold, .erase: return judgeKeeping(id, statement)
        case .enrol: return judgeEnrol(statement)
        case .admit: return judgeAdmit(id, statement)
        case .appoint, .join: return judgeMembership(id, statement)
        case .service: return judgeService(id, statement)
        case .dismiss, .leave, .depart, .replaceKey, .compromise:
            return judgeRemoval(statement)
        case .uphold: return judgeUphold(statement)
        case .witness: return judgeWitness(id, statement)
        case .root: return nil
        case .checkpoint: return Refusal(.checkpointInvalid, "it does not stand in the chain")
        }
    }

    /// What holds for every kind: system, references, signers, rules.
    private func frameRefusal(_ id: StatementID, _ statement: Statement) -> Refusal? {
        guard statement.system == register.system else { return Refusal(.otherSystem) }
        if let refusal = referenceRefusal(statement) { return refusal }
        if statement.kind != .enrol {
            for signer in statement.signers {
                if let refusal = signerRefusal(signer, id, statement) { return refusal }
            }
        }
        guard Set(statement.signers.map(\.person)).count == statement.signers.count else {
            return Refusal(.seatTwice, "a person signs it twice")
        }
        if let document = documentTwice(statement) {
            return Refusal(.valueNotKnown, "\(document) stands in it twice")
        }
        if statement.kind.grammar.hasRules {
            guard let rules = statement.rules,
                register.rules.contains(where: { $0.reference == rules })
            else { return Refusal(.unknownRules, "rules \(statement.rules?.number ?? 0)") }
        }
        return nil
    }

    /// What decides on revisions speaks of each document once.
    private func documentTwice(_ statement: Statement) -> DocumentID? {
        switch statement.kind {
        case .submit, .takeBack, .review, .approve, .reject, .issue, .withdraw, .adopt, .confirm:
            var seen: Set<DocumentID> = []
            return statement.items.first { !seen.insert($0.document).inserted }?.document
        default: return nil
        }
    }

    private func referenceRefusal(_ statement: Statement) -> Refusal? {
        let grammar = statement.kind.grammar
        for reference in statement.references {
            guard index.statements[reference] != nil else {
                return Refusal(.referenceMissing, "it names \(reference.short), which is not here")
            }
            guard register.judgements[reference] != nil else {
                return Refusal(.restsOnRefused, "it names \(reference.short), which is not settled")
            }
        }
        var kinds: Set<StatementKind> = []
        for reference in statement.on {
            guard let named = index.statements[reference], grammar.allowed.contains(named.kind)
            else {
                return Refusal(.restsOnNothing, "it must not rest on \(reference.short)")
            }
            kinds.insert(named.kind)
            let needed = statement.kind != .submit || [.admit, .root].contains(named.kind)
            if needed, register.judgements[reference]?.counts != true {
                return Refusal(
                    .restsOnRefused, "\(named.kind.rawValue) \(reference.short) does not count")
            }
        }
        for group in grammar.rests where kinds.isDisjoint(with: group) {
            let names = group.map(\.rawValue).joined(separator: " or ")
            return Refusal(.restsOnNothing, "it names no \(names)")
        }
        return nil
    }
}
