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
        // Entities of its own could stand for anything.
        let isOpen = tags.contains { $0.hasPrefix("<!") && $0.contains("[") }
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
        let name = tag.dropFirst().prefix { $0.isLetter || $0.isNumber || $0 == ":" || $0 == "-" }
        return name.split(separator: ":").last?.lowercased() ?? ""
    }

    /// Whether a tag is a script, or has an attribute that runs one.
    private static func runs(_ tag: Substring) -> Bool {
        if name(tag) == "script" { return true }
        for match in tag.matches(of: /\s([A-Za-z:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/) {
            if match.1.lowercased().hasPrefix("on") { return true }
            guard match.1.lowercased().hasSuffix("href") else { continue }
            // Graphviz writes hyphens so; any other letter of a scheme written as a number hides it.
            let value = String(match.2 ?? match.3 ?? "").replacing("&#45;", with: "-").lowercased()
                .filter { !$0.isWhitespace }
            let scheme = value.prefix { $0 != ":" && $0 != "/" }
            if scheme == "javascript" || scheme.contains("&") { return true }
        }
        return false
    }
}
