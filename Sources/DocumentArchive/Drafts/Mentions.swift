package import DocumentControl
package import Markdown

/// The documents that a text names.
package enum Mentions {
    /// The identifiers in the running text: code and the targets of links are left out.
    package static func identifiers(in text: MarkdownText) -> Set<DocumentID> {
        Set(BodyText(text).lines.flatMap { words($0.text) }.compactMap { DocumentID($0) })
    }

    /// Runs of letters, digits and hyphens of ASCII.
    static func words(_ text: String) -> [String] {
        guard text.utf8.contains(0x2D) else { return [] }
        return text.utf8.split { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D: false
            default: true
            }
        }.filter { $0.contains(0x2D) }.map { String(Substring($0)) }
    }
}
