import DocumentArchive
package import DocumentControl

/// What ends for a person.
package enum Removal: Hashable, Sendable {
    case role(Name)
    case group(Name)
    /// Everything: the person leaves.
    case everything
    /// One key, by its text; another one of the person must be in force.
    case key(String)
    /// One key that was lost: it ends at once, also where it is the only one.
    case lostKey(String)
}

extension Office {
    /// Ends a role, a membership, a key, or everything of a person.
    ///
    /// It works against what is settled after it, and against nothing that was settled before. The
    /// registrar or the document controller removes alone, the holders of the root by their
    /// threshold.
    ///
    /// - Parameters:
    ///   - removal: What ends.
    ///   - person: For whom.
    ///   - from: Where everything ends, the instant from which; nothing for at once.
    ///   - reason: Why, if there is something to say.
    /// - Returns: What is about to be signed.
    /// - Throws: Why it was refused, with what to do about it.
    package func remove(
        _ removal: Removal, of person: PersonID, from: Instant? = nil, reason: [String]
    ) async throws -> ReadyStatement {
        try rules()
        let identity = try await identity()
        let kind: StatementKind =
            switch removal {
            case .role: .dismiss
            case .group: .leave
            case .everything: .depart
            case .key, .lostKey: .replaceKey
            }
        if case .key(let key) = removal { try demandOther(than: key, of: person) }
        let trust = try trustSigners(identity.person, kind, alone: [.registrar, .controller])
        var draft = StatementDraft(kind)
        draft.set("on", unique(trust.on).map(\.hex))
        draft.set("person", person.text)
        switch removal {
        case .role(let role): draft.set("duty", role.text)
        case .group(let group): draft.set("group", group.text)
        case .key(let key), .lostKey(let key): draft.set("key", key)
        case .everything: draft.set("from", from?.description)
        }
        if kind != .leave { draft.set("reason", reason) }
        return try ready(
            Intention(
                draft: draft, signers: trust.signers,
                message: "\(kind.rawValue) \(person)"), by: identity)
    }
}
