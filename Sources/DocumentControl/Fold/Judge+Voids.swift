extension Judge {
    private static let voidable: Set<StatementKind> = [
        .submit, .review, .approve, .reject, .confirm, .attest, .request, .copy, .waive,
        .acknowledge,
    ]

    mutating func judgeVoid(_ id: StatementID, _ statement: Statement) -> Refusal? {
        guard let target = statement.targets.first, let voided = index.statements[target],
            Self.voidable.contains(voided.kind)
        else { return Refusal(.notVoidable, "such a statement is not taken back") }
        guard register.judgements[target]?.counts == true else {
            return Refusal(.notVoidable, "it does not count anyway")
        }
        if let refusal = voiderRefusal(statement, voided) { return refusal }
        if [.submit, .review, .approve, .reject].contains(voided.kind) {
            let users = (index.users[target] ?? []).filter { user in
                register.judgements[user].map { judgement in
                    judgement.counts
                        && (index.statements[user]?.kind == .issue || isEarlier(judgement))
                } ?? false
            }
            if let issue = users.filter({ index.statements[$0]?.kind == .issue }).min() {
                return Refusal(.lateObjection, "it was issued by \(issue.short)")
            }
            if let user = users.min() {
                return Refusal(.notVoidable, "\(user.short) rests on it")
            }
        }
        register.judgements[target]?.voidedBy = id
        undo(target, voided, by: id)
        return nil
    }

    /// By the signer; by controller and a second person, but not in their own cause; a receipt by
    /// its signer with the controller.
    private func voiderRefusal(_ statement: Statement, _ voided: Statement) -> Refusal? {
        let people = Set(statement.signers.map(\.person))
        let own = !people.isDisjoint(with: voided.signers.map(\.person))
        let controlled = !self.people(signing: statement, in: [.controller]).isEmpty
        if voided.kind == .acknowledge {
            return own && controlled
                ? nil : Refusal(.twoPeopleNeeded, "the reader and the document controller together")
        }
        if own { return nil }
        guard controlled, people.count >= 2 else {
            return Refusal(
                .twoPeopleNeeded, "its signer, or the document controller and a second person")
        }
        let authors = voided.items.flatMap { item in
            (register.documents[item.document]?.submissions ?? [])
                .filter { voided.on.contains($0.id) }.flatMap(\.text.authors)
        }
        guard people.isDisjoint(with: authors) else {
            return Refusal(.ownCause, "an author does not take back a decision on the own text")
        }
        return nil
    }

    private mutating func undo(_ target: StatementID, _ voided: Statement, by id: StatementID) {
        if voided.kind == .waive {
            for place in register.waivers.indices where register.waivers[place].id == target {
                register.waivers[place].ended = true
            }
        }
        if voided.kind == .request { register.requests[target] = nil }
        for document in Set(voided.items.map(\.document)) {
            guard var state = register.documents[document] else { continue }
            for place in state.submissions.indices {
                if state.submissions[place].id == target { state.submissions[place].stop(by: id) }
                state.submissions[place].resume(from: target)
                state.submissions[place].reviews.removeAll { $0.id == target }
                state.submissions[place].approvals.removeAll { $0.id == target }
            }
            for place in state.receipts.indices where state.receipts[place].id == target {
                state.receipts[place].voided = true
            }
            for place in state.confirmations.indices where state.confirmations[place].id == target {
                state.confirmations[place].voided = true
            }
            for item in Array(state.agreements.keys) {
                state.agreements[item]?.removeAll { $0.id == target }
            }
            register.documents[document] = state
        }
    }

    /// A delegation, hold, service or waiver is over: by who made it, or by the controller.
    func judgeEnd(_ statement: Statement) -> Refusal? {
        guard let target = statement.targets.first, let ended = index.statements[target],
            [.delegate, .hold, .service, .waive].contains(ended.kind),
            register.judgements[target]?.counts == true
        else { return Refusal(.notVoidable, "there is nothing to end") }
        let people = Set(statement.signers.map(\.person))
        let own = !people.isDisjoint(with: ended.signers.map(\.person))
        guard own || !self.people(signing: statement, in: [.controller]).isEmpty else {
            return Refusal(.outOfRole, "who made it ends it, or the document controller")
        }
        return nil
    }
}
