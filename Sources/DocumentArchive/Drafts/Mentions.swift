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
        text.unicodeScalars.split { scalar in
            guard scalar.isASCII else { return true }
            return
                !(scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                || scalar == "-")
        }.map { String(String.UnicodeScalarView($0)) }.filter { $0.contains("-") }
    }
}
