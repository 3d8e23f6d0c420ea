import Foundation

/// What a program drew, looked at before it is shown.
///
/// Pages show it as an image, where browsers run nothing; somebody may also open the file by itself.
package enum DrawnPicture: Hashable, Sendable {
    case sound
    /// It is no SVG that a page can show.
    case none
    /// It would run something, or is not whole.
    case unsafe

    package init(_ bytes: [UInt8]) {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            self = .none
            return
        }
        var tags: [Substring] = []
        var rest = Substring(text).utf8
        while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
            rest = rest[start...]
            if rest.starts(with: "<!--".utf8) || rest.starts(with: "<![CDATA[".utf8) {
                let end = rest.starts(with: "<!--".utf8) ? "-->" : "]]>"
                guard let range = Substring(rest).range(of: end) else {
                    self = .unsafe
                    return
                }
                rest = rest[range.upperBound...]
                continue
            }
            guard let end = Self.end(ofTagIn: rest) else {
                self = .unsafe
                return
            }
            tags.append(Substring(rest[start..<end]))
            rest = rest[rest.index(after: end)...]
        }
        let elements = tags.filter { !$0.hasPrefix("<?") && !$0.hasPrefix("<!") }
        guard let first = elements.first, Self.name(first) == "svg",
            first.contains("http://www.w3.org/2000/svg"),
            elements.last.map({ $0.hasPrefix("</") || elements.count == 1 }) ?? false
        else {
            self = .none
            return
        }
        // Entities of its own could stand for anything, and an instruction brings in a style from elsewhere.
        let isOpen = tags.contains {
            $0.hasPrefix("<!") && $0.contains("[")
                || $0.hasPrefix("<?") && !$0.lowercased().hasPrefix("<?xml ")
        }
        self = isOpen || elements.contains(where: Self.runs) ? .unsafe : .sound
    }

    /// Where a tag ends: in the values of attributes there may be a `>`.
    private static func end(ofTagIn tag: Substring.UTF8View) -> Substring.Index? {
        var quote: UInt8?
        for place in tag.indices {
            let byte = tag[place]
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                return place
            }
        }
        return nil
    }

    /// The name of an element without its prefix, in small letters.
    private static func name(_ tag: Substring) -> String {
        let name = tag.drop { $0 == "<" || $0 == "/" }
            .prefix { $0.isLetter || $0.isNumber || $0 == ":" || $0 == "-" }
        return name.split(separator: ":").last?.lowercased() ?? ""
    }

    /// Whether a tag is none of a picture, or has an attribute that runs something.
    private static func runs(_ tag: Substring) -> Bool {
        let element = name(tag)
        guard elements.contains(element) else { return true }
        if tag.hasPrefix("</") { return false }
        guard let attributes = attributes(of: tag) else { return true }
        return attributes.contains { name, value in
            let plain = name.split(separator: ":").last?.lowercased() ?? ""
            if plain.hasPrefix("on") { return true }
            return ["href", "src"].contains(plain) && !isHarmless(value, on: element)
        }
    }

    /// Whether an address leads to a page, or to a picture within this one.
    private static func isHarmless(_ address: Substring, on element: String) -> Bool {
        // Graphviz writes hyphens so; any other letter of a scheme written as a number hides it.
        let value = address.replacing("&#45;", with: "-").lowercased()
            .filter { !$0.isWhitespace }
        let scheme = value.prefix { !":/?".contains($0) }
        if scheme.contains("&") { return false }
        // A colon within a fragment ends no scheme.
        guard value.dropFirst(scheme.count).first == ":", !scheme.contains("#") else { return true }
        switch scheme {
        case "http", "https", "mailto": return element != "use"
        case "data":
            return element == "image"
                && ["png", "jpeg", "gif", "webp"].contains { value.hasPrefix("data:image/\($0)") }
        default: return false
        }
    }

    /// The attributes of a tag; nothing where they are not written as XML has it.
    private static func attributes(
        of tag: Substring
    ) -> [(name: Substring, value: Substring)]? {
        var rest = tag.dropFirst().drop { !$0.isWhitespace && $0 != "/" }
        var found: [(Substring, Substring)] = []
        while true {
            rest = rest.drop { $0.isWhitespace }
            if rest.isEmpty || rest == "/" { return found }
            let name = rest.prefix { !$0.isWhitespace && $0 != "=" }
            rest = rest.dropFirst(name.count).drop { $0.isWhitespace }
            guard !name.isEmpty, rest.first == "=",
                name.allSatisfy({ $0.isLetter || $0.isNumber || ":-_.".contains($0) })
            else { return nil }
            rest = rest.dropFirst().drop { $0.isWhitespace }
            guard let quote = rest.first, quote == "\"" || quote == "'",
                let end = rest.dropFirst().firstIndex(of: quote)
            else { return nil }
            found.append((name, rest[rest.index(after: rest.startIndex)..<end]))
            rest = rest[rest.index(after: end)...]
        }
    }

    /// What pictures are made of: shapes, words, and the plain HTML of labels; nothing of it moves, or brings a page in.
    private static let elements: Set<String> = [
        "svg", "g", "a", "defs", "symbol", "use", "title", "desc", "style", "switch",
        "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "image",
        "text", "tspan", "textpath", "marker", "clippath", "mask", "pattern",
        "lineargradient", "radialgradient", "stop", "filter", "feblend", "fecolormatrix",
        "fecomponenttransfer", "fecomposite", "fedropshadow", "feflood", "fefunca", "fefuncb",
        "fefuncg", "fefuncr", "fegaussianblur", "femerge", "femergenode", "femorphology",
        "feoffset", "metadata",
        // The labels of mermaid.
        "foreignobject", "div", "span", "p", "br", "b", "strong", "i", "em", "u", "s", "code",
        "pre",
        "sub", "sup", "small", "ul", "ol", "li", "hr", "table", "thead", "tbody", "tr", "th", "td",
    ]
}
