import DocumentControl

extension NaiveJudge {
    /// A set falls whole.
    func mayIssue(_ fact: NaiveFact, _ ledger: NaiveLedger) -> Bool {
        guard fact.signers[0].role == .controller else { return false }
        return fact.statement.lineItems.allSatisfy { entry in
            let item = entry.item
            guard let submission = ledger.submission(item, named: fact),
                let text = submission.fact.statement.submissions.first(where: { $0.item == item })
            else { return false }
            let head = ledger.line(item.document).last
            let headItem = head?.fact.items.first { $0.document == item.document }
            if let replaces = entry.replaces {
                guard head?.id == replaces, head?.kind == .issue, headItem == item else {
                    return false
                }
            } else {
                guard ledger.stops(submission.id).isEmpty, ledger.issue(of: submission) == nil,
                    entry.supersedes == head?.id, text.base == headItem?.revision
                else { return false }
            }
            let mode = fact.statement.first("mode")
            if mode == "emergency", !isBrief(fact) { return false }
            if mode == "emergency", entry.replaces != nil,
                let former = head?.fact.statement, former.first("mode") == "emergency",
                let end = former.until, let until = fact.statement.until, until > end
            {
                return false
            }
            let isShort =
                mode == "emergency" || text.change == .editorial && text.proposed == .editorial
            return isFilled(isShort, fact, item, ledger.route)
        }
    }

    /// An emergency ends after five days, and has a reason.
    private func isBrief(_ fact: NaiveFact) -> Bool {
        guard let from = fact.statement.from, let until = fact.statement.until else { return false }
        let start = max(from, before ?? from)
        return until.seconds - start.seconds <= 6 * 86400 && !fact.statement.reason.isEmpty
    }

    /// One approver who is not the reviewer; on the whole route a reviewer as well.
    private func isFilled(
        _ isShort: Bool, _ fact: NaiveFact, _ item: Item, _ route: NaiveRoute
    ) -> Bool {
        func people(_ kind: StatementKind, _ role: Name) -> Set<PersonID> {
            let decisions = fact.on.compactMap { facts[$0] }.filter { decision in
                decision.kind == kind && !decision.objects && decision.items.contains(item)
                    && decision.signers[0].role == role
                    && decision.on.contains { reference in
                        facts[reference]?.kind == .submit && fact.on.contains(reference)
                    }
            }
            return Set(decisions.map { $0.signers[0].person })
        }
        let approvers = people(.approve, route.approver)
        guard !isShort else { return !approvers.isEmpty }
        return people(.review, route.reviewer).contains { reviewer in
            approvers.contains { $0 != reviewer }
        }
    }

    func mayWithdraw(_ fact: NaiveFact, _ ledger: NaiveLedger) -> Bool {
        fact.signers[0].role == .controller
            && fact.statement.lineItems.allSatisfy { entry in
                guard let head = ledger.line(entry.item.document).last, head.kind == .issue else {
                    return false
                }
                return entry.supersedes == head.id && head.fact.items.contains(entry.item)
            }
    }

    func mayVoid(_ fact: NaiveFact, _ ledger: NaiveLedger) -> Bool {
        guard let target = fact.statement.targets.first, let voided = facts[target],
            ledger.counts(target)
        else { return false }
        let people = Set(fact.signers.map(\.person))
        let isOwn = voided.signers.contains { people.contains($0.person) }
        let isControlled = !signers(fact, [.controller]).isEmpty
        switch voided.kind {
        case .acknowledge: return isOwn && isControlled
        case .request: return isOwn || isControlled && people.count >= 2
        case .submit, .review, .approve, .reject:
            let authors = voided.on.compactMap { facts[$0] }.flatMap { named in
                named.kind == .submit ? named.statement.submissions.flatMap(\.authors) : []
            }
            let isAllowed =
                isOwn || isControlled && people.count >= 2 && people.isDisjoint(with: authors)
            return isAllowed
                && !ledger.entries.contains { user in
                    [.review, .approve, .issue].contains(user.kind) && ledger.counts(user.id)
                        && user.fact.on.contains(target)
                        && (user.place < place || user.kind == .issue)
                }
        default: return false
        }
    }
}
