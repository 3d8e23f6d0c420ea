import Ccmark

extension Renderer {
    /// Appends the tags of a short list and the text between them; all other tags are left out.
    mutating func appendHarmless(
        _ piece: String, of node: OpaquePointer, inBlock isBlock: Bool
    ) {
        let bytes = Array(piece.utf8)
        let container = cmark_node_parent(node)
        var place = 0
        while let start = bytes[place...].firstIndex(of: UInt8(ascii: "<")) {
            append(between: bytes[place..<start])
            if let end = RawTag.endOfDeclaration(bytes, at: start) {
                place = end
            } else if let tag = RawTag(bytes, at: start) {
                append(tag, in: container, inBlock: isBlock, line: Node.line(node))
                place =
                    HarmlessTags.swallowed.contains(tag.name) && !tag.isClosing
                    ? tag.endOfContent(bytes) : tag.end
            } else {
                html.append("&lt;")
                place = start + 1
                // Nothing that begins later ends either, or it would be looked for again and again.
                if !bytes[place...].contains(UInt8(ascii: ">")) { break }
            }
        }
        append(between: bytes[place...])
    }

    /// Appends text of HTML, in which entities stay.
    private mutating func append(between text: ArraySlice<UInt8>) {
        for byte in text {
            switch byte {
            case UInt8(ascii: "<"): html.append("&lt;")
            case UInt8(ascii: ">"): html.append("&gt;")
            default: html.append(byte: byte)
            }
        }
    }

    private mutating func append(
        _ tag: RawTag, in container: OpaquePointer?, inBlock isBlock: Bool, line: Int
    ) {
        guard HarmlessTags.allows(tag.name, inBlock: isBlock) else { return }
        let isEmpty = HarmlessTags.empty.contains(tag.name)
        if tag.isClosing {
            if !isEmpty { html.append(raw.end(tag.name, in: container)) }
            return
        }
        html.append("<\(tag.name)")
        var seen: Set<String> = []
        for (name, value) in tag.attributes
        where HarmlessTags.allows(attribute: name, of: tag.name) && seen.insert(name).inserted {
            append(name, value, line: line)
        }
        html.append(isEmpty ? " />" : ">")
        if !isEmpty { raw.begin(tag.name, in: container) }
    }

    private mutating func append(_ attribute: String, _ value: [UInt8], line: Int) {
        switch attribute {
        case "href":
            guard let address = HarmlessTags.address(value) else { return }
            links.append(
                Link(
                    destination: address, text: "", line: line + text.linesAbove, isImage: false))
            html.append(" href=\"")
            html.append(address: target(of: address, isImage: false).utf8)
        case "id", "name":
            guard !value.isEmpty, value.allSatisfy({ $0 > 0x20 && !"\"'<>&`".utf8.contains($0) })
            else { return }
            html.append(" \(attribute)=\"")
            html.append(text: options.anchorPrefix)
            html.append(text: value)
        default:
            html.append(" \(attribute)=\"")
            // Entities stay as they are.
            for byte in value {
                if byte == 0x26 { html.append(byte: byte) } else { html.append(text: [byte]) }
            }
        }
        html.append("\"")
    }
}
