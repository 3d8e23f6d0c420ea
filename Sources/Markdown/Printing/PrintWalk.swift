import Ccmark

/// Turns the tree of a text into values, as ``Renderer`` writes it as HTML.
///
/// Values nest no deeper than ``ParsedTree/maximumDepth``; what lies deeper stands side by side there.
struct PrintWalk: ~Copyable {
    let options: PrintOptions
    let text: PreparedText
    let tables: TableReader?
    var footnotes: FootnoteOrder
    private var anchors = AnchorNames()

    /// Items of footnotes, which stand at the end and not in their place.
    private let footnoteItems: Set<OpaquePointer>
    private var isInsideFootnote = false
    /// Nodes of which nothing is shown.
    var hidden: Set<OpaquePointer> = []
    /// How many bytes of a piece of text are not shown.
    var hiddenBytes: [OpaquePointer: Int] = [:]

    init(_ text: consuming PreparedText, _ options: PrintOptions) {
        self.options = options
        tables =
            text.scan.hasDelimiterRow
            ? TableReader(text.tree, of: text.source, linesAbove: text.linesAbove) : nil
        footnotes = FootnoteOrder(text.definitions, linesAbove: text.linesAbove)
        footnoteItems = Set(text.definitions.map(\.item))
        self.text = text
    }

    /// The whole text but its footnotes.
    mutating func wholeText() -> [PrintedBlock] { blocks(of: text.tree.root, depth: 0) }

    /// All footnotes that the text refers to, and those to which these refer.
    mutating func allFootnotes() -> [[PrintedBlock]] {
        isInsideFootnote = true
        var notes: [[PrintedBlock]] = []
        while notes.count < footnotes.order.count {
            notes.append(
                blocks(of: text.definitions[footnotes.order[notes.count]].item, depth: 0))
        }
        return notes
    }

    private mutating func blocks(of parent: OpaquePointer?, depth: Int) -> [PrintedBlock] {
        var blocks: [PrintedBlock] = []
        for node in NodeChildren(of: parent) {
            if !Node.isContainer(node) {
                appendLeaf(node, to: &blocks)
            } else if depth < ParsedTree.maximumDepth {
                if let block = container(node, depth: depth + 1) { blocks.append(block) }
            } else {
                appendFlat(node, to: &blocks)
            }
        }
        return blocks
    }

    // MARK: Blocks that hold others

    private mutating func container(_ node: OpaquePointer, depth: Int) -> PrintedBlock? {
        guard Node.type(node) == CMARK_NODE_LIST else {
            guard let found = text.callout(node), tables?.holdsTable(found.paragraph) != true
            else { return .quote(blocks(of: node, depth: depth)) }
            hide(found)
            return .callout(found.callout, blocks(of: node, depth: depth))
        }
        var items: [PrintedItem] = []
        for item in NodeChildren(of: node) where !footnoteItems.contains(item) {
            let isDone = task(in: item)
            items.append(PrintedItem(isDone: isDone, blocks: blocks(of: item, depth: depth)))
        }
        guard !items.isEmpty else { return nil }
        return .list(
            PrintedList(
                isOrdered: cmark_node_get_list_type(node) == CMARK_ORDERED_LIST,
                start: Int(cmark_node_get_list_start(node)),
                isTight: cmark_node_get_list_tight(node) != 0, items: items))
    }

    /// Hides the line that says what a callout is.
    private mutating func hide(_ found: FoundCallout) {
        guard let lineEnd = found.lineEnd else {
            hidden.insert(found.paragraph)
            return
        }
        hidden.insert(lineEnd)
        hiddenBytes[found.mark] = found.markLength
    }

    /// Whether the task of an item is done, and hides the brackets; nothing where it is none.
    private mutating func task(in item: OpaquePointer) -> Bool? {
        guard let paragraph = text.task(in: item), tables?.holdsTable(paragraph) != true,
            let first = cmark_node_first_child(paragraph),
            let words = cmark_node_get_literal(first)?.string
        else { return nil }
        hiddenBytes[first] = 4
        return words[1] != 0x20
    }

    /// Appends only the leaves below `node`, which lies too deep to keep its form.
    private mutating func appendFlat(_ node: OpaquePointer, to blocks: inout [PrintedBlock]) {
        Node.descend(node) { inner in
            if footnoteItems.contains(inner) { return false }
            if Node.isContainer(inner) { return true }
            appendLeaf(inner, to: &blocks)
            return false
        }
    }

    // MARK: Blocks that hold none

    private mutating func appendLeaf(_ node: OpaquePointer, to blocks: inout [PrintedBlock]) {
        switch Node.type(node) {
        case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING:
            if hidden.contains(node) || appendTable(inPlaceOf: node, to: &blocks) { return }
            blocks.append(runningText(node))
        case CMARK_NODE_CODE_BLOCK:
            let info = text.string(cmark_node_get_fence_info(node))
            blocks.append(
                .code(
                    text.string(cmark_node_get_literal(node), isLiteral: true),
                    language: String(info.prefix { !$0.isWhitespace })))
        case CMARK_NODE_HTML_BLOCK:
            let html = text.string(cmark_node_get_literal(node), isLiteral: true)
            blocks += HTMLWords.paragraphs(of: html).map { .paragraph([.text($0)]) }
        case CMARK_NODE_THEMATIC_BREAK: blocks.append(.rule)
        default: break
        }
    }

    private mutating func runningText(_ node: OpaquePointer) -> PrintedBlock {
        guard Node.type(node) == CMARK_NODE_HEADING else { return .paragraph(inlines(below: node)) }
        var anchor = ""
        if !isInsideFootnote {
            anchor = text.anchor(
                of: text.words(below: node), line: text.line(ofHeading: node), among: &anchors)
        }
        return .heading(
            level: Int(cmark_node_get_heading_level(node)), anchor: anchor, inlines(below: node))
    }

    /// Appends the table that cmark took for a paragraph or heading.
    ///
    /// - Returns: Whether there was one.
    private mutating func appendTable(
        inPlaceOf node: OpaquePointer, to blocks: inout [PrintedBlock]
    ) -> Bool {
        guard let placed = tables?.placed(node) else { return false }
        let table = placed.table
        if let above = placed.textAbove { blocks.append(.paragraph(inlines(below: above))) }
        var field = placed.firstField
        var rows: [[[PrintedInline]]] = []
        for _ in 0...table.rows.count {
            var cells: [[PrintedInline]] = []
            for _ in table.alignments {
                cells.append(tables?.field(field).map { inlines(below: $0) } ?? [])
                field += 1
            }
            rows.append(cells)
        }
        blocks.append(
            .table(
                PrintedTable(
                    header: rows[0], alignments: table.alignments, rows: Array(rows.dropFirst()))))
        if table.ruleLine != nil { blocks.append(.rule) }
        return true
    }
}
