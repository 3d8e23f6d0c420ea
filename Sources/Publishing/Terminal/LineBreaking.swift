/// Where a line may end: a small part of the Unicode line breaking algorithm (UAX #14).
enum LineBreaking {
    /// Whether a line may end before the glyph at `place`, which is not the first one.
    static func isAllowed(before place: Int, in glyphs: ArraySlice<StyledText.Glyph>) -> Bool {
        let (before, after) = (glyphs[place - 1], glyphs[place])
        if after.isGlued || after.isBlank { return false }
        if before.isBlank { return true }
        // Within a word of letters, which is most of any text.
        if before.width == 1, after.width == 1, !before.isHyphen { return false }
        if neverFirst.contains(after.character) || neverLast.contains(before.character) {
            return false
        }
        if before.isIdeographic || after.isIdeographic { return true }
        return before.character == "-" && after.character.isLetter
            && isHyphenBetweenWords(place - 1, in: glyphs)
    }

    /// True for "four-eyes", not for "PRO-014", "F-INC-01", "--help" or the hyphens of addresses and code.
    private static func isHyphenBetweenWords(
        _ place: Int, in glyphs: ArraySlice<StyledText.Glyph>
    ) -> Bool {
        let start = glyphs[..<place].lastIndex(where: \.isBlank).map { $0 + 1 } ?? glyphs.startIndex
        let word = glyphs[start..<place]
        let isCapital = word.allSatisfy { $0.character.isUppercase || $0.character == "-" }
        return word.first?.character.isLetter == true && word.last?.character.isLetter == true
            && !(isCapital && glyphs[place + 1].character.isUppercase)
            && word.allSatisfy { $0.character.isLetter || $0.character == "-" }
    }

    /// Closing marks and what else must not begin a line (JIS X 4051, GB/T 15834).
    private static let neverFirst = Set<Character>(
        """
        、。，．・：；？！‼⁇⁈⁉）］｝〕〉》」』】〙〗〟｠’”»…‥—–‐゠〜～％‰℃々〻ゝゞヽヾー\
        ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ!%),.:;?]}
        """)

    /// Opening marks, which must not end a line.
    private static let neverLast = Set<Character>("（［｛〔〈《「『【〘〖〝｟‘“«([{￥＄$¥£€")
}

extension StyledText.Glyph {
    /// Whether lines may be broken on both sides of it: Chinese and Japanese, not Korean, which
    /// sets blanks between words.
    var isIdeographic: Bool {
        guard width == 2, let scalar = character.unicodeScalars.first else { return false }
        return !(0xAC00...0xD7A3).contains(scalar.value)
            && !(0x1100...0x11FF).contains(scalar.value)
            && !(0x3131...0x318E).contains(scalar.value)
    }
}
