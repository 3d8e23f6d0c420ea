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

    /// Bytes as long as these will do.
    private enum Content {
        case plain(PlainGlyphs)
        case glyphs([Glyph])
    }

    private var content = Content.plain(PlainGlyphs())

    init() {}

    init(_ text: String, _ style: Style = []) { append(text, style) }

    init(_ glyphs: some Sequence<Glyph>) { content = .glyphs(Array(glyphs)) }

    private init(_ plain: PlainGlyphs) { content = .plain(plain) }

    /// All characters.
    var glyphs: [Glyph] {
        switch content {
        case .plain(let plain): (0..<plain.count).map { plain.glyph(at: $0) }
        case .glyphs(let glyphs): glyphs
        }
    }

    var first: Glyph? {
        switch content {
        case .plain(let plain): plain.count == 0 ? nil : plain.glyph(at: 0)
        case .glyphs(let glyphs): glyphs.first
        }
    }

    var last: Glyph? {
        switch content {
        case .plain(let plain): plain.count == 0 ? nil : plain.glyph(at: plain.count - 1)
        case .glyphs(let glyphs): glyphs.last
        }
    }

    var isEmpty: Bool {
        switch content {
        case .plain(let plain): plain.count == 0
        case .glyphs(let glyphs): glyphs.isEmpty
        }
    }

    /// The columns it takes, if it is one line.
    var width: Int {
        switch content {
        case .plain(let plain): plain.count
        case .glyphs(let glyphs): glyphs.reduce(0) { $0 + $1.width }
        }
    }

    /// Appends text, in which a line feed ends a line.
    ///
    /// - Parameters:
    ///   - text: Any text.
    ///   - style: How it stands out.
    ///   - isGlued: Whether no line may begin with its first character.
    mutating func append(_ text: String, _ style: Style = [], isGlued: Bool = false) {
        let isAppended = changePlain { $0.append(text, style, isGlued: isGlued) }
        guard isAppended != true else { return }
        changeGlyphs { glyphs in
            var isGlued = isGlued
            for character in text {
                glyphs.append(Glyph(Self.harmless(character), style, isGlued: isGlued))
                isGlued = false
            }
        }
    }

    mutating func append(_ other: StyledText) {
        if case .plain(let addition) = other.content,
            changePlain({ $0.append(addition) }) != nil
        {
            return
        }
        changeGlyphs { $0 += other.glyphs }
    }

    mutating func appendBlanks(_ count: Int) {
        guard count > 0, changePlain({ $0.appendBlanks(count) }) == nil else { return }
        append(String(repeating: " ", count: count))
    }

    /// Changes the bytes in place; does nothing where there are none.
    private mutating func changePlain<Answer>(
        _ change: (inout PlainGlyphs) -> Answer
    ) -> Answer? {
        guard case .plain(var plain) = content else { return nil }
        // Held once only, or the change would copy it.
        content = .glyphs([])
        defer { content = .plain(plain) }
        return change(&plain)
    }

    private mutating func changeGlyphs(_ change: (inout [Glyph]) -> Void) {
        var glyphs = self.glyphs
        content = .glyphs([])
        change(&glyphs)
        content = .glyphs(glyphs)
    }

    /// The lines of bytes alone; nothing for all other text.
    func plainLines(width: Int, hanging indent: Int) -> [StyledText]? {
        guard case .plain(let plain) = content else { return nil }
        return plain.lines(width: width, hanging: indent).map { StyledText($0) }
    }

    /// The line as it is written, without blanks at its end.
    func rendered(colour: Bool) -> String {
        switch content {
        case .plain(let plain): plain.rendered(colour: colour)
        case .glyphs(let glyphs): Self.rendered(glyphs, colour: colour)
        }
    }

    private static func rendered(_ glyphs: [Glyph], colour: Bool) -> String {
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
