import DocumentArchive
package import DocumentControl

extension Office {
    /// Makes ready a hold: what it covers is not disposed of while it runs.
    ///
    /// - Parameters:
    ///   - documents: Everything that was or will be submitted of these.
    ///   - bytes: Further bytes.
    ///   - until: When it ends by itself; nothing until somebody ends it.
    ///   - reason: Why.
    /// - Returns: What is about to be signed.
    /// - Throws: Why it was refused, with what to do about it.
    package func hold(
        _ documents: [DocumentID], bytes: [ContentHash], until: Instant?, reason: [String]
    ) async throws -> ReadyStatement {
        try rules()
        let identity = try await identity()
        let seat = try role(of: identity.person, for: .hold, among: [.controller], asked: nil)
        for document in documents { _ = try registered(document) }
        if let until, until <= now { throw OfficeError.dayPassed(calendar.shown(until)) }
        var draft = StatementDraft(.hold)
        draft.set("on", [seat.appointment.hex])
        draft.set("document", documents.map(\.text))
        draft.set("bytes", bytes.map { "\($0)" })
        draft.set("until", until.map(calendar.written))
        draft.set("reason", reason)
        return try ready(
            Intention(
                draft: draft, signers: [Signer(identity.person, role: seat.role)],
                message: "Hold"), by: identity)
    }
}
