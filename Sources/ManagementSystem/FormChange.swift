/// What differs between two definitions of a form.
package enum FormChange {
    /// The first difference that whoever fills the form has to know; rules and the words about who fills a field are text.
    ///
    /// - Returns: What it is in words, and the line of the new text where there is one; nothing where none is.
    package static func first(
        from old: FormDefinition?, to new: FormDefinition?
    ) -> (what: String, line: Int?)? {
        guard let old, let new else {
            return (old == nil) == (new == nil) ? nil : ("its fields as a whole", nil)
        }
        for (name, before, after) in [
            ("the number of the record", old.record, new.record),
            ("the retention", old.retention, new.retention),
            ("the beginning of the retention", old.retentionFrom, new.retentionFrom),
        ] where before != after {
            return (name, nil)
        }
        let states = old.states.map { [$0.name] + $0.next }
        if states != new.states.map({ [$0.name] + $0.next }) {
            return ("the states", new.states.first?.line)
        }
        for field in new.fields {
            guard let former = old.fields.first(where: { $0.name == field.name }) else {
                return ("the field '\(field.name)' is new", field.line)
            }
            if !former.isLike(field) { return ("the field '\(field.name)'", field.line) }
        }
        let names = Set(new.fields.map(\.name))
        if let gone = old.fields.first(where: { !names.contains($0.name) }) {
            return ("the field '\(gone.name)' is gone", nil)
        }
        return old.fields.map(\.name) == new.fields.map(\.name)
            ? nil : ("the order of the fields", new.fields.first?.line)
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
}
