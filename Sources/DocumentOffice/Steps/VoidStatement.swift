import DocumentArchive
package import DocumentControl

extension Office {
    /// The statement meant by its first digits.
    package func statement(_ prefix: String) throws -> (id: StatementID, statement: Statement) {
        let found = register.statements.filter { $0.key.hex.hasPrefix(prefix.lowercased()) }
        guard prefix.count >= 6, let first = found.first, found.count == 1 else {
            throw OfficeError.noStatement(prefix)
        }
        return (first.key, first.value)
    }

    /// Takes an earlier statement back: it no longer counts from here on, and stays.
    ///
    /// - Parameters:
    ///   - prefix: The first digits of the statement.
    ///   - second: A further signer: the reader of a receipt, or a second person.
    ///   - reason: Why.
    /// - Returns: What is about to be signed.
    /// - Throws: Why it was refused, with what to do about it.
    package func void(
        _ prefix: String, with second: PersonID?, reason: [String]
    ) async throws -> ReadyStatement {
        try rules()
        let identity = try await identity()
        let target = try statement(prefix)
        var draft = StatementDraft(.void)
        let controls = controllerSeat(of: identity.person, in: register)
        let role = controls?.role == .controller ? Name.controller : nil
        var on = [try controls.map(\.id) ?? admission(of: identity.person)]
        var signers = [Signer(identity.person, role: role)]
        if let second {
            let seat = register.appointment(second, .controller, at: now)
            signers.append(Signer(second, role: seat == nil ? nil : .controller))
            on.append(try seat ?? admission(of: second))
        }
        draft.set("on", unique(on).map(\.hex))
        draft.set("target", target.id.hex)
        draft.set("reason", reason)
        return try ready(
            Intention(
                draft: draft, signers: signers,
                message: "Void \(target.statement.kind.rawValue) \(target.id.short)"), by: identity)
    }
}
