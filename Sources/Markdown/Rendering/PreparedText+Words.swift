import Ccmark

extension PreparedText {
    /// The words below a heading or link, without markup and marks of footnotes.
    func words(below root: OpaquePointer) -> String {
        if !scan.hasTildes, let only = onlyText(of: root) { return only }
        var words: [UInt8] = []
        var struck = StrikeMark.all(below: root, if: scan.hasTildes)
        Node.descend(root) { node in
            switch Node.type(node) {
            case CMARK_NODE_TEXT: words += literal(node, false, without: struck[node] ?? [])
            case CMARK_NODE_CODE: words += literal(node, true, without: [])
            case CMARK_NODE_SOFTBREAK: words.append(0x20)
            case CMARK_NODE_LINEBREAK: words.append(0x0A)
            case CMARK_NODE_LINK where footnoteMark(node) != nil: return false
            default:
                guard scan.hasTildes else { break }
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
        return tildes?.restored(bytes, isLiteral: isLiteral) ?? bytes
    }

    /// The place of the footnote of which a node is the mark and nothing else.
    func footnoteMark(_ node: OpaquePointer) -> Int? {
        guard Node.type(node) == CMARK_NODE_LINK, let destination = cmark_node_get_url(node),
            let own = ownLink(destination), case .footnote(let place) = own,
            isShort(node, label(of: own))
        else { return nil }
        return place
    }

    /// What stands between the brackets of a reference.
    func label(of own: OwnLink) -> String {
        switch own {
        case .footnote(let place): "^" + definitions[place].mark.label
        case .document(let place): references[place].reference.label
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

    /// The content of a node as a string; a backslash is one where the content is literal.
    func string(_ content: UnsafePointer<CChar>?, isLiteral: Bool = false) -> String {
        guard let content else { return "" }
        guard let tildes else { return String(cString: content) }
        return String(
            decoding: tildes.restored(content.string, isLiteral: isLiteral), as: UTF8.self)
    }

    /// Whether the words of a link are the address to which it leads, in which tildes are tildes.
    func isAddress(_ link: OpaquePointer) -> Bool {
        guard let words = onlyText(of: link) else { return false }
        return words == string(cmark_node_get_url(link))
    }

    /// The footnote or document that a destination means, which was put before the text.
    func ownLink(_ destination: UnsafePointer<CChar>) -> OwnLink? {
        guard destination.pointee == 1 || destination.pointee == 2,
            let own = OwnLink(destination)
        else { return nil }
        switch own {
        case .footnote(let place): return definitions.indices.contains(place) ? own : nil
        case .document(let place): return references.indices.contains(place) ? own : nil
        }
    }
}
