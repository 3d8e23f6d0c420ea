package import DocumentControl

extension Office {
    /// An author takes the open submission back.
    package func takeBack(_ id: DocumentID, reason: [String]) async throws -> ReadyStatement {
        try rules()
        let identity = try await identity()
        let submission = try onItsWay(id)
        guard submission.closedBy == nil else { throw OfficeError.nothingOnItsWay(id) }
        guard
            submission.submitter == identity.person
                || submission.text.authors.contains(identity.person)
        else { throw OfficeError.notAuthor(name(identity.person), id) }
        var draft = StatementDraft(.takeBack)
        draft.set("item", submission.item.description)
        draft.set("on", unique([submission.id, try admission(of: identity.person)]).map(\.hex))
        draft.set("reason", reason)
        return try ready(
            Intention(
                draft: draft, signers: [Signer(identity.person)],
                message: "Take back \(id) \(submission.item.revision)"), by: identity)
    }
}
