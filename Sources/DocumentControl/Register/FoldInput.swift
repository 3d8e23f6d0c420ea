/// What a signature shows of the person who was there when it was made.
package enum PersonPresence: String, Hashable, Sendable, CaseIterable, Comparable {
    /// Nothing: the key may lie in a file.
    case unknown
    /// Somebody touched the hardware key.
    case touch
    /// Somebody touched it and gave its PIN or finger.
    case pin

    package static func < (left: Self, right: Self) -> Bool {
        allCases.firstIndex(of: left) ?? 0 < allCases.firstIndex(of: right) ?? 0
    }
}

/// One signature under a statement, as far as cryptography can tell.
package struct SignatureFact: Hashable, Sendable {
    /// The key that made it, `<type> <base64>`.
    package let key: String
    /// Why it does not hold, or nothing when it is valid in the namespace of its kind.
    package let problem: String?
    /// What it shows of the person at a hardware key, where it holds.
    package let presence: PersonPresence

    package init(key: String, problem: String? = nil, presence: PersonPresence = .unknown) {
        self.key = key
        self.problem = problem
        self.presence = presence
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

/// One file of evidence: a statement, a segment of several, or an authority's time stamp, which states
/// nothing that is judged here.
package struct EvidenceFile: Hashable, Sendable {
    /// The SHA-256 of the whole file.
    package let hash: ContentHash
    /// The kind of the statement, `segment` or `stamp`.
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
