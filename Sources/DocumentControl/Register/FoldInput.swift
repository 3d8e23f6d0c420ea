/// One signature under a statement, as far as cryptography can tell.
package struct SignatureFact: Hashable, Sendable {
    /// The key that made it, `<type> <base64>`.
    package let key: String
    /// Why it does not hold, or nothing when it is valid in the namespace of its kind.
    package let problem: String?

    package init(key: String, problem: String? = nil) {
        self.key = key
        self.problem = problem
    }
}

/// A statement with its identifier and its signatures.
package struct SignedStatement: Hashable, Sendable {
    package let id: StatementID
    package let statement: Statement
    package let signatures: [SignatureFact]

    package init(id: StatementID, statement: Statement, signatures: [SignatureFact]) {
        self.id = id
        self.statement = statement
        self.signatures = signatures
    }
}

/// One file of evidence: a statement, or a segment of several.
package struct EvidenceFile: Hashable, Sendable {
    /// The SHA-256 of the whole file.
    package let hash: ContentHash
    /// The kind of the statement, or `segment`.
    package let kind: String
    package let statements: [SignedStatement]

    package init(hash: ContentHash, kind: String, statements: [SignedStatement]) {
        self.hash = hash
        self.kind = kind
        self.statements = statements
    }
}

/// Everything from which the register follows, and nothing else.
package struct FoldInput: Sendable {
    package var files: [EvidenceFile]
    /// The decoded control rules by the SHA-256 of their text.
    package var rules: [ContentHash: Rules]
    /// The lines of lists kept beside a statement, by their SHA-256.
    package var lists: [ContentHash: [String]]
    /// The root of trust that an auditor brings along.
    package var trustedRoot: StatementID?
    /// Judges what was known at this checkpoint, and nothing later.
    package var asKnown: StatementID?
    /// The SHA-256 of a text in UTF-8.
    package var digest: @Sendable (String) -> ContentHash

    package init(
        files: [EvidenceFile], rules: [ContentHash: Rules] = [:],
        lists: [ContentHash: [String]] = [:], trustedRoot: StatementID? = nil,
        asKnown: StatementID? = nil, digest: @escaping @Sendable (String) -> ContentHash
    ) {
        self.files = files
        self.digest = digest
        self.rules = rules
        self.lists = lists
        self.trustedRoot = trustedRoot
        self.asKnown = asKnown
    }
}
