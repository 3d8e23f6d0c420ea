import DocumentControl

extension RulesFile {
    /// The highest class held, and the documents of the second repository.
    mutating func holdings(_ values: [String: YAMLPair], of rules: Rules) -> Holdings {
        var holdings = Holdings()
        let key = "highest-classification"
        if let text = optionalText(values, key) {
            holdings.highest = rules.classifications.first { $0.text == text }
            if holdings.highest == nil {
                let all = rules.classifications.map(\.text).joined(separator: ", ")
                add(
                    values[key]?.line ?? 1, "There is no classification '\(text)'.",
                    all.isEmpty ? "List it under 'classifications:'." : "Use one of: \(all).")
            }
        }
        for pair in pairs(values["beside"], "beside") {
            guard let document = DocumentID(pair.key), let title = pair.value.text,
                !title.isEmpty, CharacterRules.problem(in: title, open: true) == nil,
                rules.types.values.contains(where: { $0.identifier.matches(document) })
            else {
                add(
                    pair.line, "'\(pair.key)' is not an identifier of one of the types.",
                    "Write 'P-31: Title' for a document that the second repository holds.")
                continue
            }
            holdings.beside[document] = title
        }
        return holdings
    }
}
