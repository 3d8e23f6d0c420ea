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
}
