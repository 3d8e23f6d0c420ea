/// What waits for one person.
package struct InboxEntry: Hashable, Sendable {
    package enum Matter: Hashable, Sendable {
        /// A text of mine came back.
        case sentBack(by: StatementID)
        /// In a role, perhaps for somebody who named me as deputy.
        case toReview(role: Name, behalf: PersonID?)
        case toApprove(role: Name, behalf: PersonID?)
        case toIssue(behalf: PersonID?)
        /// A text on its way has waited too long for somebody else.
        case escalated(Waiting)
        /// An emergency issue lapses unless the whole route confirms it.
        case emergency
        /// A trial ends soon.
        case trialEnds
        /// An emergency or trial issue ended by itself a short while ago.
        case lapsed(IssueMode)
        /// To read; what I acknowledged of it before.
        case toRead(before: Revision?)
        case periodicReview
        /// A change request of somebody waits for an answer.
        case toAnswer(from: PersonID)
        /// Somebody's key waits for admission.
        case enrolment(PersonID)
        /// A statement waits for my signature beside another's.
        case toCountersign(StatementKind)
        /// An identifier that two claim waits for a decision which of them keeps it.
        case toSettle(Contest)
        /// A statement of mine does not count.
        case notCounted(Refusal)
    }

    package let matter: Matter
    package let document: DocumentID?
    package let revision: Revision?
    /// The statement concerned.
    package let statement: StatementID
    /// When it was due, or is.
    package let due: Instant?
    package let isOverdue: Bool
}

extension Register {
    /// Exactly what waits for a person.
    ///
    /// - Parameters:
    ///   - me: The person.
    ///   - now: The point in time.
    ///   - rules: The control rules in force.
    ///   - days: Where days begin.
    /// - Returns: Overdue matters first, then in the order of a document's life.
    package func inbox(
        of me: PersonID, at now: Instant, rules: Rules, days: DayBoundaries
    ) -> [InboxEntry] {
        var entries: [InboxEntry] = []
        for document in documents.values.sorted(by: { $0.id < $1.id }) {
            entries += work(on: document, for: me, at: now, rules: rules)
            entries += provisional(document, me, now) + escalated(document, me, now, rules, days)
            entries += reading(document, me, now, rules, days) + reviewDue(document, me, now, days)
            entries += unanswered(document, me, now)
        }
        entries += enrolments(for: me, at: now) + toSettle(for: me, at: now)
        entries += openSignatures(of: me) + notCounted(me, at: now)
        return entries.filter(\.isOverdue) + entries.filter { !$0.isOverdue }
    }

    private func work(
        on document: DocumentState, for me: PersonID, at now: Instant, rules: Rules
    ) -> [InboxEntry] {
        guard let submission = onItsWay(document, at: now),
            let stage = stage(of: submission, rules: rules)
        else { return [] }
        let isAuthor = submission.text.authors.contains(me)
        func entry(_ matter: InboxEntry.Matter, _ statement: StatementID) -> InboxEntry {
            InboxEntry(
                matter: matter, document: document.id, revision: submission.item.revision,
                statement: statement, due: nil, isOverdue: false)
        }
        let mine = sitters(for: submission, rules: rules, at: now).first { $0.person == me }
        switch stage {
        case .sentBack(let closer):
            return isAuthor || submission.submitter == me
                ? [entry(.sentBack(by: closer), closer)] : []
        case .review:
            return mine.map {
                [entry(.toReview(role: $0.role, behalf: $0.behalf), submission.id)]
            } ?? []
        case .approval:
            return mine.map {
                [entry(.toApprove(role: $0.role, behalf: $0.behalf), submission.id)]
            } ?? []
        case .issue(let role):
            let issuer = issuers(in: role, of: submission, rules: rules, at: now)
                .first { $0.person == me }
            return issuer.map { [entry(.toIssue(behalf: $0.behalf), submission.id)] } ?? []
        }
    }

    private func reading(
        _ document: DocumentState, _ me: PersonID, _ now: Instant, _ rules: Rules,
        _ days: DayBoundaries
    ) -> [InboxEntry] {
        readings(of: document, at: now, rules: rules, days: days)
            .filter { $0.person == me && $0.receipt == nil }
            .map { reading in
                InboxEntry(
                    matter: .toRead(before: lastRead(document, by: me)?.revision),
                    document: document.id, revision: reading.entry.item.revision,
                    statement: reading.entry.id, due: reading.due,
                    isOverdue: reading.isOverdue(at: now))
            }
    }

    /// The owner sees a periodic review from thirty days before it is due.
    private func reviewDue(
        _ document: DocumentState, _ me: PersonID, _ now: Instant, _ days: DayBoundaries
    ) -> [InboxEntry] {
        guard let entry = document.inForce(at: now, trials: false),
            let day = nextReview(document, at: now),
            let owner = document.text(of: entry)?.text.owner,
            candidates(in: owner, without: [], at: now).contains(where: { $0.person == me }),
            day.adding(days: -30) <= days.day(now)
        else { return [] }
        return [
            InboxEntry(
                matter: .periodicReview, document: document.id, revision: entry.item.revision,
                statement: entry.id, due: days.end(day), isOverdue: days.end(day) < now)
        ]
    }

    private func unanswered(
        _ document: DocumentState, _ me: PersonID, _ now: Instant
    ) -> [InboxEntry] {
        let open = requests(of: document.id).filter { $0.outcome == nil }
        guard !open.isEmpty, answerers(for: document.id, at: now).contains(me) else { return [] }
        return open.map { request in
            InboxEntry(
                matter: .toAnswer(from: request.by), document: document.id,
                revision: request.item?.revision, statement: request.id, due: nil,
                isOverdue: false)
        }
    }

    private func enrolments(for me: PersonID, at now: Instant) -> [InboxEntry] {
        guard holders(of: .registrar, at: now).contains(me) else { return [] }
        let bound = Set(people.values.flatMap(\.keys).map(\.text))
        return statements.filter { id, statement in
            statement.kind == .enrol && judgements[id]?.counts == true
                && !bound.contains(statement.first("key") ?? "")
        }.sorted { ($0.value.time, $0.key) < ($1.value.time, $1.key) }.map { id, statement in
            InboxEntry(
                matter: .enrolment(statement.signers[0].person), document: nil, revision: nil,
                statement: id, due: nil, isOverdue: false)
        }
    }

    /// Controllers settle documents, the holders of the root people.
    private func toSettle(for me: PersonID, at now: Instant) -> [InboxEntry] {
        contests.compactMap { contest in
            let isMine =
                switch contest.subject {
                case .document: holders(of: .controller, at: now).contains(me)
                case .person: root?.holders.contains(me) ?? false
                }
            guard isMine, let claim = contest.claims.first else { return nil }
            let document: DocumentID? =
                if case .document(let id) = contest.subject { id } else { nil }
            return InboxEntry(
                matter: .toSettle(contest), document: document, revision: nil, statement: claim,
                due: nil, isOverdue: false)
        }
    }

    private func openSignatures(of me: PersonID) -> [InboxEntry] {
        findings.filter { $0.code == .notGathered }.compactMap { finding in
            guard let id = StatementID(finding.place), let statement = statements[id],
                statement.signers.contains(where: { $0.person == me }),
                finding.detail.split(whereSeparator: { " ,".contains($0) }).contains(
                    Substring(me.text))
            else { return nil }
            return InboxEntry(
                matter: .toCountersign(statement.kind), document: statement.items.first?.document,
                revision: statement.items.first?.revision, statement: id, due: nil, isOverdue: false
            )
        }
    }

    /// An honest statement that came too late is told to its signer.
    private func notCounted(_ me: PersonID, at now: Instant) -> [InboxEntry] {
        judgements.compactMap { id, judgement -> InboxEntry? in
            guard let refusal = judgement.refusal, refusal.code != .notGathered,
                let statement = statements[id], statement.kind != .checkpoint,
                statement.signers.contains(where: { $0.person == me }),
                waiver(of: refusal.code, at: id.hex, at: now) == nil,
                !isRepeated(id, statement)
            else { return nil }
            return InboxEntry(
                matter: .notCounted(refusal), document: statement.items.first?.document,
                revision: statement.items.first?.revision, statement: id, due: nil, isOverdue: false
            )
        }.sorted { $0.statement < $1.statement }
    }

    /// Whether the same person later made a statement of the same kind about the same that counts.
    private func isRepeated(_ id: StatementID, _ statement: Statement) -> Bool {
        statements.contains { other, later in
            other != id && later.kind == statement.kind && later.time >= statement.time
                && later.signers.first?.person == statement.signers.first?.person
                && Set(statement.items.map(\.document)).isSubset(of: later.items.map(\.document))
                && later.first("person") == statement.first("person")
                && judgements[other]?.counts == true
        }
    }
}
