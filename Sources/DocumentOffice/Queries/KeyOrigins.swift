import DocumentArchive
package import DocumentControl
import Signatures

/// A key, and how it came in.
package struct KeyOrigin: Hashable, Sendable {
    package let person: PersonID
    /// Type and base64.
    package let key: String
    package let fingerprint: String
    /// The root statement, admission or enrolment of a service that binds it.
    package let kind: StatementKind
    package let id: StatementID
    package let path: String
    package let signers: [Signer]
    package let time: Instant
    /// How the registrar made sure who it is.
    package let identity: [String]
    /// What ended it, if anything, and up to which checkpoint it is trusted all the same.
    package let endedBy: StatementID?
    package let trustedUntil: StatementID?
}

extension Office {
    /// Every key that speaks for a person or a service, in the order of people.
    func keyOrigins() -> [KeyOrigin] {
        register.people.values.sorted { $0.id < $1.id }.flatMap { person in
            person.keys.compactMap { key in
                guard let binding = register.statements[key.boundBy] else { return nil }
                return KeyOrigin(
                    person: person.id, key: key.text, fingerprint: fingerprint(of: key.text),
                    kind: binding.kind, id: key.boundBy,
                    path: evidence.paths[key.boundBy]?.min() ?? "", signers: binding.signers,
                    time: binding.time, identity: binding.all("identity"), endedBy: key.endedBy,
                    trustedUntil: key.trustedUntil)
            }
        }
    }
}
