/// Words cut into what a formatter has to know of them.
enum WordPiece: Hashable {
    case blank
    /// A character; `isInside` where small letters of ASCII stand on both sides of it.
    case character(Character, isInside: Bool)
    /// A line may end here without a hyphen.
    case breakPoint

    /// Words longer than this get places at which a line may end.
    private static let longWord = 15
    /// Between two such places stand at least this many characters.
    private static let leastPart = 4
    /// And at most this many, in a word without punctuation.
    private static let mostPart = 12
    /// Characters behind which a line may end within a long word.
    private static let breakable = Set<Character>("/._=&?,;:@|+-")

    /// The pieces of any text; what could steer a terminal is replaced, and ends of lines are blanks.
    static func pieces(of text: String) -> [WordPiece] {
        let glyphs = StyledText(text).glyphs
        var pieces: [WordPiece] = []
        for word in glyphs.split(
            omittingEmptySubsequences: false, whereSeparator: { isBlank($0) })
        {
            if word.startIndex > 0 { pieces.append(.blank) }
            let isLong = word.count > longWord
            var part = 0
            for place in word.indices {
                if place > word.startIndex, part > 0,
                    breaks(before: place, in: glyphs[word.indices], isLong ? part : 0)
                {
                    pieces.append(.breakPoint)
                    part = 0
                }
                part += 1
                pieces.append(
                    .character(
                        glyphs[place].character,
                        isInside: place > word.startIndex && place + 1 < word.endIndex
                            && isSmall(glyphs[place - 1]) && isSmall(glyphs[place + 1])))
            }
        }
        return pieces
    }

    private static func isBlank(_ glyph: StyledText.Glyph) -> Bool {
        glyph.isLineFeed || glyph.character == " "
    }

    /// Whether a line may end before a character; `part` characters stand since the last place.
    private static func breaks(
        before place: Int, in word: ArraySlice<StyledText.Glyph>, _ part: Int
    ) -> Bool {
        let (before, after) = (word[place - 1], word[place])
        if before.isIdeographic || after.isIdeographic {
            return LineBreaking.isAllowed(before: place, in: word)
        }
        guard part >= leastPart, word.endIndex - place >= leastPart else { return false }
        if breakable.contains(before.character), !breakable.contains(after.character) {
            return true
        }
        return part >= mostPart && word.count > 2 * mostPart + longWord
    }

    private static func isSmall(_ glyph: StyledText.Glyph) -> Bool {
        glyph.character.asciiValue.map { 0x61...0x7A ~= $0 } ?? false
    }
}

/// An address as it may stand in a man page and in LaTeX.
enum PrintedAddress {
    /// Percent-encoded but for what an address needs.
    static func encoded(_ address: String) -> String {
        address.utf8.map { byte -> String in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: String(UnicodeScalar(byte))
            case _ where "!*()+,-./:;=?@_~#%&".utf8.contains(byte): String(UnicodeScalar(byte))
            default: "%" + hex(byte >> 4) + hex(byte & 15)
            }
        }.joined()
    }

    private static func hex(_ digit: UInt8) -> String {
        String(digit, radix: 16, uppercase: true)
    }
}
