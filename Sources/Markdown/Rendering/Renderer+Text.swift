import Ccmark

extension Renderer {
    mutating func appendText(_ node: OpaquePointer) {
        if strikes.isEmpty && hiddenBytes.isEmpty {
            appendLiteral(cmark_node_get_literal(node), isLiteral: false)
            return
        }
        guard let literal = cmark_node_get_literal(node) else { return }
        let bytes = literal.string
        var place = min(hiddenBytes[node] ?? 0, bytes.count)
        for mark in strikes[node] ?? [] where mark.place >= place {
            append(words: bytes[place..<mark.place])
            // An author's tags that began between are closed with it.
            if mark.opens {
                html.append("<del>")
                raw.begin("del", in: cmark_node_parent(node))
            } else {
                html.append(raw.end("del", in: cmark_node_parent(node)))
            }
            place = mark.place + 2
        }
        append(words: bytes[place...])
    }

    private mutating func append(words: Slice<UnsafeBufferPointer<UInt8>>) {
        if let tildes = text.tildes {
            html.append(text: tildes.restored(words, isLiteral: false))
        } else {
            html.append(text: words)
        }
    }

    /// Appends the content of a node; a backslash is one where the content is literal.
    mutating func appendLiteral(_ content: UnsafePointer<CChar>?, isLiteral: Bool) {
        if let tildes = text.tildes, let content {
            html.append(text: tildes.restored(content.string, isLiteral: isLiteral))
        } else {
            html.append(text: content)
        }
    }

    /// Finds what is struck through directly below a node.
    mutating func findStrikes(_ node: OpaquePointer) {
        guard text.scan.hasTildes else { return }
        for (piece, marks) in StrikeMark.all(below: node) { strikes[piece] = marks }
    }
}
