/// The values of a statement that every judgement asks for.
///
/// One object for all copies of a statement: what is read here is read once, when it is parsed.
final class StatementFrame: Sendable {
    let system: StatementID?
    let items: [Item]
    let on: [StatementID]
    /// Every statement that must be judged before this one.
    let references: [StatementID]
    let signers: [Signer]
    let time: Instant
    let rules: RulesReference?
    /// Only submissions and adoptions have any.
    let submissions: [SubmittedText]
    /// Only an adoption has any.
    let adoptions: [Adoption]

    init(_ kind: StatementKind, _ fields: [Statement.Field]) {
        var system: StatementID?
        var items: [Item] = []
        var on: [StatementID] = []
        var references: [StatementID] = []
        var signers: [Signer] = []
        var time: Instant?
        var rules: RulesReference??
        for field in fields {
            switch field.key {
            case "system": system = system ?? StatementID(field.value)
            case "item": if let item = Item(field.value) { items.append(item) }
            case "on":
                guard let id = StatementID(field.value) else { continue }
                on.append(id)
                references.append(id)
            case "target", "against", "supersedes", "replaces":
                if let id = StatementID(field.value) { references.append(id) }
            case "to":
                if let id = StatementID(field.value.utf8.prefix(64)) { references.append(id) }
            case "signer": if let person = PersonID(field.value) { signers.append(Signer(person)) }
            case "role", "for": Self.add(field, to: &signers)
            case "time": time = time ?? Instant(field.value)
            case "rules": rules = rules ?? .some(RulesReference(field.value))
            default: break
            }
        }
        self.system = system
        self.items = items
        self.on = on
        self.references = references
        self.signers = signers
        self.time = time ?? Instant(seconds: 0)
        self.rules = rules ?? nil
        let texts = kind == .submit || kind == .adopt ? Self.texts(fields, items) : []
        submissions = texts.compactMap(SubmittedText.init)
        adoptions = kind == .adopt ? texts.compactMap(Adoption.init) : []
    }

    /// Each item, and the lines up to the next one.
    private static func texts(
        _ fields: [Statement.Field], _ items: [Item]
    ) -> [(item: Item, lines: ArraySlice<Statement.Field>)] {
        let starts = fields.indices.filter { fields[$0].key == "item" }
        let ends = starts.dropFirst() + [fields.endIndex]
        // What was parsed has every item in its form.
        guard starts.count == items.count else { return [] }
        return zip(items, zip(starts, ends)).map { ($0, fields[($1.0 + 1)..<$1.1]) }
    }

    /// Adds the role, or on whose behalf, to the last signer.
    private static func add(_ field: Statement.Field, to signers: inout [Signer]) {
        guard let last = signers.popLast() else { return }
        signers.append(
            Signer(
                last.person, role: field.key == "role" ? Name(field.value) : last.role,
                behalf: field.key == "for" ? PersonID(field.value) : last.behalf))
    }
}
