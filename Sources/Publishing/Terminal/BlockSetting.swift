import Markdown

/// Sets the blocks of one document.
struct BlockSetting {
    private var runningText = RunningText()

    /// Text gets no narrower than this; what is nested deeper is not indented further.
    private static let narrowestText = 16

    /// The lines of blocks.
    ///
    /// - Parameters:
    ///   - blocks: In their order.
    ///   - width: In columns, what is left between the indentation and the end of the line.
    ///   - isTight: Whether no empty lines stand between them, as in a list without any.
    /// - Returns: The lines without indentation.
    mutating func lines(
        _ blocks: [Block], width: Int, isTight: Bool = false
    ) -> [StyledText] {
        var lines: [StyledText] = []
        for block in blocks {
            if !lines.isEmpty, !isTight || !block.isText { lines.append(StyledText()) }
            lines += self.lines(block, width: width)
        }
        return lines
    }

    private mutating func lines(_ block: Block, width: Int) -> [StyledText] {
        switch block.kind {
        case .heading(let level, let inlines): return heading(level, inlines, width: width)
        case .paragraph(let inlines):
            return runningText.styled(inlines).lines(width: width, breakingWords: false)
        case .list(let list): return self.list(list, width: width)
        case .quote(let blocks): return quote(blocks, width: width)
        case .code(let code, _): return Self.verbatim(code)
        // Comments are for those who write the text; a comparison shows them.
        case .html(let html): return html.hasPrefix("<!--") ? [] : Self.verbatim(html)
        case .rule:
            var line = StyledText()
            line.appendBlanks((width - 5) / 2)
            line.append("* * *")
            return [line]
        case .table(let table): return self.table(table, width: width)
        }
    }

    private mutating func heading(
        _ level: Int, _ inlines: [Inline], width: Int
    ) -> [StyledText] {
        let lines = runningText.styled(inlines, .bold).lines(width: width, breakingWords: false)
        guard level <= 2 else { return lines }
        let underline = min(width, lines.map(\.width).max() ?? 0)
        return lines + [StyledText(String(repeating: level == 1 ? "=" : "-", count: underline))]
    }

    private mutating func list(_ list: MarkdownList, width: Int) -> [StyledText] {
        let last = list.start + max(0, list.items.count - 1)
        let digits = String(last).count
        var lines: [StyledText] = []
        for (index, item) in list.items.enumerated() {
            if index > 0, !list.isTight { lines.append(StyledText()) }
            var marker = StyledText()
            if list.isOrdered {
                let number = String(list.start + index)
                marker.appendBlanks(digits - number.count)
                marker.append("\(number). ")
            } else {
                marker.append("- ")
            }
            lines += indented(width: width, first: marker) { setting, width in
                setting.lines(item, width: width, isTight: list.isTight)
            }
        }
        return lines
    }

    private mutating func quote(_ blocks: [Block], width: Int) -> [StyledText] {
        let bar = StyledText("> ")
        guard width - bar.width >= Self.narrowestText else { return lines(blocks, width: width) }
        return lines(blocks, width: width - bar.width).map { line in
            var quoted = bar
            quoted.append(line)
            return quoted
        }
    }

    /// Lines that begin with a marker and hang below what follows it.
    private mutating func indented(
        width: Int, first marker: StyledText,
        _ content: (inout BlockSetting, _ width: Int) -> [StyledText]
    ) -> [StyledText] {
        let hangs = width - marker.width >= Self.narrowestText
        let lines = content(&self, hangs ? width - marker.width : width)
        guard hangs, let first = lines.first else { return [marker] + lines }
        var opening = marker
        opening.append(first)
        return [opening] + lines.dropFirst().map { $0.indented(by: marker.width) }
    }

    /// Code and the like: indented, otherwise as it stands.
    private static func verbatim(_ text: String) -> [StyledText] {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        if lines.last == "" { lines.removeLast() }
        return lines.map { StyledText(CodeLine.withoutTabs($0)).indented(by: 4) }
    }

    private mutating func table(_ table: Table, width: Int) -> [StyledText] {
        var titles: [StyledText] = []
        for cell in table.header { titles.append(runningText.styled(cell.inlines, .bold)) }
        var rows: [[StyledText]] = []
        for row in table.rows {
            var cells: [StyledText] = []
            for cell in row.cells { cells.append(runningText.styled(cell.inlines)) }
            rows.append(cells)
        }
        let alignments = table.alignments.map(ColumnLayout.Alignment.init)
        guard
            let layout = ColumnLayout(rows: [titles] + rows, alignments: alignments, width: width)
        else {
            let records = rows.map {
                RecordLayout.lines(titles: titles, cells: $0, width: width)
            }
            return Array(records.joined(separator: [StyledText()]))
        }
        let set = rows.map { layout.lines(of: $0) }
        // Rows of several lines could not be told apart without empty ones.
        let isLoose = set.contains { $0.count > 1 }
        return layout.lines(of: titles) + [layout.rule]
            + set.joined(separator: isLoose ? [StyledText()] : [])
    }
}

extension Block {
    /// Whether the block follows others in a tight list without an empty line.
    fileprivate var isText: Bool {
        switch kind {
        case .paragraph, .list: true
        case .heading, .quote, .code, .html, .rule, .table: false
        }
    }
}

extension ColumnLayout.Alignment {
    fileprivate init(_ alignment: Table.Alignment) {
        switch alignment {
        case .none, .left: self = .left
        case .right: self = .right
        case .centre: self = .centre
        }
    }
}

extension StyledText {
    /// The line moved to the right; an empty one stays empty.
    fileprivate func indented(by columns: Int) -> StyledText {
        guard !isEmpty else { return self }
        var line = StyledText()
        line.appendBlanks(columns)
        line.append(self)
        return line
    }
}
