/// The values of a statement as the subject knows them.
///
/// A statement that was parsed has every value in its form, so what is absent here is absent there.
extension Statement {
    package var system: StatementID? { frame.system }
    package var items: [Item] { frame.items }
    package var on: [StatementID] { frame.on }
    package var targets: [StatementID] { all("target").compactMap(StatementID.init) }
    package var against: [StatementID] { all("against").compactMap(StatementID.init) }
    /// What the statement takes the place of, as its last in a line.
    package var predecessors: [StatementID] { all("supersedes").compactMap(StatementID.init) }
    package var after: StatementID? { first("after").flatMap(StatementID.init) }
    package var since: StatementID? { first("since").flatMap(StatementID.init) }
    package var previous: [StatementID] { all("previous").compactMap(StatementID.init) }
    package var person: PersonID? { first("person").flatMap(PersonID.init) }
    package var rules: RulesReference? { frame.rules }
    package var from: Instant? { first("from").flatMap { Instant($0) } }
    package var until: Instant? { first("until").flatMap { Instant($0) } }
    /// How many of a hundred recipients have to read an issue before it comes into force.
    package var gate: Int? { first("gate").flatMap { Int($0) } }
    package var meaning: [String] { all("meaning") }
    package var reason: [String] { all("reason") }
    package var number: Int? { first("number").flatMap { Int($0) } }
    /// The records that it rests on: minutes, a scan, a former approval, each with the document
    /// whose former life it proves, where it is of one.
    package var evidence: [(item: Item?, file: AttachedFile)] {
        var item: Item?
        var found: [(item: Item?, file: AttachedFile)] = []
        for field in fields {
            if kind == .adopt, field.key == "item" { item = Item(field.value) }
            if field.key == "evidence", let file = AttachedFile(field.value) {
                found.append((item, file))
            }
        }
        return found
    }

    /// When the signer's clock said it was.
    package var time: Instant { frame.time }

    /// A name under the key, such as a role, a group, a verdict or a mode.
    package func name(_ key: String) -> Name? { first(key).flatMap(Name.init) }

    /// Who must sign, one entry for each `signer:`.
    package var signers: [Signer] { frame.signers }

    /// Every statement that must be judged before this one.
    package var references: [StatementID] { frame.references }

    /// The predecessor in the line of its document, for each item of an issue or a withdrawal.
    package var lineItems: [LineItem] {
        groups("item", ["supersedes", "replaces"]).compactMap { lines in
            guard let item = Item(lines[0].value) else { return nil }
            return LineItem(
                item: item,
                supersedes: lines.first { $0.key == "supersedes" }.flatMap {
                    StatementID($0.value)
                },
                replaces: lines.first { $0.key == "replaces" }.flatMap { StatementID($0.value) })
        }
    }

    /// What a submission or an adoption says of each text.
    package var submissions: [SubmittedText] { frame.submissions }

    /// What an adoption says of the former life of each text.
    package var adoptions: [Adoption] { frame.adoptions }

    /// The people of a root statement with their keys and seats.
    package var rootPeople: [RootPerson] {
        groups("person", ["key", "card", "seat"]).compactMap { lines in
            guard let person = PersonID(lines[0].value) else { return nil }
            return RootPerson(
                person: person, keys: lines.filter { $0.key == "key" }.map(\.value),
                card: lines.first { $0.key == "card" }.flatMap { ContentHash($0.value) },
                seats: Set(lines.filter { $0.key == "seat" }.compactMap { Name($0.value) }))
        }
    }

    /// The comments of a review, with the words of the text that each is about.
    package var comments: [ReviewComment] {
        groups("number", ["quote", "comment"]).compactMap { lines in
            guard kind == .review, let number = Int(lines[0].value) else { return nil }
            return ReviewComment(
                number: number, quote: lines.filter { $0.key == "quote" }.map(\.value),
                comment: lines.filter { $0.key == "comment" }.map(\.value))
        }
    }

    /// The answers to earlier comments: review, number of the comment, paragraphs.
    package var answers: [(review: StatementID, number: Int, text: [String])] {
        groups("to", ["answer"]).compactMap { lines in
            let parts = lines[0].value.split(separator: " ")
            guard parts.count == 2, let review = StatementID(String(parts[0])),
                let number = Int(parts[1])
            else { return nil }
            return (review, number, lines.dropFirst().map(\.value))
        }
    }
}

/// One document of an issue, a replacement or a withdrawal.
package struct LineItem: Hashable, Sendable {
    package let item: Item
    package let supersedes: StatementID?
    package let replaces: StatementID?
}

/// One person of a root statement.
package struct RootPerson: Hashable, Sendable {
    package let person: PersonID
    package let keys: [String]
    package let card: ContentHash?
    package let seats: Set<Name>
}

/// One remark of a reviewer.
package struct ReviewComment: Hashable, Sendable {
    /// From 1 on within the review; an answer names it.
    package let number: Int
    package let quote: [String]
    package let comment: [String]

    package init(number: Int, quote: [String], comment: [String]) {
        self.number = number
        self.quote = quote
        self.comment = comment
    }
}

/// One file that a text embeds: its hash and its path as embedded, percent-encoded.
package struct AttachedFile: Hashable, Sendable, CustomStringConvertible {
    package let hash: ContentHash
    package let name: String

    package init(hash: ContentHash, name: String) {
        self.hash = hash
        self.name = name
    }

    /// Nothing unless `text` is a hash, a blank and a name.
    package init?(_ text: String) {
        guard let blank = text.utf8.firstIndex(of: 0x20),
            let hash = ContentHash(text.utf8[..<blank])
        else { return nil }
        let name = text[blank...].dropFirst()
        guard !name.isEmpty, !name.utf8.contains(0x20) else { return nil }
        self.init(hash: hash, name: String(name))
    }

    package var description: String { "\(hash) \(name)" }
}

/// What a submission says of one text.
package struct SubmittedText: Hashable, Sendable {
    package let item: Item
    package let title: String
    package let type: Name
    package let owner: Name
    package let audience: [Name]
    package let language: String?
    package let classification: Name?
    package let base: Revision?
    package let change: ChangeClass
    package let proposed: ChangeClass
    package let authors: [PersonID]
    package let typedBy: [PersonID]
    package let text: ContentHash
    package let attachments: [AttachedFile]

    /// - Parameters:
    ///   - item: Which text.
    ///   - lines: What is said of it; other lines mean nothing here.
    init?(item: Item, lines: ArraySlice<Statement.Field>) {
        var title: String?
        var type: String?
        var owner: String?
        var text: String?
        var language: String?
        var classification: String?
        var base: String?
        var change: String?
        var proposed: String?
        var audience: [Name] = []
        var authors: [PersonID] = []
        var typedBy: [PersonID] = []
        var attachments: [AttachedFile] = []
        for line in lines {
            switch line.key {
            case "title": title = title ?? line.value
            case "type": type = type ?? line.value
            case "owner": owner = owner ?? line.value
            case "text": text = text ?? line.value
            case "audience": if let name = Name(line.value) { audience.append(name) }
            case "author": if let person = PersonID(line.value) { authors.append(person) }
            case "language": language = language ?? line.value
            case "classification": classification = classification ?? line.value
            case "base": base = base ?? line.value
            case "class": change = change ?? line.value
            case "proposed-class": proposed = proposed ?? line.value
            case "typed-by": if let person = PersonID(line.value) { typedBy.append(person) }
            case "attach": if let file = AttachedFile(line.value) { attachments.append(file) }
            default: break
            }
        }
        guard let title, let type = type.flatMap(Name.init), let owner = owner.flatMap(Name.init),
            let text = text.flatMap({ ContentHash($0) })
        else { return nil }
        self.item = item
        self.title = title
        self.type = type
        self.owner = owner
        self.audience = audience
        self.language = language
        self.classification = classification.flatMap(Name.init)
        self.base = base.flatMap { Revision($0) }
        self.change = change.flatMap(ChangeClass.init) ?? .material
        self.proposed = proposed.flatMap(ChangeClass.init) ?? .material
        self.authors = authors
        self.typedBy = typedBy
        self.text = text
        self.attachments = attachments
    }

    /// The lines whose SHA-256 is the content of the item.
    package var contentLines: String { Self.contentLines(text: text, attachments: attachments) }

    /// The lines `text:` and `attach:` as they stand in a submission, each ending in LF.
    package static func contentLines(text: ContentHash, attachments: [AttachedFile]) -> String {
        "text: \(text)\n" + attachments.map { "attach: \($0)\n" }.joined()
    }

    /// The class that decides the route: the heavier of the chosen and the proposed one.
    package var routeClass: ChangeClass {
        change == .editorial && proposed == .editorial ? .editorial : .material
    }
}
