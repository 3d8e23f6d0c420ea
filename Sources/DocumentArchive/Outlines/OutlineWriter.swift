import DocumentControl
import ManagementSystem
import Standards

/// Writes outlines as bytes.
struct OutlineWriter {
    private var writer = ByteWriter()
    /// Whether it is told on which line everything stands.
    private let hasLines: Bool

    init(hasLines: Bool = true) { self.hasLines = hasLines }

    var bytes: [UInt8] { writer.bytes }

    mutating func add(_ outline: TextOutline) {
        writer.add(outline.shape)
        add(outline.origin.sorted { $0.key < $1.key }) { writer, pair in
            writer.add(pair.key)
            writer.add(pair.value)
        }
        add(optional: outline.document) { $0.add($1) }
    }

    /// Bytes that are the same where documents say the same, wherever in their files it stands.
    static func shape(of document: SystemDocument) -> [UInt8] {
        var writer = OutlineWriter(hasLines: false)
        writer.add(document)
        return writer.bytes
    }

    private mutating func add(_ document: SystemDocument) {
        for text in [document.id.text, document.title, document.type, document.owner] { add(text) }
        if hasLines { add(document.path) }
        add(document.keyLines.sorted { $0.key < $1.key }) { writer, pair in
            writer.add(pair.key)
            writer.add(line: pair.value)
        }
        add(document.clauses) { $0.add($1) }
        add(document.seed) { $0.add($1) }
        add(document.forms) { $0.add($1) }
        add(document.related) { $0.add($1) }
        add(optional: document.parent) { $0.add($1) }
        add(document.interfaces) { writer, interface in
            writer.add(interface.with)
            writer.add(optional: interface.gives) { $0.add($1) }
            writer.add(optional: interface.takes) { $0.add($1) }
            writer.add(line: interface.line)
        }
        add(optional: document.form) { $0.add($1) }
        add(optional: document.language) { $0.add($1) }
        add(optional: document.translates?.text) { $0.add($1) }
        add(document.mentions.map(\.text).sorted()) { $0.add($1) }
        add(document.hasGenerated ? 1 : 0)
        // They are taken apart where somebody asks for them: what comes after them would wait.
        add(document.sections) { $0.add($1) }
    }

    private mutating func add(_ section: SystemSection) {
        add(section.title)
        add(section.level)
        add(section.anchor)
        add(line: section.line)
        add(section.covers) { $0.add($1) }
        add(section.supports) { $0.add($1) }
        add(section.generated) { writer, mark in
            writer.add(mark.value)
            writer.add(line: mark.line)
        }
        add(section.mentions.map(\.text).sorted()) { $0.add($1) }
        add(section.tables) { writer, table in
            writer.add(table.header) { $0.add($1) }
            writer.add(table.rows) { writer, row in writer.add(row) { $0.add($1) } }
            writer.add(line: table.line)
            writer.add(table.lines) { $0.add(line: $1) }
        }
        add(section.hasText ? 1 : 0)
    }

    private mutating func add(_ form: FormDefinition) {
        for text in [form.record, form.retention, form.retentionFrom] { add(text) }
        add(form.states) { writer, state in
            writer.add(state.name)
            writer.add(state.next) { $0.add($1) }
            writer.add(line: state.line)
        }
        add(form.fields) { $0.add($1) }
    }

    private mutating func add(_ field: FormField) {
        add(field.name)
        add(field.type.rawValue)
        add(line: field.line)
        for text in [field.required, field.unit, field.form, field.filledBy, field.rule] {
            add(optional: text) { $0.add($1) }
        }
        add(field.values) { $0.add($1) }
        add(field.isMany ? 1 : 0)
        add(field.columns) { $0.add($1) }
    }

    private mutating func add(_ named: Named<ClauseReference>) {
        add(named.value.standard)
        add(named.value.number)
        add(line: named.line)
    }

    private mutating func add(_ named: Named<DocumentID>) {
        add(named.value.text)
        add(line: named.line)
    }

    private mutating func add(_ number: Int) { writer.add(number) }

    private mutating func add(_ text: String) { writer.add(text) }

    /// A line of the file.
    private mutating func add(line: Int) { if hasLines { writer.add(line) } }

    private mutating func add<Value>(
        optional value: Value?, _ write: (inout OutlineWriter, Value) -> Void
    ) {
        writer.add(value != nil)
        if let value { write(&self, value) }
    }

    private mutating func add<Value>(
        _ values: [Value], _ write: (inout OutlineWriter, Value) -> Void
    ) {
        writer.add(values.count)
        for value in values { write(&self, value) }
    }
}
