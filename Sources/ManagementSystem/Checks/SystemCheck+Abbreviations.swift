import DocumentControl

extension SystemCheck {
    /// Every abbreviation of two to six capitals is explained, by the glossary or by the text that uses it.
    ///
    /// Told once a document, where it first stands, and only once there is a glossary. Code, quotations,
    /// identifiers, units, titles and documents from outside are left alone.
    func abbreviationDefects() -> [Defect] {
        let glossary = Glossary(of: system)
        let hasTable = system.documents.contains { document in
            document.sections.contains { $0.tables.contains { $0.column("Abbreviation") != nil } }
        }
        guard hasTable || !glossary.terms.isEmpty else { return [] }
        let known = Abbreviations(of: system, glossary: glossary, rules: rules)
        return system.documents.filter { !$0.isFromOutside }.flatMap { document in
            var places: [String: Int] = [:]
            for line in document.text {
                for word in Abbreviations.words(in: line.value)
                where places[word] == nil && !known.contains(word) {
                    places[word] = line.line
                }
            }
            guard !places.isEmpty else { return [Defect]() }
            let explained = self.explained(in: document, Set(places.keys))
            return places.filter { !explained.contains($0.key) }.map { word, line in
                defect(
                    document, line, "abbreviation-undefined", "Nothing explains '\(word)'.",
                    "Write the words out, put them before it once, '… (\(word))', or add it to the glossary.",
                    isRemark: true)
            }
        }
    }

    /// What a text explains itself: in a sentence, or as the first cell of a row.
    private func explained(in document: SystemDocument, _ wanted: Set<String>) -> Set<String> {
        var explained: Set<String> = []
        var former = ""
        for line in document.text where !line.value.isEmpty {
            explained.formUnion(
                Abbreviations.explained(in: "\(former) \(line.value)", wanted: wanted))
            former = line.value
        }
        for row in document.sections.flatMap(\.tables).flatMap(\.rows) where row.count > 1 {
            guard let first = row.first, row.dropFirst().contains(where: { $0.count > 3 }) else {
                continue
            }
            explained.formUnion(wanted.intersection(Abbreviations.leading(in: first)))
        }
        return explained
    }
}

extension Abbreviations {
    /// What a cell names as the subject of its row: all it says, or what stands before words.
    static func leading(in cell: String) -> [String] {
        let words = cell.split { $0 == " " || $0 == "," }.map(String.init)
        if let first = words.first, !Self.words(in: first).isEmpty { return Self.words(in: cell) }
        return []
    }
}
