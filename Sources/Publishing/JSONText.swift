/// Strings as JSON writes them (RFC 8259, section 7).
enum JSONText {
    /// The text in quotation marks, with every control character escaped.
    static func string(_ text: String) -> String {
        // Most text is plain; then nothing is taken apart.
        if text.utf8.allSatisfy({ 0x20..<0x7F ~= $0 && $0 != 0x22 && $0 != 0x5C }) {
            return "\"\(text)\""
        }
        var string = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": string += "\\\""
            case "\\": string += "\\\\"
            case "\n": string += "\\n"
            case "\r": string += "\\r"
            case "\t": string += "\\t"
            // Line separators too: older readers take them for the end of a line.
            case "\u{0}"..<" ", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
                let digits = String(scalar.value, radix: 16)
                string += "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)"
            default: string.unicodeScalars.append(scalar)
            }
        }
        return string + "\""
    }
}
