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
        // What is a block of HTML, and no code, only the grammar of the whole text tells.
        let marks = Set(
            MarkdownText(parsing: body).blocks.compactMap { block -> Int? in
                if case .html = block.kind { block.line } else { nil }
            })
        let lines = body.split(separator: "\n", omittingEmptySubsequences: false)
            .enumerated().map { place, line -> String in
                guard marks.contains(place + 1), let part = part(line) else { return String(line) }
                return tables.tables(part, in: document).map(\.markdown)
                    .joined(separator: "\n\n")
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
