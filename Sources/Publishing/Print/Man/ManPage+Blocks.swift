import Markdown

extension ManPage {
    mutating func add(_ block: PrintedBlock) {
        switch block {
        case .heading(let level, _, let inlines): addHeading(level, inlines)
        case .paragraph(let inlines):
            guard !inlines.isBlank else { return }
            beginParagraph()
            add(inlines)
            flow.endLine()
        case .list(let list):
            flow.endLine()
            add(list)
        case .quote(let blocks):
            flow.endLine()
            add(blocks, movedBy: 4)
        case .callout(let callout, let blocks):
            beginParagraph()
            flow.add("\\fB\(RoffText.escaped(callout.title(in: sheet.words)))\\fR")
            flow.endLine()
            if !blocks.isEmpty { add(blocks, movedBy: 4, isClose: true) }
        case .code(let code, _): addCode(code)
        case .rule:
            beginParagraph()
            flow.verbatim("* * *")
        case .table(let table): add(table)
        }
    }

    private mutating func addHeading(_ level: Int, _ inlines: [PrintedInline]) {
        guard !inlines.isBlank else { return }
        let words = line(of: inlines)
        let place = level - sheet.highestLevel
        if indentation == 0, place <= 1 {
            flow.request((place <= 0 ? ".SH " : ".SS ") + RoffText.argument(words))
            hasBegun = true
        } else {
            beginParagraph()
            flow.verbatim("\\fB\(words)\\fR")
        }
    }

    /// Code with its blanks, each line by itself.
    private mutating func addCode(_ code: String) {
        beginParagraph()
        flow.request(".RS 4")
        flow.request(".EX")
        var lines = code.split(separator: "\n", omittingEmptySubsequences: false)
        if lines.last == "" { lines.removeLast() }
        for line in lines {
            let glyphs = StyledText(CodeLine.withoutTabs(line)).glyphs
            flow.verbatim(
                glyphs.map { $0.isLineFeed ? " " : RoffText.escaped($0.character) }.joined())
        }
        flow.request(".EE")
        flow.request(".RE")
        hasBegun = false
    }

    // MARK: Tables

    /// Adds a table for `tbl`; one that is too wide becomes records.
    private mutating func add(_ table: PrintedTable) {
        let room = Self.width - indentation
        // Three blanks stand between two columns.
        let cells = PrintedCells(table, width: room - (table.alignments.count - 1))
        guard let widths = cells.widths else { return addRecords(table) }
        beginParagraph()
        let formats = formats(of: cells, widths)
        flow.request(".TS")
        // A page of a terminal has no end that rows had to be kept from.
        flow.request("nokeep;")
        flow.request(formats.map { $0 + "B" }.joined(separator: " "))
        flow.request(formats.joined(separator: " ") + ".")
        add(row: cells.header, widths)
        if !cells.rows.isEmpty { flow.request("_") }
        for row in cells.rows { add(row: row, widths) }
        flow.request(".TE")
        hasBegun = false
    }

    /// How `tbl` sets each column; the widest of those that are cut takes what a wide terminal leaves.
    private func formats(of cells: PrintedCells, _ widths: [Int]) -> [String] {
        let cut = widths.indices.filter { widths[$0] < cells.natural[$0] }
        let widest = cut.max { cells.natural[$0] < cells.natural[$1] }
        return widths.indices.map { column in
            let letter =
                switch cells.alignments[column] {
                case .none, .left: "l"
                case .right: "r"
                case .centre: "c"
                }
            if column == widest { return letter + "x" }
            return cut.contains(column) ? letter + "w(\(widths[column])n)" : letter
        }
    }

    private mutating func add(row: [PrintedCells.Field], _ widths: [Int]) {
        for parts in PrintedCells.lines(of: row) {
            var line = ""
            for (column, part) in parts.enumerated() {
                if column > 0 { line += "\t" }
                guard PrintedCells.width(part) > widths[column] else {
                    line += self.line(of: part)
                    continue
                }
                flow.request(line + "T{")
                var inner = RoffFlow()
                swap(&inner, &flow)
                add(part, isPlain: true)
                swap(&inner, &flow)
                flow.append(inner.finished())
                line = "T}"
            }
            // A line of blanks would be one of text.
            flow.request(line.isEmpty ? "\\&" : line)
        }
    }

    private mutating func addRecords(_ table: PrintedTable) {
        for row in table.rows {
            beginParagraph()
            var isFirst = true
            for (title, field) in zip(table.header, row) where !field.isBlank {
                if !isFirst { flow.request(".br") }
                isFirst = false
                flow.add("\\fB\(line(of: title)):\\fR")
                flow.addBlank()
                add(field)
                flow.endLine()
            }
        }
    }
}
