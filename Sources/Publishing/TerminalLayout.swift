package import Markdown

/// Sets a document for a terminal.
package struct TerminalLayout: Hashable, Sendable {
    package let width: Int
    package let colour: Bool

    /// Widths below this count as this.
    static let narrowest = 20

    /// Sets what follows for a terminal of `width` columns; less than 20 count as 20.
    ///
    /// Colour makes headings, emphasis and links stand out; the characters are the same.
    package init(width: Int, colour: Bool) {
        self.width = max(width, Self.narrowest)
        self.colour = colour
    }

    /// The document line by line, without blanks at their ends.
    ///
    /// No line is wider than the terminal but for code, raw HTML and words, such as addresses,
    /// that have no place for a break. The destination of a link stands after its words the
    /// first time.
    package func lines(_ text: MarkdownText) -> [String] {
        var setting = BlockSetting()
        return setting.lines(text.blocks, width: width).map { $0.rendered(colour: colour) }
    }
}
