import Ccmark

/// Writes the tree of a text as HTML, from the first node to the last, without recursion.
struct Renderer: ~Copyable {
    let options: HTMLOptions
    let text: PreparedText
    let tables: TableReader?
    let words: TextLanguage
    var html: HTMLBuffer

    var headings: [Heading] = []
    var links: [Link] = []
    var references: [NamedDocument] = []
    var diagrams: Set<String> = []
    var footnotes: FootnoteOrder
    var anchors = AnchorNames()
    var tableCount = 0
    var raw = RawTags()

    /// Items of footnotes, which stand at the end and not in their place.
    let footnoteItems: Set<OpaquePointer>
    var isInsideFootnote = false
    /// Quotes that are callouts, and paragraphs whose words label a box to tick.
    var callouts: Set<OpaquePointer> = []
    var labels: Set<OpaquePointer> = []
    /// Nodes of which nothing is shown.
    var hidden: Set<OpaquePointer> = []
    /// How many bytes of a piece of text are not shown.
    var hiddenBytes: [OpaquePointer: Int] = [:]
    /// Where text that is struck through begins and ends.
    var strikes: [OpaquePointer: [StrikeMark]] = [:]

    /// How lines that cmark counts become lines of the file, in the block that is being written.
    var lines = InlineWalk.Lines.shifted(by: 0)
    /// A paragraph or heading of which ``lines`` has still to be found out.
    var uncounted: OpaquePointer?

    init(_ text: consuming PreparedText, _ options: HTMLOptions) {
        self.options = options
        words = options.language
        html = HTMLBuffer(capacity: text.source.bytes.count + text.source.bytes.count / 4)
        tables =
            text.scan.hasDelimiterRow
            ? TableReader(text.tree, of: text.source, linesAbove: text.linesAbove) : nil
        footnotes = FootnoteOrder(text.definitions, linesAbove: text.linesAbove)
        footnoteItems = Set(text.definitions.map(\.item))
        self.text = text
    }

    /// Writes the whole text but its footnotes.
    mutating func renderText() {
        if let root = text.tree.root { render(below: root) }
        html.append(raw.closing(after: nil))
    }

    /// What happens to the nodes below one that was begun.
    enum Entered { case whole, open }

    /// Writes everything below `root`.
    mutating func render(below root: OpaquePointer) {
        guard var node = cmark_node_first_child(root) else { return }
        while true {
            if enter(node) == .open {
                if let child = cmark_node_first_child(node) {
                    node = child
                    continue
                }
                leave(node)
            }
            while true {
                if let next = cmark_node_next(node) {
                    node = next
                    break
                }
                guard let parent = cmark_node_parent(node), parent != root else { return }
                leave(parent)
                node = parent
            }
        }
    }

    private mutating func enter(_ node: OpaquePointer) -> Entered {
        switch Node.type(node) {
        case CMARK_NODE_TEXT: appendText(node)
        case CMARK_NODE_SOFTBREAK:
            if hidden.isEmpty || !hidden.contains(node) { html.append(byte: 0x0A) }
        case CMARK_NODE_LINEBREAK:
            if hidden.isEmpty || !hidden.contains(node) { html.append("<br />\n") }
        case CMARK_NODE_CODE:
            html.append("<code>")
            appendLiteral(cmark_node_get_literal(node), isLiteral: true)
            html.append("</code>")
        case CMARK_NODE_EMPH:
            findStrikes(node)
            html.append("<em>")
            return .open
        case CMARK_NODE_STRONG:
            findStrikes(node)
            html.append("<strong>")
            return .open
        case CMARK_NODE_LINK: return enterLink(node)
        case CMARK_NODE_IMAGE: return enterImage(node)
        case CMARK_NODE_HTML_INLINE: appendInlineHTML(node)
        default: return enterBlock(node)
        }
        return .whole
    }

    private mutating func leave(_ node: OpaquePointer) {
        closeTags(after: node)
        switch Node.type(node) {
        case CMARK_NODE_EMPH: html.append("</em>")
        case CMARK_NODE_STRONG: html.append("</strong>")
        case CMARK_NODE_LINK, CMARK_NODE_IMAGE: leaveLink(node)
        default: leaveBlock(node)
        }
    }
}
