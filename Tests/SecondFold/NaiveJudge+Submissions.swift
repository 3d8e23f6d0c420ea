import DocumentControl

extension NaiveJudge {
    func maySubmit(_ fact: NaiveFact, _ ledger: NaiveLedger) -> Bool {
        fact.statement.submissions.allSatisfy { text in
            isWhole(text, fact, ledger) && isNext(text, fact, ledger)
        }
    }

    func isWhole(_ text: SubmittedText, _ fact: NaiveFact, _ ledger: NaiveLedger) -> Bool {
        let submitter = fact.signers[0].person
        return ledger.input.digest(text.contentLines) == text.item.content
            && (text.authors + text.typedBy).contains(submitter)
    }

    func isNext(_ text: SubmittedText, _ fact: NaiveFact, _ ledger: NaiveLedger) -> Bool {
        let document = text.item.document
        let own = ledger.submissions(document).map(\.id) + ledger.line(document).map(\.id)
        if !own.isEmpty {
            let follows = fact.on.contains { reference in
                own.contains(reference)
                    || facts[reference].map { named in
                        named.names.contains { own.contains($0) }
                    } ?? false
            }
            guard follows else { return false }
        }
        let head = ledger.line(document).last?.fact.items.first { $0.document == document }
        guard text.base == head?.revision,
            text.item.revision == (text.base?.next(text.change) ?? .first)
        else { return false }
        // What follows a trial or an emergency is material.
        if let last = ledger.line(document).last, last.kind == .issue,
            last.fact.statement.first("mode") != "normal", text.change != .material
        {
            return false
        }
        // Two open submissions for one revision are a race.
        return !ledger.submissions(document).contains { other in
            guard other.fact.items.contains(where: { $0.revision == text.item.revision }) else {
                return false
            }
            return !ledger.stops(other.id).contains {
                $0.place < place || fact.on.contains($0.id)
            }
        }
    }

    /// Two first submissions of one identifier at one place, neither naming the other.
    func isContested(_ fact: NaiveFact, _ ledger: NaiveLedger) -> Bool {
        fact.items.contains { item in
            guard ledger.submissions(item.document).isEmpty else { return false }
            return batch.contains { id in
                guard id != fact.id, let other = facts[id], other.kind == .submit,
                    other.items.contains(where: { $0.document == item.document }),
                    !other.on.contains(fact.id), !fact.on.contains(id),
                    isGathered(other, ledger),
                    other.signers.allSatisfy({ maySign($0, other, ledger) }),
                    other.statement.submissions.allSatisfy({ isWhole($0, other, ledger) })
                else { return false }
                return !other.on.contains { reference in
                    facts[reference]?.items.contains { $0.document == item.document } ?? false
                }
            }
        }
    }

    func maySettle(_ fact: NaiveFact, _ ledger: NaiveLedger) -> Bool {
        guard let target = fact.statement.targets.first, let kept = ledger.entry(target),
            kept.kind == .submit, !kept.counted, !ledger.counts(target),
            fact.signers[0].role == .controller,
            !signers(fact, [.controller]).isEmpty
        else { return false }
        let wasContested = contestedAtItsPlace(kept, ledger)
        return wasContested && maySubmit(kept.fact, ledger)
    }

    /// Whether a submission fell because two claimed its identifier at its place.
    func contestedAtItsPlace(_ kept: NaiveEntry, _ ledger: NaiveLedger) -> Bool {
        let stop = ledger.entries.firstIndex { $0.id == kept.id }
        guard let stop else { return false }
        let former = NaiveLedger(
            entries: Array(ledger.entries[..<stop]), input: ledger.input, route: ledger.route)
        let here = ledger.entries.filter { $0.place == kept.place }.map(\.id)
        let judge = NaiveJudge(
            facts: facts, system: system, batch: Set(here), listed: listed, place: kept.place,
            settling: kept.settling, before: kept.before, chain: chain)
        return judge.isFramed(kept.fact, former) && judge.maySubmit(kept.fact, former)
            && judge.isContested(kept.fact, former)
    }

    func mayDecide(_ fact: NaiveFact, _ ledger: NaiveLedger) -> Bool {
        fact.items.allSatisfy { item in
            guard let submission = ledger.submission(item, named: fact),
                let text = submission.fact.statement.submissions.first(where: { $0.item == item })
            else { return false }
            let signer = fact.signers[0].person
            let isAuthor = text.authors.contains(signer)
            if fact.kind == .takeBack {
                let isOwn = isAuthor || submission.fact.signers[0].person == signer
                guard isOwn else { return false }
            } else if isAuthor {
                return false
            }
            let issued = ledger.issue(of: submission)
            if fact.objects { return issued == nil }
            guard ledger.stops(submission.id).isEmpty else { return false }
            guard let issued else { return true }
            return ledger.line(item.document).last?.id == issued.id
                && issued.fact.statement.first("mode") != "normal"
        }
    }
}
