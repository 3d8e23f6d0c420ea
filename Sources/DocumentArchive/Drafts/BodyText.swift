import Markdown

/// The words and the HTML of a text, piece by piece with their lines.
struct BodyText {
    struct Piece: Hashable {
        let text: String
        let line: Int
    }

    /// Where a line of running text stands.
    enum Setting: Hashable { case paragraph, item, heading, cell }

    struct Line: Hashable {
        let text: String
        let line: Int
        let setting: Setting
    }

    /// Lines of running text as they stand in the file, without code, HTML and link targets.
    private(set) var lines: [Line] = []
    private(set) var html: [Piece] = []
    /// The tables, with the lines of their headers.
    private(set) var tables: [(table: Table, line: Int)] = []
    /// The first and the last line of each block of code.
    private(set) var code: [ClosedRange<Int>] = []

    init(_ markdown: MarkdownText) { self.init(markdown.blocks) }

    init(_ blocks: [Block]) {
        for block in blocks { read(block, .paragraph) }
    }

    private mutating func read(_ block: Block, _ setting: Setting) {
        switch block.kind {
        case .heading(_, let inlines): read(inlines, block.line, .heading)
        case .paragraph(let inlines): read(inlines, block.line, setting)
        case .list(let list):
            for item in list.items { for block in item { read(block, .item) } }
        case .quote(let blocks): for block in blocks { read(block, setting) }
        case .code: code.append(block.line...max(block.line, block.lastLine))
        case .html(let text):
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            for (place, line) in lines.enumerated() where !line.isEmpty {
                html.append(Piece(text: String(line), line: block.line + place))
            }
        case .rule: break
        case .table(let table):
            tables.append((table, block.line))
            for cell in table.header { read(cell.inlines, block.line, .cell) }
            for row in table.rows { for cell in row.cells { read(cell.inlines, row.line, .cell) } }
        }
    }

    private mutating func read(_ inlines: [Inline], _ first: Int, _ setting: Setting) {
        var walk = InlineLines(line: first)
        walk.read(inlines)
        walk.end()
        lines += walk.lines.map { Line(text: $0.text, line: $0.line, setting: setting) }
        html += walk.html
    }
}

/// Cuts running text into the lines on which it stands.
private struct InlineLines {
    var line: Int
    var lines: [BodyText.Piece] = []
    var html: [BodyText.Piece] = []
    private var text = ""

    init(line: Int) { self.line = line }

    mutating func end() {
        if !text.isEmpty { lines.append(BodyText.Piece(text: text, line: line)) }
        text = ""
    }

    mutating func read(_ inlines: [Inline]) {
        for inline in inlines {
            switch inline {
            case .text(let words): text += words
            case .code(let code): text += code.isEmpty ? "" : "\u{FFFC}"
            case .emphasis(let inner), .strong(let inner), .image(_, let inner): read(inner)
            case .link(let target, let inner):
                // An address that is its own text is no text.
                if inner.plainText != target { read(inner) }
            case .html(let tag): html.append(BodyText.Piece(text: tag, line: line))
            case .softBreak, .lineBreak:
                end()
                line += 1
            }
        }
    }
}
