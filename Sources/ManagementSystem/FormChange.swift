/// One difference between two definitions of a form.
package struct FormChange: Hashable, Sendable {
    /// What changed, in words.
    package let what: String
    /// What was there and what is there now; nothing where nothing was or is.
    package let old: String?
    package let new: String?
    /// The line of the new text, where there is one.
    package let line: Int?

    /// The first difference that whoever fills the form has to know; rules and the words about who fills a field are text.
    ///
    /// - Returns: What it is in words, and the line of the new text where there is one; nothing where none is.
    package static func first(
        from old: FormDefinition?, to new: FormDefinition?
    ) -> (what: String, line: Int?)? {
        all(from: old, to: new).first.map { ($0.what, $0.line) }
    }

    /// All differences that whoever fills the form has to know.
    package static func all(from old: FormDefinition?, to new: FormDefinition?) -> [FormChange] {
        guard let old, let new else {
            guard (old == nil) != (new == nil) else { return [] }
            return [
                FormChange(
                    what: "its fields as a whole", old: old?.words, new: new?.words, line: nil)
            ]
        }
        var changes = [
            ("the number of the record", old.record, new.record),
            ("the retention", old.retention, new.retention),
            ("the beginning of the retention", old.retentionFrom, new.retentionFrom),
        ].filter { $0.1 != $0.2 }.map {
            FormChange(what: $0.0, old: $0.1, new: $0.2, line: nil)
        }
        let (before, after) = (old.states.map(\.words), new.states.map(\.words))
        if before != after {
            changes.append(
                FormChange(
                    what: "the states", old: before.joined(separator: "; "),
                    new: after.joined(separator: "; "), line: new.states.first?.line))
        }
        return changes + fields(old, new)
    }

    private static func fields(_ old: FormDefinition, _ new: FormDefinition) -> [FormChange] {
        var changes: [FormChange] = []
        for field in new.fields {
            guard let former = old.fields.first(where: { $0.name == field.name }) else {
                changes.append(
                    FormChange(
                        what: "the field '\(field.name)' is new", old: nil, new: field.words,
                        line: field.line))
                continue
            }
            if !former.isLike(field) {
                changes.append(
                    FormChange(
                        what: "the field '\(field.name)'", old: former.words, new: field.words,
                        line: field.line))
            }
        }
        let names = Set(new.fields.map(\.name))
        changes += old.fields.filter { !names.contains($0.name) }.map {
            FormChange(what: "the field '\($0.name)' is gone", old: $0.words, new: nil, line: nil)
        }
        if changes.isEmpty, old.fields.map(\.name) != new.fields.map(\.name) {
            changes.append(
                FormChange(
                    what: "the order of the fields",
                    old: old.fields.map(\.name).joined(separator: ", "),
                    new: new.fields.map(\.name).joined(separator: ", "),
                    line: new.fields.first?.line))
        }
        return changes
    }
}

extension FormDefinition {
    /// The names of the fields.
    fileprivate var words: String { fields.map(\.name).joined(separator: ", ") }
}

extension FormState {
    /// The state and where it goes from there.
    fileprivate var words: String {
        next.isEmpty ? name : "\(name) to \(next.joined(separator: " or "))"
    }
}

extension FormField {
    /// Whether both may hold the same, and must hold it at the same time.
    func isLike(_ other: FormField) -> Bool {
        name == other.name && type == other.type && required == other.required
            && values == other.values && unit == other.unit && isMany == other.isMany
            && form == other.form && columns.count == other.columns.count
            && zip(columns, other.columns).allSatisfy { $0.isLike($1) }
    }

    /// What it may hold, and when it must.
    fileprivate var words: String {
        var parts = [type.rawValue]
        if !values.isEmpty { parts.append("one of \(values.joined(separator: ", "))") }
        if let unit { parts.append("in \(unit)") }
        if let form { parts.append("a record of \(form)") }
        if isMany { parts.append("several") }
        if !columns.isEmpty {
            parts.append(
                "with \(columns.map { "\($0.name) (\($0.words))" }.joined(separator: ", "))")
        }
        if let required { parts.append("filled by \(required)") }
        return parts.joined(separator: ", ")
    }
}
