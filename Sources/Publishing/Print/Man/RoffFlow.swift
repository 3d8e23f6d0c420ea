/// Lines of roff as they grow: running text that is filled, and requests between.
struct RoffFlow {
    /// Longer lines of text are ended at the last blank, in bytes.
    private static let widest = 72

    private(set) var lines: [String] = []
    private var line = ""
    private var isBlankDue = false
    /// Where the last blank of the line stands.
    private var lastBlank: Int?
    private let isOneLine: Bool

    /// - Parameter isOneLine: Whether no line may be ended, as in an argument.
    init(isOneLine: Bool = false) { self.isOneLine = isOneLine }

    /// Whether what comes next begins a word.
    var isAtWordStart: Bool { line.isEmpty || isBlankDue }

    /// Adds a part of a word, in which nothing has a meaning that was not given to it.
    mutating func add(_ escaped: String) {
        if isBlankDue, !line.isEmpty {
            lastBlank = line.utf8.count
            line += " "
        }
        isBlankDue = false
        line += escaped
        guard !isOneLine, line.utf8.count > Self.widest, let blank = lastBlank else { return }
        // What was written of this word goes to the next line.
        let end = line.utf8.index(line.startIndex, offsetBy: blank)
        let word = String(line[end...].dropFirst())
        line = String(line[..<end])
        endLine()
        line = word
    }

    /// Adds what takes no room to the word that was added last, before a blank that is due.
    mutating func append(toWord escaped: String) { line += escaped }

    mutating func addBlank() { isBlankDue = true }

    /// Lets the formatter end a line within a word.
    mutating func addBreakPoint() {
        line += "\\:"
        guard !isOneLine, line.utf8.count > Self.widest - 12 else { return }
        // The next line goes on without a blank.
        line += "\\c"
        endLine()
    }

    /// Adds a line that is none of text.
    mutating func request(_ words: String) {
        endLine()
        lines.append(words)
    }

    /// Ends a line of the reader; nothing happens where none has begun.
    mutating func endTextLine() {
        endLine()
        if let last = lines.last, !last.hasPrefix(".") { lines.append(".br") }
    }

    /// Ends what `.RS` began, which goes where it holds nothing.
    mutating func endIndentation() {
        endLine()
        if lines.last?.hasPrefix(".RS ") ?? false {
            lines.removeLast()
        } else {
            lines.append(".RE")
        }
    }

    /// Adds a line of text that is not filled; nothing at its start is a request.
    mutating func verbatim(_ escaped: String) {
        endLine()
        lines.append(escaped.isEmpty ? "\\&" : Self.harmless(escaped))
    }

    mutating func append(_ other: [String]) {
        endLine()
        lines += other
    }

    /// Ends the line of text, if there is one.
    mutating func endLine() {
        isBlankDue = false
        lastBlank = nil
        guard !line.isEmpty else { return }
        // Only the text says where a sentence ends, not the line.
        let isSentence = line.last.map { ".?!".contains($0) } ?? false
        lines.append(Self.harmless(line) + (isSentence && !isOneLine ? "\\&" : ""))
        line = ""
    }

    /// The lines, all of them ended.
    mutating func finished() -> [String] {
        endLine()
        return lines
    }

    /// A line that begins no request, and in a table no field, part or rule.
    private static func harmless(_ line: String) -> String {
        let isSpecial =
            line == "_" || line == "="
            || [".", "'", "T{", "T}", "T&"].contains { line.hasPrefix($0) }
        return isSpecial ? "\\&" + line : line
    }
}
