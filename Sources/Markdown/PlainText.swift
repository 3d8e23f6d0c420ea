extension MarkdownText {
    /// The words alone, one block a paragraph, for searching and counting.
    package var plainText: String { PlainText.lines(of: blocks).joined(separator: "\n") }
}

/// The words of blocks without any markup.
private enum PlainText {
    static func lines(of blocks: [Block]) -> [String] {
        var lines: [String] = []
        for block in blocks { append(block, to: &lines) }
        return lines
    }

    private static func append(_ block: Block, to lines: inout [String]) {
        switch block.kind {
        case .heading(_, let inlines), .paragraph(let inlines): lines.append(inlines.plainText)
        case .list(let list):
            for item in list.items {
                for block in item { append(block, to: &lines) }
            }
        case .quote(let inner):
            for block in inner { append(block, to: &lines) }
        case .code(let code, _): lines.append(withoutLastLineFeed(code))
        case .html(let html): lines.append(words(inHTML: html))
        case .rule: break
        case .table(let table):
            for cells in [table.header] + table.rows.map(\.cells) {
                lines.append(cells.map(\.inlines.plainText).joined(separator: " | "))
            }
        }
    }

    private static func withoutLastLineFeed(_ text: String) -> String {
        text.last == "\n" ? String(text.dropLast()) : text
    }

    /// What stands between the tags.
    private static func words(inHTML html: String) -> String {
        var words = String.UnicodeScalarView()
        var isInsideTag = false
        for scalar in html.unicodeScalars {
            switch scalar {
            case "<": isInsideTag = true
            case ">" where isInsideTag: isInsideTag = false
            default: if !isInsideTag { words.append(scalar) }
            }
        }
        return withoutLastLineFeed(String(words))
    }
}
