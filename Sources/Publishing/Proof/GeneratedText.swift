package import ManagementSystem
package import Markdown

/// A text with the tables in it that are drawn from the documents.
package enum GeneratedText {
    /// Puts the tables where the text has its marks, `<!-- generated: NAME -->` alone on a line.
    ///
    /// What stands in a block of code stays as it is.
    package static func filled(
        _ body: String, of document: SystemDocument, by tables: GeneratedTables
    ) -> String {
        guard body.contains("<!-- generated:") else { return body }
        var fence: Substring?
        let lines = body.split(separator: "\n", omittingEmptySubsequences: false).map {
            line -> String in
            let words = line.drop { $0 == " " }
            let mark = words.prefix { $0 == "`" || $0 == "~" }
            if mark.count >= 3, mark.allSatisfy({ $0 == mark.first }) {
                if let open = fence {
                    if mark.count >= open.count, mark.first == open.first { fence = nil }
                } else {
                    fence = mark
                }
            }
            guard fence == nil, let part = part(line) else { return String(line) }
            let drawn = tables.tables(part, in: document)
            return drawn.map(\.markdown).joined(separator: "\n\n")
        }
        return lines.joined(separator: "\n")
    }

    /// The text ready to be laid out.
    package static func markdown(_ body: String) -> MarkdownText { MarkdownText(parsing: body) }

    private static func part(_ line: Substring) -> GeneratedPart? {
        let head = "<!-- generated: "
        guard line.hasPrefix(head), line.hasSuffix(" -->") else { return nil }
        return GeneratedPart(rawValue: String(line.dropFirst(head.count).dropLast(4)))
    }
}
