package import DocumentControl
package import Markdown

extension TextUnit {
    /// The units of a text in their order, with their lines in the file.
    ///
    /// Every paragraph of a list item is a unit of its depth; a quote gives the units inside it.
    /// Emphasis is left out, code stands between backticks, links as `[text](target)`.
    package static func units(of text: MarkdownText) -> [TextUnit] {
        text.blocks.flatMap { units(of: $0, depth: 0) }
    }

    private static func units(of block: Block, depth: Int) -> [TextUnit] {
        func unit(_ kind: Kind, _ text: String) -> TextUnit {
            TextUnit(kind: kind, text: text, line: block.line)
        }
        switch block.kind {
        case .heading(let level, let inlines): return [unit(.heading(level), inlines.unitText)]
        case .paragraph(let inlines):
            return [unit(depth > 0 ? .item(depth: depth) : .paragraph, inlines.unitText)]
        case .list(let list):
            return list.items.flatMap { item in
                item.flatMap { units(of: $0, depth: depth + 1) }
            }
        case .quote(let blocks): return blocks.flatMap { units(of: $0, depth: depth) }
        case .code(let code, _): return codeLines(code, in: block)
        case .html(let html): return lines(html, .other, from: block.line)
        case .rule: return [unit(.other, "---")]
        case .table(let table):
            let header = unit(.row, table.header.unitText)
            return [header]
                + table.rows.map {
                    TextUnit(kind: .row, text: $0.cells.unitText, line: $0.line)
                }
        }
    }

    private static func codeLines(_ code: String, in block: Block) -> [TextUnit] {
        let own = lines(code, .code, from: block.line)
        // A block between fences is longer than its code. So is indented code with blank lines
        // after it, whose lines are then told one too late.
        let isFenced = block.lastLine - block.line + 1 > own.count
        return isFenced ? lines(code, .code, from: block.line + 1) : own
    }

    private static func lines(_ text: String, _ kind: Kind, from line: Int) -> [TextUnit] {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        if lines.last == "" { lines.removeLast() }
        return lines.enumerated().map {
            TextUnit(kind: kind, text: String($0.element), line: line + $0.offset)
        }
    }
}

extension [Inline] {
    /// The text as it is compared: with code and targets, without emphasis.
    fileprivate var unitText: String {
        map { inline in
            switch inline {
            case .text(let text): text
            case .code(let code): "`\(code)`"
            case .emphasis(let inner), .strong(let inner): inner.unitText
            case .link(let target, let inner): "[\(inner.unitText)](\(target))"
            case .image(let target, let inner): "![\(inner.unitText)](\(target))"
            case .html(let html): html
            case .softBreak, .lineBreak: " "
            }
        }.joined()
    }
}

extension [Cell] {
    /// The cells as one text.
    fileprivate var unitText: String { map(\.inlines.unitText).joined(separator: " | ") }
}
