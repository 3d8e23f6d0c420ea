import DocumentArchive
package import DocumentControl

extension Office {
    /// The document controller declares a document obsolete.
    package func withdraw(
        _ id: DocumentID, from: Instant?, replacedBy: [DocumentID], reason: [String]
    ) async throws -> ReadyStatement {
        let rules = try rules()
        let identity = try await identity()
        guard let head = try registered(id).head, head.kind != .withdraw else {
            throw OfficeError.nothingInForce(id)
        }
        let seat = try seat(of: identity.person, for: .withdraw, among: [.controller], asked: nil)
        let floor = max(now, register.newestCheckpoint?.time ?? now)
        let instant = from ?? floor
        guard instant >= now else { throw OfficeError.instantInPast(calendar.shown(instant)) }
        for document in replacedBy { _ = try registered(document) }
        var draft = StatementDraft(.withdraw)
        draft.add("item", ["item": [head.item.description], "supersedes": [head.id.hex]])
        draft.set("on", seat.on.map(\.hex))
        draft.set("from", calendar.written(instant))
        draft.set("replaced-by", replacedBy.map(\.text))
        draft.set("meaning", meaning(of: .withdraw, in: seat.role, rules))
        draft.set("reason", reason)
        return try ready(
            Intention(
                draft: draft, signers: [seat.signer],
                message: "Withdraw \(id)"), by: identity)
    }
}
