import DocumentArchive
package import DocumentControl

/// A change request that is ready to be signed.
package struct PreparedRequest: Sendable {
    package let item: Item
    package let title: String
    package let statement: ReadyStatement
    /// Who will find it in the inbox.
    package let answerers: [PersonID]
}

extension Office {
    /// Makes ready a request to change a document in force; everybody admitted may make one.
    ///
    /// - Parameters:
    ///   - id: The document.
    ///   - reason: What shall change and why, one paragraph each.
    /// - Returns: What is about to be signed.
    /// - Throws: Why it was refused, with what to do about it.
    package func prepareRequest(
        _ id: DocumentID, reason: [String]
    ) async throws -> PreparedRequest {
        try rules()
        let identity = try await identity()
        let entry = try inForce(id)
        var draft = StatementDraft(.request)
        draft.set("document", id.text)
        draft.set("item", entry.item.description)
        draft.set("on", unique([entry.id, try admission(of: identity.person)]).map(\.hex))
        draft.set("reason", reason)
        return PreparedRequest(
            item: entry.item, title: title(of: id) ?? "",
            statement: try ready(
                Intention(
                    draft: draft, signers: [Signer(identity.person)],
                    message: "Request a change of \(id) \(entry.item.revision)"), by: identity),
            answerers: register.answerers(for: id, at: now))
    }
}
