import DocumentControl

/// Leads the links of a text to where things lie after an import.
struct LinkRewriting {
    /// Where the text lay, from the imported folder.
    let source: String
    /// Where it will lie, from the root of the repository.
    let target: String
    /// The texts of the import: from where they lay to where they will lie.
    let texts: [String: String]
    /// Takes a file along and tells where it will lie; nothing where there is none.
    let take: (String) -> String?
    private(set) var notes: [(line: Int, problem: String, remedy: String)] = []
    private var line = 0

    init(
        source: String, target: String, texts: [String: String],
        take: @escaping (String) -> String?
    ) {
        self.source = source
        self.target = target
        self.texts = texts
        self.take = take
    }

    /// The lines with their links led anew; code stays as it is.
    mutating func rewritten(_ lines: [String], firstLine: Int) -> [String] {
        var fence: Character?
        return lines.enumerated().map { place, text in
            line = firstLine + place
            let plain = text.trimmed
            if let mark = ["```", "~~~"].first(where: { plain.hasPrefix($0) })?.first {
                fence = fence == nil ? mark : fence == mark ? nil : fence
                return text
            }
            guard fence == nil else { return text }
            return links(in: definition(tags(text)))
        }
    }

    /// `[words](destination)` and `![words](destination)`.
    private mutating func links(in text: String) -> String {
        var result: [Character] = []
        let characters = Array(text)
        var place = 0
        var isCode = false
        while place < characters.count {
            if characters[place] == "`" { isCode.toggle() }
            guard !isCode, characters[place] == "]", place + 1 < characters.count,
                characters[place + 1] == "(",
                let found = Self.destination(characters, from: place + 2)
            else {
                result.append(characters[place])
                place += 1
                continue
            }
            let opening = Self.opening(of: result)
            let isImage = opening.map { $0 > 0 && result[$0 - 1] == "!" } ?? false
            let led = led(found.text, isImage: isImage)
            if isImage, led.isElsewhere, let opening { result.remove(at: opening - 1) }
            result += "](" + led.text
            place = found.end
        }
        return String(result)
    }

    /// Where the bracket was opened that closes next.
    private static func opening(of text: [Character]) -> Int? {
        var depth = 0
        for place in text.indices.reversed() {
            if text[place] == "]" { depth += 1 }
            guard text[place] == "[" else { continue }
            if depth == 0 { return place }
            depth -= 1
        }
        return nil
    }

    /// The destination that begins at a place, and where it ends.
    private static func destination(
        _ text: [Character], from start: Int
    ) -> (text: String, end: Int)? {
        guard start < text.count else { return nil }
        if text[start] == "<" {
            guard let end = text[start...].firstIndex(of: ">") else { return nil }
            return (String(text[(start + 1)..<end]), end + 1)
        }
        var depth = 0
        var place = start
        while place < text.count, !text[place].isWhitespace {
            if text[place] == "(" { depth += 1 }
            if text[place] == ")" {
                guard depth > 0 else { break }
                depth -= 1
            }
            place += 1
        }
        return place < text.count ? (String(text[start..<place]), place) : nil
    }

    /// A definition of a reference: `[label]: destination`.
    private mutating func definition(_ text: String) -> String {
        let plain = text.drop { $0 == " " }
        guard plain.hasPrefix("["), text.count - plain.count < 4,
            let close = plain.firstRange(of: "]:"), !plain.hasPrefix("[^")
        else { return text }
        let rest = plain[close.upperBound...].drop { $0 == " " }
        let destination = rest.prefix { !$0.isWhitespace }
        guard !destination.isEmpty, !destination.hasPrefix("<") else { return text }
        return text.prefix(text.count - rest.count) + led(String(destination), isImage: false).text
            + rest.dropFirst(destination.count)
    }

    /// `<img src="...">` as an image of Markdown.
    private mutating func tags(_ text: String) -> String {
        var result = ""
        var rest = text[...]
        while let start = rest.firstRange(of: "<img"),
            let end = rest[start.upperBound...].firstIndex(of: ">")
        {
            let tag = String(rest[start.lowerBound...end])
            guard let source = Self.attribute("src", of: tag) else {
                result += rest[...end]
                rest = rest[rest.index(after: end)...]
                continue
            }
            let words = Self.attribute("alt", of: tag) ?? ""
            result += rest[..<start.lowerBound] + "![\(words)](<\(source)>)"
            note("An HTML image stands here.", "The copy has it as an image of Markdown.")
            rest = rest[rest.index(after: end)...]
        }
        return result + rest
    }

    private static func attribute(_ name: String, of tag: String) -> String? {
        for quote in ["\"", "'"] {
            guard let start = tag.firstRange(of: " \(name)=\(quote)"),
                let end = tag[start.upperBound...].firstIndex(where: { String($0) == quote })
            else { continue }
            return String(tag[start.upperBound..<end])
        }
        return nil
    }

    private mutating func note(_ problem: String, _ remedy: String) {
        notes.append((line, problem, remedy))
    }

    /// A destination seen from the new place.
    private mutating func led(
        _ destination: String, isImage: Bool
    ) -> (text: String, isElsewhere: Bool) {
        let shown = destination.contains(" ") ? "<\(destination)>" : destination
        // Some systems write paths from the root of the site.
        let isRooted = destination.hasPrefix("/") && !destination.hasPrefix("//")
        let link = LinkTarget(
            isRooted ? String(destination.dropFirst()) : destination,
            from: isRooted ? "x" : source)
        switch link.place {
        case .inline, .here: return (shown, false)
        case .elsewhere:
            guard isImage else { return (shown, false) }
            note(
                "The image '\(destination)' lies elsewhere.",
                "The copy has a link in its place; or put the image beside the text.")
            return (shown, true)
        case .outside:
            note("'\(destination)' leads out of the folder.", "Mend the link, or take it out.")
            return (shown, false)
        case .path(let path):
            let fragment = link.fragment.map { "#\($0)" } ?? ""
            let texts = texts
            let places = [path, "\(path).md", "\(path)/index.md", "\(path)/README.md"]
            if !isImage, let text = places.lazy.compactMap({ texts[$0] }).first {
                return (LinkTarget.name(of: text, from: target) + fragment, false)
            }
            if !path.lowercased().hasSuffix(".md"), let file = take(path) {
                return (LinkTarget.name(of: file, from: target) + fragment, false)
            }
            note("There is no '\(path)' to which '\(destination)' leads.", "Mend the link.")
            return (shown, false)
        }
    }
}
