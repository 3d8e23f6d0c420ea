package import DocumentControl
package import Git

/// Everything that lies under `records/control` at one commit, and what follows from it.
package struct Evidence: Sendable {
    /// The commit that was read; nothing before the first.
    package var tip: ObjectID?
    /// What the register was folded from.
    package var input: FoldInput
    /// What follows from the statements.
    package var register: Register
    /// The paths of the files in which each statement stands.
    package var paths: [StatementID: [String]]
    /// The files of the evidence by path.
    package var entries: [String: TreeEntry]
    /// The SHA-256 and kind of every readable evidence file.
    package var files: [ContentHash: String]
    /// What is wrong with the bytes.
    package var findings: [Finding]
    /// The files of all cards, also of those that are nobody's.
    package let cardFiles: [CardFile]
    /// The time stamps of checkpoints, not checked yet.
    package let stamps: [StampFile]
    /// The card of each person: the one that was bound at their admission, byte for byte.
    package let cards: [PersonID: Card]

    init(
        tip: ObjectID?, input: FoldInput, register: Register, paths: [StatementID: [String]],
        entries: [String: TreeEntry], files: [ContentHash: String], findings: [Finding],
        cardFiles: [CardFile], stamps: [StampFile]
    ) {
        self.stamps = stamps
        self.tip = tip
        self.input = input
        self.register = register
        self.paths = paths
        self.entries = entries
        self.files = files
        self.findings = findings
        self.cardFiles = cardFiles
        cards = CardFile.shown(cardFiles, by: register)
    }

    /// The control rules in force.
    package var rules: Rules? {
        register.rulesInForce.flatMap { input.rules[$0.reference.hash] }
    }

    /// The control rules that a statement names.
    package func rules(_ reference: RulesReference?) -> Rules? {
        reference.flatMap { input.rules[$0.hash] }
    }

    /// The name on a person's card, or the identifier where there is none.
    package func name(_ person: PersonID) -> String { cards[person]?.name ?? person.text }

    /// How many files hold statements, or segments of receipts: each once, however many dossiers
    /// hold it.
    package var statementFiles: Int { files.values.filter { $0 != StampFile.kind }.count }

    /// The statements that are pending.
    package var pending: [StatementID] {
        register.judgements.filter { $0.value.settledBy == nil && $0.value.refusal == nil }
            .keys.filter { register.statements[$0]?.system != nil }.sorted()
    }
}
