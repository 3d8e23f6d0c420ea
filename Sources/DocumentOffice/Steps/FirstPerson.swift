import DocumentArchive
import DocumentControl
import Git

/// One person of root statement 1.
struct FirstPerson {
    let id: PersonID
    /// Each `<type> <base64>`.
    let keys: [String]
    /// Nothing where the card was erased.
    let card: Card?
    let seats: Set<Name>

    /// The lines of a root statement that name the person.
    var lines: [String: [String]] {
        [
            "person": [id.text], "key": keys, "card": card.map { ["\($0.hash)"] } ?? [],
            "seat": seats.map(\.text).sorted(),
        ]
    }
}

extension Office {
    /// Makes root statement 1 ready.
    ///
    /// - Parameters:
    ///   - people: Whom it names, the founders among them.
    ///   - threshold: How many founders sign what the root signs.
    ///   - title: The name of the system; nothing for that of the control rules.
    ///   - rulesBytes: The first control rules.
    ///   - identity: The founder who acts.
    /// - Returns: What is about to be signed.
    /// - Throws: What keeps the control rules from being read.
    func begin(
        _ people: [FirstPerson], threshold: Int, title: String?, _ rulesBytes: [UInt8],
        by identity: Identity
    ) throws -> ReadyStatement {
        let rules = try RulesFile.decode(rulesBytes)
        var draft = StatementDraft(.root)
        draft.set("format", "\(Rules.format)")
        draft.set("number", "1")
        draft.set("title", title ?? rules.title)
        draft.set("threshold", "\(threshold)")
        draft.set("rules", "1 \(StatementFile.hash(rulesBytes))")
        for person in people { draft.add("person", person.lines) }
        let signers = people.filter { $0.seats.contains(.root) }.map { Signer($0.id) }
        let companions = try startingFiles(rulesBytes, rules)
        let files = people.compactMap { person in
            person.card.map { NewFile(path: Layout.card(person.id), bytes: $0.bytes) }
        }
        if rules.branch != archive.branch {
            try archive.reopenBranch(rules.branch)
            try reload()
        }
        return try ready(
            Intention(
                draft: draft, signers: signers,
                files: { statement, id in
                    let stem = Layout.stem(statement, id)
                    let name = Layout.textName(
                        stem: stem, StatementFile.hash(rulesBytes), of: .rules)
                    return files + companions + [
                        NewFile(path: "\(Layout.rulesFolder)1.0/\(name)", bytes: rulesBytes)
                    ]
                }, message: "Begin the management system"), by: identity)
    }
}
