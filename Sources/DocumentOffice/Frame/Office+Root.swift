import DocumentControl

extension Office {
    /// The holders of the root who sign together, whoever acts first among them.
    ///
    /// - Parameters:
    ///   - first: Who acts: a holder.
    ///   - kind: What is signed.
    ///   - excluded: Who must not sign.
    /// - Returns: As many signers as the threshold asks for, and what gives them their seats.
    /// - Throws: ``OfficeError/noRole(person:kind:roles:)`` where the person holds no key of the
    ///   root, ``OfficeError/rootTooFew(_:)`` where too few others do.
    func rootSigners(
        first: PersonID, _ kind: StatementKind, except excluded: Set<PersonID> = []
    ) throws -> (signers: [Signer], on: [StatementID]) {
        _ = try role(of: first, for: kind, among: [.root], asked: nil)
        let threshold = register.root?.threshold ?? 1
        let others = register.holders(of: .root, at: now).filter {
            $0 != first && !excluded.contains($0)
        }
        let people = Array(([first] + others).prefix(threshold))
        guard people.count == threshold else { throw OfficeError.rootTooFew(threshold) }
        return (
            people.map { Signer($0, role: .root) },
            unique(people.compactMap { register.appointment($0, .root, at: now) })
        )
    }

    /// Nothing is recorded while the order of the evidence is in doubt, but the root statement that
    /// mends it.
    ///
    /// - Parameter kind: What is about to be recorded.
    /// - Throws: ``OfficeError/checkpointFork(_:)``.
    func demandClearOrder(for kind: StatementKind) throws {
        guard kind != .root, register.forkAfter != nil else { return }
        throw OfficeError.checkpointFork(
            register.findings.filter { $0.code == .checkpointFork && $0.grade == .error }
                .compactMap { StatementID($0.place) })
    }
}
