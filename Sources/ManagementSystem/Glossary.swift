package import DocumentControl

/// The terms of the system, as tables with the columns `Term` and `Not used` define them.
package struct Glossary: Hashable, Sendable {
    /// One term with what is not said for it.
    package struct Term: Hashable, Sendable {
        package let words: String
        /// In Chinese; nothing where the table has none.
        package let chinese: String?
        package let meaning: String
        /// Words that are not used for it, in whichever language.
        package let notUsed: [String]
        package let document: DocumentID
        package let line: Int
    }

    package let terms: [Term]

    package init(of system: ManagementSystem) {
        var terms: [Term] = []
        for document in system.originals {
            for table in document.sections.flatMap(\.tables) {
                guard let term = table.column("Term"), let meaning = table.column("Meaning"),
                    table.column("Not used") != nil
                else { continue }
                let columns = table.header.indices.filter { table.header[$0].hasPrefix("Not used") }
                for (row, line) in zip(table.rows, table.lines) {
                    terms.append(
                        Term(
                            words: row[term], chinese: table.column("中文").map { row[$0] },
                            meaning: row[meaning], notUsed: columns.flatMap { Self.list(row[$0]) },
                            document: document.id, line: line))
                }
            }
        }
        self.terms = terms
    }

    /// The documents that hold the terms.
    package var documents: Set<DocumentID> { Set(terms.map(\.document)) }

    private static func list(_ cell: String) -> [String] {
        cell.split(whereSeparator: { ",、;，".contains($0) }).map {
            String($0).trimmingSpaces
        }.filter { !$0.isEmpty && $0 != "-" && $0 != "–" }
    }
}

extension String {
    /// Without spaces at either end.
    var trimmingSpaces: String {
        var words = Substring(self)
        while words.first == " " { words.removeFirst() }
        while words.last == " " { words.removeLast() }
        return String(words)
    }

    /// Whether whole words stand in a text of small letters.
    func containsWords(_ words: String) -> Bool {
        let wanted = words.lowercased()
        guard !wanted.isEmpty, holds(wanted) else { return false }
        var start = startIndex
        while start < endIndex, let place = self[start...].firstRange(of: wanted) {
            let before =
                place.lowerBound == startIndex ? nil : self[index(before: place.lowerBound)]
            let after = place.upperBound == endIndex ? nil : self[place.upperBound]
            if !Self.joins(before), !Self.joins(after) { return true }
            start = index(after: place.lowerBound)
        }
        return false
    }

    private static func joins(_ character: Character?) -> Bool {
        character.map { $0.isLetter || $0.isNumber || $0 == "-" } ?? false
    }
}
