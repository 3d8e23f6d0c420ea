extension StyledText {
    /// The text broken into lines no wider than `width`.
    ///
    /// - Parameters:
    ///   - width: In columns, more than `indent`.
    ///   - indent: How many blanks all lines but the first begin with.
    ///   - breakingWords: Whether a word wider than a line is cut; it sticks out otherwise.
    /// - Returns: At least one line; blanks around a break are left out.
    func lines(width: Int, hanging indent: Int = 0, breakingWords: Bool) -> [StyledText] {
        if !breakingWords, let lines = plainLines(width: width, hanging: indent) { return lines }
        var filling = LineFilling(width: width, indent: indent, breaksWords: breakingWords)
        for part in glyphs.split(omittingEmptySubsequences: false, whereSeparator: \.isLineFeed) {
            for word in Self.words(part) { filling.append(word) }
            filling.endLine()
        }
        return filling.lines
    }

    /// The width of the widest line and of the widest piece that cannot be broken.
    var extent: (line: Int, word: Int) {
        var extent = (line: 0, word: 0)
        for part in glyphs.split(whereSeparator: \.isLineFeed) {
            extent.line = max(extent.line, StyledText(part).width)
            for word in Self.words(part) {
                extent.word = max(extent.word, StyledText(word.prefix { !$0.isBlank }).width)
            }
        }
        return extent
    }

    /// The pieces between which a line may end, each with the blanks after it.
    private static func words(_ glyphs: ArraySlice<Glyph>) -> [ArraySlice<Glyph>] {
        var words: [ArraySlice<Glyph>] = []
        var start = glyphs.startIndex
        for place in glyphs.indices.dropFirst()
        where LineBreaking.isAllowed(before: place, in: glyphs) {
            words.append(glyphs[start..<place])
            start = place
        }
        if start < glyphs.endIndex { words.append(glyphs[start...]) }
        return words
    }
}

/// Fills one line after the other with words.
private struct LineFilling {
    let width: Int
    let indent: Int
    let breaksWords: Bool
    private(set) var lines: [StyledText] = []
    private var line: [StyledText.Glyph] = []
    private var used = 0

    init(width: Int, indent: Int, breaksWords: Bool) {
        self.width = width
        self.indent = indent
        self.breaksWords = breaksWords
    }

    mutating func append(_ word: ArraySlice<StyledText.Glyph>) {
        let visible = word.lastIndex { !$0.isBlank }.map { word[...$0] } ?? []
        // Blanks after a break the author asked for.
        if visible.isEmpty, line.isEmpty, !lines.isEmpty { return }
        let needed = StyledText(visible).width
        if !line.isEmpty, used + needed > width { endLine() }
        let cutsWord = breaksWords && used + needed > width
        for glyph in word {
            if cutsWord, !line.isEmpty, !glyph.isBlank, used + glyph.width > width { endLine() }
            line.append(glyph)
            used += glyph.width
        }
    }

    mutating func endLine() {
        let end = line.lastIndex { !$0.isBlank }.map { $0 + 1 } ?? 0
        var finished = StyledText()
        if !lines.isEmpty, end > 0 { finished.appendBlanks(indent) }
        finished.append(StyledText(line[..<end]))
        lines.append(finished)
        line = []
        used = indent
    }
}
