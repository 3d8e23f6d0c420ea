import Ccmark

extension Renderer {
    mutating func enterBlock(_ node: OpaquePointer) -> Entered {
        switch Node.type(node) {
        case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING: return enterRunningText(node)
        case CMARK_NODE_LIST: return enterList(node)
        case CMARK_NODE_ITEM: return enterItem(node)
        case CMARK_NODE_BLOCK_QUOTE: enterQuote(node)
        case CMARK_NODE_CODE_BLOCK:
            appendCode(node)
            return .whole
        case CMARK_NODE_HTML_BLOCK:
            appendHTMLBlock(node)
            return .whole
        case CMARK_NODE_THEMATIC_BREAK:
            appendRemark(before: node)
            html.startLine()
            html.append("<hr />\n")
            return .whole
        default: break
        }
        return .open
    }

    mutating func leaveBlock(_ node: OpaquePointer) {
        switch Node.type(node) {
        case CMARK_NODE_PARAGRAPH:
            if labels.contains(node) { html.append("</label>") }
            if !isTight(node) { html.append("</p>\n") }
        case CMARK_NODE_HEADING: leaveHeading(node)
        case CMARK_NODE_LIST:
            let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
            html.append(isOrdered ? "</ol>\n" : "</ul>\n")
        case CMARK_NODE_ITEM: html.append("</li>\n")
        case CMARK_NODE_BLOCK_QUOTE:
            html.startLine()
            html.append(callouts.contains(node) ? "</div>\n" : "</blockquote>\n")
        default: break
        }
    }

    private mutating func enterRunningText(_ node: OpaquePointer) -> Entered {
        if !hidden.isEmpty, hidden.contains(node) { return .whole }
        if appendTable(inPlaceOf: node) { return .whole }
        uncounted = node
        findStrikes(node)
        if Node.type(node) == CMARK_NODE_HEADING {
            enterHeading(node)
            appendRemark(within: node)
        } else {
            if !isTight(node) {
                html.startLine()
                html.append("<p>")
            }
            appendRemark(within: node)
            if !labels.isEmpty, labels.contains(node) { appendBox(of: node) }
        }
        return .open
    }

    /// Whether a paragraph stands in an item of a list without empty lines.
    func isTight(_ paragraph: OpaquePointer) -> Bool {
        guard let item = cmark_node_parent(paragraph), let list = cmark_node_parent(item),
            cmark_node_get_list_tight(list) != 0
        else { return false }
        return !isInsideFootnote || !footnoteItems.contains(item)
    }

    // MARK: Remarks

    /// Appends what somebody says of the place of running text.
    private mutating func appendRemark(within node: OpaquePointer) {
        guard let remark = options.remark?(Node.lastLine(node) + text.linesAbove) else { return }
        html.append(remark)
    }

    /// Appends what somebody says of the place of a block, in a box before it.
    mutating func appendRemark(before node: OpaquePointer) {
        guard let remark = options.remark?(Node.lastLine(node) + text.linesAbove) else { return }
        html.startLine()
        html.append("<div class=\"remarks\">")
        html.append(remark)
        html.append("</div>\n")
    }

    // MARK: Headings

    private mutating func enterHeading(_ node: OpaquePointer) {
        html.startLine()
        html.append("<h")
        html.append(byte: UInt8(ascii: "0") + level(of: node))
        // What stands in a footnote is no part of the outline.
        if !isInsideFootnote {
            let words = text.words(below: node)
            let line = text.line(ofHeading: node)
            let anchor = text.anchor(of: words, line: line, among: &anchors)
            headings.append(
                Heading(
                    level: Int(cmark_node_get_heading_level(node)), text: words, line: line,
                    anchor: anchor))
            if options.hasAnchors, !anchor.isEmpty {
                html.append(" id=\"")
                html.append(text: options.anchorPrefix)
                html.append(text: anchor)
                html.append("\"")
            }
        }
        html.append(byte: UInt8(ascii: ">"))
    }

    private mutating func leaveHeading(_ node: OpaquePointer) {
        html.append("</h")
        html.append(byte: UInt8(ascii: "0") + level(of: node))
        html.append(">\n")
    }

    private func level(of heading: OpaquePointer) -> UInt8 {
        let level = Int(cmark_node_get_heading_level(heading))
        return UInt8(min(6, max(1, level + options.headingOffset)))
    }

    // MARK: Code

    private mutating func appendCode(_ node: OpaquePointer) {
        appendRemark(before: node)
        html.startLine()
        let info = cmark_node_get_fence_info(node)
        if let info, info.pointee != 0 {
            let language = Array(info.string.prefix { !($0 == 0x20 || 0x09...0x0D ~= $0) })
            if appendDiagram(node, language) { return }
            html.append("<pre><code class=\"language-")
            html.append(text: text.tildes?.restored(language, isLiteral: false) ?? language)
            html.append("\">")
        } else {
            html.append("<pre><code>")
        }
        appendLiteral(cmark_node_get_literal(node), isLiteral: true)
        html.append("</code></pre>\n")
    }

    /// Draws a figure if somebody can.
    private mutating func appendDiagram(_ node: OpaquePointer, _ language: [UInt8]) -> Bool {
        let name = String(decoding: language, as: UTF8.self)
        guard DiagramSource.languages.contains(name) else { return false }
        let source = DiagramSource(
            language: name, code: text.string(cmark_node_get_literal(node), isLiteral: true),
            line: Node.line(node) + text.linesAbove)
        guard let drawn = options.diagram?(source) else {
            diagrams.insert(name)
            return false
        }
        html.append(drawn)
        html.startLine()
        return true
    }
}
