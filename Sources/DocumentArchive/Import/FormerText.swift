import DocumentControl

/// One fact that a text of a former system says of itself.
struct FormerFact: Hashable, Sendable {
    /// In small letters, with hyphens: `approved-by`.
    let key: String
    let value: String
    let line: Int
}

/// A text of a former system, taken apart: whatever its head says, in whatever dialect.
struct FormerText: Sendable {
    /// Where it lies, as reports name it.
    let file: String
    var facts: [FormerFact] = []
    /// The text behind the head, with LF at the ends of its lines.
    var body: [String] = []
    /// How many lines come before the body.
    var bodyOffset = 0
    /// What was odd about it and what was done.
    var notes: [Defect] = []

    /// Takes a text apart.
    ///
    /// - Parameters:
    ///   - bytes: UTF-8, or UTF-16 with a byte order mark, or what the encoding says.
    ///   - file: The path that notes name.
    ///   - encoding: How it is written where it is neither; nothing where nobody said.
    /// - Throws: ``DefectError`` where it cannot be taken over; nothing is guessed.
    init(_ bytes: [UInt8], file: String, encoding: TextEncoding?) throws(DefectError) {
        self.file = file
        let text = try decode(bytes, encoding)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if lines.contains(where: { line in
            ["<<<<<<< ", ">>>>>>> "].contains { line.hasPrefix($0) }
        }) {
            note(1, "It holds the marks of a merge that was never finished.", "Mend the text.")
        }
        switch lines.first?.trimmingEnd {
        case "---": try readYAML(lines)
        case "+++": try readAssignments(lines)
        case let first? where first.hasPrefix("% "): readTitleBlock(lines)
        case let first? where first == "{":
            throw refusal(
                1, "Its head is written as JSON.", "Write it as YAML between two lines '---'.")
        default: body = lines
        }
        while body.first?.allSatisfy(\.isWhitespace) == true, body.count > 1 {
            body.removeFirst()
            bodyOffset += 1
        }
        guard body.contains(where: { !$0.allSatisfy(\.isWhitespace) }) else {
            throw refusal(1, "There is no text in it.", "Leave it out, or write the text.")
        }
    }

    mutating func note(_ line: Int, _ problem: String, _ remedy: String) {
        notes.append(
            Defect(
                file: file, line: line, code: "import", problem: problem, remedy: remedy,
                isRemark: true))
    }

    private func refusal(_ line: Int, _ problem: String, _ remedy: String) -> DefectError {
        DefectError(
            defects: [
                Defect(file: file, line: line, code: "import", problem: problem, remedy: remedy)
            ])
    }

    private mutating func decode(
        _ bytes: [UInt8], _ encoding: TextEncoding?
    ) throws(DefectError) -> String {
        if let found = TextEncoding.marked(bytes) {
            guard let text = found.text(bytes) else {
                throw refusal(1, "It is no whole text of UTF-16.", "Save it as UTF-8.")
            }
            note(
                1, "It was written as UTF-16.", "The copy is UTF-8; see that its letters are right."
            )
            return clean(text)
        }
        do {
            let source = try SourceText(bytes, file: file)
            if source.hasMark {
                note(1, "It begins with a byte order mark.", "The copy has none.")
            }
            if source.hasCarriageReturns {
                note(1, "Its lines end in CR LF.", "The lines of the copy end in LF.")
            }
            return source.text
        } catch {
            guard let encoding, let text = encoding.text(bytes) else {
                throw refusal(
                    error.defects.first?.line ?? 1, "The text is not UTF-8.",
                    "Say how it was written, such as --encoding windows-1252, or save it as UTF-8.")
            }
            note(
                error.defects.first?.line ?? 1, "It was read as \(encoding.rawValue).",
                "See that its letters are right.")
            return clean(text)
        }
    }

    private func clean(_ text: String) -> String {
        text.replacing("\r\n", with: "\n").replacing("\r", with: "\n").replacing(
            "\u{feff}", with: "")
    }

    private mutating func readYAML(_ lines: [String]) throws(DefectError) {
        let end = lines.dropFirst().firstIndex { ["---", "..."].contains($0.trimmingEnd) }
        guard let end else {
            body = lines
            return
        }
        let head = lines[1..<end].joined(separator: "\n") + "\n"
        for pair in try StrictYAML.mapping(head, file: file, offset: 1) {
            let value: String?
            switch pair.value {
            case .text(let text, _): value = text
            case .list(let values, _):
                value = values.compactMap(\.text).joined(separator: ", ")
            case .map: value = nil
            }
            add(pair.key, value ?? "", pair.line)
        }
        body = Array(lines[(end + 1)...])
        bodyOffset = end + 1
    }

    /// Keys and values of TOML, as far as each stands on one line.
    private mutating func readAssignments(_ lines: [String]) throws(DefectError) {
        let end = lines.dropFirst().firstIndex { $0.trimmingEnd == "+++" }
        guard let end else { throw refusal(1, "Its head has no end.", "Close it with '+++'.") }
        for place in 1..<end {
            let line = lines[place].trimmed
            guard !line.isEmpty, !line.hasPrefix("#"), !line.hasPrefix("[") else { continue }
            let parts = line.split(separator: "=", maxSplits: 1).map { String($0).trimmed }
            guard parts.count == 2 else {
                throw refusal(
                    place + 1, "This line of its head is not understood: \(line)",
                    "Write the head as YAML between two lines '---'.")
            }
            add(parts[0], parts[1].unquoted, place + 1)
        }
        body = Array(lines[(end + 1)...])
        bodyOffset = end + 1
    }

    /// Title, authors and date in three lines that begin with a percent sign.
    private mutating func readTitleBlock(_ lines: [String]) {
        let count = lines.prefix(3).prefix { $0.hasPrefix("%") }.count
        for (place, key) in ["title", "authors", "date"].enumerated().prefix(count) {
            add(key, String(lines[place].dropFirst()).trimmed, place + 1)
        }
        body = Array(lines.dropFirst(count))
        bodyOffset = count
    }

    mutating func add(_ key: String, _ value: String, _ line: Int) {
        facts.append(FormerFact(key: FormerWords.folded(key), value: value.trimmed, line: line))
    }
}

extension String {
    var trimmed: String { String(drop { $0.isWhitespace }).trimmingEnd }

    var trimmingEnd: String {
        String(String(reversed().drop { $0.isWhitespace }).reversed())
    }

    /// Without one pair of quotes around it.
    var unquoted: String {
        for quote in ["\"", "'"]
        where count > 1 && hasPrefix(quote) && hasSuffix(quote) {
            return String(dropFirst().dropLast())
        }
        return self
    }
}
