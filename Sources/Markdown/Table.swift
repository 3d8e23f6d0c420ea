/// A table after GitHub Flavored Markdown 4.10.
///
/// Every row has exactly as many cells as the header.
package struct Table: Hashable, Sendable {
    /// How the cells of one column are set.
    package enum Alignment: Hashable, Sendable {
        case none, left, centre, right
    }

    package let header: [Cell]
    /// One for each column.
    package let alignments: [Alignment]
    package let rows: [TableRow]

    package init(header: [Cell], alignments: [Alignment], rows: [TableRow]) {
        self.header = header
        self.alignments = alignments
        self.rows = rows
    }
}

/// One row of a table below its header.
package struct TableRow: Hashable, Sendable {
    package let cells: [Cell]
    /// The line of the file on which the row stands, from 1.
    package let line: Int

    package init(cells: [Cell], line: Int) {
        self.cells = cells
        self.line = line
    }
}

/// The content of one field of a table.
package struct Cell: Hashable, Sendable {
    package let inlines: [Inline]

    package init(inlines: [Inline]) { self.inlines = inlines }
}
