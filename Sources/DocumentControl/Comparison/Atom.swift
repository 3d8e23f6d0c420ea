/// A word, number or sign of a unit that carries meaning, without the forms that do not.
///
/// Blanks, punctuation, typographic and full-width forms are no part of it. What carries meaning
/// by every character is one atom: code, the target of a link, an identifier.
struct Atom {
    enum Kind { case word, number, character, sign, code, target }

    /// As it is written.
    let text: String
    let kind: Kind
    /// What two atoms are compared by.
    let key: String
    /// Where it stands among the scalars of the folded text.
    let range: Range<Int>

    /// Takes a unit apart.
    static func atoms(of unit: TextUnit) -> [Atom] {
        if unit.kind == .code || unit.kind == .other {
            let line = unit.text.trimmingEnd
            return line.isEmpty
                ? []
                : [
                    Atom(
                        text: line, kind: .code, key: line, range: 0..<line.unicodeScalars.count)
                ]
        }
        var reader = AtomReader(Folding.fold(unit.text), isASCII: unit.text.isASCII)
        switch unit.kind {
        case .heading: reader.skipNumber(isHeading: true)
        case .item: reader.skipNumber(isHeading: false)
        default: break
        }
        reader.read()
        return reader.atoms
    }

    /// Whether every character counts: numbers, signs, code, targets and identifiers.
    var isExact: Bool {
        switch kind {
        case .number, .sign, .code, .target: true
        case .word: text.utf8.contains { $0.isDigit }
        case .character: false
        }
    }
}

extension String {
    /// Without blanks at both ends.
    var trimmingEdges: String {
        String(trimmingEnd.unicodeScalars.drop { $0.properties.isWhitespace })
    }

    /// Without blanks at the end.
    var trimmingEnd: String {
        var view = unicodeScalars
        while let last = view.last, last.properties.isWhitespace { view.removeLast() }
        return String(view)
    }
}

/// Reads folded scalars.
private struct AtomReader {
    private let scalars: [Unicode.Scalar]
    private let isASCII: Bool
    private var place = 0
    private(set) var atoms: [Atom] = []
    /// Whether the next word begins a sentence.
    private var isAtStart = true
    /// Whether only blanks have come since the last number.
    private var isAfterNumber = false

    init(_ scalars: [Unicode.Scalar], isASCII: Bool) {
        self.scalars = scalars
        self.isASCII = isASCII
        atoms.reserveCapacity(scalars.count / 5 + 1)
    }

    private func scalar(_ place: Int) -> Unicode.Scalar? {
        place >= 0 && place < scalars.count ? scalars[place] : nil
    }

    private static let numerals: Set<Unicode.Scalar> = [
        "一", "二", "三", "四", "五", "六", "七", "八", "九", "十",
    ]

    /// Leaves out `1.`, `1)`, `(1)`, `a)` or `一、`; before a heading also `1.2`.
    mutating func skipNumber(isHeading: Bool) {
        var next = place
        let isOpened = scalar(next) == "("
        if isOpened { next += 1 }
        let start = next
        var points = 0
        while let scalar = scalar(next) {
            if TextToken.isDigit(scalar) || Self.numerals.contains(scalar) {
                next += 1
            } else if isHeading, scalar == ".",
                self.scalar(next + 1).map(TextToken.isDigit) ?? false
            {
                points += 1
                next += 1
            } else {
                break
            }
        }
        if next == start, let letter = scalar(next), letter.isASCII, letter.properties.isAlphabetic,
            scalar(next + 1) == ")"
        {
            next += 1
        }
        guard next > start, let mark = scalar(next) else { return }
        let isChinese = Self.numerals.contains(scalars[start])
        if mark == ")" || (isChinese && mark == ";") {
            place = next + 1
        } else if !isOpened, !isChinese {
            // "2005. It" and "24 hours" begin with no number of a list.
            let isNumber =
                mark == "." && scalar(next + 1) == " " && (points > 0 || next - start < 4)
            if isNumber || (points > 0 && mark == " ") { place = next + 1 }
        }
    }

    mutating func read() {
        while let scalar = scalar(place) {
            switch scalar {
            case "`": readCode()
            case "]" where self.scalar(place + 1) == "(": readTarget()
            default:
                switch TextToken.kind(of: scalar) {
                case .blank: place += 1
                case .character: readCharacter()
                case .word where TextToken.isDigit(scalar): readNumber()
                case .word: readWord()
                case .mark: readMark(scalar)
                }
            }
        }
    }

    private func text(_ range: Range<Int>) -> String {
        if isASCII {
            return unsafe String(unsafeUninitializedCapacity: range.count) { bytes in
                for (place, scalar) in range.enumerated() {
                    unsafe bytes[place] = UInt8(truncatingIfNeeded: scalars[scalar].value)
                }
                return range.count
            }
        }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(range.count)
        for scalar in scalars[range] { bytes.append(contentsOf: UTF8.encode(scalar) ?? .init()) }
        return String(decoding: bytes, as: UTF8.self)
    }

    private mutating func add(_ end: Int, _ kind: Atom.Kind) {
        let text = self.text(place..<end)
        add(Atom(text: text, kind: kind, key: text, range: place..<end), end)
    }

    private mutating func add(_ atom: Atom, _ end: Int) {
        atoms.append(atom)
        place = end
        isAtStart = false
        isAfterNumber = atom.kind == .number
    }

    private mutating func readCode() {
        guard let end = scalars[(place + 1)...].firstIndex(of: "`") else {
            place += 1
            return
        }
        if end == place + 1 { place += 2 } else { add(end + 1, .code) }
    }

    private mutating func readTarget() {
        let end = scalars[place...].firstIndex(of: ")") ?? scalars.count - 1
        add(end + 1, .target)
    }

    /// 十五 and 三天 are numbers; 三 alone may be part of any word.
    private mutating func readCharacter() {
        var end = place
        while let scalar = scalar(end), TextToken.numerals.contains(scalar) { end += 1 }
        guard end > place else { return add(place + 1, .character) }
        let rest = scalars[end..<min(end + 3, scalars.count)].map(String.init).joined()
        let hasUnit = TextToken.unitCharacters.contains { rest.hasPrefix($0) }
        add(
            hasUnit || end - place > 1 ? end : place + 1,
            hasUnit || end - place > 1 ? .number : .character)
    }

    private mutating func readNumber() {
        var end = place + 1
        while let scalar = scalar(end) {
            let isInner =
                switch scalar {
                case ".", ",", ":", "/": self.scalar(end + 1).map(TextToken.isDigit) ?? false
                default: false
                }
            guard TextToken.isDigit(scalar) || isInner else { break }
            end += 1
        }
        add(end, .number)
    }

    private mutating func readWord() {
        var end = place + 1
        var hyphens: [Int] = []
        var hasDigit = false
        while let scalar = scalar(end) {
            if TextToken.kind(of: scalar) == .word
                || (scalar == "^" || !scalar.isASCII && scalar.properties.isDiacritic)
            {
                hasDigit = hasDigit || TextToken.isDigit(scalar)
                end += 1
            } else if Self.joinsWords(scalar),
                self.scalar(end + 1).map({ TextToken.kind(of: $0) == .word }) ?? false
            {
                if scalar == "-" { hyphens.append(end) }
                end += 1
            } else {
                break
            }
        }
        // "well-known" is two words; "P-20" is one.
        if !hasDigit, let hyphen = hyphens.first { end = hyphen }
        let text = self.text(place..<end)
        let key = LetterCase.key(text, isAtStart: isAtStart, isAfterNumber: isAfterNumber)
        add(Atom(text: text, kind: .word, key: key, range: place..<end), end)
    }

    private static func joinsWords(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "-", "_", "'", ".", "@": true
        default: false
        }
    }

    private mutating func readMark(_ scalar: Unicode.Scalar) {
        if scalar == "-" || scalar == ":", isBeforeDigit() {
            // A sign, or a range or ratio; not the hyphen of "12-month".
            let isSign =
                scalar == "-" && !isAfterNumber && self.scalar(place + 1) != " "
                && atoms.last.map { _ in self.scalar(place - 1) == " " } ?? true
            if isSign || isAfterNumber { return add(place + 1, .sign) }
        }
        // ".5" is half of one.
        let isPoint = scalar == "." && self.scalar(place + 1).map(TextToken.isDigit) ?? false
        if isPoint || Self.isSign(scalar) { return add(place + 1, .sign) }
        switch scalar {
        case ".", "!", "?", ":", ";": isAtStart = true
        default: break
        }
        isAfterNumber = false
        place += 1
    }

    private func isBeforeDigit() -> Bool {
        var next = place + 1
        while scalar(next) == " " { next += 1 }
        return scalar(next).map(TextToken.isDigit) ?? false
    }

    /// Signs that are read aloud; punctuation is not.
    private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII {
            switch scalar {
            case "#", "$", "%", "&", "*", "+", "/", "<", "=", ">", "@", "\\", "^", "{", "|", "}",
                "~":
                return true
            default: return false
            }
        }
        switch scalar.properties.generalCategory {
        case .mathSymbol, .currencySymbol, .otherSymbol, .otherNumber, .otherLetter: return true
        default: return scalar == "\u{2030}"
        }
    }
}
