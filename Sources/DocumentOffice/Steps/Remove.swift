import DocumentArchive
package import DocumentControl

/// What ends for a person.
package enum Removal: Hashable, Sendable {
    case role(Name)
    case group(Name)
    /// Everything: the person leaves.
    case everything
    /// One key, by its text.
    case key(String)
}

extension Office {
    /// Ends a role, a membership, a key, or everything of a person.
    ///
    /// It works against what is settled after it, and against nothing that was settled before.
    package func remove(
        _ removal: Removal, of person: PersonID, reason: [String]
    ) async throws -> ReadyStatement {
        try rules()
        let identity = try await identity()
        let kind: StatementKind =
            switch removal {
            case .role: .dismiss
            case .group: .leave
            case .everything: .depart
            case .key: .replaceKey
            }
        if case .key(let key) = removal { try demandOther(than: key, of: person) }
        let seat = try removalSeat(of: identity.person, for: kind)
        var draft = StatementDraft(kind)
        draft.set("on", [seat.appointment.hex])
        draft.set("person", person.text)
        switch removal {
        case .role(let role): draft.set("duty", role.text)
        case .group(let group): draft.set("group", group.text)
        case .key(let key): draft.set("key", key)
        case .everything: break
        }
        if kind != .leave { draft.set("reason", reason) }
        return try ready(
            Intention(
                draft: draft, signers: [Signer(identity.person, role: seat.role)],
                message: "\(kind.rawValue) \(person)"), by: identity)
    }
}
