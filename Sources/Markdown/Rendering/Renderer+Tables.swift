import Ccmark

extension Renderer {
    /// Appends the table that cmark took for a paragraph or heading.
    ///
    /// - Parameter node: The paragraph or heading.
    /// - Returns: Whether there was one.
    mutating func appendTable(inPlaceOf node: OpaquePointer) -> Bool {
        guard let placed = tables?.placed(node) else { return false }
        let table = placed.table
        if let above = placed.textAbove { appendParagraph(above, placed) }

        tableCount += 1
        appendRemark(before: node)
        html.startLine()
        if options.scrollsTables {
            html.append("<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"")
            html.append(text: "\(words.table) \(tableCount)")
            html.append("\">\n")
        }
        html.append("<table>\n<thead>\n")
        var field = placed.firstField
        appendRow(from: &field, table.alignments, line: table.headerLine, isHeader: true)
        html.append("</thead>\n")
        if !table.rows.isEmpty {
            html.append("<tbody>\n")
            for row in table.rows {
                appendRow(from: &field, table.alignments, line: row.line, isHeader: false)
            }
            html.append("</tbody>\n")
        }
        html.append("</table>\n")
        if options.scrollsTables { html.append("</div>\n") }
        if table.ruleLine != nil { html.append("<hr />\n") }
        return true
    }

    /// Appends the lines of a paragraph that stand above the header of a table.
    private mutating func appendParagraph(_ above: OpaquePointer, _ placed: PlacedTable) {
        uncounted = nil
        lines = .shifted(by: placed.textLine - placed.textInputLine)
        let isTight = isTight(placed.node)
        if !isTight {
            html.startLine()
            html.append("<p>")
        }
        appendField(above)
        if !isTight { html.append("</p>\n") }
    }

    private mutating func appendRow(
        from field: inout Int, _ alignments: [Table.Alignment], line: Int, isHeader: Bool
    ) {
        uncounted = nil
        lines = .all(on: line)
        html.append("<tr>\n")
        for alignment in alignments {
            html.append(isHeader ? "<th scope=\"col\"" : "<td")
            switch alignment {
            case .none: html.append(">")
            case .left: html.append(" align=\"left\">")
            case .centre: html.append(" align=\"center\">")
            case .right: html.append(" align=\"right\">")
            }
            if let node = tables?.field(field) { appendField(node) }
            html.append(isHeader ? "</th>\n" : "</td>\n")
            field += 1
        }
        html.append("</tr>\n")
    }

    private mutating func appendField(_ node: OpaquePointer) {
        findStrikes(node)
        render(below: node)
        closeTags(after: node)
    }
}
