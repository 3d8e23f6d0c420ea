package import DocumentControl
package import ManagementSystem

/// Reads the keys by which the front matter of a blank form describes its filled copies.
package struct FormReader {
    /// Front matter keys that only types which ask for them or allow them may have.
    package static let keys = ["record", "retention", "retention-from", "states", "fields"]
    private static let fieldKeys: Set = [
        "name", "type", "required", "values", "unit", "many", "form", "by", "rule", "columns",
    ]

    let file: String
    package private(set) var defects: [Defect] = []

    package init(file: String) { self.file = file }

    private mutating func add(_ line: Int, _ problem: String, _ remedy: String) {
        defects.append(
            Defect(file: file, line: line, code: "form-field", problem: problem, remedy: remedy))
    }

    /// - Returns: What could be read; nothing where none of the keys is there.
    package mutating func read(_ pairs: [YAMLPair]) -> FormDefinition? {
        let known = pairs.filter { Self.keys.contains($0.key) }
        guard !known.isEmpty else { return nil }
        let values = Dictionary(known.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        func text(_ key: String) -> String { values[key]?.value.text ?? "" }
        let form = FormDefinition(
            record: text("record"), retention: text("retention"),
            retentionFrom: text("retention-from"), states: states(values["states"]),
            fields: fields(values["fields"]?.value, values["fields"]?.line ?? 1))
        judge(form, values)
        return form
    }

    private mutating func states(_ pair: YAMLPair?) -> [FormState] {
        (pair?.value.list ?? []).compactMap { value in
            let map = value.map ?? []
            let strange = Set(map.map(\.key)).subtracting(["name", "to"])
            guard let name = map.first(where: { $0.key == "name" })?.value.text, strange.isEmpty
            else {
                add(value.line, "A state has a name.", "Write '- name: open' and below it 'to:'.")
                return nil
            }
            let next = map.first { $0.key == "to" }?.value
            return FormState(
                name: name, next: next?.list?.compactMap(\.text) ?? [], line: value.line)
        }
    }

    private mutating func fields(_ value: YAMLValue?, _ line: Int) -> [FormField] {
        guard let value else { return [] }
        guard let list = value.list else {
            add(line, "Fields are a list.", "Write one '- name: …' below the key.")
            return []
        }
        return list.compactMap { field($0) }
    }

    private mutating func field(_ value: YAMLValue) -> FormField? {
        let pairs = Dictionary(
            (value.map ?? []).map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        for (key, pair) in pairs where !Self.fieldKeys.contains(key) {
            add(
                pair.line, "'\(key)' is no key of a field.",
                "Use one of: \(Self.fieldKeys.sorted().joined(separator: ", ")).")
        }
        guard let name = pairs["name"]?.value.text, !name.isEmpty else {
            add(value.line, "A field has a name.", "Write '- name: priority'.")
            return nil
        }
        let word = pairs["type"]?.value.text ?? ""
        guard let type = FieldType(rawValue: word) else {
            add(
                pairs["type"]?.line ?? value.line, "'\(word)' is no type of field.",
                "Use one of: \(FieldType.allCases.map(\.rawValue).sorted().joined(separator: ", "))."
            )
            return nil
        }
        var field = FormField(name: name, type: type, line: value.line)
        field.required = pairs["required"]?.value.text
        field.values = pairs["values"]?.value.list?.compactMap(\.text) ?? []
        field.unit = pairs["unit"]?.value.text
        field.isMany = pairs["many"]?.value.text == "yes"
        field.form = pairs["form"]?.value.text
        field.filledBy = pairs["by"]?.value.text
        field.rule = pairs["rule"]?.value.text
        field.columns = fields(pairs["columns"]?.value, value.line)
        judge(field)
        return field
    }

    private mutating func judge(_ field: FormField) {
        if Name(field.name) == nil {
            add(
                field.line, "'\(field.name)' is no name of a field.",
                "Write small letters, digits and hyphens.")
        }
        if (field.type == .choice) == field.values.isEmpty {
            add(
                field.line,
                field.type == .choice
                    ? "The field '\(field.name)' is a choice without values."
                    : "The field '\(field.name)' has values and is no choice.",
                "Give a choice, and only a choice, 'values:' with one value a line.")
        }
        if (field.type == .rows) == field.columns.isEmpty {
            add(
                field.line,
                "The field '\(field.name)' holds rows without columns, or columns without rows.",
                "Give 'type: rows', and only that, 'columns:'.")
        }
        if field.type.isMeasured, field.unit == nil {
            add(
                field.line, "The field '\(field.name)' is measured and has no unit.",
                "Add 'unit:', such as minutes, EUR or \"%\".")
        }
    }

    /// The states lead on, and every field is required in one of them.
    private mutating func judge(_ form: FormDefinition, _ values: [String: YAMLPair]) {
        let states = Set(form.states.map(\.name))
        if let pair = values["states"], form.states.isEmpty {
            add(
                pair.line, "The form has no states.",
                "Add at least one '- name: done'.")
        }
        var reached: Set<String> = Set(form.states.prefix(1).map(\.name))
        for _ in form.states {
            for state in form.states where reached.contains(state.name) {
                reached.formUnion(state.next)
            }
        }
        for state in form.states {
            for next in state.next where !states.contains(next) {
                add(
                    state.line, "'\(state.name)' leads to '\(next)', which is no state.",
                    "Mend 'to:'.")
            }
            if !reached.contains(state.name) {
                add(
                    state.line, "Nothing leads to the state '\(state.name)'.",
                    "Name it below 'to:' of the state before it.")
            }
        }
        var seen: Set<String> = []
        for field in form.fields {
            if !seen.insert(field.name).inserted {
                add(field.line, "The field '\(field.name)' stands here again.", "Keep one of them.")
            }
            if let required = field.required, !states.contains(required) {
                add(
                    field.line, "'\(field.name)' is required in '\(required)', which is no state.",
                    "Name one of: \(form.states.map(\.name).joined(separator: ", ")).")
            }
        }
    }
}
