/// The smallest part of a text that is compared as a whole; a value, though an object: a comparison hands it on
/// many times, and one reference is handed on faster than nine fields.
package final class TextUnit: Hashable, Sendable {
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
    /// What of the text is set otherwise than plain words, by its first place.
    package let spans: [TextSpan]
    /// What stands before the words: the bullet or number of a list, the sign of a quote.
    package let marker: String
    /// Of an item of a numbered list, the number that a reader sees.
    package let number: Int?

    /// - Parameters:
    ///   - kind: What the part is.
    ///   - text: Without emphasis.
    ///   - line: From 1.
    ///   - form: The text with its formatting; nothing where there is none.
    ///   - section: The headings above it, outermost first.
    ///   - row: Of a table row, where it belongs.
    ///   - spans: What is set otherwise than plain words.
    ///   - marker: What stands before the words.
    ///   - number: Of an item of a numbered list, the number that a reader sees.
    package init(
        kind: Kind, text: String, line: Int, form: String? = nil, section: [String] = [],
        row: TableRowPlace? = nil, spans: [TextSpan] = [], marker: String = "", number: Int? = nil
    ) {
        self.kind = kind
        self.text = text
        self.form = form ?? text
        self.line = line
        self.section = section
        self.row = row
        self.spans = spans
        self.marker = marker
        self.number = number
    }

    package static func == (one: TextUnit, other: TextUnit) -> Bool {
        if one === other { return true }
        return one.kind == other.kind && one.line == other.line && one.text == other.text
            && one.form == other.form && one.section == other.section && one.row == other.row
            && one.spans == other.spans && one.marker == other.marker
            && one.number == other.number
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(kind)
        hasher.combine(line)
        hasher.combine(text)
    }
}

extension TextUnit {
    /// Whether it is a comment, which no reader of the set text sees.
    package var isComment: Bool {
        kind == .other && (spans.first?.style == .hidden || text.hasPrefix("<!--"))
    }

    /// The part as people call it.
    var words: String { isComment ? "a remark that is not shown" : kind.words }

    /// The words of a comment, or without the marks of code and links.
    package var shown: String {
        guard isComment else { return text.forReaders }
        return text.replacing("<!--", with: "").replacing("-->", with: "").trimmingEdges
    }
}

/// A piece of a unit that is not set as plain words; places count its Unicode scalars.
package struct TextSpan: Hashable, Sendable {
    package enum Style: Hashable, Sendable {
        case emphasis, strong, struck
        /// A line break that was asked for, in place of a blank.
        case lineBreak
        /// With the backticks around it.
        case code
        /// As `[label](target)`; the label begins one behind the range, of an image two.
        case link(label: Range<Int>, target: String, isImage: Bool)
        /// A tag or comment that is not shown.
        case hidden
        /// `[^1]`, and `[!WARNING]` at the beginning of a quote.
        case footnote, callout
    }

    package let style: Style
    package let range: Range<Int>

    package init(_ style: Style, _ range: Range<Int>) {
        self.style = style
        self.range = range
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
