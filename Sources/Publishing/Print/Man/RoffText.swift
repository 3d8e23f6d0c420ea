import Markdown

/// Words as roff reads them: nothing in them is a request or an escape.
enum RoffText {
    /// One character.
    ///
    /// All but ASCII is named by its number, so that the page is read rightly under every locale.
    ///
    /// - Parameters:
    ///   - character: As it stands in the text.
    ///   - isInside: Whether a hyphen is one between the letters of words; others are copied as they are typed.
    /// - Returns: The character, or an escape for it.
    static func escaped(_ character: Character, isInside: Bool = false) -> String {
        switch character {
        case "\\": return "\\e"
        case "-": return isInside ? "-" : "\\-"
        case "'": return "\\(aq"
        case "`": return "\\(ga"
        case "^": return "\\(ha"
        case "~": return "\\(ti"
        case "\"": return "\\(dq"
        case "\u{A0}", "\u{202F}": return "\\ "
        case "\u{AD}": return "\\%"
        case "\u{200B}": return "\\:"
        case "\u{FEFF}", "\u{2060}": return "\\&"
        default: break
        }
        if character.isASCII { return String(character) }
        return character.unicodeScalars.map { scalar in
            let digits = String(scalar.value, radix: 16, uppercase: true)
            let zeros = String(repeating: "0", count: max(0, 4 - digits.count))
            return scalar.isASCII ? String(scalar) : "\\[u\(zeros)\(digits)]"
        }.joined()
    }

    /// Words in one piece, blanks among them.
    static func escaped(_ words: String) -> String {
        WordPiece.pieces(of: words).map { piece in
            switch piece {
            case .blank: " "
            case .character(let character, let isInside): escaped(character, isInside: isInside)
            case .breakPoint: ""
            }
        }.joined()
    }

    /// One argument of a request, in quotation marks.
    static func argument(_ escaped: String) -> String { "\"\(escaped)\"" }

    /// An address as the argument of a request.
    static func address(_ address: String) -> String {
        WordPiece.pieces(of: PrintedAddress.encoded(address)).map { piece in
            switch piece {
            case .blank: ""
            case .character(let character, _): escaped(character)
            case .breakPoint: "\\:"
            }
        }.joined()
    }
}
