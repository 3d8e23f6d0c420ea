/// Words as LaTeX reads them: nothing in them is a command.
///
/// It remembers what the words need of the preamble.
struct LatexText {
    /// Whether there are Chinese or Japanese characters.
    private(set) var hasIdeographs = false
    /// Whether there are characters that the usual letters of LaTeX may lack.
    private(set) var hasRareCharacters = false
    /// Whether there are lines that make up a drawing of characters.
    private(set) var hasBoxLines = false

    /// Running words; ends of lines are blanks, and several blanks are one.
    mutating func words(_ text: String, isCode: Bool = false) -> String {
        var result = ""
        var last: Character = "\n"
        for piece in WordPiece.pieces(of: text) {
            switch piece {
            case .blank:
                if last != " " { result += " " } else if isCode { result += "\\ " }
                last = " "
            case .breakPoint: result += "\\allowbreak{}"
            case .character(let character, let isInside):
                result += escaped(character, after: last, isInside: isInside && !isCode)
                last = character
            }
        }
        return result
    }

    /// A line of code, all its blanks kept.
    mutating func code(_ line: String) -> String {
        var result = ""
        var last: Character = "\n"
        for piece in WordPiece.pieces(of: line) {
            switch piece {
            // A blank at the start of a line would be dropped, and several would be one.
            case .blank:
                result += result.isEmpty || last == " " ? "~" : " "
                last = " "
            case .breakPoint: result += "\\allowbreak{}"
            case .character(let character, _):
                result += escaped(character, after: last, isInside: false)
                last = character
            }
        }
        return result
    }

    /// Words for the outline of a PDF and the like, in which only plain characters can stand.
    mutating func plain(_ text: String) -> String {
        let kept = text.map { character -> Character in
            Self.isCommon(character) || Self.isIdeograph(character) ? character : "?"
        }
        return words(String(kept)).replacing("\\allowbreak{}", with: "")
    }

    private mutating func escaped(
        _ character: Character, after last: Character, isInside: Bool
    ) -> String {
        if let ascii = character.asciiValue {
            return Self.ascii(ascii, character, after: last, isInside: isInside)
        }
        if let known = LatexSymbols.commands[character] { return known }
        if let sides = LatexSymbols.boxLines[character] {
            hasBoxLines = true
            return "\\boxline" + sides.map { "{\($0)}" }.joined()
        }
        if Self.isIdeograph(character) {
            hasIdeographs = true
            return String(character)
        }
        if Self.isCommon(character) { return String(character) }
        hasRareCharacters = true
        return character.unicodeScalars.map { scalar in
            let code = String(scalar.value, radix: 16, uppercase: true)
            return "\\rare{\(code)}{\(LatexSymbols.alternatives[scalar] ?? "\\unset{\(code)}")}"
        }.joined()
    }

    private static func ascii(
        _ byte: UInt8, _ character: Character, after last: Character, isInside: Bool
    ) -> String {
        switch character {
        case "\\": return "\\textbackslash{}"
        case "{", "}", "$", "&", "#", "%", "_": return "\\\(character)"
        case "^": return "\\textasciicircum{}"
        case "~": return "\\textasciitilde{}"
        case "<": return "\\textless{}"
        case ">": return "\\textgreater{}"
        case "|": return "\\textbar{}"
        case "\"": return "\\textquotedbl{}"
        case "`": return "\\textasciigrave{}"
        case "'": return isInside ? "'" : "\\textquotesingle{}"
        // They could begin the options of what stands before them.
        case "[", "]": return "{\(character)}"
        // Two of them would become one other character.
        case "-", ",": return last == character ? "{}\(character)" : String(character)
        default: return byte < 0x20 || byte == 0x7F ? "" : String(character)
        }
    }

    /// Characters that LaTeX knows in all of its programs.
    private static func isCommon(_ character: Character) -> Bool {
        guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1
        else { return false }
        switch scalar.value {
        case 0x20..<0x7F, 0xA1...0xAC, 0xAE...0x10F, 0x112...0x125, 0x128...0x130, 0x134...0x137,
            0x139...0x148, 0x14C...0x165, 0x168...0x17E:
            return true
        case 0x2013, 0x2014, 0x2018...0x201A, 0x201C...0x201E, 0x2020...0x2022, 0x2026, 0x2030,
            0x2039, 0x203A, 0x20AC, 0x2122:
            return true
        default: return false
        }
    }

    /// Characters that are set by Chinese letters.
    private static func isIdeograph(_ character: Character) -> Bool {
        guard let scalar = character.unicodeScalars.first else { return false }
        switch scalar.value {
        case 0x2E80...0x2FDF, 0x3001...0x303E, 0x3041...0x30FF, 0x31C0...0x31EF, 0x3400...0x4DBF,
            0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
            0x20000...0x3FFFD:
            return true
        default: return false
        }
    }
}
