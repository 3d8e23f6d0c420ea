/// A piece of running text.
package enum Inline: Hashable, Sendable {
    /// Words, with entities and escapes resolved; two texts never stand side by side.
    case text(String)
    case code(String)
    case emphasis([Inline])
    case strong([Inline])
    /// A link; the destination is as written, with entities and escapes resolved.
    case link(destination: String, [Inline])
    /// An image; the inlines are what is said in its place.
    case image(destination: String, [Inline])
    /// One raw HTML tag or comment as it stands.
    case html(String)
    /// The end of a source line within a paragraph.
    case softBreak
    /// A line break the author asked for.
    case lineBreak
}

extension [Inline] {
    /// The words alone: no markup, no HTML, a space for a soft break, a line feed for a hard one.
    package var plainText: String {
        var text = ""
        appendPlainText(to: &text)
        return text
    }

    private func appendPlainText(to text: inout String) {
        for inline in self {
            switch inline {
            case .text(let words), .code(let words): text += words
            case .emphasis(let inner), .strong(let inner), .link(_, let inner),
                .image(_, let inner):
                inner.appendPlainText(to: &text)
            case .html: break
            case .softBreak: text += " "
            case .lineBreak: text += "\n"
            }
        }
    }
}
