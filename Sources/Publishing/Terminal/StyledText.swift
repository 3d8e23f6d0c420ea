/// Text with styles, made of what a person sees as characters.
///
/// Whatever could steer a terminal is replaced when it is taken in, so that a document cannot.
struct StyledText {
    /// One character.
    struct Glyph {
        let character: Character
        let style: Style
        /// Whether no line may begin with it.
        let isGlued: Bool
        let width: Int
        let isBlank: Bool
        let isLineFeed: Bool
        let isHyphen: Bool

        init(_ character: Character, _ style: Style, isGlued: Bool) {
            self.character = character
            self.style = style
            self.isGlued = isGlued
            width = DisplayWidth.of(character)
            // Asked for again and again; to compare characters takes long.
            let ascii = character.asciiValue
            isBlank = ascii == 0x20 || ascii == nil && character == "\u{3000}"
            isLineFeed = ascii == 0x0A
            isHyphen = ascii == 0x2D
        }
    }

    private(set) var glyphs: [Glyph] = []

    init() {}

    init(_ text: String, _ style: Style = []) { append(text, style) }

    init(_ glyphs: some Sequence<Glyph>) { self.glyphs = Array(glyphs) }

    var isEmpty: Bool { glyphs.isEmpty }

    /// The columns it takes, if it is one line.
    var width: Int { glyphs.reduce(0) { $0 + $1.width } }

    /// Appends text, in which a line feed ends a line.
    ///
    /// - Parameters:
    ///   - text: Any text.
    ///   - style: How it stands out.
    ///   - isGlued: Whether no line may begin with its first character.
    mutating func append(_ text: String, _ style: Style = [], isGlued: Bool = false) {
        var isGlued = isGlued
        for character in text {
            glyphs.append(Glyph(Self.harmless(character), style, isGlued: isGlued))
            isGlued = false
        }
    }

    mutating func append(_ other: StyledText) { glyphs += other.glyphs }

    mutating func appendBlanks(_ count: Int) {
        if count > 0 { append(String(repeating: " ", count: count)) }
    }

    /// The line as it is written, without blanks at its end.
    func rendered(colour: Bool) -> String {
        var line = ""
        var style: Style = []
        let end = glyphs.lastIndex { $0.character != " " }.map { $0 + 1 } ?? 0
        for glyph in glyphs[..<end] {
            if colour, glyph.style != style {
                if !style.isEmpty { line += Style.end }
                if !glyph.style.isEmpty { line += glyph.style.sequence }
                style = glyph.style
            }
            line.append(glyph.character)
        }
        return style.isEmpty ? line : line + Style.end
    }

    /// A picture in place of a character that would steer the terminal or reorder the line.
    private static func harmless(_ character: Character) -> Character {
        guard let scalar = character.unicodeScalars.first else { return character }
        switch scalar.value {
        case 0x0A...0x0D, 0x85, 0x2028, 0x2029: return "\n"
        case 0x09: return " "
        case 0x00..<0x20: return Unicode.Scalar(0x2400 + scalar.value).map(Character.init) ?? "?"
        case 0x7F: return "\u{2421}"
        case 0x80..<0xA0, 0x202A...0x202E, 0x2066...0x2069: return "\u{FFFD}"
        default: return character
        }
    }
}
