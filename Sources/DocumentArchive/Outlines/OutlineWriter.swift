import DocumentControl
import ManagementSystem
import Standards

/// Writes outlines as bytes: numbers in seven bits a byte, every text and list with its length before it.
struct OutlineWriter {
    private(set) var bytes: [UInt8] = []

    mutating func add(_ hash: ContentHash) { add(hash.hex) }

    mutating func add(_ outline: TextOutline) {
        add(outline.origin.sorted { $0.key < $1.key }) { writer, pair in
            writer.add(pair.key)
            writer.add(pair.value)
        }
        add(optional: outline.document) { $0.add($1) }
    }

    private mutating func add(_ document: SystemDocument) {
        for text in [
            document.id.text, document.title, document.type, document.owner, document.path,
        ] { add(text) }
        add(document.keyLines.sorted { $0.key < $1.key }) { writer, pair in
            writer.add(pair.key)
            writer.add(pair.value)
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
            writer.add(interface.line)
        }
        add(optional: document.form) { $0.add($1) }
        add(document.sections) { $0.add($1) }
        add(optional: document.language) { $0.add($1) }
        add(optional: document.translates?.text) { $0.add($1) }
    }

    private mutating func add(_ section: SystemSection) {
        add(section.title)
        add(section.level)
        add(section.anchor)
        add(section.line)
        add(section.covers) { $0.add($1) }
        add(section.supports) { $0.add($1) }
        add(section.generated) { writer, mark in
            writer.add(mark.value)
            writer.add(mark.line)
        }
        add(section.mentions.map(\.text).sorted()) { $0.add($1) }
        add(section.tables) { writer, table in
            writer.add(table.header) { $0.add($1) }
            writer.add(table.rows) { writer, row in writer.add(row) { $0.add($1) } }
            writer.add(table.line)
            writer.add(table.lines) { $0.add($1) }
        }
        add(section.hasText ? 1 : 0)
    }

    private mutating func add(_ form: FormDefinition) {
        for text in [form.record, form.retention, form.retentionFrom] { add(text) }
        add(form.states) { writer, state in
            writer.add(state.name)
            writer.add(state.next) { $0.add($1) }
            writer.add(state.line)
        }
        add(form.fields) { $0.add($1) }
    }

    private mutating func add(_ field: FormField) {
        add(field.name)
        add(field.type.rawValue)
        add(field.line)
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
        add(named.line)
    }

    private mutating func add(_ named: Named<DocumentID>) {
        add(named.value.text)
        add(named.line)
    }

    private mutating func add<Value>(
        optional value: Value?, _ write: (inout OutlineWriter, Value) -> Void
    ) {
        add(value == nil ? 0 : 1)
        if let value { write(&self, value) }
    }

    private mutating func add<Value>(
        _ values: [Value], _ write: (inout OutlineWriter, Value) -> Void
    ) {
        add(values.count)
        for value in values { write(&self, value) }
    }

    /// A number that is not negative.
    private mutating func add(_ number: Int) {
        var rest = UInt(bitPattern: max(0, number))
        while rest > 0x7F {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    private mutating func add(_ text: String) {
        add(text.utf8.count)
        bytes += text.utf8
    }
}
