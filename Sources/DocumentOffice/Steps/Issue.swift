import DocumentArchive
package import DocumentControl

/// An issue that is ready to be signed.
package struct PreparedIssue: Sendable {
    package let act: IssueAct
    package let submission: SubmissionState
    package let mode: IssueMode
    package let from: Instant
    /// When a trial or an emergency ends by itself.
    package let until: Instant?
    package let audience: [Name]
    /// How many people will have to read it.
    package let readers: Int
    package let readBy: Instant?
    /// How many of a hundred of them have to read it before it comes into force.
    package let gate: Int?
    package let nextReview: Day?
    package let supersedes: Revision?
    /// The issue whose place it takes.
    package let replaces: LineEntry?
    package let statement: ReadyStatement
}

extension Office {
    /// Makes ready the issue of an approved revision, without signing.
    ///
    /// - Parameters:
    ///   - id: The document.
    ///   - wish: From when, for whom, on trial or in an emergency, in whose place.
    ///   - asked: The role in which to sign, where several fit.
    /// - Returns: What is about to be signed.
    /// - Throws: ``OfficeError`` where the route is not taken yet, or it cannot be issued so.
    package func prepareIssue(
        of id: DocumentID, _ wish: IssueWish, as asked: Name?
    ) async throws -> PreparedIssue {
        let rules = try rules()
        let identity = try await identity()
        let plan = try plan(wish, for: try registered(id), rules)
        let submission = plan.submission
        let item = submission.item
        guard let route = rules.route(ofType: submission.text.type) else {
            throw OfficeError.noType(submission.text.type.text, rules.types.keys.sorted())
        }
        let steps = route.steps(for: submission.text.routeClass, mode: plan.mode)
        let seat = try seat(
            of: identity.person, for: .issue, among: [steps.issue], asked: asked)
        if let stage = register.stage(of: submission, rules: rules, mode: plan.mode) {
            guard case .issue = stage else { throw OfficeError.notReady(id, item.revision, stage) }
        }
        guard plan.from >= now else {
            throw OfficeError.instantInPast(calendar.shown(plan.from))
        }
        if let unknown = plan.audience.first(where: { rules.groups[$0] == nil }) {
            throw OfficeError.unknownValue(
                "group", unknown.text, known: rules.groups.keys.sorted().map(\.text))
        }
        let nextDue = try nextReview(plan, rules)
        var draft = StatementDraft(.issue)
        draft.add(
            "item",
            [
                "item": [item.description],
                "supersedes": plan.supersedes.map { [$0.id.hex] } ?? [],
                "replaces": plan.replaces.map { [$0.id.hex] } ?? [],
            ])
        let decisions = submission.reviews + submission.approvals
        var signers = [seat.signer]
        var on = [submission.id] + decisions.map(\.id) + seat.on
        if id == .rules {
            let root = try rootSigners(besides: identity.person)
            signers += root.map { Signer($0.person, role: .root) }
            on += root.map(\.appointment)
        }
        draft.set("on", unique(on).map(\.hex))
        draft.set("from", calendar.written(plan.from))
        draft.set("audience", plan.audience.map(\.text))
        draft.set("read-by", plan.readBy.map(calendar.written))
        draft.set("next-due", nextDue?.description)
        draft.set("mode", plan.mode.rawValue)
        draft.set("until", plan.until.map(calendar.written))
        draft.set("gate", plan.gate.map { "\($0)" })
        let former = plan.act == .move && plan.mode != .normal ? plan.replaces : nil
        let reason =
            wish.reason.isEmpty
            ? former.flatMap { register.statements[$0.id]?.reason } ?? [] : wish.reason
        draft.set("reason", reason)
        draft.set("meaning", meaning(of: .issue, in: seat.role, rules))
        let readers = register.members(of: plan.audience, at: plan.from).count
        return PreparedIssue(
            act: plan.act, submission: submission, mode: plan.mode, from: plan.from,
            until: plan.until, audience: plan.audience, readers: readers, readBy: plan.readBy,
            gate: plan.gate, nextReview: nextDue, supersedes: plan.supersedes?.item.revision,
            replaces: plan.replaces,
            statement: try ready(
                Intention(
                    draft: draft, signers: signers, message: "Issue \(id) \(item.revision)"),
                by: identity))
    }

    /// Signs and records an issue.
    ///
    /// Whose place is taken has been in force by a checkpoint first: what no checkpoint has seen in
    /// force never was, once another takes its place.
    package func issue(_ prepared: PreparedIssue) async throws -> Recorded {
        if let former = prepared.replaces, !former.isHeldBack, former.instant <= now,
            let newest = register.newestCheckpoint, newest.time < former.instant, mayCheckpoint,
            controllerSeat(of: prepared.statement.signer, in: register) != nil
        {
            _ = try await checkpoint(evenEmpty: true)
        }
        return try await record(prepared.statement)
    }

    /// The day of the next periodic review; nothing where the issue leaves it alone.
    ///
    /// An editorial revision does, and what ends by itself.
    private func nextReview(_ plan: IssuePlan, _ rules: Rules) throws -> Day? {
        guard plan.submission.item.document != .rules, plan.mode == .normal,
            plan.submission.text.change != .editorial
        else { return nil }
        // What is in force already keeps its day, whoever reads it until when.
        if plan.act == .move, let former = plan.replaces, former.instant <= now, !former.isHeldBack
        {
            return former.nextDue
        }
        return try reviewInterval(plan.submission, rules)
            .after(calendar.day(of: plan.from), rules.workingDays)
    }

    /// As many holders of the root as its threshold asks for: whoever issues signs as controller, and
    /// nobody signs twice.
    private func rootSigners(
        besides issuer: PersonID
    ) throws -> [(person: PersonID, appointment: StatementID)] {
        let threshold = register.root?.threshold ?? 0
        let holders = (register.root?.holders ?? []).filter { $0 != issuer }
            .compactMap { holder in
                register.appointment(holder, .root, at: now).map { (holder, $0) }
            }
        guard holders.count >= threshold else { throw OfficeError.rootTooSmall(threshold) }
        return Array(holders.prefix(threshold))
    }

    /// How often a text is reviewed: as it says itself, its type or the rules.
    func reviewInterval(_ submission: SubmissionState, _ rules: Rules) throws -> Interval {
        let own = try? text(of: submission, stage: "").text.frontMatter.reviewEvery
        return own.flatMap { Interval($0.text) } ?? rules.types[submission.text.type]?.reviewEvery
            ?? rules.periodicReview
    }
}
