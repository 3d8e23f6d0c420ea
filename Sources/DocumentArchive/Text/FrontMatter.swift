package import DocumentControl
package import ManagementSystem

/// What a person decides about a document, at the head of its text.
package struct FrontMatter: Hashable, Sendable {
    /// A neighbour of a process: what it gives us and takes from us.
    package struct Interface: Hashable, Sendable {
        package let with: String
        package let gives: String?
        package let takes: String?
        package let line: Int
    }

    /// A word with the line on which it stands.
    package struct Word: Hashable, Sendable {
        package let text: String
        package let line: Int
    }

    package var id: Word?
    package var title: Word?
    package var type: Word?
    package var owner: Word?
    package var audience: [Word] = []
    package var clauses: [Word] = []
    package var forms: [Word] = []
    package var related: [Word] = []
    /// The document under which it stands, such as the policy of a procedure.
    package var parent: Word?
    package var interfaces: [Interface] = []
    package var reviewEvery: Word?
    /// Sections of the text from which the system was made, such as `12.2.1`.
    package var seed: [Word] = []
    /// What a filled form holds, where the document is a blank form.
    package var form: FormDefinition?
    package var language: Word?
    package var classification: Word?
    /// The document of which this one is a translation.
    package var translates: Word?
    /// The revision of it that was translated.
    package var translatedRevision: Word?
    /// What is said of a document from outside, by key.
    package var origin: [String: Word] = [:]
    /// Keys that are present, with their lines.
    package var keys: [String: Int] = [:]

    package static let known = [
        "id", "title", "type", "owner", "audience", "clauses", "seed", "forms", "related",
        "parent", "interfaces", "review-every", "language", "classification", "translates",
        "translated-revision",
    ]

    /// Keys by which a blank form describes its filled copies: a type allows them by its metadata.
    package static let formKeys = FormReader.keys

    /// Keys for documents from outside: a type allows them by its metadata.
    package static let external = [
        "publisher", "edition", "kept-at", "licence", "superseded-by", "why-kept",
    ]

    /// Keys that say what the evidence tells: they are never typed.
    package static let derived: Set = [
        "revision", "version", "status", "state", "date", "effective", "effective-from",
        "effective-date", "issued", "approved", "approved-by", "approved-on", "approver", "author",
        "authors", "reviewer", "reviewers", "history", "changes", "supersedes", "review-by",
        "next-review", "in-force", "in-force-since", "checked-at", "checked-on", "next-check",
    ]
}

/// A Markdown text with its front matter, taken apart.
package struct DocumentText: Hashable, Sendable {
    package let file: String
    package let source: SourceText
    package let frontMatter: FrontMatter
    /// The Markdown behind the front matter.
    package let body: String
    /// How many lines come before the body.
    package let bodyOffset: Int
    /// What is wrong in the front matter, and what was odd about the bytes.
    package let defects: [Defect]

    /// Takes a text apart; what is wrong in it stands in ``defects``.
    ///
    /// - Throws: ``DefectError`` where the bytes are not text or the front matter is not YAML.
    package init(_ bytes: [UInt8], file: String) throws(DefectError) {
        let source = try SourceText(bytes, file: file)
        self.file = file
        self.source = source
        var defects: [Defect] = []
        if source.hasMark {
            defects.append(
                Defect(
                    file: file, line: 1, code: "byte-order-mark",
                    problem: "The file begins with a byte order mark.",
                    remedy: "It is accepted; save without it to be rid of this remark.",
                    isRemark: true))
        }
        if source.hasCarriageReturns {
            defects.append(
                Defect(
                    file: file, line: 1, code: "carriage-returns",
                    problem: "The lines end in CR LF.",
                    remedy: "They are accepted; save with LF to be rid of this remark.",
                    isRemark: true))
        }
        guard let head = source.head else {
            frontMatter = FrontMatter()
            body = source.text
            bodyOffset = 0
            defects.append(
                Defect(
                    file: file, line: 1, code: "no-front-matter",
                    problem: "The text does not begin with front matter.",
                    remedy:
                        "Begin the file with '---', the keys id, title, type and owner, and '---'.")
            )
            self.defects = defects
            return
        }
        let pairs = try StrictYAML.mapping(head.text, file: file, offset: 1)
        var reader = FrontMatterReader(file: file)
        reader.read(pairs)
        frontMatter = reader.value
        body = head.body
        bodyOffset = head.lines
        self.defects = defects + reader.defects
    }
}

extension DocumentText {
    /// The identifier, where it has the form of one.
    var document: DocumentID? { frontMatter.id.flatMap { DocumentID($0.text) } }
}

/// Reads the keys of front matter one by one.
private struct FrontMatterReader {
    let file: String
    var value = FrontMatter()
    var defects: [Defect] = []

    mutating func read(_ pairs: [YAMLPair]) {
        var form = FormReader(file: file)
        value.form = form.read(pairs)
        defects += form.defects
        for pair in pairs {
            value.keys[pair.key] = pair.line
            switch pair.key {
            case "id": value.id = word(pair)
            case "title": value.title = word(pair)
            case "type": value.type = word(pair)
            case "owner": value.owner = word(pair)
            case "audience": value.audience = words(pair)
            case "clauses": value.clauses = words(pair)
            case "seed": value.seed = words(pair)
            case _ where FrontMatter.formKeys.contains(pair.key): break
            case "forms": value.forms = words(pair)
            case "related": value.related = words(pair)
            case "parent": value.parent = word(pair)
            case "interfaces": value.interfaces = interfaces(pair)
            case "review-every": value.reviewEvery = word(pair)
            case "language": value.language = word(pair)
            case "classification": value.classification = word(pair)
            case "translates": value.translates = word(pair)
            case "translated-revision": value.translatedRevision = word(pair)
            case _ where FrontMatter.external.contains(pair.key):
                value.origin[pair.key] = word(pair)
            case _ where FrontMatter.derived.contains(pair.key):
                add(
                    pair.line, "derived-key",
                    "'\(pair.key)' is derived from the evidence and never typed.",
                    "Remove the line; signet register and signet read show it.")
            default:
                add(
                    pair.line, "unknown-key", "'\(pair.key)' is no key of front matter.",
                    "Use one of: \(FrontMatter.known.joined(separator: ", ")).")
            }
        }
    }

    private mutating func add(_ line: Int, _ code: String, _ problem: String, _ remedy: String) {
        defects.append(
            Defect(file: file, line: line, code: code, problem: problem, remedy: remedy))
    }

    private mutating func word(_ pair: YAMLPair) -> FrontMatter.Word? {
        guard let text = pair.value.text else {
            add(
                pair.line, "value-form", "'\(pair.key)' takes one value.",
                "Write '\(pair.key): value'.")
            return nil
        }
        guard !text.isEmpty else {
            add(
                pair.line, "empty-value", "'\(pair.key)' is empty.",
                "Give it a value or leave it out.")
            return nil
        }
        return FrontMatter.Word(text: text, line: pair.line)
    }

    private mutating func words(_ pair: YAMLPair) -> [FrontMatter.Word] {
        guard let values = pair.value.list else {
            if pair.value.text != "" {
                add(
                    pair.line, "value-form", "'\(pair.key)' takes a list.",
                    "Write one '- value' a line below '\(pair.key):'.")
            }
            return []
        }
        return values.compactMap { value in
            guard let text = value.text, !text.isEmpty else {
                add(value.line, "value-form", "'\(pair.key)' takes words only.", "Write '- value'.")
                return nil
            }
            return FrontMatter.Word(text: text, line: value.line)
        }
    }

    private mutating func interfaces(_ pair: YAMLPair) -> [FrontMatter.Interface] {
        (pair.value.list ?? []).compactMap { value in
            let map = value.map ?? []
            let words = Dictionary(
                map.map { ($0.key, $0.value.text ?? "") }, uniquingKeysWith: { first, _ in first })
            let strange = Set(words.keys).subtracting(["with", "gives", "takes"])
            guard let with = words["with"], strange.isEmpty else {
                add(
                    value.line, "value-form", "An interface has the keys with, gives and takes.",
                    "Write '- with: P-21' and below it 'gives:' or 'takes:'.")
                return nil
            }
            return FrontMatter.Interface(
                with: with, gives: words["gives"], takes: words["takes"], line: value.line)
        }
    }
}
