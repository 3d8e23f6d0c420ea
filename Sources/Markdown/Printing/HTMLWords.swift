import Ccmark

/// The words of a block of an author's HTML, which is not set itself.
enum HTMLWords {
    /// Tags between which words belong to one paragraph.
    private static let within = HarmlessTags.inline.subtracting(["br"])

    /// The words between the tags, a paragraph for each part that tags set apart.
    ///
    /// What a page would not show, such as comments and scripts, is left out.
    ///
    /// - Parameter html: The block as it stands.
    /// - Returns: The paragraphs, with entities resolved; each holds something.
    static func paragraphs(of html: String) -> [String] {
        let bytes = Array(html.utf8)
        var paragraphs: [[UInt8]] = [[]]
        var place = 0
        while let start = bytes[place...].firstIndex(of: UInt8(ascii: "<")) {
            paragraphs[paragraphs.count - 1] += bytes[place..<start]
            if let end = RawTag.endOfDeclaration(bytes, at: start) {
                place = end
            } else if let tag = RawTag(bytes, at: start) {
                if !within.contains(tag.name) { paragraphs.append([]) }
                place =
                    HarmlessTags.swallowed.contains(tag.name) && !tag.isClosing
                    ? tag.endOfContent(bytes) : tag.end
            } else {
                paragraphs[paragraphs.count - 1].append(UInt8(ascii: "<"))
                place = start + 1
                // Nothing that begins later ends either, or it would be looked for again and again.
                if !bytes[place...].contains(UInt8(ascii: ">")) { break }
            }
        }
        paragraphs[paragraphs.count - 1] += bytes[place...]
        return paragraphs.map { resolved($0) }.filter { !$0.isEmpty }
    }

    /// One line of words with its entities resolved, as cmark knows them.
    private static func resolved(_ words: [UInt8]) -> String {
        let line = words.split { $0 == 0x20 || 0x09...0x0D ~= $0 || $0 == 0 }.joined(
            separator: [0x20])
        var plain: [UInt8] = []
        for byte in line {
            // Nothing but entities has a meaning then.
            let isOfEntity =
                byte == UInt8(ascii: "&") || byte == UInt8(ascii: ";")
                || byte == UInt8(ascii: "#") && plain.last == UInt8(ascii: "&")
            let isPunctuation =
                0x21...0x2F ~= byte || 0x3A...0x40 ~= byte || 0x5B...0x60 ~= byte
                || 0x7B...0x7E ~= byte
            if isPunctuation, !isOfEntity { plain.append(UInt8(ascii: "\\")) }
            plain.append(byte)
        }
        let tree = ParsedTree(plain)
        var result = ""
        guard let root = tree.root else { return result }
        Node.descend(root) { node in
            if Node.type(node) == CMARK_NODE_TEXT { result += Node.literal(node) }
            return true
        }
        return result
    }
}
