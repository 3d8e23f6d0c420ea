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
            if let end = Self.endOfDeclaration(bytes, at: start) {
                place = end
            } else if let tag = RawTag(bytes, at: start) {
                append(tag, in: container, inBlock: isBlock, line: Node.line(node))
                place =
                    HarmlessTags.swallowed.contains(tag.name) && !tag.isClosing
                    ? Self.endOfContent(bytes, of: tag) : tag.end
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

    /// Where a comment, declaration or instruction ends that begins at `start`.
    private static func endOfDeclaration(_ bytes: [UInt8], at start: Int) -> Int? {
        guard start + 1 < bytes.count, "!?".utf8.contains(bytes[start + 1]) else { return nil }
        guard bytes[start...].starts(with: "<!--".utf8) else {
            return bytes[start...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? bytes.count
        }
        var place = start + 4
        while place + 2 < bytes.count {
            if bytes[place] == 0x2D, bytes[place + 1] == 0x2D, bytes[place + 2] == 0x3E {
                return place + 3
            }
            place += 1
        }
        return bytes.count
    }

    /// Where the text after the content of a tag begins whose content is left out.
    private static func endOfContent(_ bytes: [UInt8], of tag: RawTag) -> Int {
        var place = tag.end
        while let start = bytes[place...].firstIndex(of: UInt8(ascii: "<")) {
            if start + 1 < bytes.count, bytes[start + 1] == UInt8(ascii: "/"),
                let closing = RawTag(bytes, at: start), closing.name == tag.name
            {
                return closing.end
            }
            place = start + 1
        }
        return bytes.count
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
