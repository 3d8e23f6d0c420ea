package import DocumentControl
import Signatures

/// One key of a person, as somebody named it.
package struct NamedKey: Hashable, Sendable {
    package let person: PersonID
    /// `<type> <base64>`.
    package let key: String
    package let fingerprint: String
}

extension Office {
    /// The key in force meant by what a person typed.
    ///
    /// - Parameters:
    ///   - words: The first characters of a fingerprint, or the path of a public key's file;
    ///     nothing for the only key of the person.
    ///   - person: Whose key; nothing for anybody's who has it.
    /// - Returns: The key and whose it is.
    /// - Throws: ``OfficeError/noKey(_:_:)`` where none, or more than one, can be meant.
    package func key(_ words: String?, of person: PersonID?) throws -> NamedKey {
        let all = register.people.values.sorted { $0.id < $1.id }
            .filter { person == nil || $0.id == person }
            .flatMap { state in
                state.keys.filter { $0.endedBy == nil }.map { key in
                    NamedKey(
                        person: state.id, key: key.text, fingerprint: Self.fingerprint(key.text))
                }
            }
        let found = words.map { matching($0, all) } ?? all
        guard let key = found.first, found.count == 1 else {
            throw OfficeError.noKey(
                words ?? "", (found.isEmpty ? all : found).map { describe($0) })
        }
        return key
    }

    private func matching(_ words: String, _ keys: [NamedKey]) -> [NamedKey] {
        if let file = try? surroundings.readKey(words).description {
            let found = keys.filter { $0.key == file }
            if !found.isEmpty { return found }
        }
        let prefix = words.hasPrefix("SHA256:") ? words : "SHA256:\(words)"
        return keys.filter { $0.fingerprint.hasPrefix(prefix) }
    }

    private func describe(_ key: NamedKey) -> String { "\(name(key.person)) \(key.fingerprint)" }

    /// `SHA256:` and base64 of a key.
    package func fingerprint(of key: String) -> String { Self.fingerprint(key) }

    /// `SHA256:` and base64, as `ssh-keygen -l` prints it.
    static func fingerprint(_ key: String) -> String {
        (try? PublicKey(line: key))?.fingerprint ?? key
    }

    /// Nobody is left without a key by a replacement: the new one is admitted first.
    func demandOther(than key: String, of person: PersonID) throws {
        let keys =
            register.people[person]?.keys.filter { $0.endedBy == nil && $0.text != key } ?? []
        guard !keys.isEmpty else { throw OfficeError.onlyKey(name(person), person) }
    }
}
