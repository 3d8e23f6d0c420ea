/// A text rendered as HTML, with what a page around it needs to know.
///
/// What is understood stands in `Documentation/markdown.md`. Where a text has nothing but CommonMark, and
/// without anchors, the HTML is the one of cmark 0.30 in its safe mode, byte for byte.
package struct HTMLDocument: Sendable {
    /// The HTML in UTF-8: what stands inside a page, without `<html>` and `<body>`.
    package let html: [UInt8]
    /// All headings in order, with the anchors they have, without the prefix.
    package let headings: [Heading]
    /// Links and images that lead out of the text or to a part of it, in order, as they stand in the text.
    package let links: [Link]
    /// The documents named by their identifiers, in order.
    package let references: [NamedDocument]
    /// The footnotes that are shown, by their numbers.
    package let footnotes: [Footnote]
    /// Footnotes that nothing refers to; they are not shown.
    package let unusedFootnotes: [Footnote]
    /// The languages of figures that stand as code: `mermaid`, `dot`.
    package let diagrams: Set<String>

    /// Renders `text`.
    ///
    /// - Parameters:
    ///   - text: The text without front matter.
    ///   - firstLine: The line of the file on which `text` begins, from 1.
    ///   - options: How.
    package init(_ text: String, firstLine: Int = 1, options: HTMLOptions = HTMLOptions()) {
        self.init(valid: Array(text.utf8), firstLine: firstLine, options: options)
    }

    /// Renders bytes of a text; what is not UTF-8 becomes U+FFFD.
    ///
    /// - Parameters:
    ///   - bytes: The text without front matter.
    ///   - firstLine: The line of the file on which they begin, from 1.
    ///   - options: How.
    package init(bytes: [UInt8], firstLine: Int = 1, options: HTMLOptions = HTMLOptions()) {
        let isValid = String(validating: bytes, as: UTF8.self) != nil
        let valid = isValid ? bytes : Array(String(decoding: bytes, as: UTF8.self).utf8)
        self.init(valid: valid, firstLine: firstLine, options: options)
    }

    private init(valid bytes: [UInt8], firstLine: Int, options: HTMLOptions) {
        var renderer = Renderer(
            PreparedText(bytes, firstLine: firstLine, document: options.document), options)
        renderer.renderText()
        renderer.renderFootnotes()
        html = renderer.html.bytes
        headings = renderer.headings
        links = renderer.links
        references = renderer.references
        footnotes = renderer.footnotes.shown
        unusedFootnotes = renderer.footnotes.unused
        diagrams = renderer.diagrams
    }
}

/// A document named in a text by its identifier.
package struct NamedDocument: Hashable, Sendable {
    package let reference: DocumentReference
    /// The line of the file on which it is named, from 1.
    package let line: Int
    package let isKnown: Bool
}

/// A footnote of a text.
package struct Footnote: Hashable, Sendable {
    package let label: String
    /// The line of the file on which it is defined, from 1.
    package let line: Int
    /// How often the text refers to it.
    package let references: Int
}
