/// A text opened for review: whoever reads it writes lines that begin with `!!` below the words that
/// they are about, and changes nothing else.
package struct ReviewSheet: Hashable, Sendable {
    /// Why the comments cannot be taken from what was edited.
    package enum Problem: Error, Hashable, Sendable {
        /// The text itself was changed; the line counts from 1 in the edited file.
        case textChanged(line: Int)
        /// A comment stands above all words of the text.
        case nothingAbove(line: Int)
    }

    private let head: [String]
    private let lines: [String]

    /// - Parameters:
    ///   - text: The text under review.
    ///   - title: What it is, in one line.
    package init(_ text: String, title: String) {
        head = [
            title, "Write a comment below the words that it is about, in lines that begin with !!",
            "Lines that follow each other are one comment. Change nothing else.",
            "Without a comment you are asked whether the text is suitable as it stands.",
        ].map { "!# \($0)" }
        lines = Self.split(text)
    }

    /// The file as it is opened.
    package var text: String { (head + lines).joined(separator: "\n") + "\n" }

    /// Takes the comments from what was edited.
    ///
    /// Each quotes the line above it that is no blank; where the text has that line more than once,
    /// the heading above it is quoted before. Blanks at the ends of lines may differ.
    ///
    /// - Parameter edited: The file as it was saved.
    /// - Returns: The comments, numbered from 1.
    /// - Throws: ``Problem`` where anything but comments was changed.
    package func comments(in edited: String) throws(Problem) -> [ReviewComment] {
        var found: [ReviewComment] = []
        var place = 0
        var above: String?
        var heading: String?
        var open: [String] = []
        func close() {
            guard let line = above, !open.isEmpty else { return }
            var quote = [line]
            if let heading, heading != line,
                lines.count(where: { Self.words($0) == line }) > 1
            {
                quote.insert(heading, at: 0)
            }
            found.append(
                ReviewComment(
                    number: found.count + 1, quote: quote, comment: [open.joined(separator: " ")]))
            open = []
        }
        for (number, line) in Self.split(edited).enumerated() {
            let isNext = place < lines.count && Self.trimmed(lines[place]) == Self.trimmed(line)
            if isNext {
                close()
                place += 1
                let words = Self.words(line)
                if !words.isEmpty { above = words }
                if line.hasPrefix("#") { heading = words }
            } else if line.hasPrefix("!#") {
                continue
            } else if line.hasPrefix("!!") {
                guard above != nil else { throw .nothingAbove(line: number + 1) }
                let words = Self.trimmed(String(line.dropFirst(2)))
                if !words.isEmpty { open.append(words) }
            } else if Self.trimmed(line).isEmpty {
                // A blank line that was added parts two comments.
                close()
            } else {
                throw .textChanged(line: number + 1)
            }
        }
        close()
        // Blank lines at the end may be lost; words may not.
        let isWhole = lines[place...].allSatisfy { Self.trimmed($0).isEmpty }
        guard isWhole else { throw .textChanged(line: Self.split(edited).count) }
        return found
    }

    private static func split(_ text: String) -> [String] {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if lines.last == "" { lines.removeLast() }
        return lines.flatMap { line in
            // CR LF is one character.
            line.split(separator: "\r\n", omittingEmptySubsequences: false).map(String.init)
        }
    }

    /// A line without the marks of lists and without blanks at its ends.
    private static func words(_ line: String) -> String {
        var rest = trimmed(line)
        for mark in ["- ", "* ", "> "] where rest.hasPrefix(mark) {
            rest = trimmed(String(rest.dropFirst(2)))
        }
        return rest
    }

    private static func trimmed(_ line: String) -> String {
        let blanks: Set<Character> = [" ", "\t", "\r"]
        let start = line.drop { blanks.contains($0) }
        return String(String(start.reversed().drop { blanks.contains($0) }).reversed())
    }
}
