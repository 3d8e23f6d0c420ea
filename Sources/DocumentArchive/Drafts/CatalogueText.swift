package import Standards

/// A clause catalogue as the YAML that ``CatalogueFile`` reads.
package enum CatalogueText {
    /// The whole file.
    package static func text(_ catalogue: ClauseCatalogue) -> String {
        var lines = [
            "title: \(scalar(catalogue.title))", "edition: \(quoted(catalogue.edition))",
        ]
        if let source = catalogue.source { lines.append("source: \(scalar(source))") }
        if let note = catalogue.note { lines.append("note: \(scalar(note))") }
        lines += list("clauses", catalogue.clauses.map { ($0.number, $0.title) })
        for (key, isInformative) in [("requirements", false), ("informative", true)] {
            lines += list(
                key,
                catalogue.requirements.filter { $0.isInformative == isInformative }
                    .map { ($0.number, $0.text) })
        }
        let crossed = catalogue.clauses.filter { catalogue.crosswalk[$0.number] != nil }
        if !crossed.isEmpty { lines.append("crosswalk:") }
        for clause in crossed {
            lines.append("  - \(clause.number):")
            lines += (catalogue.crosswalk[clause.number] ?? []).map { "      - \($0)" }
        }
        let numbers = catalogue.clauses.map(\.number) + catalogue.requirements.map(\.number)
        lines += list(
            "identifiers",
            numbers.compactMap { number in catalogue.identifiers[number].map { (number, $0) } })
        return lines.joined(separator: "\n") + "\n"
    }

    private static func list(_ key: String, _ entries: [(String, String)]) -> [String] {
        entries.isEmpty ? [] : ["\(key):"] + entries.map { "  - \($0): \(scalar($1))" }
    }

    /// Plain where that cannot be misread.
    private static func scalar(_ text: String) -> String {
        let isPlain =
            text.utf8.first.map { 0x41...0x5A ~= $0 & 0xDF || 0x30...0x39 ~= $0 } ?? false
            && !text.contains(": ") && !text.contains(" #") && !text.hasSuffix(":")
            && !text.hasSuffix(" ")
            && text.unicodeScalars.allSatisfy {
                0x20...0x7E ~= $0.value || 0xA1...0xD7FF ~= $0.value
            }
        return isPlain ? text : quoted(text)
    }

    private static func quoted(_ text: String) -> String {
        let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        return "\"\(escaped.replacing("\n", with: "\\n").replacing("\t", with: "\\t"))\""
    }
}
