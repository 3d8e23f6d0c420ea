/// The smallest part of a text that is compared as a whole.
package struct TextUnit: Hashable, Sendable {
    /// What the part is.
    package enum Kind: Hashable, Sendable {
        /// A heading and its level, from 1 to 6.
        case heading(Int)
        case paragraph
        /// The text of a list item without its marker; the outermost list has depth 1.
        case item(depth: Int)
        /// A row of a table, its cells joined by ` | `.
        case row
        /// One line of a block of code.
        case code
        case other
    }

    package let kind: Kind
    /// Without emphasis; code between backticks, links as `[text](target)`.
    package let text: String
    /// The text with what a reader sees besides its words: emphasis, line breaks that were asked
    /// for, the bullet or number of a list, the sign of a quote, what follows a fence.
    package let form: String
    /// The line of the file on which the part begins, from 1.
    package let line: Int
    /// The headings under which it stands, outermost first; a heading does not stand under itself.
    package let section: [String]
    /// Of a table row, where it belongs.
    package let row: TableRowPlace?

    /// - Parameters:
    ///   - kind: What the part is.
    ///   - text: Without emphasis.
    ///   - line: From 1.
    ///   - form: The text with its formatting; nothing where there is none.
    ///   - section: The headings above it, outermost first.
    ///   - row: Of a table row, where it belongs.
    package init(
        kind: Kind, text: String, line: Int, form: String? = nil, section: [String] = [],
        row: TableRowPlace? = nil
    ) {
        self.kind = kind
        self.text = text
        self.form = form ?? text
        self.line = line
        self.section = section
        self.row = row
    }
}

/// A row among the rows of its table.
package struct TableRowPlace: Hashable, Sendable {
    /// The number of the table within its text, from 0.
    package let table: Int
    /// The headings of the columns.
    package let columns: [String]
    /// One text a column.
    package let cells: [String]
    /// Whether it is the row of the headings.
    package let isHeader: Bool

    package init(table: Int, columns: [String], cells: [String], isHeader: Bool) {
        self.table = table
        self.columns = columns
        self.cells = cells
        self.isHeader = isHeader
    }
}

extension TextUnit.Kind {
    /// Whether units of both kinds may be revisions of one another: the level aside.
    func isAkin(to other: Self) -> Bool {
        switch (self, other) {
        case (.heading, .heading), (.item, .item): true
        default: self == other
        }
    }

    /// The kind as people call it.
    var words: String {
        switch self {
        case .heading: "a heading"
        case .paragraph: "a paragraph"
        case .item: "a list item"
        case .row: "a table row"
        case .code: "a line of code"
        case .other: "a part"
        }
    }
}
