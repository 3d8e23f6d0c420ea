/// Characters of ASCII that can be seen, each one column wide, with their styles.
///
/// Most of any text is of this kind, and is set many times faster as bytes than character by character.
struct PlainGlyphs {
    private(set) var bytes: [UInt8] = []
    /// The style of each byte; the highest bit where no line may begin with it.
    private var marks: [UInt8] = []

    private static let glue: UInt8 = 0x80
    private static let blank = UInt8(ascii: " ")
    private static let hyphen = UInt8(ascii: "-")

    var count: Int { bytes.count }

    init() {}

    private init(_ others: PlainGlyphs, _ range: Range<Int>, after blanks: Int) {
        let count = blanks + range.count
        bytes.reserveCapacity(count)
        marks.reserveCapacity(count)
        appendBlanks(blanks)
        bytes += others.bytes[range]
        marks += others.marks[range]
    }

    /// Appends a text, where it is of this kind.
    ///
    /// - Parameters:
    ///   - text: Any text.
    ///   - style: How it stands out.
    ///   - isGlued: Whether no line may begin with its first character.
    /// - Returns: Whether it was appended.
    mutating func append(_ text: String, _ style: Style, isGlued: Bool) -> Bool {
        let start = bytes.count
        guard Self.holdsOnlyPlain(text) else { return false }
        bytes += text.utf8
        marks += repeatElement(style.rawValue, count: bytes.count - start)
        if isGlued, start < bytes.count { marks[start] |= Self.glue }
        return true
    }

    mutating func append(_ other: PlainGlyphs) {
        bytes += other.bytes
        marks += other.marks
    }

    mutating func appendBlanks(_ count: Int) {
        guard count > 0 else { return }
        bytes += repeatElement(Self.blank, count: count)
        marks += repeatElement(0, count: count)
    }

    /// One of the characters.
    func glyph(at place: Int) -> StyledText.Glyph {
        StyledText.Glyph(
            Character(Unicode.Scalar(bytes[place])), style(at: place), isGlued: isGlued(place))
    }

    private func style(at place: Int) -> Style { Style(rawValue: marks[place] & ~Self.glue) }

    private func isGlued(_ place: Int) -> Bool { marks[place] & Self.glue != 0 }

    private static func holdsOnlyPlain(_ text: String) -> Bool {
        let answer = unsafe text.utf8.withContiguousStorageIfAvailable { bytes in
            unsafe bytes.holdsOnlyPlain
        }
        return answer ?? false
    }
}

extension PlainGlyphs {
    /// The text broken into lines no wider than `width`, as far as words allow.
    ///
    /// - Parameters:
    ///   - width: In columns, more than `indent`.
    ///   - indent: How many blanks all lines but the first begin with.
    /// - Returns: At least one line; blanks around a break are left out.
    func lines(width: Int, hanging indent: Int) -> [PlainGlyphs] {
        var lines: [PlainGlyphs] = []
        var (start, used, place) = (0, 0, 0)
        func endLine(_ end: Int) {
            let last = visibleEnd(start..<end)
            lines.append(
                PlainGlyphs(self, start..<last, after: lines.isEmpty || last == start ? 0 : indent))
            (start, used) = (end, indent)
        }
        while place < bytes.count {
            var end = place + 1
            while end < bytes.count, !isBreakAllowed(before: end) { end += 1 }
            let visible = visibleEnd(place..<end) - place
            if visible == 0, start == place, !lines.isEmpty {
                start = end
            } else {
                if start < place, used + visible > width { endLine(place) }
                used += end - place
            }
            place = end
        }
        endLine(bytes.count)
        return lines
    }

    /// Where the blanks at the end of a range begin.
    private func visibleEnd(_ range: Range<Int>) -> Int {
        var end = range.upperBound
        while end > range.lowerBound, bytes[end - 1] == Self.blank { end -= 1 }
        return end
    }

    /// The rules of ``LineBreaking`` for these characters.
    private func isBreakAllowed(before place: Int) -> Bool {
        let (before, after) = (bytes[place - 1], bytes[place])
        if before != Self.blank, before != Self.hyphen { return false }
        if isGlued(place) || after == Self.blank { return false }
        if before == Self.blank { return true }
        return after.isLetter && isHyphenBetweenWords(place - 1)
    }

    private func isHyphenBetweenWords(_ place: Int) -> Bool {
        var start = place
        while start > 0, bytes[start - 1] != Self.blank { start -= 1 }
        let word = bytes[start..<place]
        let isCapital = word.allSatisfy { $0.isCapital || $0 == Self.hyphen }
        return word.first?.isLetter == true && word.last?.isLetter == true
            && !(isCapital && bytes[place + 1].isCapital)
            && word.allSatisfy { $0.isLetter || $0 == Self.hyphen }
    }

    /// The line as it is written, without blanks at its end.
    func rendered(colour: Bool) -> String {
        let end = visibleEnd(0..<bytes.count)
        let isPlain = !colour || marks[..<end].allSatisfy { $0 & ~Self.glue == 0 }
        guard !isPlain else { return String(decoding: bytes[..<end], as: UTF8.self) }
        var line: [UInt8] = []
        var style: Style = []
        for place in 0..<end {
            let next = self.style(at: place)
            if next != style {
                if !style.isEmpty { line += Style.end.utf8 }
                if !next.isEmpty { line += next.sequence.utf8 }
                style = next
            }
            line.append(bytes[place])
        }
        if !style.isEmpty { line += Style.end.utf8 }
        return String(decoding: line, as: UTF8.self)
    }
}

extension UInt8 {
    fileprivate var isCapital: Bool { 0x41...0x5A ~= self }
    fileprivate var isLetter: Bool { isCapital || 0x61...0x7A ~= self }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether all bytes are characters of ASCII that can be seen.
    fileprivate var holdsOnlyPlain: Bool {
        // Without a way out in the middle the loop takes many bytes at once.
        var count = 0
        for place in indices where unsafe 0x20..<0x7F ~= self[place] { count += 1 }
        return count == self.count
    }
}
