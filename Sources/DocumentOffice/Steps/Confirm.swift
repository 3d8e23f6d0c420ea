import DocumentArchive
package import DocumentControl

extension Office {
    /// The owner's periodic review: the text in force is still valid and needs no change.
    package func confirm(
        _ id: DocumentID, as asked: Name?, reason: [String]
    ) async throws -> (statement: ReadyStatement, nextReview: Day) {
        let rules = try rules()
        let identity = try await identity()
        let entry = try inForce(id)
        let state = try registered(id)
        guard let submission = state.text(of: entry) else { throw OfficeError.nothingInForce(id) }
        let seat = try seat(
            of: identity.person, for: .confirm, among: [submission.text.owner], asked: asked)
        let due = try reviewInterval(submission, rules).after(
            calendar.day(of: now), rules.workingDays)
        var draft = StatementDraft(.confirm)
        draft.set("item", entry.item.description)
        draft.set("on", unique([entry.id] + seat.on).map(\.hex))
        draft.set("next-due", due.description)
        draft.set("reason", reason)
        draft.set("meaning", meaning(of: .confirm, in: seat.role, rules))
        let statement = try ready(
            Intention(
                draft: draft, signers: [seat.signer],
                message: "Confirm \(id) \(entry.item.revision)"), by: identity)
        return (statement, due)
    }
}
