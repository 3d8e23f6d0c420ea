import DocumentControl
import ManagementSystem
import Standards

/// Reads what ``OutlineWriter`` wrote; nothing where the bytes are something else.
struct OutlineReader: Sendable {
    private var reader: ByteReader

    init(_ bytes: ArraySlice<UInt8>) { reader = ByteReader(bytes) }

    mutating func outline() -> TextOutline? {
        let shape = reader.hash()
        var origin: [String: String] = [:]
        for (key, value) in list({ ($0.text(), $0.text()) }) { origin[key] = value }
        let document = optional { $0.document() }
        guard let shape, !reader.isBroken else { return nil }
        return TextOutline(document: document.flatMap { $0 }, origin: origin, shape: shape)
    }

    private mutating func document() -> SystemDocument? {
        let id = DocumentID(text())
        let (title, type, owner, path) = (text(), text(), text(), text())
        guard let id else {
            reader.fail()
            return nil
        }
        var document = SystemDocument(id: id, title: title, type: type, owner: owner, path: path)
        for (key, line) in list({ ($0.text(), $0.number()) }) { document.keyLines[key] = line }
        document.clauses = list { $0.clause() }
        document.seed = list { $0.text() }
        document.forms = list { $0.named() }.compactMap { $0 }
        document.related = list { $0.named() }.compactMap { $0 }
        document.parent = optional { $0.named() }.flatMap { $0 }
        document.interfaces = list { reader in
            SystemDocument.Interface(
                with: reader.text(), gives: reader.optional { $0.text() },
                takes: reader.optional { $0.text() }, line: reader.number())
        }
        document.form = optional { $0.form() }
        document.language = optional { $0.text() }
        document.translates = optional { $0.text() }.flatMap { DocumentID($0) }
        let mentions = Set(list { $0.text() }.compactMap { DocumentID($0) })
        let hasGenerated = number() == 1
        let rest = self
        document.keepSections(mentioning: mentions, hasGenerated: hasGenerated) {
            var reader = rest
            return reader.list { $0.section() }
        }
        return document
    }

    private mutating func section() -> SystemSection {
        let (title, level, anchor, line) = (text(), number(), text(), number())
        var section = SystemSection(title: title, level: level, anchor: anchor, line: line)
        section.covers = list { $0.clause() }
        section.supports = list { $0.clause() }
        section.generated = list { Named($0.text(), line: $0.number()) }
        section.mentions = Set(list { $0.text() }.compactMap { DocumentID($0) })
        section.tables = list { reader in
            SystemSection.Table(
                header: reader.list { $0.text() },
                rows: reader.list { row in row.list { $0.text() } },
                line: reader.number(), lines: reader.list { $0.number() })
        }
        section.hasText = number() == 1
        return section
    }

    private mutating func form() -> FormDefinition {
        FormDefinition(
            record: text(), retention: text(), retentionFrom: text(),
            states: list { reader in
                FormState(
                    name: reader.text(), next: reader.list { $0.text() }, line: reader.number())
            }, fields: list { $0.field() }.compactMap { $0 })
    }

    private mutating func field() -> FormField? {
        let (name, type, line) = (text(), FieldType(rawValue: text()), number())
        guard let type else {
            reader.fail()
            return nil
        }
        var field = FormField(name: name, type: type, line: line)
        field.required = optional { $0.text() }
        field.unit = optional { $0.text() }
        field.form = optional { $0.text() }
        field.filledBy = optional { $0.text() }
        field.rule = optional { $0.text() }
        field.values = list { $0.text() }
        field.isMany = number() == 1
        field.columns = list { $0.field() }.compactMap { $0 }
        return field
    }

    private mutating func clause() -> Named<ClauseReference> {
        Named(ClauseReference(standard: text(), number: text()), line: number())
    }

    private mutating func named() -> Named<DocumentID>? {
        let id = DocumentID(text())
        let line = number()
        if id == nil { reader.fail() }
        return id.map { Named($0, line: line) }
    }

    private mutating func number() -> Int { reader.number() }

    private mutating func text() -> String { reader.text() }

    private mutating func optional<Value>(_ read: (inout OutlineReader) -> Value) -> Value? {
        reader.flag() ? read(&self) : nil
    }

    private mutating func list<Value>(_ read: (inout OutlineReader) -> Value) -> [Value] {
        let count = reader.number()
        // Each takes a byte at least: a number that was made up takes no memory.
        guard count <= reader.left else {
            reader.fail()
            return []
        }
        var values: [Value] = []
        values.reserveCapacity(count)
        for _ in 0..<count where !reader.isBroken { values.append(read(&self)) }
        return values
    }
}
