/// One sentence of evidence: its kind and its keys with their values, in order.
package struct Statement: Hashable, Sendable {
    /// One line of a statement.
    package struct Field: Hashable, Sendable {
        package let key: String
        package let value: String

        package init(_ key: String, _ value: String) {
            self.key = key
            self.value = value
        }
    }

    package let kind: StatementKind
    /// The lines, the first being `statement: <kind>/1`.
    package let fields: [Field]
    /// What is asked for again and again, read once.
    let frame: StatementFrame

    init(kind: StatementKind, fields: [Field]) {
        self.kind = kind
        self.fields = fields
        frame = StatementFrame(kind, fields)
    }

    package static func == (left: Self, right: Self) -> Bool {
        left.frame === right.frame || left.kind == right.kind && left.fields == right.fields
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(fields) }

    /// The text that is signed: every line ends in LF.
    package var text: String {
        fields.map { "\($0.key): \($0.value)\n" }.joined()
    }

    /// The values of a key, in order.
    package func all(_ key: String) -> [String] {
        fields.filter { $0.key == key }.map(\.value)
    }

    /// The first value of a key.
    package func first(_ key: String) -> String? {
        fields.first { $0.key == key }?.value
    }

    /// The lines of each group that begins with the key `leader`.
    ///
    /// - Parameters:
    ///   - leader: The first key of the group, such as `item` or `signer`.
    ///   - keys: The further keys that belong to the group.
    /// - Returns: One list of lines for each time the leader stands.
    func groups(_ leader: String, _ keys: Set<String>) -> [[Field]] {
        var groups: [[Field]] = []
        for field in fields {
            if field.key == leader {
                groups.append([field])
            } else if keys.contains(field.key), !groups.isEmpty {
                groups[groups.count - 1].append(field)
            }
        }
        return groups
    }
}

/// One document in a statement: `P-20 2.0 sha256:…`.
package struct Item: Hashable, Sendable, CustomStringConvertible {
    package let document: DocumentID
    package let revision: Revision
    /// The hash over the lines `text:` and `attach:` of the submission.
    package let content: ContentHash

    package init(_ document: DocumentID, _ revision: Revision, _ content: ContentHash) {
        self.document = document
        self.revision = revision
        self.content = content
    }

    /// Nothing unless `text` is an identifier, a revision and a hash, one blank between them.
    package init?(_ text: String) {
        guard let first = text.utf8.firstIndex(of: 0x20) else { return nil }
        let rest = text[text.utf8.index(after: first)...]
        // The hash is read in one go with what is before it: there are thousands.
        var bytes = text.utf8.makeIterator()
        for _ in 0..<2 {
            while let byte = bytes.next(), byte != 0x20 {}
        }
        guard let second = rest.utf8.firstIndex(of: 0x20),
            let document = DocumentID(String(text[..<first])),
            let revision = Revision(String(rest[..<second])),
            let content = ContentHash(&bytes)
        else { return nil }
        self.init(document, revision, content)
    }

    package var description: String { "\(document) \(revision) \(content)" }
}

/// One person who signs, and in which role.
package struct Signer: Hashable, Sendable {
    package let person: PersonID
    package let role: Name?
    /// On whose behalf, under a delegation.
    package let behalf: PersonID?

    package init(_ person: PersonID, role: Name? = nil, behalf: PersonID? = nil) {
        self.person = person
        self.role = role
        self.behalf = behalf
    }
}

/// Number and hash of a set of control rules: `3 sha256:…`.
package struct RulesReference: Hashable, Sendable, CustomStringConvertible {
    package let number: Int
    package let hash: ContentHash

    package init(number: Int, hash: ContentHash) {
        self.number = number
        self.hash = hash
    }

    /// Nothing unless `text` is a number and a hash.
    package init?(_ text: String) {
        guard let blank = text.utf8.firstIndex(of: 0x20), let number = Int(text[..<blank]),
            number >= 1, "\(number)" == text[..<blank],
            let hash = ContentHash(text.utf8[blank...].dropFirst())
        else { return nil }
        self.init(number: number, hash: hash)
    }

    package var description: String { "\(number) \(hash)" }
}
