import Ccmark

/// Turns a C tree into blocks.
struct BlockWalk: ~Copyable {
    private let source: SourceLines
    private let tables: TableReader
    private var inlineWalk: InlineWalk
    /// What is added to the lines of the text to get lines of the file.
    private let linesAbove: Int

    /// All links and images met so far, in order.
    var links: [Link] { inlineWalk.links }

    init(_ tree: borrowing ParsedTree, of source: SourceLines, linesAbove: Int) {
        self.source = source
        self.linesAbove = linesAbove
        tables = TableReader(tree, of: source, linesAbove: linesAbove)
        inlineWalk = InlineWalk(linesAbove: linesAbove)
    }

    /// The blocks below a document, quote or item.
    ///
    /// - Parameters:
    ///   - parent: The node whose children are taken.
    ///   - depth: How many containers lie around them.
    /// - Returns: The blocks with their lines in the file.
    mutating func blocks(of parent: OpaquePointer?, depth: Int = 0) -> [Block] {
        var blocks: [Block] = []
        for node in NodeChildren(of: parent) {
            if let leaves = leaves(node) {
                blocks += leaves
            } else if depth >= ParsedTree.maximumDepth {
                appendFlat(node, to: &blocks)
            } else if let kind = container(node, depth: depth) {
                blocks.append(block(kind, node))
            }
        }
        return blocks
    }

    private mutating func container(_ node: OpaquePointer, depth: Int) -> Block.Kind? {
        switch Node.type(node) {
        case CMARK_NODE_BLOCK_QUOTE:
            return .quote(blocks(of: node, depth: depth + 1))
        case CMARK_NODE_LIST:
            var items: [[Block]] = []
            for item in NodeChildren(of: node) {
                items.append(blocks(of: item, depth: depth + 1))
            }
            return .list(
                MarkdownList(
                    isOrdered: cmark_node_get_list_type(node) == CMARK_ORDERED_LIST,
                    start: Int(cmark_node_get_list_start(node)),
                    isTight: cmark_node_get_list_tight(node) != 0, items: items))
        default: return nil
        }
    }

    /// Appends only the leaves below `node`, which lies too deep to keep its form.
    private mutating func appendFlat(_ node: OpaquePointer, to blocks: inout [Block]) {
        Node.descend(node) { inner in
            guard let leaves = leaves(inner) else { return true }
            blocks += leaves
            return false
        }
    }

    /// The blocks in place of a node that holds no other blocks; nothing for a container.
    private mutating func leaves(_ node: OpaquePointer) -> [Block]? {
        switch Node.type(node) {
        case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING:
            if let blocks = tables.blocks(inPlaceOf: node, walk: &inlineWalk) { return blocks }
            return [runningText(node)]
        case CMARK_NODE_CODE_BLOCK:
            return [block(.code(Node.literal(node), info: Node.fenceInfo(node)), node)]
        case CMARK_NODE_HTML_BLOCK: return [block(.html(Node.literal(node)), node)]
        case CMARK_NODE_THEMATIC_BREAK: return [block(.rule, node)]
        default: return nil
        }
    }

    private mutating func runningText(_ node: OpaquePointer) -> Block {
        let offset = source.definitionLines(above: node)
        let inlines = inlineWalk.inlines(of: node, lines: .shifted(by: offset))
        let isHeading = Node.type(node) == CMARK_NODE_HEADING
        let level = Int(cmark_node_get_heading_level(node))
        return Block(
            kind: isHeading ? .heading(level: level, inlines) : .paragraph(inlines),
            line: Node.line(node) + offset + linesAbove,
            lastLine: source.lastLine(of: node) + linesAbove)
    }

    private func block(_ kind: Block.Kind, _ node: OpaquePointer) -> Block {
        Block(
            kind: kind, line: Node.line(node) + linesAbove,
            lastLine: Node.lastLine(node) + linesAbove)
    }
}
