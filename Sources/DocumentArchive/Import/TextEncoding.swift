import Foundation

/// How the letters of a text are written as bytes, besides UTF-8.
package enum TextEncoding: String, Sendable, CaseIterable {
    case windows1252 = "windows-1252"
    case latin1 = "iso-8859-1"
    case latin9 = "iso-8859-15"
    case utf16LittleEndian = "utf-16le"
    case utf16BigEndian = "utf-16be"

    /// UTF-16 that says so itself by its byte order mark.
    static func marked(_ bytes: [UInt8]) -> TextEncoding? {
        if bytes.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
        return bytes.starts(with: [0xFE, 0xFF]) ? .utf16BigEndian : nil
    }

    /// The text, or nothing where the bytes are none in this encoding.
    func text(_ bytes: [UInt8]) -> String? {
        guard self != .latin9 else { return latin9(bytes) }
        return String(data: Data(bytes), encoding: encoding)
    }

    private var encoding: String.Encoding {
        switch self {
        case .windows1252: .windowsCP1252
        case .latin1, .latin9: .isoLatin1
        case .utf16LittleEndian: .utf16LittleEndian
        case .utf16BigEndian: .utf16BigEndian
        }
    }

    /// ISO 8859-15 is ISO 8859-1 with eight other letters.
    private func latin9(_ bytes: [UInt8]) -> String {
        let others: [UInt8: Unicode.Scalar] = [
            0xA4: "\u{20AC}", 0xA6: "\u{160}", 0xA8: "\u{161}", 0xB4: "\u{17D}", 0xB8: "\u{17E}",
            0xBC: "\u{152}", 0xBD: "\u{153}", 0xBE: "\u{178}",
        ]
        var text = String.UnicodeScalarView()
        for byte in bytes { text.append(others[byte] ?? Unicode.Scalar(byte)) }
        return String(text)
    }
}
