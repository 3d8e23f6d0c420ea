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
    /// Only an adoption has any.
    let adoptions: [Adoption]

    init(_ kind: StatementKind, _ fields: [Statement.Field]) {
        var system: StatementID?
        var items: [Item] = []
        var on: [StatementID] = []
        var references: [StatementID] = []
        var signers: [Signer] = []
        var time: Instant?
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
            default: break
            }
        }
        self.system = system
        self.items = items
        self.on = on
        self.references = references
        self.signers = signers
        self.time = time ?? Instant(seconds: 0)
        adoptions =
            kind == .adopt
            ? Statement.groups(of: fields, "item", Adoption.keys).compactMap(Adoption.init) : []
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
