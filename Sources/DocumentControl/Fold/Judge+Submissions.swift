extension Judge {
    mutating func judgeSubmit(
        _ id: StatementID, _ statement: Statement, isSettling: Bool = false
    ) -> Refusal? {
        let submitter = statement.signers[0].person
        let classes = statement.all("class") + statement.all("proposed-class")
        if let strange = classes.first(where: { ChangeClass(rawValue: $0) == nil }) {
            return Refusal(.valueNotKnown, "class \(strange)")
        }
        let rules = rules(of: statement)
        for text in statement.submissions {
            if let refusal = textRefusal(text, rules) { return refusal }
            guard text.isBy(submitter) else {
                return Refusal(.outOfRole, "\(submitter) is neither author nor typist")
            }
            let refusal = identifierRefusal(
                text.item.document, id, statement, isSettling: isSettling)
            if let refusal { return refusal }
            if let refusal = revisionRefusal(text, statement) { return refusal }
        }
        for text in statement.submissions {
            var document =
                register.documents[text.item.document] ?? DocumentState(id: text.item.document)
            document.claimedBy = document.claimedBy ?? id
            document.submissions.append(
                SubmissionState(id: id, text: text, submitter: submitter, time: statement.time))
            register.documents[text.item.document] = document
        }
        return nil
    }

    /// The control rules that a statement names, if they are here.
    func rules(of statement: Statement) -> Rules? {
        statement.rules.flatMap { input.rules[$0.hash] }
    }

    /// What the statement says of a text must hold together and be known to the rules.
    ///
    /// - Parameters:
    ///   - text: What is said of the text.
    ///   - rules: The rules that the statement names, if they are here.
    /// - Returns: Why it does not stand.
    func textRefusal(_ text: SubmittedText, _ rules: Rules?) -> Refusal? {
        guard input.digest(text.contentLines) == text.item.content else {
            return Refusal(.otherContent, "the content of \(text.item.document) is another")
        }
        guard let rules else {
            return Refusal(.rulesUnusable, "the control rules it names are not here")
        }
        guard let type = rules.types[text.type] else {
            return Refusal(.valueNotKnown, "the rules have no type \(text.type)")
        }
        guard type.identifier.matches(text.item.document) else {
            return Refusal(.valueNotKnown, "\(text.item.document) is not a \(text.type) identifier")
        }
        guard rules.roles[text.owner] != nil else {
            return Refusal(.valueNotKnown, "the rules have no role \(text.owner)")
        }
        if let group = text.audience.first(where: { rules.groups[$0] == nil }) {
            return Refusal(.valueNotKnown, "the rules have no group \(group)")
        }
        return nil
    }

    /// One identifier belongs to one document for life.
    func identifierRefusal(
        _ document: DocumentID, _ id: StatementID, _ statement: Statement, isSettling: Bool
    ) -> Refusal? {
        if let known = register.documents[document] {
            let own = Set(known.submissions.map(\.id) + known.line.map(\.id))
            let named = Set(statement.on)
            let follows = named.contains { reference in
                own.contains(reference)
                    || index.statements[reference]?.references.contains(where: own.contains) == true
            }
            return follows
                ? nil : Refusal(.identifierTaken, "\(document) belongs to another document")
        }
        guard !isSettling, isClaimedElsewhere(document, id, statement) else { return nil }
        return Refusal(.identifierContested, "two new documents claim \(document)")
    }

    /// Whether another first text of this place, neither naming the other, could count as well.
    private func isClaimedElsewhere(
        _ document: DocumentID, _ id: StatementID, _ statement: Statement
    ) -> Bool {
        (together.claims[document] ?? []).contains { other in
            guard other != id, let rival = together.statements[other],
                !statement.on.contains(other), !rival.on.contains(id),
                gatheringRefusal(other, rival, listed: evidence) == nil,
                rival.signers.allSatisfy({ signerRefusal($0, other, rival) == nil })
            else { return false }
            let isFirst = !rival.on.contains { reference in
                index.statements[reference]?.items.contains { $0.document == document } ?? false
            }
            guard isFirst else { return false }
            let rules = rules(of: rival)
            return rival.submissions.allSatisfy { text in
                let isWhole = rival.kind == .adopt || text.isBy(rival.signers[0].person)
                return isWhole && textRefusal(text, rules) == nil
            }
        }
    }

    /// The revision follows the last of the line, and nothing else is on its way to it.
    private func revisionRefusal(_ text: SubmittedText, _ statement: Statement) -> Refusal? {
        let document = register.documents[text.item.document]
        let head = document?.head
        guard text.base == head?.item.revision else {
            let last =
                head.map { "\($0.item.revision) was issued last" } ?? "nothing was issued yet"
            return Refusal(.staleBase, "\(text.item.document): \(last)")
        }
        let next = text.base.map { $0.next(text.change) } ?? .first
        guard text.item.revision == next else {
            return Refusal(.wrongRevision, "\(text.item.document) \(next) comes next")
        }
        if text.item.document == .rules, text.change != .material {
            return Refusal(.wrongRevision, "the control rules have no editorial revisions")
        }
        if let head, head.mode != .normal, text.change != .material {
            return Refusal(
                .wrongRevision,
                "\(text.item.document) \(head.item.revision) was on trial or an emergency: what "
                    + "follows is material")
        }
        let rival = document?.submissions.first { other in
            other.item.revision == text.item.revision && !isClosed(other, for: statement)
        }
        guard rival == nil else {
            return Refusal(.submissionRace, "\(text.item.document) \(next) is on its way already")
        }
        return nil
    }

    /// Closed by something settled earlier, or by something that the new submission names.
    private func isClosed(_ submission: SubmissionState, for statement: Statement) -> Bool {
        submission.stoppedBy.contains { stop in
            statement.on.contains(stop)
                || register.judgements[stop].map { isEarlier($0) } ?? false
        }
    }

    /// Whether a judgement was settled before this place.
    func isEarlier(_ judgement: Judgement) -> Bool {
        guard let settled = judgement.settledBy else { return false }
        return place.number.map { settled < $0 } ?? true
    }

    mutating func judgeTakeBack(_ id: StatementID, _ statement: Statement) -> Refusal? {
        let person = statement.signers[0].person
        return close(id, statement) { submission in
            submission.submitter == person || submission.text.authors.contains(person)
                ? nil : Refusal(.outOfRole, "\(person) is not an author of it")
        }
    }

    mutating func judgeDecision(_ id: StatementID, _ statement: Statement) -> Refusal? {
        let signer = statement.signers[0]
        let people = [signer.person] + (signer.behalf.map { [$0] } ?? [])
        if statement.kind == .reject || statement.isObjection {
            return close(id, statement) { $0.refusal(deciding: people) }
        }
        if statement.kind == .review, statement.first("verdict") != Verdict.suitable {
            return Refusal(.valueNotKnown, "verdict \(statement.first("verdict") ?? "")")
        }
        guard let role = signer.role else { return Refusal(.outOfRole) }
        for item in statement.items {
            switch submission(of: item, named: statement) {
            case .failure(let refusal): return refusal.refusal
            case .success(let submission):
                if !isOpen(submission) {
                    return Refusal(.submissionClosed, "\(item.document) \(item.revision)")
                }
                if let refusal = ownApprovalRefusal(submission, people, statement) {
                    return refusal
                }
            }
        }
        for item in statement.items {
            guard case .success(let decided) = submission(of: item, named: statement) else {
                continue
            }
            let decision = Decision(
                id: id, person: signer.person, role: role, behalf: signer.behalf, suitable: true,
                vacant: vacantRoles(for: decided),
                onMinutes: !statement.all("evidence").isEmpty,
                isOwn: !people.allSatisfy { !decided.text.authors.contains($0) })
            change(item, named: statement) { submission in
                if statement.kind == .review {
                    submission.reviews.append(decision)
                } else {
                    submission.approvals.append(decision)
                }
            }
        }
        return nil
    }

    /// Whether a submission can still be decided on: nothing stopped it, and it was not issued,
    /// or only on trial or in an emergency, which the whole route makes good.
    private func isOpen(_ submission: SubmissionState) -> Bool {
        guard submission.stoppedBy.isEmpty else { return false }
        guard let closer = submission.closedBy else { return true }
        let head = register.documents[submission.item.document]?.head
        return head?.id == closer && head?.kind == .issue && head?.mode != .normal
    }

    /// Closes the submissions a statement speaks of, all or none.
    ///
    /// One that is closed already is closed once more: each objection stands for itself.
    private mutating func close(
        _ id: StatementID, _ statement: Statement,
        unless refusal: (SubmissionState) -> Refusal?
    ) -> Refusal? {
        for item in statement.items {
            switch submission(of: item, named: statement) {
            case .failure(let refusal): return refusal.refusal
            case .success(let submission):
                if let refusal = refusal(submission) { return refusal }
                guard submission.closedBy == nil || !submission.stoppedBy.isEmpty else {
                    return Refusal(.lateObjection, "\(item.document) \(item.revision) was issued")
                }
            }
        }
        for item in statement.items {
            change(item, named: statement) { $0.stop(by: id) }
        }
        return nil
    }

    /// A refusal as an error, so that a look-up can return one or the other.
    struct Refused: Error { let refusal: Refusal }

    /// The submission that a statement names for one of its items.
    func submission(
        of item: Item, named statement: Statement
    ) -> Result<SubmissionState, Refused> {
        let candidates = (register.documents[item.document]?.submissions ?? [])
            .filter { statement.on.contains($0.id) }
        guard let found = candidates.last(where: { $0.item == item }) ?? candidates.last else {
            return .failure(
                Refused(
                    refusal: Refusal(.restsOnNothing, "it names no submission of \(item.document)"))
            )
        }
        guard found.item == item else {
            return .failure(
                Refused(refusal: Refusal(.otherContent, "\(item.document) is another text")))
        }
        return .success(found)
    }

    /// Changes the submission that a statement names for one of its items.
    mutating func change(
        _ item: Item, named statement: Statement, _ body: (inout SubmissionState) -> Void
    ) {
        let place = register.documents[item.document]?.submissions.lastIndex {
            $0.item == item && statement.on.contains($0.id)
        }
        guard let place, register.documents[item.document] != nil else { return }
        body(
            &register.documents[item.document, default: DocumentState(id: item.document)]
                .submissions[place])
    }
}

extension SubmittedText {
    /// Whether a person wrote the text or typed it.
    func isBy(_ person: PersonID) -> Bool {
        authors.contains(person) || typedBy.contains(person)
    }
}

extension SubmissionState {
    /// Adds one statement that stops an issue.
    mutating func stop(by id: StatementID) {
        stoppedBy.append(id)
        closedBy = stoppedBy.first
    }

    /// Takes back one statement that stopped an issue.
    mutating func resume(from id: StatementID) {
        guard stoppedBy.contains(id) else { return }
        stoppedBy.removeAll { $0 == id }
        closedBy = stoppedBy.first
    }

    /// Authors decide nothing about their own text, nor does whoever stands in for one.
    func refusal(deciding people: [PersonID]) -> Refusal? {
        guard let author = people.first(where: text.authors.contains) else { return nil }
        return Refusal(
            .authorDecides, "\(author) is an author of \(item.document) \(item.revision)")
    }
}
