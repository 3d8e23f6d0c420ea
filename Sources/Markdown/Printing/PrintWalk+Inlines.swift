import Ccmark

extension PrintWalk {
    /// The running text below a paragraph, heading or field.
    mutating func inlines(below node: OpaquePointer) -> [PrintedInline] {
        inlines(below: node, depth: 1)
    }

    mutating func inlines(below parent: OpaquePointer, depth: Int) -> [PrintedInline] {
        var run = PrintedRun()
        let hasStrikes = text.scan.hasTildes && !isAddress(parent)
        let strikes = StrikeMark.all(below: parent, if: hasStrikes)
        for node in NodeChildren(of: parent) where hidden.isEmpty || !hidden.contains(node) {
            if Node.type(node) == CMARK_NODE_TEXT {
                append(node, strikes[node] ?? [], to: &run)
            } else if !appendLeaf(node, to: &run) {
                append(node, to: &run, depth: depth + 1)
            }
        }
        return run.finished()
    }

    private func isAddress(_ node: OpaquePointer) -> Bool {
        Node.type(node) == CMARK_NODE_LINK && text.isAddress(node)
    }

    private func append(_ node: OpaquePointer, _ marks: [StrikeMark], to run: inout PrintedRun) {
        guard let bytes = cmark_node_get_literal(node)?.string else { return }
        func append(_ range: Range<Int>) {
            run.append(
                words: text.tildes?.restored(bytes[range], isLiteral: false)
                    ?? Array(bytes[range]))
        }
        var place = min(hiddenBytes[node] ?? 0, bytes.count)
        for mark in marks where mark.place >= place {
            append(place..<mark.place)
            if mark.opens { run.begin(.struck) } else { run.end(.struck) }
            place = mark.place + 2
        }
        append(place..<bytes.count)
    }

    /// Appends a piece without others inside.
    ///
    /// - Returns: Whether it was one.
    private func appendLeaf(_ node: OpaquePointer, to run: inout PrintedRun) -> Bool {
        switch Node.type(node) {
        case CMARK_NODE_CODE:
            run.append(.code(text.string(cmark_node_get_literal(node), isLiteral: true)))
        case CMARK_NODE_SOFTBREAK: run.append(.softBreak)
        case CMARK_NODE_LINEBREAK: run.append(.lineBreak)
        case CMARK_NODE_HTML_INLINE: append(tag: cmark_node_get_literal(node), to: &run)
        default: return false
        }
        return true
    }

    /// Does what a tag says where it is one of running text; all others are left out.
    private func append(tag literal: UnsafePointer<CChar>?, to run: inout PrintedRun) {
        guard let literal, let tag = RawTag(Array(literal.string), at: 0) else { return }
        if tag.name == "br" { return run.append(.lineBreak) }
        guard let mark = Self.marks[tag.name] else { return }
        if tag.isClosing { run.end(mark) } else { run.begin(mark) }
    }

    private static let marks: [String: InlineMark] = [
        "sub": .lowered, "sup": .raised, "b": .strong, "strong": .strong, "i": .emphasis,
        "em": .emphasis, "cite": .emphasis, "dfn": .emphasis, "var": .emphasis, "s": .struck,
        "del": .struck,
    ]

    /// Appends a piece with others inside.
    private mutating func append(
        _ node: OpaquePointer, to run: inout PrintedRun, depth: Int
    ) {
        guard depth <= ParsedTree.maximumDepth else { return appendFlat(node, to: &run) }
        switch Node.type(node) {
        case CMARK_NODE_EMPH: run.append(.marked(.emphasis, inlines(below: node, depth: depth)))
        case CMARK_NODE_STRONG: run.append(.marked(.strong, inlines(below: node, depth: depth)))
        case CMARK_NODE_LINK, CMARK_NODE_IMAGE:
            let isImage = Node.type(node) == CMARK_NODE_IMAGE
            if let destination = cmark_node_get_url(node), let own = text.ownLink(destination) {
                // An exclamation mark before a reference is one.
                if isImage { run.append(words: "!".utf8) }
                append(own, node, to: &run, depth: depth)
            } else if isImage {
                run.append(.image(target(of: node, isImage: true), words: words(inPlaceOf: node)))
            } else {
                run.append(
                    .link(target(of: node, isImage: false), inlines(below: node, depth: depth)))
            }
        default: break
        }
    }

    /// Appends only the words below `node`, which lies too deep to keep its form.
    private mutating func appendFlat(_ node: OpaquePointer, to run: inout PrintedRun) {
        Node.descend(node) { inner in
            if Node.type(inner) == CMARK_NODE_TEXT {
                append(inner, [], to: &run)
            } else if let mark = text.footnoteMark(inner) {
                run.append(.footnote(footnotes.refer(to: mark).number))
                return false
            } else {
                _ = appendLeaf(inner, to: &run)
            }
            return true
        }
    }

    private func target(of node: OpaquePointer, isImage: Bool) -> PrintedTarget {
        let asked = LinkDestination(
            destination: text.string(cmark_node_get_url(node)), isImage: isImage)
        return options.target?(asked) ?? PrintedTarget(asked)
    }

    /// What is said in place of an image.
    private func words(inPlaceOf image: OpaquePointer) -> String {
        var words = ""
        Node.descend(image) { node in
            switch Node.type(node) {
            case CMARK_NODE_TEXT: words += text.string(cmark_node_get_literal(node))
            case CMARK_NODE_CODE:
                words += text.string(cmark_node_get_literal(node), isLiteral: true)
            case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: words += " "
            default: break
            }
            return true
        }
        return words
    }
}
