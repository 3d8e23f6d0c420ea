import Ccmark

extension Renderer {
    /// The words below a heading or link, without markup and marks of footnotes.
    func words(below root: OpaquePointer) -> String {
        if !text.scan.hasTildes, let only = onlyText(of: root) { return only }
        var words: [UInt8] = []
        var struck = StrikeMark.all(below: root, if: text.scan.hasTildes)
        Node.descend(root) { node in
            switch Node.type(node) {
            case CMARK_NODE_TEXT: words += literal(node, false, without: struck[node] ?? [])
            case CMARK_NODE_CODE: words += literal(node, true, without: [])
            case CMARK_NODE_SOFTBREAK: words.append(0x20)
            case CMARK_NODE_LINEBREAK: words.append(0x0A)
            case CMARK_NODE_LINK where isFootnoteMark(node): return false
            default:
                guard text.scan.hasTildes else { break }
                struck.merge(StrikeMark.all(below: node)) { $1 }
            }
            return true
        }
        return String(decoding: words, as: UTF8.self)
    }

    private func literal(
        _ node: OpaquePointer, _ isLiteral: Bool, without marks: [StrikeMark]
    ) -> [UInt8] {
        guard let content = cmark_node_get_literal(node) else { return [] }
        var bytes: [UInt8] = []
        var place = 0
        for mark in marks {
            bytes += content.string[place..<mark.place]
            place = mark.place + 2
        }
        bytes += content.string[place...]
        return text.tildes?.restored(bytes, isLiteral: isLiteral) ?? bytes
    }

    /// Whether a link is the mark of a footnote and nothing else.
    private func isFootnoteMark(_ link: OpaquePointer) -> Bool {
        guard let destination = cmark_node_get_url(link), let own = ownLink(destination),
            case .footnote = own
        else { return false }
        return isShort(link, label(of: own))
    }

    /// What stands between the brackets of a reference.
    func label(of own: OwnLink) -> String {
        switch own {
        case .footnote(let place): "^" + text.definitions[place].mark.label
        case .document(let place): text.references[place].reference.label
        }
    }

    /// Whether a reference is its label alone, without words of its own before it.
    func isShort(_ node: OpaquePointer, _ label: String) -> Bool {
        guard let words = onlyText(of: node) else { return false }
        return words == label || words.lowercased() == label.lowercased()
    }

    /// The words of a link that holds nothing but text.
    func onlyText(of node: OpaquePointer) -> String? {
        guard let only = cmark_node_first_child(node), cmark_node_next(only) == nil,
            Node.type(only) == CMARK_NODE_TEXT
        else { return nil }
        return string(cmark_node_get_literal(only))
    }
}
