/// A word, a run of blanks, a mark, or one character of a script without blanks between words.
struct TextToken {
    enum Kind {
        case blank, word, mark
        /// Chinese, Japanese or Korean.
        case character
    }

    let text: String
    let kind: Kind

    /// Takes a text apart; the tokens joined are the text again, byte by byte.
    static func tokens(of text: String) -> [TextToken] {
        asciiTokens(of: text) ?? anyTokens(of: text)
    }

    /// The same for a text in any script.
    static func anyTokens(of text: String) -> [TextToken] {
        let scalars = Array(text.unicodeScalars)
        let bytes = Array(text.utf8)
        var tokens: [TextToken] = []
        tokens.reserveCapacity(bytes.count / 3)
        var (start, byte) = (0, 0)
        while start < scalars.count {
            let kind = Self.kind(of: scalars[start])
            var end = start + 1
            var next = byte + UTF8.width(scalars[start])
            while end < scalars.count, continues(scalars, end, kind) {
                next += UTF8.width(scalars[end])
                end += 1
            }
            tokens.append(
                TextToken(text: String(decoding: bytes[byte..<next], as: UTF8.self), kind: kind))
            (start, byte) = (end, next)
        }
        return tokens
    }

    /// Whether the scalar at `place` belongs to the token before it.
    private static func continues(
        _ scalars: [Unicode.Scalar], _ place: Int, _ kind: Kind
    ) -> Bool {
        let scalar = scalars[place]
        if isJoined(scalar) || scalars[place - 1] == "\u{200D}" { return true }
        switch kind {
        case .mark, .character: return false
        case .blank: return Self.kind(of: scalar) == .blank
        case .word:
            if Self.kind(of: scalar) == .word { return true }
            guard place + 1 < scalars.count, Self.kind(of: scalars[place + 1]) == .word,
                Self.kind(of: scalars[place - 1]) == .word
            else { return false }
            switch scalar {
            case "-", "_", "'", "\u{2019}", ".", "@": return true
            case ",", ":", "/":
                return isDigit(scalars[place - 1]) && isDigit(scalars[place + 1])
            default: return false
            }
        }
    }

    /// The kind of token that a scalar begins.
    @inline(__always)
    static func kind(of scalar: Unicode.Scalar) -> Kind {
        let value = scalar.value
        if value < 0x80 {
            switch value {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return .word
            case 0x09...0x0D, 0x20: return .blank
            default: return .mark
            }
        }
        return kind(beyondASCII: scalar)
    }

    private static func kind(beyondASCII scalar: Unicode.Scalar) -> Kind {
        if isIdeograph(scalar.value) { return .character }
        let properties = scalar.properties
        if properties.isWhitespace { return .blank }
        return properties.isAlphabetic || properties.numericType != nil ? .word : .mark
    }

    static func isDigit(_ scalar: Unicode.Scalar) -> Bool { 0x30...0x39 ~= scalar.value }

    /// Characters of Chinese, Japanese and Korean.
    private static func isIdeograph(_ value: UInt32) -> Bool {
        switch value {
        case 0x1100...0x11FF, 0x2E80...0x2FDF, 0x3005...0x3007, 0x3021...0x3029, 0x3040...0x30FF,
            0x3130...0x318F, 0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA960...0xA97F,
            0xAC00...0xD7FF, 0xF900...0xFAFF, 0xFF66...0xFFDC, 0x20000...0x3FFFF:
            true
        default: false
        }
    }

    /// Combining marks, joiners and selectors never stand alone.
    private static func isJoined(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar.value >= 0x300 else { return false }
        switch scalar.value {
        case 0x200D, 0xFE00...0xFE0F, 0x1F3FB...0x1F3FF, 0xE0100...0xE01EF: return true
        default: break
        }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: return true
        default: return false
        }
    }
}
