/// A line that may define a footnote, such as `[^1]: Who signs`.
struct FootnoteMark: Hashable {
    /// What stands between `^` and the bracket.
    let label: String
    /// Where the first bracket stands.
    let place: Int
    /// Where the text of the footnote begins.
    let textPlace: Int
    /// The line, from 1.
    let line: Int
    /// How many blanks stand before the bracket.
    let indentation: Int

    /// The label as CommonMark compares it.
    var folded: String { label.lowercased() }
}

/// Writes footnotes as items of a list, whose grammar is theirs: blocks follow indented by four.
///
/// cmark knows no footnotes. Whether a mark really is one, or stands in code, shows when the text is parsed.
enum FootnoteText {
    /// The marks in `bytes`, the lines in `source`, where `places` tell of `[^`.
    static func marks(in source: SourceLines, at places: [Int]) -> [FootnoteMark] {
        places.compactMap { place in
            let line = source.line(at: place)
            let start = source.start(ofLine: line)
            guard place - start <= 3, source.bytes[start..<place].allSatisfy({ $0 == 0x20 }) else {
                return nil
            }
            return mark(in: source, at: place, line: line, indentation: place - start)
        }
    }

    private static func mark(
        in source: SourceLines, at place: Int, line: Int, indentation: Int
    ) -> FootnoteMark? {
        let bytes = source.bytes
        var end = place + 2
        while end < bytes.count, LabelSyntax.isPlain(bytes[end]), end - place < 200 { end += 1 }
        guard end > place + 2, end + 1 < bytes.count, bytes[end] == UInt8(ascii: "]"),
            bytes[end + 1] == UInt8(ascii: ":")
        else { return nil }
        var text = end + 2
        while text < bytes.count, bytes[text] == 0x20 || bytes[text] == 0x09 { text += 1 }
        // What follows nothing is no item that may break off a paragraph.
        guard text < bytes.count, bytes[text] != 0x0A, bytes[text] != 0x0D,
            !isUnderlined(line, in: source)
        else { return nil }
        return FootnoteMark(
            label: String(decoding: bytes[(place + 2)..<end], as: UTF8.self), place: place,
            textPlace: text, line: line, indentation: indentation)
    }

    /// Whether CommonMark makes the paragraph a heading, which others may link to.
    private static func isUnderlined(_ line: Int, in source: SourceLines) -> Bool {
        var next = line + 1
        while true {
            let text = source[next].trimmingBlanks()
            guard let first = text.first, !text.starts(with: "[^".utf8) else { return false }
            if first == UInt8(ascii: "-") || first == UInt8(ascii: "="),
                text.allSatisfy({ $0 == first })
            {
                return true
            }
            next += 1
        }
    }

    /// `bytes` with an item in place of each of `marks`, on the same line.
    static func replacing(_ marks: [FootnoteMark], in bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var place = 0
        for mark in marks {
            result += bytes[place..<mark.place]
            result += "+   ".utf8
            place = mark.textPlace
        }
        result += bytes[place...]
        return result
    }
}
