import Ccmark

/// A text as cmark parsed it, with what was put before it so that our own grammar is one of links and lists.
struct PreparedText: ~Copyable {
    /// A footnote with the item in which it stands.
    struct Definition {
        let mark: FootnoteMark
        let item: OpaquePointer
    }

    let source: SourceLines
    let tree: ParsedTree
    let scan: SyntaxScan
    /// What is added to the lines of `source` to get lines of the file.
    let linesAbove: Int
    let references: [DocumentReferences.Answered]
    /// The places of the references by what stands between the brackets.
    let referencePlaces: [String: Int]
    let definitions: [Definition]
    let tildes: TildeMark?
    /// The anchors of the headings, where what is our own could change them.
    let knownAnchors: KnownAnchors?

    /// - Parameters:
    ///   - original: The text without front matter, in UTF-8.
    ///   - firstLine: The line of the file on which it begins, from 1.
    ///   - document: What `[P-20]` means; without it nothing is a reference.
    init(
        _ original: [UInt8], firstLine: Int,
        document: ((DocumentReference) -> DocumentTarget)?
    ) {
        // A byte order mark is passed over only where a text begins with it.
        let hasMark = original.starts(with: [0xEF, 0xBB, 0xBF])
        var bytes = hasMark ? Array(original.dropFirst(3)) : original
        var scan = SyntaxScan(bytes)
        if scan.hasZero {
            // cmark would write three bytes for this one and so count the columns anew.
            bytes = bytes.flatMap { $0 == 0 ? [0xEF, 0xBF, 0xBD] : [$0] }
            scan = SyntaxScan(bytes)
        }
        let unmarked = bytes
        tildes = scan.hasTildes && scan.hasEscapedTilde ? TildeMark(absentFrom: bytes) : nil
        if let tildes {
            bytes = tildes.marked(bytes)
            scan = SyntaxScan(bytes)
        }
        var known = DocumentReferences()
        if let answer = document, !scan.identifiers.isEmpty {
            known = DocumentReferences(in: bytes, at: scan.identifiers, answer)
        }
        references = known.answered
        referencePlaces = Dictionary(
            known.answered.enumerated().map { ($1.reference.label, $0) },
            uniquingKeysWith: { first, _ in first })
        self.scan = scan

        let isPlain = scan.footnotes.isEmpty && known.answered.isEmpty
        var marks =
            scan.footnotes.isEmpty
            ? [] : FootnoteText.marks(in: SourceLines(bytes), at: scan.footnotes)
        knownAnchors =
            isPlain
            ? nil : KnownAnchors(unmarked, firstLine: firstLine, hasTables: scan.hasDelimiterRow)
        var head = isPlain ? Head() : Head(known.answered, marks)
        var lines = isPlain ? bytes : head.bytes + FootnoteText.replacing(marks, in: bytes)
        var parsed = ParsedTree(lines)
        var items: [FootnoteMark: OpaquePointer] = [:]
        // A mark in code, or one that others turn into code, is none. Hostile text may go on so for ever.
        for round in 1...4 where !marks.isEmpty {
            items = Self.items(parsed, marks, linesBefore: head.lineCount)
            if items.count == marks.count { break }
            marks = round < 4 ? marks.filter { items[$0] != nil } : []
            head = Head(known.answered, marks)
            lines = head.bytes + FootnoteText.replacing(marks, in: bytes)
            parsed = ParsedTree(lines)
        }
        source = SourceLines(lines)
        tree = parsed
        linesAbove = firstLine - 1 - head.lineCount
        definitions = marks.compactMap { mark in
            items[mark].map { Definition(mark: mark, item: $0) }
        }
    }

    /// The definitions that stand before the text.
    private struct Head {
        var bytes: [UInt8] = []
        var lineCount = 0

        init() {}

        init(_ references: [DocumentReferences.Answered], _ marks: [FootnoteMark]) {
            for (place, answered) in references.enumerated() {
                bytes += OwnLink.document(place).definition(of: answered.reference.label)
            }
            for (place, mark) in marks.enumerated() {
                bytes += OwnLink.footnote(place).definition(of: "^" + mark.label)
            }
            guard !bytes.isEmpty else { return }
            // Else they would count as lines of the first paragraph.
            bytes.append(UInt8(ascii: "\n"))
            lineCount = references.count + marks.count + 1
        }
    }

    /// The items of lists that begin where marks stood.
    private static func items(
        _ tree: borrowing ParsedTree, _ marks: [FootnoteMark], linesBefore: Int
    ) -> [FootnoteMark: OpaquePointer] {
        var byLine: [Int: FootnoteMark] = [:]
        for mark in marks { byLine[mark.line + linesBefore] = mark }
        var items: [FootnoteMark: OpaquePointer] = [:]
        guard let root = tree.root else { return items }
        Node.descend(root) { node in
            switch Node.type(node) {
            case CMARK_NODE_ITEM:
                if let mark = byLine[Node.line(node)], Node.column(node) == mark.indentation + 1 {
                    items[mark] = node
                }
                return true
            case CMARK_NODE_LIST, CMARK_NODE_BLOCK_QUOTE: return true
            default: return false
            }
        }
        return items
    }
}
