import Markdown

/// Turns the running text of a document into styled text.
struct RunningText {
    /// A link whose destination has been shown.
    private struct ShownLink: Hashable {
        let words: String
        let destination: String
    }

    private var shownLinks: Set<ShownLink> = []

    /// The text of a paragraph, heading or cell, with a line feed for a break the author asked for.
    mutating func styled(_ inlines: [Inline], _ style: Style = []) -> StyledText {
        var builder = Builder(shownLinks: shownLinks)
        builder.append(inlines, style)
        shownLinks = builder.shownLinks
        return builder.text
    }

    private struct Builder {
        var shownLinks: Set<ShownLink>
        var text = StyledText()
        /// A line of the source ended here; whether that makes a blank depends on what follows.
        private var isAtLineEnd = false

        init(shownLinks: Set<ShownLink>) { self.shownLinks = shownLinks }

        mutating func append(_ inlines: [Inline], _ style: Style) {
            for inline in inlines { append(inline, style) }
        }

        private mutating func append(_ inline: Inline, _ style: Style) {
            switch inline {
            case .text(let words): append(words, style)
            case .code(let code): append("`\(code)`", style)
            case .emphasis(let inner): append(inner, style.union(.italic))
            case .strong(let inner): append(inner, style.union(.bold))
            case .link(let destination, let inner): append(link: destination, inner, style)
            case .image(let destination, let inner):
                append("[image: ", style)
                append(inner, style)
                append("] (\(destination))", style)
            case .html(let tag):
                if Self.isLineBreak(tag) { append("\n", style) } else { append(tag, style) }
            case .softBreak: isAtLineEnd = true
            case .lineBreak: append("\n", style)
            }
        }

        private mutating func append(link destination: String, _ inner: [Inline], _ style: Style) {
            append(inner, style.union(.underlined))
            let words = inner.plainText
            let address =
                destination.hasPrefix("mailto:") ? destination.dropFirst(7) : destination[...]
            guard !destination.isEmpty, !destination.hasPrefix("#"), words != address,
                words != destination
            else { return }
            let link = ShownLink(words: words, destination: destination)
            if shownLinks.insert(link).inserted { append(" (\(destination))", style) }
        }

        private mutating func append(_ words: String, _ style: Style) {
            let addition = StyledText(words, style)
            guard let first = addition.first else { return }
            // Chinese and Japanese have no blanks where the lines of the source end.
            if isAtLineEnd, let last = text.last, !last.isBlank,
                !(last.isIdeographic && first.isIdeographic)
            {
                text.append(" ", last.style.intersection(style))
            }
            isAtLineEnd = false
            text.append(addition)
        }

        private static func isLineBreak(_ tag: String) -> Bool {
            ["<br>", "<br/>", "<br />"].contains(tag.lowercased())
        }
    }
}
