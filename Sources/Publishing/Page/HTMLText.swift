/// Words in the pages that Signet makes (HTML Living Standard, 13.1).
enum HTMLText {
    /// Words as text of an element, or as the value of an attribute between quotation marks.
    ///
    /// Characters that would turn or hide what follows stand as their numbers.
    static func escaped(_ text: String) -> String {
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
