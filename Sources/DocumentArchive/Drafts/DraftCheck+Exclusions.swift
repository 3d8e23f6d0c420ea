import DocumentControl
import Markdown
import Standards

extension DraftCheck {
    /// No text declares a clause or requirement as not applicable: in a sentence, in a table, in front matter
    /// or by a mark.
    ///
    /// Meant are clauses by their numbers; "where applicable", what asks whether something applies, and what says
    /// that nothing may be left out are no exclusions. Other standards than those with requirements may allow it.
    func exclusionDefects(_ draft: Draft, _ front: FrontMatter, _ body: BodyText) -> [Defect] {
        guard front.keys["publisher"] == nil else { return [] }
        let clauses = BoundClauses(known.catalogues)
        func defect(_ line: Int, _ clause: String) -> Defect {
            draft.defect(
                line, "exclusion", "The text declares \(clause) as not applicable.",
                "No clause can be left out: say how it is met, or that its records begin with the first case."
            )
        }
        var defects: [Defect] = []
        if body.lines.contains(where: { ExclusionWords.mayExclude($0.text) }) {
            for sentence in Sentence.all(in: body) {
                guard let place = ExclusionWords.verdict(in: sentence.text),
                    let clause = clauses.named(in: sentence.text)
                else { continue }
                defects.append(defect(sentence.line(of: place), clause))
            }
            for (table, _) in body.tables {
                defects += excluded(in: table, clauses).map { defect($0.line, $0.clause) }
            }
        }
        return defects
    }

    /// Rows that begin with a clause and say of it in a cell of its own that it does not apply.
    private func excluded(
        in table: Table, _ clauses: BoundClauses
    ) -> [(line: Int, clause: String)] {
        let header = table.header.map { $0.inlines.plainText }
        let isOfClauses = ["clause", "requirement", "条款", "要求"].contains {
            header.first?.lowercased().contains($0) ?? false
        }
        return table.rows.compactMap { row in
            let cells = row.cells.map { $0.inlines.plainText }
            guard let first = cells.first,
                let clause = clauses.named(in: isOfClauses ? "clause \(first)" : first)
            else { return nil }
            let isOut = cells.indices.dropFirst().contains { column in
                ExclusionWords.isWholeCell(cells[column])
                    && !clauses.isForeign(header.indices.contains(column) ? header[column] : "")
            }
            return isOut ? (row.line, clause) : nil
        }
    }
}
