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
    package let role: Name
    package let meaning: [String]
    let intention: Intention
    let identity: Identity
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
        let steps = submission.text.routeClass == .editorial ? route.editorial : route.material
        let seat = try role(of: identity.person, for: .issue, among: [steps.issue], asked: asked)
        if let stage = register.stage(of: submission, rules: rules) {
            guard case .issue = stage else { throw OfficeError.notReady(id, item.revision, stage) }
        }
        let floor = max(now, register.newestCheckpoint?.time ?? now)
        let from = wish.from ?? floor
        guard from >= now else { throw OfficeError.instantInPast(from) }
        let audience = wish.audience ?? submission.text.audience
        if let unknown = audience.first(where: { rules.groups[$0] == nil }) {
            throw OfficeError.unknownValue(
                "group", unknown.text, known: rules.groups.keys.sorted().map(\.text))
        }
        let head = try registered(id).head
        let interval = try reviewInterval(submission, rules)
        let keepsReview = submission.text.change == .editorial
        let nextDue = keepsReview || id == .rules ? nil : interval.after(calendar.day(of: from))
        var draft = StatementDraft(.issue)
        draft.add(
            "item",
            ["item": [item.description], "supersedes": head.map { [$0.id.hex] } ?? []])
        let decisions = submission.reviews + submission.approvals
        var signers = [Signer(identity.person, role: seat.role)]
        var on = [submission.id] + decisions.map(\.id) + [seat.appointment]
        if id == .rules {
            for holder in (register.root?.holders ?? []).prefix(register.root?.threshold ?? 0) {
                if let place = signers.firstIndex(where: { $0.person == holder }) {
                    signers.remove(at: place)
                }
                signers.append(Signer(holder, role: .root))
                if let appointment = register.appointment(holder, .root, at: now) {
                    on.append(appointment)
                }
            }
        }
        draft.set("on", unique(on).map(\.hex))
        draft.set("from", calendar.written(from))
        draft.set("audience", audience.map(\.text))
        draft.set("read-by", wish.readBy.map(calendar.written))
        draft.set("next-due", nextDue?.description)
        draft.set("mode", IssueMode.normal.rawValue)
        draft.set("reason", wish.reason)
        let meaning = meaning(of: .issue, in: seat.role, rules)
        draft.set("meaning", meaning)
        return PreparedIssue(
            submission: submission, from: from, audience: audience,
            readers: register.members(of: audience, at: from).count, readBy: wish.readBy,
            nextReview: nextDue, supersedes: head?.item.revision, role: seat.role,
            meaning: meaning,
            intention: Intention(
                draft: draft, signers: signers, message: "Issue \(id) \(item.revision)"),
            identity: identity)
    }

    /// Signs and records an issue, with a checkpoint that settles it.
    package func issue(_ prepared: PreparedIssue) async throws -> Recorded {
        try await record(prepared.intention, by: prepared.identity)
    }

    /// How often a text is reviewed: as it says itself, its type or the rules.
    func reviewInterval(_ submission: SubmissionState, _ rules: Rules) throws -> Interval {
        let own = try? text(of: submission, stage: "").text.frontMatter.reviewEvery
        return own.flatMap { Interval($0.text) } ?? rules.types[submission.text.type]?.reviewEvery
            ?? rules.periodicReview
    }
}
