/// A comment that says something of the section around it, or has something drawn: `<!-- generated: fields -->`.
///
/// No reader sees it.
struct OwnComment: Hashable {
    enum Kind: String { case covers, supports, generated }

    let kind: Kind
    /// What follows the colon.
    let words: String

    /// The comments of a piece of HTML that holds nothing else, each on its own line.
    ///
    /// - Parameter html: The piece.
    /// - Returns: Nothing where anything else stands there.
    static func all(in html: String) -> [OwnComment]? {
        guard html.utf8.contains(UInt8(ascii: "!")) else { return nil }
        var comments: [OwnComment] = []
        for line in html.utf8.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
            let words = trimmed(line)
            if words.isEmpty { continue }
            guard let comment = OwnComment(words) else { return nil }
            comments.append(comment)
        }
        return comments.isEmpty ? nil : comments
    }

    private init?(_ words: Substring.UTF8View) {
        guard words.starts(with: "<!--".utf8), words.count >= 7,
            words.suffix(3).elementsEqual("-->".utf8)
        else { return nil }
        let inner = Self.trimmed(words.dropFirst(4).dropLast(3))
        guard let colon = inner.firstIndex(of: UInt8(ascii: ":")),
            let kind = Kind(rawValue: String(Substring(inner[..<colon])))
        else { return nil }
        self.kind = kind
        self.words = String(Substring(Self.trimmed(inner[inner.index(after: colon)...])))
    }

    /// Without spaces and tabs at either end.
    private static func trimmed(_ words: Substring.UTF8View) -> Substring.UTF8View {
        var words = words.drop { $0 == 0x20 || $0 == 0x09 }
        while let last = words.last, last == 0x20 || last == 0x09 { words.removeLast() }
        return words
    }
}
