import Ccmark

extension SourceLines {
    /// The line on which a paragraph or heading ends.
    ///
    /// cmark 0.30 counts the line after an underlined heading as part of it, unless the text ends
    /// with the heading.
    func lastLine(of node: OpaquePointer) -> Int {
        let (first, last) = (Node.line(node), Node.lastLine(node))
        guard Node.type(node) == CMARK_NODE_HEADING, last > first else { return last }
        let content = content(ofLine: last, insideQuotes: Node.quotes(around: node))
        let isUnderline =
            !content.isEmpty
            && (content.allSatisfy { $0 == UInt8(ascii: "-") }
                || content.allSatisfy { $0 == UInt8(ascii: "=") })
        // Any other block that looks like this would come after the heading.
        return isUnderline && Node.isLast(node) ? last : last - 1
    }

    /// How many lines of reference definitions cmark took away from the start of a paragraph;
    /// it goes on counting as if they had not been there.
    func definitionLines(above node: OpaquePointer) -> Int {
        let first = self[Node.line(node)].dropFirst(Node.column(node) - 1)
        guard first.first == UInt8(ascii: "["), let last = cmark_node_last_child(node) else {
            return 0
        }
        let isUnderlined = Node.type(node) == CMARK_NODE_HEADING
        return max(0, lastLine(of: node) - Node.lastLine(last) - (isUnderlined ? 1 : 0))
    }
}
