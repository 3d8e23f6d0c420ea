package import DocumentControl
package import Standards

/// A heading with what stands directly below it, up to the next heading.
package struct SystemSection: Hashable, Sendable {
    /// A table as words.
    package struct Table: Hashable, Sendable {
        package let header: [String]
        package let rows: [[String]]
        /// The line of the header, and of each row.
        package let line: Int
        package let lines: [Int]

        package init(header: [String], rows: [[String]], line: Int, lines: [Int]) {
            self.header = header
            self.rows = rows
            self.line = line
            self.lines = lines
        }

        /// The place of the first column of one of these titles.
        package func column(_ titles: String...) -> Int? {
            header.firstIndex { titles.contains($0) }
        }
    }

    package let title: String
    /// From 1 to 6.
    package let level: Int
    package let anchor: String
    package let line: Int
    /// What the section fulfils.
    package var covers: [Named<ClauseReference>] = []
    /// What it helps another document to fulfil.
    package var supports: [Named<ClauseReference>] = []
    /// The tables and figures that are drawn there from the documents.
    package var generated: [Named<String>] = []
    /// The documents that it names.
    package var mentions: Set<DocumentID> = []
    package var tables: [Table] = []
    /// Whether there is anything below the heading, smaller headings not counted.
    package var hasText = false

    package init(title: String, level: Int, anchor: String, line: Int) {
        self.title = title
        self.level = level
        self.anchor = anchor
        self.line = line
    }
}
