import DocumentArchive
package import DocumentControl

/// What a reviewer or an approver decides.
package enum DecisionWish: Sendable {
    case suitable
    case changesRequested([ReviewComment])
    case approve
    case reject(reason: [String])

    var kind: StatementKind {
        switch self {
        case .suitable, .changesRequested: .review
        case .approve: .approve
        case .reject: .reject
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
    /// - Throws: ``OfficeError`` where the author would decide, a person would take two seats, the
    ///   role is missing or the text is not there yet.
    package func prepare(
        _ wish: DecisionWish, on id: DocumentID, as asked: Name?
    ) async throws -> PreparedDecision {
        let rules = try rules()
        let identity = try await identity()
        let submission = try onItsWay(id)
        let item = submission.item
        if let closer = submission.closedBy {
            throw OfficeError.notReady(id, item.revision, .sentBack(by: closer))
        }
        guard !submission.text.authors.contains(identity.person) else {
            throw OfficeError.authorDecides(name(identity.person), id, item.revision)
        }
        guard let route = rules.route(ofType: submission.text.type) else {
            throw OfficeError.noType(submission.text.type.text, rules.types.keys.sorted())
        }
        let steps = submission.text.routeClass == .editorial ? route.editorial : route.material
        let seats = wish.kind == .review ? steps.review : steps.approve
        let seat = try role(
            of: identity.person, for: wish.kind, among: seats.map(\.role), asked: asked)
        try demandTurn(wish, submission, steps, identity.person)
        let staged = try text(of: submission, stage: "submitted")
        var draft = StatementDraft(wish.kind)
        draft.set("item", item.description)
        var on = [submission.id]
        if wish.kind == .approve { on += submission.reviews.map(\.id) }
        on.append(seat.appointment)
        draft.set("on", unique(on).map(\.hex))
        draft.set("meaning", meaning(of: wish.kind, in: seat.role, rules))
        switch wish {
        case .suitable: draft.set("verdict", Verdict.suitable)
        case .changesRequested(let comments):
            try fill(&draft, comments, staged)
        case .reject(let reason): draft.set("reason", reason)
        case .approve: break
        }
        let intention = Intention(
            draft: draft, signers: [Signer(identity.person, role: seat.role)],
            message: "\(wish.kind.noun) of \(id) \(item.revision)")
        return PreparedDecision(
            submission: submission, statement: try ready(intention, by: identity))
    }

    /// Nobody takes two seats, and approval follows review.
    private func demandTurn(
        _ wish: DecisionWish, _ submission: SubmissionState, _ steps: RouteSteps,
        _ person: PersonID
    ) throws {
        let item = submission.item
        let positive: Bool =
            switch wish {
            case .suitable, .approve: true
            case .changesRequested, .reject: false
            }
        guard positive else { return }
        let taken = submission.reviews + submission.approvals
        guard !taken.contains(where: { $0.person == person }) else {
            throw OfficeError.alreadyDecided(name(person), item.document, item.revision)
        }
        let reviews = submission.reviews.map { Seating.Candidate($0.person, $0.role) }
        let open = Seating.emptySeats([(steps.review, reviews)])
        if wish.kind == .approve, !open.isEmpty {
            throw OfficeError.notReady(item.document, item.revision, .review(open))
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
