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
    /// The line of the file on which the part begins, from 1.
    package let line: Int

    package init(kind: Kind, text: String, line: Int) {
        self.kind = kind
        self.text = text
        self.line = line
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

/// A text that equals another only when every byte does.
///
/// `String` takes canonically equivalent texts for equal, so that a comparison would show one
/// in place of the other.
struct ExactText: Hashable {
    let text: String

    static func == (left: Self, right: Self) -> Bool {
        left.text.utf8.elementsEqual(right.text.utf8)
    }

    func hash(into hasher: inout Hasher) {
        for byte in text.utf8 { hasher.combine(byte) }
    }
}
