/// What is printed above a text and does not belong to it, between rules of hyphens.
package struct TextHeader: Sendable {
    /// What is told of the text, in order.
    package let lines: [(label: String, value: String)]
    /// Plain warnings, which come first.
    ///
    /// For example "SUPERSEDED. Do not work by this text."
    package let marks: [String]
    /// A sentence below the lines; empty for none.
    package let note: String

    package init(lines: [(label: String, value: String)], marks: [String], note: String) {
        self.lines = lines
        self.marks = marks
        self.note = note
    }

    /// The widest the header gets, however wide the terminal is.
    private static let widest = 78
    /// Beside labels that leave less room than this, values would be hard to read.
    private static let narrowestValue = 16

    /// The header, its rules among the lines.
    ///
    /// - Parameters:
    ///   - width: In columns of the terminal; less than 20 counts as 20.
    ///   - colour: Whether warnings and labels stand out by SGR sequences.
    /// - Returns: Lines no wider than `width`.
    package func lines(width: Int, colour: Bool) -> [String] {
        let width = min(max(width, TerminalLayout.narrowest), Self.widest)
        let rule = StyledText(String(repeating: "-", count: width))
        var result = [rule]
        for mark in marks {
            result += StyledText("*** \(mark) ***", [.bold, .red])
                .lines(width: width, hanging: 4, breakingWords: true)
        }
        if !marks.isEmpty, !lines.isEmpty { result.append(StyledText()) }
        result += labelled(width: width)
        if !note.isEmpty {
            if result.count > 1 { result.append(StyledText()) }
            result += StyledText(note).lines(width: width, breakingWords: true)
        }
        result.append(rule)
        return result.map { $0.rendered(colour: colour) }
    }

    private func labelled(width: Int) -> [StyledText] {
        let widestLabel = lines.map { DisplayWidth.of($0.label) }.max() ?? 0
        let column = widestLabel + 3
        let hasRoom = width - column >= Self.narrowestValue
        return lines.flatMap { line in
            var text = StyledText("\(line.label):", .bold)
            text.appendBlanks(hasRoom ? column - text.width : 1)
            text.append(line.value)
            return text.lines(
                width: width, hanging: hasRoom ? column : 2, breakingWords: true)
        }
    }
}
