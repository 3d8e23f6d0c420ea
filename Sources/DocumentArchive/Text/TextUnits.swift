package import DocumentControl
package import Markdown

extension TextUnit {
    /// The units of a text in their order, with their lines in the file.
    ///
    /// Every paragraph of a list item is a unit of its depth; a quote gives the units inside it.
    /// Emphasis is left out of the words and stands in the form; code stands between backticks, links
    /// as `[text](target)`.
    package static func units(of text: MarkdownText) -> [TextUnit] {
        var reader = UnitReader()
        for block in text.blocks { reader.read(block, depth: 0, mark: "") }
        return reader.units
    }
}

/// Reads blocks one after the other, and knows under which headings they stand.
private struct UnitReader {
    private(set) var units: [TextUnit] = []
    private var headings: [(level: Int, text: String)] = []
    private var section: [String] = []
    private var tables = 0

    /// - Parameters:
    ///   - block: The block.
    ///   - depth: In how many lists it stands.
    ///   - mark: The bullet, number or sign of a quote before it.
    ///   - number: Of an item of a numbered list, its number.
    mutating func read(_ block: Block, depth: Int, mark: String, number: Int? = nil) {
        switch block.kind {
        case .heading(let level, let inlines):
            headings.removeAll { $0.level >= level }
            section = headings.map(\.text)
            add(.heading(level), inlines, block.line, mark)
            headings.append((level, UnitText(inlines).text))
            section = headings.map(\.text)
        case .paragraph(let inlines):
            add(depth > 0 ? .item(depth: depth) : .paragraph, inlines, block.line, mark, number)
        case .list(let list):
            for (place, item) in list.items.enumerated() {
                for (part, inner) in item.enumerated() {
                    read(
                        inner, depth: depth + 1, mark: part == 0 ? mark + list.mark(place) : "",
                        number: part == 0 && list.isOrdered ? Int(list.start) + place : nil)
                }
            }
        case .quote(let blocks):
            for inner in blocks { read(inner, depth: depth, mark: mark + "> ") }
        case .code(let code, let info): addCode(code, info, block, mark)
        case .html(let html): addLines(html, .other, from: block.line, first: "")
        case .rule: add(.other, [.text("---")], block.line, "")
        case .table(let table): add(table, block.line, mark)
        }
    }

    private mutating func add(
        _ kind: TextUnit.Kind, _ inlines: [Inline], _ line: Int, _ mark: String,
        _ number: Int? = nil
    ) {
        let text = UnitText(inlines)
        units.append(
            TextUnit(
                kind: kind, text: text.text, line: line,
                form: mark.isEmpty ? text.form : mark + text.form, section: section,
                spans: text.spans, marker: mark, number: number))
    }

    private mutating func add(_ table: Table, _ line: Int, _ mark: String) {
        let columns = table.header.map { UnitText($0.inlines).text }
        func row(_ cells: [Cell], _ line: Int, isHeader: Bool) -> TextUnit {
            // Of tables with tens of thousands of rows: no key paths, which are read anew for every cell.
            let cells = cells.map { UnitText($0.inlines) }
            let texts = cells.map { $0.text }
            var forms = cells.map { $0.form }
            var spans: [TextSpan] = []
            if cells.contains(where: { !$0.spans.isEmpty }) {
                var place = 0
                for cell in cells {
                    spans += cell.spans.map { $0.moved(by: place) }
                    place += cell.text.unicodeScalars.count + 3
                }
            }
            if isHeader {
                for (place, alignment) in table.alignments.enumerated()
                where forms.indices.contains(place) {
                    forms[place] += alignment.mark
                }
            }
            return TextUnit(
                kind: .row, text: texts.joined(separator: " | "), line: line,
                form: mark + forms.joined(separator: " | "), section: section,
                row: TableRowPlace(
                    table: tables, columns: columns, cells: texts, isHeader: isHeader),
                spans: spans,
                marker: isHeader ? mark + table.alignments.map(\.mark).joined() : mark)
        }
        units.append(row(table.header, line, isHeader: true))
        units += table.rows.map { row($0.cells, $0.line, isHeader: false) }
        tables += 1
    }

    private mutating func addCode(_ code: String, _ info: String, _ block: Block, _ mark: String) {
        // A block between fences is longer than its code. So is indented code with blank lines
        // after it, whose lines are then told one too late.
        let count = code.split(separator: "\n", omittingEmptySubsequences: false).count
        let own = code.hasSuffix("\n") || code.isEmpty ? count - 1 : count
        let isFenced = block.lastLine - block.line + 1 > own
        let first = mark + (info.isEmpty ? "" : "```\(info) ")
        addLines(code, .code, from: block.line + (isFenced ? 1 : 0), first: first)
    }

    private mutating func addLines(
        _ text: String, _ kind: TextUnit.Kind, from line: Int, first: String
    ) {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        if lines.last == "" { lines.removeLast() }
        let isComment = kind == .other && text.hasPrefix("<!--")
        units += lines.enumerated().map { number, words in
            TextUnit(
                kind: kind, text: String(words), line: line + number,
                form: number == 0 ? first + words : nil, section: section,
                spans: isComment ? [TextSpan(.hidden, 0..<words.unicodeScalars.count)] : [])
        }
    }
}

extension MarkdownList {
    /// Numbers follow one another: only the first one is the author's.
    fileprivate func mark(_ number: Int) -> String {
        isOrdered ? (number == 0 ? "\(start). " : "1. ") : "- "
    }
}

extension Table.Alignment {
    fileprivate var mark: String {
        switch self {
        case .none: ""
        case .left: " :--"
        case .centre: " :-:"
        case .right: " --:"
        }
    }
}
