import Foundation

/// Words in the header of a message: ASCII as it stands, the rest as encoded words (RFC 2047).
enum HeaderText {
    /// A text such as a subject.
    ///
    /// - Parameters:
    ///   - text: What it shall say; control characters become blanks, so nothing begins a new header.
    ///   - after: How many characters stand before it on its first line.
    /// - Returns: The lines of it, folded.
    static func text(_ text: String, after: Int) -> String {
        let clean = cleaned(text)
        let isPlain = clean.unicodeScalars.allSatisfy { $0.isASCII }
        guard !isPlain || clean.contains("=?") else { return folded(clean, after: after) }
        return encoded(clean, after: after)
    }

    /// `"Example, Nora" <nora@example.org>`; the address alone where there is no name.
    static func mailbox(_ name: String, _ address: String, after: Int) -> String {
        let clean = cleaned(name)
        guard !clean.isEmpty else { return "<\(address)>" }
        guard clean.unicodeScalars.allSatisfy({ $0.isASCII }), !clean.contains("=?") else {
            return "\(encoded(clean, after: after))\n <\(address)>"
        }
        let quoted = clean.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : "\($0)" }.joined()
        return "\"\(quoted)\" <\(address)>"
    }

    private static func cleaned(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }))
    }

    /// Encoded words of at most 75 characters, each of whole characters, one a line.
    private static func encoded(_ text: String, after: Int) -> String {
        var words: [String] = []
        var chunk: [UInt8] = []
        var room = max(12, (75 - 12 - after) / 4 * 3)
        for scalar in text.unicodeScalars {
            let bytes = Array(String(scalar).utf8)
            if chunk.count + bytes.count > room {
                words.append("=?UTF-8?B?\(Data(chunk).base64EncodedString())?=")
                chunk = []
                room = 45
            }
            chunk += bytes
        }
        if !chunk.isEmpty { words.append("=?UTF-8?B?\(Data(chunk).base64EncodedString())?=") }
        return words.joined(separator: "\n ")
    }

    /// Lines of at most 78 characters, broken at blanks.
    private static func folded(_ text: String, after: Int) -> String {
        var lines: [String] = []
        var line = ""
        var room = 78 - after
        for word in text.split(separator: " ", omittingEmptySubsequences: false) {
            if !line.isEmpty, line.count + 1 + word.count > room, !word.isEmpty {
                lines.append(line)
                line = String(word)
                room = 77
            } else {
                line += line.isEmpty && lines.isEmpty ? "\(word)" : " \(word)"
            }
        }
        return (lines + [line]).joined(separator: "\n ")
    }
}

/// Quoted-printable lines (RFC 2045, 6.7) of at most 76 characters.
enum QuotedPrintable {
    static func lines(_ line: String) -> [String] {
        var found: [String] = []
        var current = ""
        let bytes = Array(line.utf8)
        for (place, byte) in bytes.enumerated() {
            let isLast = place == bytes.count - 1
            let isBlank = byte == 0x20 || byte == 0x09
            let isPlain = byte >= 0x21 && byte <= 0x7E && byte != 0x3D || isBlank && !isLast
            let piece =
                isPlain ? String(UnicodeScalar(byte)) : String(format: "=%02X", Int(byte))
            if current.utf8.count + piece.utf8.count > 75 {
                found.append(current + "=")
                current = ""
            }
            current += piece
        }
        return found + [current]
    }
}
