/// One tag of a template: what it shows, begins or ends.
struct TemplateTag {
    enum Kind { case value, start, end }

    let kind: Kind
    /// As it is written, such as `site.name`.
    let name: String
    /// From 1.
    let line: Int
    /// Whether something of a page is asked for, and no block of the template.
    let isAsked: Bool

    /// The parts of the name, each of which some object is asked for; none where it means what stands here.
    var parts: [String] {
        guard isAsked else { return [] }
        // A transform stands around the name: `first(rows)`.
        let inner = name.split(separator: "(").last?.prefix { $0 != ")" } ?? ""
        return inner.split(separator: ".").map(String.init)
    }

    /// The tags of a template that show values, begin sections and end them, in order.
    ///
    /// - Parameter text: The template.
    /// - Returns: Those before the delimiters are changed: what follows is not looked at.
    static func all(in text: String) -> [TemplateTag] {
        var tags: [TemplateTag] = []
        var line = 1
        var rest = text.utf8[...]
        while let next = rest.first {
            if next == UInt8(ascii: "\n") { line += 1 }
            guard rest.starts(with: "{{".utf8) else {
                rest = rest.dropFirst()
                continue
            }
            rest = rest.dropFirst(2)
            let inner = rest.prefix { $0 != UInt8(ascii: "}") }
            rest = rest.dropFirst(inner.count)
            let content = String(decoding: inner, as: UTF8.self)
            let mark = content.first { !$0.isWhitespace }
            if mark == "=" { break }
            if let tag = tag(content, mark, line) { tags.append(tag) }
            line += inner.count { $0 == UInt8(ascii: "\n") }
        }
        return tags
    }

    private static func tag(_ content: String, _ mark: Character?, _ line: Int) -> TemplateTag? {
        let words = content.drop { $0.isWhitespace || "{&#^/$<".contains($0) }
        let name = String(words.filter { !$0.isWhitespace })
        switch mark {
        case "!", ">", "%", nil: return nil
        case "#", "^": return TemplateTag(kind: .start, name: name, line: line, isAsked: true)
        case "$", "<": return TemplateTag(kind: .start, name: name, line: line, isAsked: false)
        case "/": return TemplateTag(kind: .end, name: name, line: line, isAsked: false)
        default: return TemplateTag(kind: .value, name: name, line: line, isAsked: true)
        }
    }
}
