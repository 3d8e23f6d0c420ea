import DocumentArchive
import DocumentControl

extension Office {
    /// Ends what runs by a statement: a delegation, hold, service or waiver.
    ///
    /// Who made it ends it, or the document controller. It works against what is settled after it.
    ///
    /// - Parameters:
    ///   - prefix: The first digits of the statement.
    ///   - reason: Why.
    /// - Returns: What is about to be signed.
    /// - Throws: Why it was refused, with what to do about it.
    package func end(_ prefix: String, reason: [String]) async throws -> ReadyStatement {
        try rules()
        let identity = try await identity()
        let target = try statement(prefix)
        guard [.delegate, .hold, .service, .waive].contains(target.statement.kind),
            register.judgements[target.id]?.counts == true, !isEnded(target.id)
        else { throw OfficeError.nothingToEnd(target.statement.kind, target.id) }
        var draft = StatementDraft(.end)
        let controls = register.appointment(identity.person, .controller, at: now)
        guard
            controls != nil
                || target.statement.signers.contains(where: { $0.person == identity.person })
        else {
            throw OfficeError.noRole(
                person: name(identity.person), kind: .end, roles: [.controller])
        }
        draft.set("on", [try controls ?? admission(of: identity.person)].map(\.hex))
        draft.set("target", target.id.hex)
        draft.set("reason", reason)
        return try ready(
            Intention(
                draft: draft,
                signers: [
                    Signer(identity.person, role: controls == nil ? nil : .controller)
                ], message: "End \(target.statement.kind.rawValue) \(target.id.short)"),
            by: identity)
    }

    private func isEnded(_ id: StatementID) -> Bool {
        register.waivers.contains { $0.id == id && $0.ended }
            || register.delegations.contains { $0.id == id && $0.ended }
            || register.holds.contains { $0.id == id && $0.ended }
            || register.people.values.contains {
                $0.isService && $0.admission == id && $0.departed != nil
            }
    }
}
