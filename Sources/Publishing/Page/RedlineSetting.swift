import DocumentControl

/// Sets the lines of a redline one after the other; rows of one table become a table.
struct RedlineSetting {
    private let redline: Redline
    private let anchor: String?
    private var lines: [String] = []
    /// How many columns the table has in which the last line stands; nothing outside tables.
    private var openTable: Int?
    /// The changes that were told.
    private var told: Set<Int> = []

    init(_ redline: Redline, anchor: String?) {
        self.redline = redline
        self.anchor = anchor
    }

    var finished: [String] { openTable == nil ? lines : lines + ["</table>"] }

    mutating func append(_ line: Redline.Line) {
        switch line {
        case .part(let entry, let change, let isMoved): append(entry, change, isMoved)
        case .movedHere(let number):
            let words = redline.changes[number].words
            let link = HTMLText.link(
                "see where it stood", to: anchor.map { "\($0)from-\(number + 1)" })
            append(
                note: words.hasSuffix(".") ? String(words.dropLast()) : words, link, number,
                id: open(number), classed: "moved")
        case .movedAway(let number):
            let change = redline.changes[number]
            guard let move = change.move, let unit = change.entry.new else { return }
            let link = HTMLText.link(
                "see where it stands", to: anchor.map { "\($0)\(number + 1)" })
            append(
                note: move.wordsBehind(unit), link, nil,
                id: anchor.map { "\($0)from-\(number + 1)" }, classed: "away")
        }
    }

    /// Sets unchanged lines so that they can be unfolded.
    mutating func fold(_ hidden: ArraySlice<Redline.Line>) {
        closeTable()
        let headings = hidden.compactMap { line -> String? in
            guard case .part(let entry, _, _) = line, let unit = entry.new,
                case .heading(let level) = unit.kind, level < 4
            else { return nil }
            return unit.shown
        }
        var words = "\(hidden.count) unchanged parts"
        if !headings.isEmpty {
            words += ", with " + headings.prefix(4).joined(separator: "; ")
            if headings.count > 4 {
                let more = headings.count - 4
                words += "; and \(more) more heading\(more == 1 ? "" : "s")"
            }
        }
        lines.append("<details>\(HTMLText.element("summary", words))")
        var inner = RedlineSetting(redline, anchor: nil)
        for line in hidden { inner.append(line) }
        lines += inner.finished + ["</details>"]
    }

    /// The anchor of a change, where it is told for the first time.
    private mutating func open(_ change: Int) -> String? {
        told.insert(change).inserted ? anchor.map { "\($0)\(change + 1)" } : nil
    }

    private mutating func append(
        _ entry: TextComparison.Entry, _ change: Int?, _ isMoved: Bool
    ) {
        let unit = entry.new ?? entry.old
        guard let unit else { return }
        // What no reader of the text sees is told only where it changed.
        if unit.isComment, change == nil { return }
        let isFirst = change.map { !told.contains($0) } ?? false
        let id = change.flatMap { open($0) }
        let mark = RedlineElement.mark(entry, isChanged: change != nil, isMoved: isMoved)
        if unit.kind == .row, let row = unit.row {
            let aside = isFirst ? change.map { self.tag($0, isShort: true) } : nil
            return appendRow(entry, row, id: id, mark: mark, tag: aside)
        }
        let tag = isFirst ? change.map { self.tag($0, isShort: false) } : nil
        closeTable()
        if let tag {
            lines.append("<div class=\"change\"\(HTMLText.attribute("id", id))>\(tag)")
        }
        lines.append(RedlineElement.element(unit, RedlineElement.inner(entry), mark: mark))
        if tag != nil { lines.append("</div>") }
    }

    private mutating func appendRow(
        _ entry: TextComparison.Entry, _ row: TableRowPlace, id: String?, mark: String, tag: String?
    ) {
        if openTable == nil || row.isHeader {
            closeTable()
            lines.append("<table>")
            openTable = row.columns.count
            if !row.isHeader {
                let cells = row.columns.map { HTMLText.element("th", $0) }.joined()
                lines.append("<tr class=\"again\">\(cells)</tr>")
            }
        }
        let cell = row.isHeader ? "th" : "td"
        let cells = RedlineElement.cells(entry, redline).map { "<\(cell)>\($0)</\(cell)>" }.joined()
        let classed = mark.isEmpty ? "" : " class=\"\(mark)\""
        let aside = tag.map { "<td class=\"aside\">\($0)</td>" } ?? ""
        lines.append("<tr\(classed)\(HTMLText.attribute("id", id))>\(cells)\(aside)</tr>")
    }

    private mutating func append(
        note: String, _ link: String, _ change: Int?, id: String?, classed: String
    ) {
        let tag = change.map { self.tag($0, isShort: true) } ?? ""
        let words = HTMLText.escaped(note) + (link.isEmpty ? "" : "; \(link)") + "."
        let id = HTMLText.attribute("id", id)
        if let columns = openTable {
            lines.append(
                "<tr class=\"note \(classed)\"\(id)><td colspan=\"\(columns)\">\(words)</td>"
                    + (tag.isEmpty ? "" : "<td class=\"aside\">\(tag)</td>") + "</tr>")
        } else {
            lines.append(
                "<div class=\"change \(classed)\"\(id)>\(tag)<p class=\"note\">\(words)</p></div>")
        }
    }

    private mutating func closeTable() {
        guard openTable != nil else { return }
        lines.append("</table>")
        openTable = nil
    }

    /// What a change touches, and the ways to the one before it and the one after it.
    ///
    /// - Parameters:
    ///   - number: Which change.
    ///   - isShort: Whether the place or the words beside it tell the rest.
    /// - Returns: One paragraph.
    private func tag(_ number: Int, isShort: Bool) -> String {
        let change = redline.changes[number]
        let words = isShort ? change.weight.words : change.note
        var parts = [HTMLText.element("span", words, classed: "weight \(change.weight.mark)")]
        if let anchor {
            parts.insert("<b>\(number + 1)</b>", at: 0)
            if number > 0 {
                parts.append(
                    "<a href=\"#\(anchor)\(number)\" title=\"the change before\">&#8593;</a>")
            }
            if number + 1 < redline.changes.count {
                parts.append(
                    "<a href=\"#\(anchor)\(number + 2)\" title=\"the next change\">&#8595;</a>")
            }
        }
        return "<p class=\"tag\">\(parts.joined(separator: " "))</p>"
    }
}

extension ChangeWeight {
    /// The class of its label.
    var mark: String { rawValue.split(separator: " ").joined(separator: "-") }
}
