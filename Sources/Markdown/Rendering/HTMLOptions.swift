/// How a text becomes HTML, and who answers what the text alone does not say.
package struct HTMLOptions {
    /// What happens to HTML in the text.
    package enum RawHTML: Hashable, Sendable {
        /// `<!-- raw HTML omitted -->` stands in its place, as cmark writes it.
        case leftOut
        /// Tags and attributes of a short list are kept, balanced; see ``HarmlessTags``.
        case harmlessTags
    }

    /// Whether headings get an `id`.
    package var hasAnchors = true
    /// Stands before every `id`, and before the fragment of links within the text.
    package var anchorPrefix = ""
    /// Added to the level of each heading, 0 to 5; none goes below `h6`.
    package var headingOffset = 0
    package var language = TextLanguage.english
    package var rawHTML = RawHTML.leftOut
    /// Whether each table stands in a box that scrolls and can be reached with the keyboard.
    package var scrollsTables = false

    /// What `[P-20]` means.
    ///
    /// Asked once for each identifier and fragment; without it nothing is a reference.
    package var document: ((DocumentReference) -> DocumentTarget)?
    /// Where a link or image leads; nothing leaves the destination as it is.
    package var destination: ((LinkDestination) -> String?)?
    /// What stands in place of `<!-- generated: NAME -->`; nothing leaves the place empty.
    package var generated: ((_ name: String) -> GeneratedContent?)?
    /// A picture as HTML for a block of code in `mermaid` or `dot`; nothing leaves the code.
    package var diagram: ((DiagramSource) -> String?)?
    /// Trusted HTML of running text that stands at a paragraph, heading, table or block of code, by the last line of it in
    /// the file; nothing where nothing is to be said of that place.
    ///
    /// Asked once for each, in the order in which they are shown.
    package var remark: ((_ lastLine: Int) -> String?)?

    package init() {}
}

/// A document that a text names by its identifier: `[P-20]` or `[P-20#scope]`.
package struct DocumentReference: Hashable, Sendable {
    package let identifier: String
    /// What follows `#`.
    package let fragment: String?

    package init(identifier: String, fragment: String?) {
        self.identifier = identifier
        self.fragment = fragment
    }

    /// As it stands between the brackets.
    package var label: String { fragment.map { "\(identifier)#\($0)" } ?? identifier }
}

/// What a reference to a document leads to.
package enum DocumentTarget: Hashable, Sendable {
    /// A page; `words` stand in the place of a bare identifier.
    case page(url: String, title: String? = nil, words: String? = nil)
    /// It looks like a document and there is none: the text stays, marked.
    case unknown
    /// It is no reference at all, such as `[UTF-8]`: the text stays as it is.
    case text
}

/// A link or image as it stands in the text, for whoever knows where it leads.
package struct LinkDestination: Hashable, Sendable {
    /// With entities and escapes resolved.
    package let destination: String
    package let isImage: Bool

    /// Whether it could run a program or open a file, so that it never reaches the HTML.
    package var isDangerous: Bool { DangerousAddress.isDangerous(destination.utf8) }
}

/// A figure as it stands in a text: a block of code that a program can draw.
package struct DiagramSource: Hashable, Sendable {
    /// The languages that figures are written in.
    package static let languages = ["dot", "mermaid"]

    /// One of ``languages``.
    package let language: String
    package let code: String
    /// The line of the file on which the block begins, from 1.
    package let line: Int

    package init(language: String, code: String, line: Int) {
        self.language = language
        self.code = code
        self.line = line
    }
}

/// What is drawn into a text.
package enum GeneratedContent: Hashable, Sendable {
    /// Trusted HTML, taken as it stands.
    case html(String)
    /// Markdown, rendered with the same options but for anchors and generated content.
    case markdown(String)
}
