import DocumentArchive
package import DocumentControl

/// A countersignature under a checkpoint that is ready to be signed.
package struct PreparedWitness: Sendable {
    package let checkpoint: CheckpointState
    /// The hash over everything that is listed up to it.
    package let all: String
    /// How many checkpoints came after it.
    package let later: Int
    /// Who witnessed it before.
    package let others: [WitnessState]
    package let statement: ReadyStatement
}

extension Office {
    /// What every witness states of a checkpoint.
    static let witnessMeaning =
        "This checkpoint and all that it lists lay before me in a copy of the records."

    /// Makes ready a second party's word on a checkpoint: anybody admitted but who made it, or a
    /// service enrolled for it.
    ///
    /// - Parameter prefix: The first digits of the checkpoint; the newest where there are none.
    /// - Returns: What is about to be signed.
    /// - Throws: Why it was refused, with what to do about it.
    package func prepareWitness(_ prefix: String?) async throws -> PreparedWitness {
        try rules()
        let identity = try await identity()
        let checkpoint = try checkpoint(prefix)
        guard let witnessed = register.statements[checkpoint.id],
            let all = witnessed.first("all"), let count = witnessed.first("count")
        else { throw OfficeError.noCheckpoint(prefix ?? "") }
        guard checkpoint.signer != identity.person else {
            throw OfficeError.ownCheckpoint(checkpoint.number)
        }
        let others = register.witnesses(of: checkpoint.id)
        if let own = others.first(where: { $0.by.contains(identity.person) }) {
            throw OfficeError.witnessedAlready(checkpoint.number, calendar.shown(own.time))
        }
        if let person = register.people[identity.person], person.isService,
            !person.appointments.contains(where: { $0.role == .witness })
        {
            throw OfficeError.serviceWitnessesNothing(identity.person)
        }
        var draft = StatementDraft(.witness)
        draft.set("on", try admission(of: identity.person).hex)
        draft.set("checkpoint", checkpoint.id.hex)
        draft.set("number", "\(checkpoint.number)")
        draft.set("count", count)
        draft.set("all", all)
        draft.set("meaning", Self.witnessMeaning)
        return PreparedWitness(
            checkpoint: checkpoint, all: all,
            later: register.checkpoints.count - checkpoint.number, others: others,
            statement: try ready(
                Intention(
                    draft: draft, signers: [Signer(identity.person)],
                    message: "Witness checkpoint \(checkpoint.number)"), by: identity))
    }

    /// The checkpoint of the chain with these first digits or this number; the newest where nothing
    /// is said.
    package func checkpoint(_ words: String?) throws -> CheckpointState {
        guard let words else {
            guard let newest = register.newestCheckpoint else { throw OfficeError.noCheckpointYet }
            return newest
        }
        if let numbered = register.checkpoints.first(where: { "\($0.number)" == words }) {
            return numbered
        }
        let found = register.checkpoints.filter { $0.id.hex.hasPrefix(words.lowercased()) }
        guard let only = found.first, found.count == 1 else {
            throw OfficeError.noCheckpoint(words)
        }
        return only
    }
}
