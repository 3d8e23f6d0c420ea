import Ccmark

/// The anchors that CommonMark alone, with tables, gives the headings of a text.
///
/// References and footnotes change what the words of a heading are, and what is a heading; the anchors stay, since others
/// link to them.
struct KnownAnchors {
    private let byLine: [Int: String]
    private let all: Set<String>

    /// Reads `bytes` as a text in which nothing is our own.
    init(_ bytes: [UInt8], firstLine: Int, hasTables: Bool) {
        let source = SourceLines(bytes)
        let tree = ParsedTree(bytes)
        let tables = hasTables ? TableReader(tree, of: source, linesAbove: 0) : nil
        var byLine: [Int: String] = [:]
        var names = AnchorNames()
        if let root = tree.root {
            Node.descend(root) { node in
                guard Node.type(node) == CMARK_NODE_HEADING else { return Node.isContainer(node) }
                guard tables?.holdsTable(node) != true else { return false }
                let line = Node.line(node) + source.definitionLines(above: node)
                byLine[line + firstLine - 1] = names.next(for: Node.words(below: node))
                return false
            }
        }
        self.byLine = byLine
        all = Set(byLine.values)
    }

    /// The anchor of the heading on a line of the file.
    func anchor(ofLine line: Int) -> String? { byLine[line] }

    func contains(_ anchor: String) -> Bool { all.contains(anchor) }
}

extension Node {
    /// Whether other blocks stand in a node.
    static func isContainer(_ node: OpaquePointer) -> Bool {
        switch type(node) {
        case CMARK_NODE_LIST, CMARK_NODE_ITEM, CMARK_NODE_BLOCK_QUOTE: true
        default: false
        }
    }

    /// The words below a node without markup.
    fileprivate static func words(below root: OpaquePointer) -> String {
        var words = ""
        descend(root) { node in
            switch type(node) {
            case CMARK_NODE_TEXT, CMARK_NODE_CODE: words += literal(node)
            case CMARK_NODE_SOFTBREAK: words += " "
            case CMARK_NODE_LINEBREAK: words += "\n"
            default: break
            }
            return true
        }
        return words
    }
}
