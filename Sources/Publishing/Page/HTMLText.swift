/// Words in the pages that Signet makes (HTML Living Standard, 13.1).
enum HTMLText {
    /// Words as text of an element, or as the value of an attribute between quotation marks.
    ///
    /// Characters that would turn or hide what follows stand as their numbers.
    static func escaped(_ text: String) -> String {
        // Most words are plain; then nothing is taken apart.
        if text.utf8.allSatisfy({ 0x20..<0x7F ~= $0 || $0 == 0x0A || $0 == 0x09 }) {
            return marked(text)
        }
        var escaped = "".unicodeScalars
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;".unicodeScalars
            case "<": escaped += "&lt;".unicodeScalars
            case ">": escaped += "&gt;".unicodeScalars
            case "\"": escaped += "&quot;".unicodeScalars
            case "'": escaped += "&#39;".unicodeScalars
            case "\n", "\t": escaped.append(scalar)
            default:
                if isUnseen(scalar) {
                    let digits = String(scalar.value, radix: 16, uppercase: true)
                    escaped += "[U+\(digits)]".unicodeScalars
                } else {
                    escaped.append(scalar)
                }
            }
        }
        return String(escaped)
    }

    /// Words with the five characters of HTML written out, all others as they are; what has none of them stays as it is.
    static func marked(_ text: String) -> String {
        let bytes = Array(text.utf8)
        guard let first = bytes.firstIndex(where: isMark) else { return text }
        var marked: [UInt8] = []
        marked.reserveCapacity(bytes.count + bytes.count / 8)
        marked += bytes[..<first]
        for byte in bytes[first...] {
            switch byte {
            case UInt8(ascii: "&"): marked += "&amp;".utf8
            case UInt8(ascii: "<"): marked += "&lt;".utf8
            case UInt8(ascii: ">"): marked += "&gt;".utf8
            case UInt8(ascii: "\""): marked += "&quot;".utf8
            case UInt8(ascii: "'"): marked += "&#39;".utf8
            default: marked.append(byte)
            }
        }
        return String(decoding: marked, as: UTF8.self)
    }

    private static func isMark(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
            || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
    }

    /// Controls, and marks that turn the direction of what follows.
    private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00...0x1F, 0x7F...0x9F, 0x200B, 0x200E...0x200F, 0x202A...0x202E, 0x2060...0x206F,
            0xFEFF:
            true
        default: false
        }
    }

    /// An element with words in it.
    static func element(_ name: String, _ words: String, classed: String? = nil) -> String {
        let mark = classed.map { " class=\"\($0)\"" } ?? ""
        return "<\(name)\(mark)>\(escaped(words))</\(name)>"
    }

    /// An attribute with a blank before it; nothing where it has no value.
    static func attribute(_ name: String, _ value: String?) -> String {
        value.map { " \(name)=\"\(escaped($0))\"" } ?? ""
    }

    /// A way to another place of the page; nothing where there is none.
    static func link(_ words: String, to anchor: String?) -> String {
        anchor.map { "<a href=\"#\(escaped($0))\">\(escaped(words))</a>" } ?? ""
    }
}
