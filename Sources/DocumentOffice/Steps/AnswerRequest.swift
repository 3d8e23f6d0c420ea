import DocumentArchive
package import DocumentControl

/// What somebody wants to answer to a change request.
package struct AnswerWish: Sendable {
    package var outcome: RequestOutcome
    /// One paragraph each.
    package var text: [String]
    /// The revision that carries the change, on its way or issued.
    package var revision: Revision?

    package init(outcome: RequestOutcome, text: [String], revision: Revision? = nil) {
        self.outcome = outcome
        self.text = text
        self.revision = revision
    }
}

extension Office {
    /// Makes ready the answer to a change request, by its document's owner or the controller.
    ///
    /// - Parameters:
    ///   - prefix: The first digits of the request.
    ///   - wish: What is answered.
    ///   - asked: The role in which to sign, where several fit.
    /// - Returns: The request and what is about to be signed.
    /// - Throws: Why it was refused, with what to do about it.
    package func prepareAnswer(
        to prefix: String, _ wish: AnswerWish, as asked: Name?
    ) async throws -> (request: RequestState, statement: ReadyStatement) {
        try rules()
        let identity = try await identity()
        let request = try request(prefix)
        if let last = request.answers.last, isFinal(last, wish) {
            throw OfficeError.alreadyAnswered(
                request.id, last.outcome, by: name(last.person), request.document)
        }
        let seat = try seat(of: identity.person, answering: request.document, asked: asked)
        let target = try wish.revision.map { try text(request.document, $0) }
        var draft = StatementDraft(.answer)
        draft.set("item", target.map { [$0.item.description] } ?? [])
        draft.set("on", unique([target?.submit, seat.appointment].compactMap { $0 }).map(\.hex))
        draft.set("target", request.id.hex)
        draft.set("outcome", wish.outcome.rawValue)
        draft.set("answer", wish.text)
        let words = "Answer a change request of \(request.document): \(wish.outcome.rawValue)"
        let statement = try ready(
            Intention(
                draft: draft, signers: [Signer(identity.person, role: seat.role)], message: words),
            by: identity)
        return (request, statement)
    }

    /// The change request meant by its first digits.
    package func request(_ prefix: String) throws -> RequestState {
        let found = register.requests.values.filter { $0.id.hex.hasPrefix(prefix.lowercased()) }
        guard prefix.count >= 6, let first = found.first, found.count == 1 else {
            throw OfficeError.noRequest(prefix)
        }
        return first
    }

    /// What was declined or done stays so, and saying the same twice says nothing new.
    private func isFinal(_ last: RequestAnswer, _ wish: AnswerWish) -> Bool {
        switch last.outcome {
        case .declined, .done: true
        case .accepted: wish.outcome == .accepted && wish.revision == nil
        }
    }

    /// Who holds the owner's role signs in it, also where they are document controller too.
    private func seat(
        of person: PersonID, answering document: DocumentID, asked: Name?
    ) throws -> (role: Name, appointment: StatementID) {
        let owner = register.owner(of: document)
        if asked == nil, let owner, let held = register.appointment(person, owner, at: now) {
            return (owner, held)
        }
        return try role(
            of: person, for: .answer, among: [owner, .controller].compactMap { $0 }, asked: asked)
    }

    /// A revision that was issued or is on its way, with its submission.
    private func text(
        _ id: DocumentID, _ revision: Revision
    ) throws -> (item: Item, submit: StatementID?) {
        let state = try registered(id)
        let entry = state.line.last { $0.item.revision == revision && $0.kind != .withdraw }
        if let entry {
            // An adopted text was never submitted here.
            return (entry.item, entry.kind == .issue ? entry.submission : nil)
        }
        guard let open = register.onItsWay(state, at: now), open.item.revision == revision else {
            throw OfficeError.noRevision(id, "\(revision)")
        }
        return (open.item, open.id)
    }
}
