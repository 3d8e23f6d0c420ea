import Ccmark

extension Renderer {
    /// The title that cmark gives a link without one; one with an empty title has another place.
    private static let noTitle: UInt = {
        let link = cmark_node_new(CMARK_NODE_LINK)
        defer { cmark_node_free(link) }
        return UInt(bitPattern: cmark_node_get_title(link))
    }()

    mutating func enterLink(_ node: OpaquePointer) -> Entered {
        let destination = cmark_node_get_url(node)
        if text.scan.hasTildes, !text.isAddress(node) { findStrikes(node) }
        if let destination, let own = text.ownLink(destination) { return enter(own, node) }
        note(node, isImage: false)
        html.append("<a href=\"")
        append(destination: destination, isImage: false)
        appendTitle(of: node)
        html.append("\">")
        return .open
    }

    mutating func enterImage(_ node: OpaquePointer) -> Entered {
        let destination = cmark_node_get_url(node)
        if let destination, let own = text.ownLink(destination) {
            // An exclamation mark before a reference is one.
            html.append("!")
            return enter(own, node)
        }
        note(node, isImage: true)
        html.append("<img src=\"")
        append(destination: destination, isImage: true)
        html.append("\" alt=\"")
        appendPlain(below: node)
        appendTitle(of: node)
        html.append("\" />")
        return .whole
    }

    mutating func leaveLink(_ node: OpaquePointer) {
        if let destination = cmark_node_get_url(node), let own = text.ownLink(destination) {
            leave(own, node)
        } else {
            html.append("</a>")
        }
    }

    private mutating func appendTitle(of node: OpaquePointer) {
        guard let title = cmark_node_get_title(node), UInt(bitPattern: title) != Self.noTitle else {
            return
        }
        html.append("\" title=\"")
        appendLiteral(title, isLiteral: false)
    }

    /// Appends what is said in place of an image.
    private mutating func appendPlain(below image: OpaquePointer) {
        Node.descend(image) { node in
            switch Node.type(node) {
            case CMARK_NODE_TEXT: appendLiteral(cmark_node_get_literal(node), isLiteral: false)
            case CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE:
                appendLiteral(cmark_node_get_literal(node), isLiteral: true)
            case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: html.append(byte: 0x20)
            default: break
            }
            return true
        }
    }

    // MARK: Destinations

    private mutating func append(destination: UnsafePointer<CChar>?, isImage: Bool) {
        guard let destination else { return }
        if options.destination == nil, options.anchorPrefix.isEmpty, text.tildes == nil {
            html.append(address: destination.string)
            return
        }
        html.append(address: target(of: text.string(destination), isImage: isImage).utf8)
    }

    /// Where a destination leads on the page.
    func target(of destination: String, isImage: Bool) -> String {
        if let answer = options.destination {
            let asked = LinkDestination(destination: destination, isImage: isImage)
            if let target = answer(asked) { return target }
        }
        guard !isImage, destination.utf8.first == UInt8(ascii: "#") else { return destination }
        return "#" + options.anchorPrefix + destination.dropFirst()
    }

    private mutating func note(_ node: OpaquePointer, isImage: Bool) {
        links.append(
            Link(
                destination: text.string(cmark_node_get_url(node)),
                text: text.words(below: node), line: line(ofLink: node), isImage: isImage))
    }

    // MARK: Lines

    /// The line of the file on which a link begins.
    mutating func line(ofLink node: OpaquePointer) -> Int {
        if let block = uncounted {
            lines = .shifted(by: text.source.definitionLines(above: block))
            uncounted = nil
        }
        // cmark gives the line of the closing bracket.
        let first = cmark_node_first_child(node).map { Node.line($0) } ?? Node.line(node)
        return lines.line(of: min(first, Node.line(node))) + text.linesAbove
    }
}
