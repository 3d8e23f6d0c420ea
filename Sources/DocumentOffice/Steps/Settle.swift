import DocumentArchive
package import DocumentControl

extension Office {
    /// Decides which of two new documents, or of two people, keeps an identifier that both claim.
    ///
    /// The document controller settles documents, the holders of the root people.
    ///
    /// - Parameters:
    ///   - prefix: The first digits of the statement that keeps it.
    ///   - others: The first digits of those that do not; nothing for all others.
    ///   - reason: Why.
    /// - Returns: What is about to be signed, and the contest that it ends.
    /// - Throws: Why it was refused, with what to do about it.
    package func settle(
        _ prefix: String, against others: [String], reason: [String]
    ) async throws -> (statement: ReadyStatement, contest: Contest) {
        try rules()
        let identity = try await identity()
        let target = try statement(prefix).id
        guard let contest = register.contests.first(where: { $0.claims.contains(target) }) else {
            throw OfficeError.nothingToSettle(target)
        }
        let named = try others.map { try statement($0).id }
        if let stray = named.first(where: { !contest.claims.contains($0) || $0 == target }) {
            throw OfficeError.nothingToSettle(stray)
        }
        var signers: [Signer]
        var on: [StatementID]
        switch contest.subject {
        case .document:
            let seat = try role(
                of: identity.person, for: .settle, among: [.controller], asked: nil)
            (signers, on) = ([Signer(identity.person, role: .controller)], [seat.appointment])
        case .person: (signers, on) = try rootSigners(first: identity.person, .settle)
        }
        var draft = StatementDraft(.settle)
        draft.set("on", on.map(\.hex))
        draft.set("target", target.hex)
        draft.set(
            "against", (named.isEmpty ? contest.claims.filter { $0 != target } : named).map(\.hex))
        draft.set("reason", reason)
        let signed = try ready(
            Intention(draft: draft, signers: signers, message: "Settle \(target.short)"),
            by: identity)
        return (signed, contest)
    }
}
