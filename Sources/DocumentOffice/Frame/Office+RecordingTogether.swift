import DocumentArchive
package import DocumentControl
import Git
import Signatures

/// A statement with signatures that are brought in.
struct SignedPart {
    let statement: Statement
    let armours: [String]
    /// Further files of the same commit, given the statement and its identifier.
    let files: @Sendable (Statement, StatementID) -> [NewFile]

    var id: StatementID { StatementFile.identifier(of: statement.text) }
}

extension Office {
    /// Makes statements ready that are signed in one go and recorded whole or not at all.
    ///
    /// - Parameters:
    ///   - intentions: What they say, all by the same person.
    ///   - identity: Who acts.
    /// - Returns: What is about to be signed, in the same order.
    /// - Throws: ``OfficeError/notCounted(_:_:)`` where one of them would have no effect.
    func ready(together intentions: [Intention], by identity: Identity) throws -> [ReadyStatement] {
        var statements: [Statement] = []
        for intention in intentions {
            try demandClearOrder(for: intention.draft.kind)
            statements.append(try framed(intention, after: statements.last.map(identifier)))
        }
        try rehearse(statements)
        return zip(statements, intentions).map { statement, intention in
            ReadyStatement(
                kind: statement.kind, meaning: statement.meaning, signer: identity.person,
                role: statement.signers.first { $0.person == identity.person }?.role,
                behalf: statement.signers.first { $0.person == identity.person }?.behalf,
                intention: intention, identity: identity)
        }
    }

    /// Signs statements and records them in one go, whole or not at all.
    ///
    /// - Parameters:
    ///   - ready: What was shown to the person; one at least, all by the same person.
    ///   - message: What the commit says.
    /// - Returns: What was recorded, in the same order.
    /// - Throws: ``OfficeError`` where one would have no effect by now; then nothing is written.
    package func record(
        together ready: [ReadyStatement], message: String
    ) async throws -> [Recorded] {
        guard let identity = ready.first?.identity else { return [] }
        let signer = try await surroundings.loadSigner(identity.key)
        var parts: [SignedPart] = []
        for statement in ready {
            try demand(signer.publicKey, of: identity, kind: statement.kind)
            let framed = try framed(statement.intention, after: parts.last?.id)
            parts.append(
                SignedPart(
                    statement: framed, armours: [try await armour(framed, signer)],
                    files: statement.intention.files))
        }
        return try await write(parts, message: message, identity, signer)
    }

    /// Adds the signature of who acts to statements that others made, whole or not at all.
    ///
    /// - Parameter statements: Statements that wait for this person.
    /// - Returns: What was recorded, and who still has to sign.
    /// - Throws: Why it was refused, with what to do about it.
    package func countersign(together statements: [Statement]) async throws -> [Recorded] {
        let identity = try await identity()
        let signer = try await surroundings.loadSigner(identity.key)
        var parts: [SignedPart] = []
        for statement in statements {
            try demandClearOrder(for: statement.kind)
            parts.append(
                SignedPart(
                    statement: statement, armours: [try await armour(statement, signer)],
                    files: { _, _ in [] }))
        }
        return try await write(
            parts, message: "Countersign \(statements.count) statements", identity, signer)
    }

    private func identifier(_ statement: Statement) -> StatementID {
        StatementFile.identifier(of: statement.text)
    }

    private func armour(
        _ statement: Statement, _ signer: any StatementSigner
    ) async throws -> String {
        try await signer.sign(
            Array(statement.text.utf8), namespace: statement.kind.namespace)
    }

    /// Writes statements in one commit, and a checkpoint where one is due, trying again when
    /// overtaken.
    func write(
        _ parts: [SignedPart], message: String, _ identity: Identity,
        _ signer: (any StatementSigner)?
    ) async throws -> [Recorded] {
        let end = ContinuousClock.now + .seconds(20) + patience
        while true {
            var files: [NewFile] = []
            var input = evidence.input
            for part in parts {
                files += Archive.files(
                    of: part.statement, armours: part.armours, named: register.statements)
                files += part.files(part.statement, part.id)
                input.files.append(
                    Archive.evidenceFile(part.statement, armours: part.armours))
            }
            let after = Register(folding: input)
            for part in parts { try demandEffect(of: part.id, part.statement, in: after) }
            let checkpoint = try await checkpoint(with: parts, input, after, identity, signer)
            do {
                let delivery = try await carry(
                    files + (checkpoint?.files ?? []), message: message,
                    by: identity.person, after: checkpoint?.after ?? after)
                try reloadRecorded()
                return parts.map { part in
                    Recorded(
                        id: part.id, statement: part.statement,
                        waitsFor: register.waitingSigners(of: part.id, part.statement),
                        hasCheckpoint: checkpoint != nil, delivery: delivery)
                }
            } catch is Archive.Overtaken {
                guard ContinuousClock.now < end else { throw ArchiveError.overtaken }
                for part in parts { try demandOpen(part.statement) }
            }
        }
    }

    /// The checkpoint that goes with statements; it must leave every one of them its effect.
    private func checkpoint(
        with parts: [SignedPart], _ input: FoldInput, _ after: Register, _ identity: Identity,
        _ signer: (any StatementSigner)?
    ) async throws -> MadeCheckpoint? {
        guard mayCheckpoint, let signer, let last = parts.last else { return nil }
        let made = try await checkpointFiles(
            with: last.statement, last.id, input, after, identity, signer)
        if let made {
            for part in parts { try demandEffect(of: part.id, part.statement, in: made.after) }
        }
        return made
    }
}
