import Ccmark

extension Renderer {
    /// Closes what an author's HTML has opened directly below a node.
    mutating func closeTags(after node: OpaquePointer) {
        let tags = raw.closing(after: node)
        if !tags.isEmpty { html.append(tags) }
    }

    mutating func appendInlineHTML(_ node: OpaquePointer) {
        let piece = text.string(cmark_node_get_literal(node), isLiteral: true)
        if OwnComment.all(in: piece) != nil { return }
        switch options.rawHTML {
        case .leftOut: html.append("<!-- raw HTML omitted -->")
        case .harmlessTags: appendHarmless(piece, of: node, inBlock: false)
        }
    }

    mutating func appendHTMLBlock(_ node: OpaquePointer) {
        let piece = text.string(cmark_node_get_literal(node), isLiteral: true)
        if let comments = OwnComment.all(in: piece) {
            for comment in comments where comment.kind == .generated { append(comment) }
            return
        }
        appendRemark(before: node)
        html.startLine()
        switch options.rawHTML {
        case .leftOut: html.append("<!-- raw HTML omitted -->")
        case .harmlessTags: appendHarmless(piece, of: node, inBlock: true)
        }
        html.startLine()
    }

    /// Appends what is drawn in the place of a comment.
    private mutating func append(_ comment: OwnComment) {
        guard let content = options.generated?(comment.words) else { return }
        html.startLine()
        switch content {
        case .html(let drawn): html.append(drawn)
        case .markdown(let drawn):
            var inner = options
            inner.generated = nil
            inner.hasAnchors = false
            // Its lines are none of the file.
            inner.remark = nil
            let document = HTMLDocument(drawn, options: inner)
            html.append(bytes: document.html)
            diagrams.formUnion(document.diagrams)
        }
        html.startLine()
    }
}
