import DocumentArchive
import DocumentControl

extension Office {
    /// Upholds statements that are contested since a key was reported as compromised.
    ///
    /// The document controller does it alone, or the holders of the root together; nobody upholds
    /// what they signed themselves.
    ///
    /// - Parameters:
    ///   - prefixes: The first digits of each statement.
    ///   - reason: How it was found out that they are genuine.
    /// - Returns: What is about to be signed.
    /// - Throws: Why it was refused, with what to do about it.
    package func uphold(_ prefixes: [String], reason: [String]) async throws -> ReadyStatement {
        try rules()
        let identity = try await identity()
        let targets = try prefixes.map { try statement($0) }
        if let other = targets.first(where: { register.judgements[$0.id]?.contested != true }) {
            throw OfficeError.notContested(other.id)
        }
        let authors = Set(targets.flatMap { $0.statement.signers.map(\.person) })
        guard !authors.contains(identity.person) else {
            throw OfficeError.ownContested(name(identity.person))
        }
        var signers: [Signer]
        var on: [StatementID]
        if let seat = register.appointment(identity.person, .controller, at: now) {
            (signers, on) = ([Signer(identity.person, role: .controller)], [seat])
        } else if register.appointment(identity.person, .root, at: now) != nil {
            (signers, on) = try rootSigners(first: identity.person, .uphold, except: authors)
        } else {
            throw OfficeError.noRole(
                person: name(identity.person), kind: .uphold, roles: [.controller, .root])
        }
        var draft = StatementDraft(.uphold)
        draft.set("on", on.map(\.hex))
        draft.set("target", unique(targets.map(\.id)).map(\.hex))
        draft.set("reason", reason)
        return try ready(
            Intention(draft: draft, signers: signers, message: "Uphold contested statements"),
            by: identity)
    }
}
