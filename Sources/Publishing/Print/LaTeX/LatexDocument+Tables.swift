import Markdown

extension LatexDocument {
    /// The characters of text that a line holds, for the widths of columns.
    private static let width = 82

    /// Adds a table; one that is too wide becomes records.
    mutating func add(_ table: PrintedTable) {
        let cells = PrintedCells(table, width: Self.width - 4 * min(listDepth + blockDepth, 8))
        guard let widths = cells.widths else { return addRecords(table) }
        let columns = columns(of: cells, widths)
        // A table of several pages needs the page, which a footnote has not.
        let environment = isConfined ? "tabular" : "longtable"
        body += "\n\\begin{tableblock}\n\\begin{\(environment)}{@{}\(columns)@{}}\n\\hline\n"
        confined { $0.addRows([cells.header], isHeader: true) }
        body += "\\hline\n"
        if !isConfined { body += "\\endhead\n\\hline\n\\endfoot\n" }
        addRows(cells.rows, isHeader: false)
        if isConfined { body += "\\hline\n" }
        body += "\\end{\(environment)}\n\\end{tableblock}\n"
    }

    /// How each column is set; those that are cut have a width.
    private func columns(of cells: PrintedCells, _ widths: [Int]) -> String {
        widths.indices.map { column in
            let alignment = cells.alignments[column]
            guard widths[column] < cells.natural[column] else {
                switch alignment {
                case .none, .left: return "l"
                case .right: return "r"
                case .centre: return "c"
                }
            }
            let ragged =
                switch alignment {
                case .none, .left: "\\raggedright"
                case .right: "\\raggedleft"
                case .centre: "\\centering"
                }
            return ">{\(ragged)\\arraybackslash}p{\(widths[column])\\tablecharacter}"
        }.joined()
    }

    private mutating func addRows(_ rows: [[PrintedCells.Field]], isHeader: Bool) {
        for row in rows {
            for parts in PrintedCells.lines(of: row) {
                let fields = parts.map { part -> String in
                    let words = markup(of: part)
                    return isHeader && !words.isEmpty ? "\\textbf{\(words)}" : words
                }
                body += fields.joined(separator: " & ") + " \\tabularnewline\n"
            }
        }
    }

    private mutating func addRecords(_ table: PrintedTable) {
        for row in table.rows {
            body += "\n\\begin{record}\n"
            for (title, field) in zip(table.header, row) where !field.isBlank {
                body += "\\field{\(confined { $0.markup(of: title) })}{\(markup(of: field))}\n"
            }
            body += "\\end{record}\n"
        }
    }
}
