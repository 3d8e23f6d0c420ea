import DocumentArchive
package import DocumentControl

/// What a reviewer or an approver decides.
package enum DecisionWish: Sendable {
    case suitable
    case changesRequested([ReviewComment])
    case approve
    /// By the resolution of a meeting: the files of its minutes, as they were typed.
    case approveOnMinutes([String])
    case reject(reason: [String])

    package var kind: StatementKind {
        switch self {
        case .suitable, .changesRequested: .review
        case .approve, .approveOnMinutes: .approve
        case .reject: .reject
        }
    }

    var isApproval: Bool { kind == .approve }

    /// Whether it fills a seat.
    var isPositive: Bool {
        switch self {
        case .suitable, .approve, .approveOnMinutes: true
        case .changesRequested, .reject: false
        }
    }
}

/// A decision that is ready to be signed.
package struct PreparedDecision: Sendable {
    package let submission: SubmissionState
    package let statement: ReadyStatement
}

extension Office {
    /// Makes ready a review, an approval or a rejection, without signing.
    ///
    /// - Parameters:
    ///   - wish: What is decided.
    ///   - id: The document.
    ///   - asked: The role in which to sign, where several fit.
    ///   - mode: At night the emergency route is taken, ahead of the whole one.
    /// - Returns: What is about to be signed.
    /// - Throws: ``OfficeError`` where the author would decide, a person would take two seats, the
    ///   role is missing or the text is not there yet.
    package func prepare(
        _ wish: DecisionWish, on id: DocumentID, as asked: Name?, mode: IssueMode = .normal
    ) async throws -> PreparedDecision {
        let rules = try rules()
        let identity = try await identity()
        let submission = try onItsWay(id)
        let item = submission.item
        if let closer = submission.closedBy, !register.isEmergency(submission) {
            throw OfficeError.notReady(id, item.revision, .sentBack(by: closer))
        }
        let isOwn = submission.text.authors.contains(identity.person)
        guard
            !isOwn
                || wish.isApproval
                    && register.mayApproveOwn(
                        submission, rules: rules, on: now.day)
        else { throw OfficeError.authorDecides(name(identity.person), id, item.revision) }
        guard let route = rules.route(ofType: submission.text.type) else {
            throw OfficeError.noType(submission.text.type.text, rules.types.keys.sorted())
        }
        let steps = route.steps(for: submission.text.routeClass, mode: mode)
        let seats = wish.kind == .review ? steps.review : steps.approve
        try demandTurn(wish, submission, steps, identity.person)
        let seat = try seat(of: identity.person, wish, submission, seats, rules, asked, mode)
        try demandNoOther(wish, submission, seat)
        let records = try minutes(of: wish, seats, seat.role, item)
        let staged = try text(of: submission, stage: "submitted")
        var draft = StatementDraft(wish.kind)
        draft.set("item", item.description)
        var on = [submission.id]
        if wish.kind == .approve { on += submission.reviews.map(\.id) }
        on += seat.on
        draft.set("on", unique(on).map(\.hex))
        let own = isOwn ? rules.smallTeam.map(\.meaning) : nil
        let words = own ?? meaning(of: wish.kind, in: seat.role, rules)
        draft.set("meaning", words + (mode == .emergency ? [Self.atNight] : []))
        switch wish {
        case .suitable: draft.set("verdict", Verdict.suitable)
        case .changesRequested(let comments):
            try fill(&draft, comments, staged)
        case .reject(let reason): draft.set("reason", reason)
        case .approve: break
        case .approveOnMinutes: draft.set("evidence", records.map { "\($0.attached)" })
        }
        let intention = Intention(
            draft: draft, signers: [seat.signer],
            files: { recordFiles(records, of: $0, $1) },
            message: "\(wish.kind.noun) of \(id) \(item.revision)")
        return PreparedDecision(
            submission: submission, statement: try ready(intention, by: identity))
    }

    /// The seat in which a person decides, with what gives it.
    ///
    /// Whoever agrees fills a seat that is open for them; whoever objects needs only to be one of
    /// those who may sit.
    private func seat(
        of person: PersonID, _ wish: DecisionWish, _ submission: SubmissionState,
        _ seats: [Seat], _ rules: Rules, _ asked: Name?, _ mode: IssueMode
    ) throws -> TakenSeat {
        guard wish.isPositive else {
            return try self.seat(
                of: person, for: wish.kind, among: seats.flatMap(\.roles), asked: asked)
        }
        let sitters = register.sitters(for: submission, rules: rules, at: now, mode: mode)
        let open = sitters.filter { $0.person == person && (asked == nil || $0.role == asked) }
        let own = open.filter { $0.behalf == nil }.map(\.role)
        if !own.isEmpty {
            return try self.seat(of: person, for: wish.kind, among: own, asked: asked)
        }
        if let deputy = open.first {
            return try self.seat(
                of: person, for: wish.kind, among: [deputy.role], asked: asked,
                behalf: deputy.behalf)
        }
        // Whoever holds none of the roles hears that; whoever comes second, who comes first.
        let held = try self.seat(
            of: person, for: wish.kind, among: seats.flatMap(\.roles), asked: asked)
        let isSecond = !seats.contains { $0.role == held.role }
        guard isSecond, !submission.text.authors.contains(person) else { return held }
        throw OfficeError.othersFirst(
            held.role, Set(sitters.map(\.person)).sorted().map(name), submission.item.document)
    }

    /// What an approval ahead of the whole route says besides.
    private static let atNight =
        "I approve it by the emergency route, before the whole route was taken."

    /// Nobody takes two seats, and approval follows review.
    private func demandTurn(
        _ wish: DecisionWish, _ submission: SubmissionState, _ steps: RouteSteps,
        _ person: PersonID
    ) throws {
        let item = submission.item
        guard wish.isPositive else { return }
        let taken = submission.reviews + submission.approvals
        guard !taken.contains(where: { $0.person == person || $0.behalf == person }) else {
            throw OfficeError.alreadyDecided(name(person), item.document, item.revision)
        }
        let reviews = submission.reviews.map(\.candidate)
        let open = Seating.emptySeats([(steps.review, reviews)])
        if wish.kind == .approve, !open.isEmpty {
            throw OfficeError.notReady(item.document, item.revision, .review(open))
        }
    }

    /// A deputy and whom they stand in for fill one seat between them.
    private func demandNoOther(
        _ wish: DecisionWish, _ submission: SubmissionState, _ seat: TakenSeat
    ) throws {
        guard wish.isPositive, let behalf = seat.signer.behalf else { return }
        let taken = submission.reviews + submission.approvals
        guard !taken.contains(where: { $0.person == behalf || $0.behalf == behalf }) else {
            throw OfficeError.alreadyDecided(
                name(behalf), submission.item.document, submission.item.revision)
        }
    }

    private func fill(
        _ draft: inout StatementDraft, _ comments: [ReviewComment], _ staged: StagedText
    ) throws {
        guard !comments.isEmpty else { throw OfficeError.commentNeeded }
        draft.set("verdict", Verdict.changesRequested)
        for comment in comments {
            for quote in comment.quote where !staged.text.source.text.contains(quote) {
                throw OfficeError.quoteNotFound(quote)
            }
            draft.add(
                "number",
                [
                    "number": ["\(comment.number)"], "quote": comment.quote,
                    "comment": comment.comment,
                ])
        }
    }
}
