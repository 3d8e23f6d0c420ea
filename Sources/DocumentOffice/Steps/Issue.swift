import DocumentArchive
package import DocumentControl

/// What the document controller asks for when issuing.
package struct IssueWish: Sendable {
    /// From when on it is in force; nothing for at once.
    package var from: Instant?
    /// Whom it is distributed to; nothing for what the text proposes.
    package var audience: [Name]?
    package var readBy: Instant?
    package var reason: [String]

    package init(
        from: Instant? = nil, audience: [Name]? = nil, readBy: Instant? = nil,
        reason: [String] = []
    ) {
        self.from = from
        self.audience = audience
        self.readBy = readBy
        self.reason = reason
    }
}

/// An issue that is ready to be signed.
package struct PreparedIssue: Sendable {
    package let submission: SubmissionState
    package let from: Instant
    package let audience: [Name]
    /// How many people will have to read it.
    package let readers: Int
    package let readBy: Instant?
    package let nextReview: Day?
    package let supersedes: Revision?
    package let statement: ReadyStatement
}

extension Office {
    /// Makes ready the issue of an approved revision, without signing.
    package func prepareIssue(
        of id: DocumentID, _ wish: IssueWish, as asked: Name?
    ) async throws -> PreparedIssue {
        let rules = try rules()
        let identity = try await identity()
        let submission = try onItsWay(id)
        let item = submission.item
        guard let route = rules.route(ofType: submission.text.type) else {
            throw OfficeError.noType(submission.text.type.text, rules.types.keys.sorted())
        }
        let steps = route.steps(for: submission.text.routeClass)
        let seat = try role(of: identity.person, for: .issue, among: [steps.issue], asked: asked)
        if let stage = register.stage(of: submission, rules: rules) {
            guard case .issue = stage else { throw OfficeError.notReady(id, item.revision, stage) }
        }
        let floor = max(now, register.newestCheckpoint?.time ?? now)
        let from = wish.from ?? floor
        guard from >= now else { throw OfficeError.instantInPast(calendar.shown(from)) }
        let audience = wish.audience ?? submission.text.audience
        if let unknown = audience.first(where: { rules.groups[$0] == nil }) {
            throw OfficeError.unknownValue(
                "group", unknown.text, known: rules.groups.keys.sorted().map(\.text))
        }
        let head = try registered(id).head
        let interval = try reviewInterval(submission, rules)
        let keepsReview = submission.text.change == .editorial
        let nextDue =
            keepsReview || id == .rules
            ? nil : interval.after(calendar.day(of: from), rules.workingDays)
        var draft = StatementDraft(.issue)
        draft.add(
            "item",
            ["item": [item.description], "supersedes": head.map { [$0.id.hex] } ?? []])
        let decisions = submission.reviews + submission.approvals
        var signers = [Signer(identity.person, role: seat.role)]
        var on = [submission.id] + decisions.map(\.id) + [seat.appointment]
        if id == .rules {
            let root = try rootSigners(besides: identity.person)
            signers += root.map { Signer($0.person, role: .root) }
            on += root.map(\.appointment)
        }
        draft.set("on", unique(on).map(\.hex))
        draft.set("from", calendar.written(from))
        draft.set("audience", audience.map(\.text))
        draft.set("read-by", wish.readBy.map(calendar.written))
        draft.set("next-due", nextDue?.description)
        draft.set("mode", IssueMode.normal.rawValue)
        draft.set("reason", wish.reason)
        draft.set("meaning", meaning(of: .issue, in: seat.role, rules))
        return PreparedIssue(
            submission: submission, from: from, audience: audience,
            readers: register.members(of: audience, at: from).count, readBy: wish.readBy,
            nextReview: nextDue, supersedes: head?.item.revision,
            statement: try ready(
                Intention(
                    draft: draft, signers: signers, message: "Issue \(id) \(item.revision)"),
                by: identity))
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
