/// What a command that lists prints, in any of the formats that may be asked for.
///
/// No format ends with a line break.
package struct ListTable: Hashable, Sendable {
    /// One column.
    package struct Column: Hashable, Sendable {
        /// The name in JSON and CSV, which programs rely on.
        package let key: String
        /// The title people read.
        package let title: String

        package init(key: String, title: String) {
            self.key = key
            self.title = title
        }
    }

    /// The content of one cell.
    package enum Value: Hashable, Sendable {
        case text(String)
        case number(Int)
        case flag(Bool)
        case list([String])
        case none
    }

    package let columns: [Column]
    /// Each with one value for every column.
    package let rows: [[Value]]

    package init(columns: [Column], rows: [[Value]]) {
        self.columns = columns
        self.rows = rows.map { row in
            columns.indices.map { row.indices.contains($0) ? row[$0] : Value.none }
        }
    }

    /// The table for a terminal: a line of titles, columns two blanks apart.
    ///
    /// Cells are wrapped where the columns do not fit; where they would become too narrow to
    /// read, every row becomes lines `Title: value`.
    ///
    /// - Parameters:
    ///   - width: In columns of the terminal; less than 20 counts as 20.
    ///   - colour: Whether titles stand out by SGR sequences.
    /// - Returns: The lines, divided by line feeds.
    package func text(width: Int, colour: Bool) -> String {
        let width = max(width, TerminalLayout.narrowest)
        let titles = columns.map { StyledText($0.title, .bold) }
        let cells = rows.map { row in row.map { StyledText($0.words) } }
        let lines: [StyledText]
        if let layout = ColumnLayout(
            rows: [titles] + cells, alignments: columns.indices.map(alignment), width: width)
        {
            lines = ([titles] + cells).flatMap { layout.lines(of: $0) }
        } else {
            let records = cells.map {
                RecordLayout.lines(titles: titles, cells: $0, width: width)
            }
            lines = Array(records.joined(separator: [StyledText()]))
        }
        return lines.map { $0.rendered(colour: colour) }.joined(separator: "\n")
    }

    /// Numbers are set to the right, so that their digits line up.
    private func alignment(ofColumn column: Int) -> ColumnLayout.Alignment {
        hasNumbers(inColumn: column) ? .right : .left
    }

    /// Whether a column holds numbers and nothing else.
    func hasNumbers(inColumn column: Int) -> Bool {
        let values = rows.map { $0[column] }.filter { $0 != .none }
        return !values.isEmpty
            && values.allSatisfy { value in
                if case .number = value { true } else { false }
            }
    }
}

extension ListTable.Value {
    /// The value for people; nothing for none.
    var words: String {
        switch self {
        case .text(let text): text
        case .number(let number): String(number)
        case .flag(let flag): flag ? "yes" : "no"
        case .list(let texts): texts.joined(separator: ", ")
        case .none: ""
        }
    }
}
