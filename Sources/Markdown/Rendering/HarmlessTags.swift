/// The tags and attributes of an author's HTML that a page may hold.
///
/// None of them runs a program, brings in another file or changes how the rest of the page looks.
enum HarmlessTags {
    /// Tags within running text.
    static let inline: Set<String> = [
        "a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd",
        "mark", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strong", "sub", "sup",
        "time", "u", "var", "wbr",
    ]
    /// Further tags that stand in blocks.
    private static let block: Set<String> = [
        "blockquote", "caption", "col", "colgroup", "dd", "details", "div", "dl", "dt",
        "figcaption", "figure", "hr", "li", "ol", "p", "pre", "summary", "table", "tbody", "td",
        "tfoot", "th", "thead", "tr", "ul",
    ]
    static let empty: Set<String> = ["br", "col", "hr", "wbr"]
    /// Tags whose content is left out too.
    static let swallowed: Set<String> = [
        "applet", "audio", "canvas", "embed", "frame", "frameset", "iframe", "math", "noembed",
        "noframes", "noscript", "object", "plaintext", "script", "select", "style", "svg",
        "template", "textarea", "title", "video", "xmp",
    ]

    static func allows(_ tag: String, inBlock isBlock: Bool) -> Bool {
        inline.contains(tag) || isBlock && block.contains(tag)
    }

    static func allows(attribute: String, of tag: String) -> Bool {
        switch attribute {
        case "id", "title", "lang", "dir": true
        case "href": tag == "a"
        case "name": tag == "a"
        case "open": tag == "details"
        case "start", "reversed", "type": tag == "ol"
        case "value": tag == "li"
        case "colspan", "rowspan", "align", "scope": tag == "td" || tag == "th"
        case "span": tag == "col" || tag == "colgroup"
        case "datetime": tag == "time" || tag == "ins" || tag == "del"
        default: false
        }
    }

    /// An address that only leads to another page or a mailbox.
    ///
    /// - Parameter value: As it stands in an attribute.
    /// - Returns: The address with `&amp;` resolved; nothing where it could do anything else.
    static func address(_ value: [UInt8]) -> String? {
        let text = String(decoding: value, as: UTF8.self).trimmingSpaces
        guard !text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return nil }
        let end = text.utf8.firstIndex { ":/?#".utf8.contains($0) } ?? text.endIndex
        let head = text[..<end]
        // `java&#115;cript:` would be resolved by the browser.
        guard !head.utf8.contains(UInt8(ascii: "&")) else { return nil }
        if end < text.endIndex, text[end] == ":" {
            guard ["http", "https", "mailto", "tel"].contains(head.lowercased()) else { return nil }
        }
        return text.resolvingAmpersands
    }
}

extension String {
    /// Without spaces at either end.
    fileprivate var trimmingSpaces: String {
        var words = Substring(self)
        while words.first == " " { words.removeFirst() }
        while words.last == " " { words.removeLast() }
        return String(words)
    }

    /// With `&` in place of `&amp;`.
    fileprivate var resolvingAmpersands: String {
        split(separator: "&amp;", omittingEmptySubsequences: false).joined(separator: "&")
    }
}
