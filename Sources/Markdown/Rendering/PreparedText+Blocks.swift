import Ccmark

/// What stands in a quote that is a callout.
struct FoundCallout {
    let callout: Callout
    /// The first paragraph, which begins with the mark.
    let paragraph: OpaquePointer
    /// The piece of text that is the mark, `[!NOTE]`, and its length in bytes.
    let mark: OpaquePointer
    let markLength: Int
    /// The end of its line; nothing where the paragraph holds nothing else.
    let lineEnd: OpaquePointer?
}

extension PreparedText {
    /// The paragraph of an item that begins with `[ ]` or `[x]` and a blank.
    func task(in item: OpaquePointer) -> OpaquePointer? {
        guard scan.hasTasks, let paragraph = cmark_node_first_child(item),
            Node.type(paragraph) == CMARK_NODE_PARAGRAPH,
            let first = cmark_node_first_child(paragraph), Node.type(first) == CMARK_NODE_TEXT,
            let words = cmark_node_get_literal(first)?.string, words.count > 3,
            words[0] == UInt8(ascii: "["), words[2] == UInt8(ascii: "]"),
            words[1] == 0x20 || words[1] | 0x20 == UInt8(ascii: "x"),
            words[3] == 0x20 || words[3] == 0x09, isAsWritten(words.prefix(3), at: paragraph)
        else { return nil }
        return paragraph
    }

    /// What a quote is whose first line is `[!NOTE]` or the like and nothing else.
    func callout(_ quote: OpaquePointer) -> FoundCallout? {
        guard scan.hasCallouts, let paragraph = cmark_node_first_child(quote),
            Node.type(paragraph) == CMARK_NODE_PARAGRAPH,
            let first = cmark_node_first_child(paragraph), Node.type(first) == CMARK_NODE_TEXT,
            let words = cmark_node_get_literal(first)?.string, words.count <= 12,
            words.starts(with: "[!".utf8), words.last == UInt8(ascii: "]"),
            let callout = Callout(
                rawValue: String(decoding: words.dropFirst(2).dropLast(), as: UTF8.self)
                    .lowercased()),
            isAsWritten(words, at: paragraph)
        else { return nil }
        let following = cmark_node_next(first)
        if let type = following.map({ Node.type($0) }), type != CMARK_NODE_SOFTBREAK,
            type != CMARK_NODE_LINEBREAK
        {
            return nil
        }
        return FoundCallout(
            callout: callout, paragraph: paragraph, mark: first, markLength: words.count,
            lineEnd: following)
    }

    /// Whether a paragraph begins in the file with these very bytes, none of them after a backslash.
    private func isAsWritten(_ bytes: some Sequence<UInt8>, at paragraph: OpaquePointer) -> Bool {
        source[Node.line(paragraph)].dropFirst(Node.column(paragraph) - 1)
            .starts(with: bytes)
    }

    /// The line of the file on which a heading begins.
    func line(ofHeading node: OpaquePointer) -> Int {
        Node.line(node) + source.definitionLines(above: node) + linesAbove
    }

    /// The anchor of a heading: the one that CommonMark alone gives it, by which others link to it.
    ///
    /// - Parameters:
    ///   - words: The words of the heading.
    ///   - line: The line of the file on which it begins.
    ///   - anchors: Those given so far.
    /// - Returns: The anchor; empty where the words hold no letter.
    func anchor(of words: String, line: Int, among anchors: inout AnchorNames) -> String {
        guard let known = knownAnchors else { return anchors.next(for: words) }
        if let anchor = known.anchor(ofLine: line) { return anchor }
        // CommonMark alone finds no heading there.
        while true {
            let anchor = anchors.next(for: words)
            if !known.contains(anchor) { return anchor }
        }
    }
}
