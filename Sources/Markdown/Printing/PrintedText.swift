/// A text as values for whoever sets it in another language than HTML: man pages, LaTeX.
///
/// What is understood stands in `Documentation/markdown.md`. The values are bare words: nothing in them is escaped, and
/// no HTML of the author is among them.
package struct PrintedText: Sendable {
    package let blocks: [PrintedBlock]
    /// The footnotes that the text refers to, the first with the number 1.
    package let footnotes: [[PrintedBlock]]

    /// Reads a text.
    ///
    /// - Parameters:
    ///   - text: The text without front matter.
    ///   - options: How.
    package init(_ text: String, options: PrintOptions = PrintOptions()) {
        var walk = PrintWalk(
            PreparedText(Array(text.utf8), firstLine: 1, document: options.document), options)
        blocks = walk.wholeText()
        footnotes = walk.allFootnotes()
    }

    /// A text without any markup: its lines, as they are.
    ///
    /// - Parameter lines: The lines.
    package init(verbatim lines: String) {
        let ended = lines.isEmpty || lines.hasSuffix("\n") ? lines : lines + "\n"
        blocks = [.code(ended, language: "")]
        footnotes = []
    }
}

/// Who answers what a text alone does not say.
package struct PrintOptions {
    /// What `[P-20]` means.
    ///
    /// Only the title of a page is taken. Without it nothing is a reference.
    package var document: ((DocumentReference) -> DocumentTarget)?
    /// Where a link or image leads; nothing leaves it to ``PrintedTarget/init(_:)``.
    package var target: ((LinkDestination) -> PrintedTarget?)?

    package init() {}
}

/// Where a link leads, on paper.
package enum PrintedTarget: Hashable, Sendable {
    /// An address that others can open.
    case address(String)
    /// A heading of this text, by its anchor.
    case heading(anchor: String)
    /// A document that the text names.
    case document(DocumentMention)
    /// A file that belongs to the document, by its name.
    case file(String)
    /// Nowhere that a reader of the paper could go: only the words count.
    case nowhere

    /// Where a destination leads of which nobody knows more.
    init(_ link: LinkDestination) {
        let destination = link.destination
        if destination.hasPrefix("#"), !link.isImage {
            self = .heading(anchor: String(destination.dropFirst()))
        } else if Self.hasScheme(destination), !DangerousAddress.isDangerous(destination.utf8),
            !link.isImage
        {
            self = .address(destination)
        } else {
            self = .nowhere
        }
    }

    /// Whether an address begins with what is there for others too: `https:`, `mailto:`.
    private static func hasScheme(_ address: String) -> Bool {
        guard let colon = address.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
        let scheme = address.utf8[..<colon]
        return scheme.count > 1
            && scheme.allSatisfy { byte in
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2D, 0x2E: true
                default: false
                }
            }
    }
}

/// One place at which a text names a document.
package struct DocumentMention: Hashable, Sendable {
    package let identifier: String
    /// What follows `#`.
    package let fragment: String?
    package let title: String?

    package init(identifier: String, fragment: String?, title: String?) {
        self.identifier = identifier
        self.fragment = fragment
        self.title = title
    }

    /// As it stands between the brackets.
    package var label: String { fragment.map { "\(identifier)#\($0)" } ?? identifier }
}
