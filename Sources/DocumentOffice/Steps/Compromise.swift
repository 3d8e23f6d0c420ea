import DocumentArchive
package import DocumentControl

extension Office {
    /// Reports a key as compromised: it ends at once, and what it signed later is contested.
    ///
    /// It takes two people, the registrar or document controller and one more who holds a role.
    ///
    /// - Parameters:
    ///   - key: The key and whose it is.
    ///   - checkpoint: The number or the first digits of the last checkpoint up to which the key
    ///     is trusted.
    ///   - second: Who signs besides; nothing for the first who can.
    ///   - reason: What happened.
    /// - Returns: What is about to be signed.
    /// - Throws: Why it was refused, with what to do about it.
    package func compromise(
        _ key: NamedKey, trustedUntil checkpoint: String, with second: PersonID?, reason: [String]
    ) async throws -> ReadyStatement {
        try rules()
        let identity = try await identity()
        let until = try self.checkpoint(checkpoint)
        let trust = try compromiseSigners(identity.person, key.person, second)
        var draft = StatementDraft(.compromise)
        draft.set("on", unique(trust.on).map(\.hex))
        draft.set("person", key.person.text)
        draft.set("key", key.key)
        draft.set("trusted-until", until.id.hex)
        draft.set("reason", reason)
        return try ready(
            Intention(
                draft: draft, signers: trust.signers,
                message: "Compromise of a key of \(key.person)"), by: identity)
    }

    /// A valid checkpoint by its number or its first digits.
    package func checkpoint(_ words: String) throws -> CheckpointState {
        let found = register.checkpoints.filter {
            "\($0.number)" == words || words.count >= 6 && $0.id.hex.hasPrefix(words.lowercased())
        }
        guard let only = found.first, found.count == 1 else {
            throw OfficeError.noCheckpoint(words)
        }
        return only
    }

    /// Who reports: registrar or document controller and one more, or the one founder.
    private func compromiseSigners(
        _ first: PersonID, _ holder: PersonID, _ wanted: PersonID?
    ) throws -> TrustSigners {
        var trust = try trustSigners(first, .compromise, alone: [.registrar, .controller])
        guard trust.signers.count < 2 else { return trust }
        do {
            let other = try witness(besides: [first, holder], wanted: wanted)
            trust.signers.append(Signer(other.person, role: other.role))
            trust.on.append(other.appointment)
            return trust
        } catch OfficeError.noRole where wanted == nil && register.root?.holders == [first] {
            return try asRoot(first, .compromise)
        }
    }

    /// A second person who holds any role, those who keep the trust first.
    private func witness(
        besides others: [PersonID], wanted: PersonID?
    ) throws -> (person: PersonID, role: Name, appointment: StatementID) {
        let first: [Name] = [.registrar, .controller, .root]
        let roles = first + (evidence.rules?.roles.keys.sorted() ?? [])
        for role in roles {
            let holders = register.holders(of: role, at: now).filter { person in
                wanted.map { $0 == person && person != others[0] } ?? !others.contains(person)
            }
            for person in holders {
                if let appointment = register.appointment(person, role, at: now) {
                    return (person, role, appointment)
                }
            }
        }
        throw OfficeError.noRole(
            person: wanted.map(name) ?? "Nobody else", kind: .compromise, roles: first)
    }
}
