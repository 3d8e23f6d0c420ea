import Ccmark

/// Turns the running text below C nodes into values and collects the links on the way.
struct InlineWalk {
    /// How the lines that cmark counts become lines of the text.
    enum Lines {
        case shifted(by: Int)
        /// Everything stands on one line of the text, such as a field of a table.
        case all(on: Int)

        func line(of counted: Int) -> Int {
            switch self {
            case .shifted(let offset): counted + offset
            case .all(let line): line
            }
        }
    }

    /// All links and images met so far, in order, with their lines in the file.
    private(set) var links: [Link] = []
    private let linesAbove: Int

    /// A walk through a text above which `linesAbove` lines of the file stand.
    init(linesAbove: Int) { self.linesAbove = linesAbove }

    /// The running text of a paragraph, heading or field.
    mutating func inlines(of parent: OpaquePointer, lines: Lines) -> [Inline] {
        inlines(of: parent, lines: lines, depth: 1)
    }

    private mutating func inlines(
        of parent: OpaquePointer, lines: Lines, depth: Int
    ) -> [Inline] {
        // Most paragraphs are nothing but words on one line.
        if let node = cmark_node_first_child(parent), Node.type(node) == CMARK_NODE_TEXT,
            cmark_node_next(node) == nil
        {
            let words = Node.literal(node)
            return words.isEmpty ? [] : [.text(words)]
        }
        var run = InlineRun()
        for node in NodeChildren(of: parent) {
            if let leaf = Leaf(node) {
                run.append(leaf)
                continue
            }
            noteLink(node, lines: lines)
            guard depth < ParsedTree.maximumDepth else {
                appendFlat(node, to: &run, lines: lines)
                continue
            }
            let inner = inlines(of: node, lines: lines, depth: depth + 1)
            switch Node.type(node) {
            case CMARK_NODE_EMPH: run.append(.emphasis(inner))
            case CMARK_NODE_STRONG: run.append(.strong(inner))
            case CMARK_NODE_LINK:
                run.append(.link(destination: Node.destination(node), inner))
            case CMARK_NODE_IMAGE:
                run.append(.image(destination: Node.destination(node), inner))
            default: run.append(contentsOf: inner)
            }
        }
        return run.finished
    }

    /// Appends only the words below `node`, which lies too deep to keep its form.
    private mutating func appendFlat(
        _ node: OpaquePointer, to run: inout InlineRun, lines: Lines
    ) {
        Node.descend(node) { inner in
            if let leaf = Leaf(inner) { run.append(leaf) } else { noteLink(inner, lines: lines) }
            return true
        }
    }

    /// Adds `node` to the links if it is one.
    private mutating func noteLink(_ node: OpaquePointer, lines: Lines) {
        let type = Node.type(node)
        guard type == CMARK_NODE_LINK || type == CMARK_NODE_IMAGE else { return }
        // cmark gives the line of the closing bracket.
        let first = cmark_node_first_child(node).map { Node.line($0) } ?? Node.line(node)
        var words = InlineRun()
        Node.descend(node) { inner in
            if let leaf = Leaf(inner) { words.append(leaf) }
            return true
        }
        let text = words.finished.plainText
        // The reference to a footnote of one word, which CommonMark takes for the definition of a link.
        guard text.first != "^" else { return }
        links.append(
            Link(
                destination: Node.destination(node), text: text,
                line: lines.line(of: min(first, Node.line(node))) + linesAbove,
                isImage: type == CMARK_NODE_IMAGE))
    }
}

/// A piece of running text without others inside.
private typealias Leaf = Inline

extension Leaf {
    /// Nothing where other pieces stand inside `node`.
    fileprivate init?(_ node: OpaquePointer) {
        switch Node.type(node) {
        case CMARK_NODE_TEXT: self = .text(Node.literal(node))
        case CMARK_NODE_CODE: self = .code(Node.literal(node))
        case CMARK_NODE_HTML_INLINE: self = .html(Node.literal(node))
        case CMARK_NODE_SOFTBREAK: self = .softBreak
        case CMARK_NODE_LINEBREAK: self = .lineBreak
        default: return nil
        }
    }
}

/// A sequence of inlines in which neighbouring texts are joined, since cmark cuts them at every
/// character that might have had a meaning.
private struct InlineRun {
    private var inlines: [Inline] = []
    private var text = ""

    mutating func append(_ inline: Inline) {
        if case .text(let words) = inline {
            text += words
            return
        }
        endText()
        inlines.append(inline)
    }

    mutating func append(contentsOf others: [Inline]) {
        for inline in others { append(inline) }
    }

    private mutating func endText() {
        guard !text.isEmpty else { return }
        inlines.append(.text(text))
        text = ""
    }

    var finished: [Inline] {
        text.isEmpty ? inlines : inlines + [.text(text)]
    }
}
