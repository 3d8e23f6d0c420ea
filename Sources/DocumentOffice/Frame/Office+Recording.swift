import DocumentArchive
package import DocumentControl
import Git
import Signatures

/// What a step recorded.
package struct Recorded: Sendable {
    package let id: StatementID
    package let statement: Statement
    /// Who still has to sign before it counts.
    package let waitsFor: [PersonID]
    /// Whether a checkpoint was made with it.
    package let hasCheckpoint: Bool
    /// Where it is by now.
    package let delivery: Delivery
}

/// A statement that is about to be signed.
struct Intention: Sendable {
    var draft: StatementDraft
    var signers: [Signer]
    /// Further files of the same commit, given the statement and its identifier.
    var files: @Sendable (Statement, StatementID) -> [NewFile] = { _, _ in [] }
    /// What the commit says.
    var message: String
}

/// A statement that is ready to be signed.
///
/// Everything it needs was demanded, and it was judged as if all whom it names had signed it. Nothing
/// is recorded yet.
package struct ReadyStatement: Sendable {
    package let kind: StatementKind
    /// The words that the signature stands for.
    package let meaning: [String]
    /// Who signs now, and in which role.
    package let signer: PersonID
    package let role: Name?
    /// For whom a deputy signs.
    package let behalf: PersonID?
    let intention: Intention
    let identity: Identity

    /// The next periodic review that it sets.
    package var nextReview: Day? { intention.draft.value("next-due").first.flatMap { Day($0) } }
}

extension Office {
    /// Makes a statement ready to be signed.
    ///
    /// - Parameters:
    ///   - intention: The statement's own keys, its signers and the files beside it.
    ///   - identity: Who acts: one of the signers.
    /// - Returns: What is about to be signed, in words.
    /// - Throws: ``OfficeError/notCounted(_:_:)`` where it would have no effect.
    func ready(_ intention: Intention, by identity: Identity) throws -> ReadyStatement {
        try demandClearOrder(for: intention.draft.kind)
        let statement = try framed(intention)
        // What is signed together with others is judged with them.
        if gathering == nil { try rehearse([statement], by: identity) }
        return ReadyStatement(
            kind: statement.kind, meaning: statement.meaning, signer: identity.person,
            role: statement.signers.first { $0.person == identity.person }?.role,
            behalf: statement.signers.first { $0.person == identity.person }?.behalf,
            intention: intention, identity: identity)
    }

    /// Signs a statement with the key of who acts and records it, whole or not at all.
    ///
    /// - Parameter ready: What was shown to the person.
    /// - Returns: What was recorded.
    /// - Throws: ``OfficeError`` where it would have no effect by now; then nothing is written.
    package func record(_ ready: ReadyStatement) async throws -> Recorded {
        let signer = try await surroundings.loadSigner(ready.identity.key)
        try demand(signer.publicKey, of: ready.identity, kind: ready.kind)
        let statement = try framed(ready.intention)
        let text = Array(statement.text.utf8)
        let armour = try await signer.sign(text, namespace: statement.kind.namespace)
        return try await write(statement, [armour], ready.intention, ready.identity, signer)
    }

    /// The key must be one of the person's, unless the person is only just enrolling or founding.
    func demand(_ key: PublicKey, of identity: Identity, kind: StatementKind) throws {
        guard kind != .enrol, kind != .root || register.system != nil else { return }
        guard register.people[identity.person]?.activeKey(key.description) != nil else {
            throw OfficeError.keyOfAnother(identity.key, name(identity.person))
        }
    }

    /// Adds what every statement says.
    ///
    /// - Parameters:
    ///   - intention: What it says itself.
    ///   - former: What the same person signs just before it; nothing for what is recorded.
    /// - Returns: The statement, whole but for its signatures.
    /// - Throws: ``OfficeError/statement(_:)`` where it has not the form of its kind.
    func framed(_ intention: Intention, after former: StatementID? = nil) throws -> Statement {
        var draft = intention.draft
        let first = intention.signers[0].person
        if draft.kind != .root || register.system != nil {
            draft.set("system", register.system?.hex)
            draft.set("since", register.newestCheckpoint?.id.hex)
            draft.set("previous", (former.map { [$0] } ?? lastStatements(of: first)).map(\.hex))
        }
        if draft.kind.grammar.hasRules, let rules = register.rulesInForce {
            draft.set("rules", rules.reference.description)
        }
        draft.set("time", now.description)
        draft.set("via", surroundings.isClockSet ? "\(Tool.name) clock-set" : Tool.name)
        for signer in intention.signers { draft.add(signer) }
        do { return try draft.statement() } catch { throw OfficeError.statement(error) }
    }

    /// The statements of a person that no other one of theirs follows.
    private func lastStatements(of person: PersonID) -> [StatementID] {
        let own = register.statements.filter { $0.value.signers.first?.person == person }
        let followed = Set(own.values.flatMap(\.previous))
        return own.keys.filter { !followed.contains($0) }.sorted()
    }

    func demandEffect(of id: StatementID, _ statement: Statement, in register: Register) throws {
        guard let refusal = register.judgements[id]?.refusal, refusal.code != .notGathered else {
            return
        }
        throw OfficeError.notCounted(statement.kind, refusal)
    }

    /// Writes the statement, and a checkpoint where one is due, trying again when overtaken.
    ///
    /// - Parameters:
    ///   - statement: What was signed.
    ///   - armours: The signatures.
    ///   - intention: The files beside it, and what the commit says.
    ///   - identity: Who brings it in.
    ///   - signer: Signs the checkpoint; nothing where none shall be made.
    /// - Returns: What was recorded.
    /// - Throws: ``OfficeError`` where it would have no effect by now; then nothing is written.
    func write(
        _ statement: Statement, _ armours: [String], _ intention: Intention,
        _ identity: Identity, _ signer: (any StatementSigner)?
    ) async throws -> Recorded {
        let part = SignedPart(statement: statement, armours: armours, files: intention.files)
        let recorded = try await write(
            [part], message: intention.message, identity, signer)
        return recorded[0]
    }

    /// What a statement decides about must still be open, and nothing on its way may be pushed
    /// aside by it: another person was faster.
    func demandOpen(_ statement: Statement) throws {
        for item in statement.items {
            let state = register.documents[item.document]
            switch statement.kind {
            case .submit:
                if let open = state?.open.last {
                    throw OfficeError.openSubmission(
                        item.document, open.item.revision, name(open.submitter))
                }
            case .review, .approve, .reject, .takeBack, .issue:
                let named = state?.submissions.first { statement.on.contains($0.id) }
                // An emergency issue is followed by the whole route, as long as it is the last.
                let isOpen =
                    named.map { register.isEmergency($0) } ?? false
                    || statement.lineItems.contains {
                        $0.replaces != nil && $0.replaces == state?.head?.id
                    }
                if let closer = named?.closedBy, !isOpen {
                    throw OfficeError.forestalled(
                        item.document, item.revision,
                        register.statements[closer].map { name($0.signers[0].person) } ?? "")
                }
            default: break
            }
        }
    }
}

extension Register {
    /// Who has not signed a statement yet, as far as the findings tell.
    package func waitingSigners(of id: StatementID, _ statement: Statement) -> [PersonID] {
        guard let refusal = judgements[id]?.refusal, refusal.code == .notGathered else { return [] }
        let words = refusal.detail.split(whereSeparator: { " ,".contains($0) })
        return statement.signers.map(\.person).filter { words.contains(Substring($0.text)) }
    }
}
