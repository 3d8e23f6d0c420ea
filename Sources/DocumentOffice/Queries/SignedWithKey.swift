import DocumentArchive
package import DocumentControl
import Signatures

/// One statement that a key signed.
package struct SignedWithKey: Hashable, Sendable {
    package let id: StatementID
    package let statement: Statement
    /// Whether no checkpoint has settled it yet.
    package let isPending: Bool
}

extension Office {
    /// The statements that count and that a key signed, in the order of their time.
    ///
    /// - Parameters:
    ///   - key: The key as `<type> <base64>`.
    ///   - checkpoint: Only what was settled after this one, or is pending; nothing for all.
    /// - Returns: Each statement once, but for enrolments and checkpoints.
    package func signed(with key: String, after checkpoint: CheckpointState?) -> [SignedWithKey] {
        var found: [StatementID: SignedWithKey] = [:]
        for signed in evidence.input.files.flatMap(\.statements) {
            guard signed.signatures.contains(where: { $0.key == key && $0.problem == nil }),
                let judgement = register.judgements[signed.id], judgement.counts,
                ![.enrol, .checkpoint].contains(signed.statement.kind)
            else { continue }
            if let checkpoint, let settled = judgement.settledBy, settled <= checkpoint.number {
                continue
            }
            found[signed.id] = SignedWithKey(
                id: signed.id, statement: signed.statement,
                isPending: judgement.settledBy == nil)
        }
        return found.values.sorted { ($0.statement.time, $0.id) < ($1.statement.time, $1.id) }
    }

    /// The last checkpoint made before a day began: up to it a key stolen that day is trusted.
    ///
    /// - Throws: ``OfficeError/noCheckpointBefore(_:)`` where none was.
    package func lastCheckpoint(before instant: Instant, _ words: String) throws -> CheckpointState
    {
        guard let last = register.checkpoints.last(where: { $0.time < instant }) else {
            throw OfficeError.noCheckpointBefore(words)
        }
        return last
    }

    /// Whether another key of a person is in force besides this one.
    package func hasOtherKey(_ person: PersonID, besides key: String) -> Bool {
        register.people[person]?.keys.contains { $0.endedBy == nil && $0.text != key } == true
    }

    /// Remembers in this clone that its person signs with another key from now on.
    ///
    /// - Parameter path: The path of the key's file.
    /// - Returns: Whose key it is, and its fingerprint.
    /// - Throws: ``OfficeError/keyNotEnrolled(_:)`` where nobody was admitted with it.
    package func use(key path: String) throws -> (person: PersonID, fingerprint: String) {
        try rules()
        let key = try surroundings.readKey(path)
        guard let holder = holder(of: key.description) else {
            throw OfficeError.keyNotEnrolled(path)
        }
        try archive.set(Self.personSetting, to: holder.text)
        try archive.set(Self.keySetting, to: lasting(path))
        return (holder, key.fingerprint)
    }
}
