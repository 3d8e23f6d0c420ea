/// A statement's text that does not keep the grammar.
package struct StatementError: Error, Hashable, Sendable, CustomStringConvertible {
    /// From 1 on.
    package let line: Int
    /// What is wrong, without a full stop.
    package let problem: String

    package var description: String { "line \(line): \(problem)" }
}

/// Reads the text of one statement, exactly.
package struct StatementParser {
    /// The most bytes a statement may have.
    package static let limit = 16 * 1024
    /// The keys whose values may hold letters of any script.
    static let openKeys: Set = [
        "title", "meaning", "reason", "comment", "quote", "answer", "identity",
    ]

    private let fields: [Statement.Field]
    private var next = 0

    /// Reads a statement.
    ///
    /// - Parameter text: The text above the signature; every line ends in LF.
    /// - Returns: The statement, whose ``Statement/text`` is `text` again.
    /// - Throws: ``StatementError`` with the first line that breaks the grammar.
    package static func parse(_ text: String) throws(StatementError) -> Statement {
        guard text.utf8.count <= limit else {
            throw StatementError(line: 1, problem: "longer than \(limit) bytes")
        }
        guard text.utf8.last == 0x0A else {
            throw StatementError(line: 1, problem: "the last line does not end")
        }
        let fields = try fields(Array(text.utf8))
        guard let head = fields.first, head.key == "statement" else {
            throw StatementError(line: 1, problem: "the first key is not 'statement'")
        }
        guard head.value.utf8.suffix(2).elementsEqual("/1".utf8),
            let kind = StatementKind(rawValue: String(head.value.utf8.dropLast(2)) ?? "")
        else {
            throw StatementError(
                line: 1, problem: "'\(head.value)' is no kind of statement this version knows")
        }
        var parser = StatementParser(fields: fields)
        try parser.read(kind.grammar.slots)
        guard parser.next == fields.count else {
            throw parser.error("'\(fields[parser.next].key)' does not stand here")
        }
        return Statement(kind: kind, fields: fields)
    }

    /// Reads a statement that was read before by this version of the grammar, and does not check it again.
    ///
    /// - Parameter bytes: The text above the signature in UTF-8.
    /// - Returns: What ``parse(_:)`` gave; nothing where that cannot have been.
    package static func parse(known bytes: ArraySlice<UInt8>) -> Statement? {
        var fields: [Statement.Field] = []
        fields.reserveCapacity(bytes.count / 32)
        var start = bytes.startIndex
        while start < bytes.endIndex {
            var end = start
            while end < bytes.endIndex, bytes[end] != 0x0A { end += 1 }
            guard let colon = bytes[start..<end].firstIndex(of: 0x3A), colon + 2 <= end else {
                return nil
            }
            fields.append(
                Statement.Field(
                    String(decoding: bytes[start..<colon], as: UTF8.self),
                    String(decoding: bytes[(colon + 2)..<end], as: UTF8.self)))
            start = end + 1
        }
        guard let head = fields.first?.value.utf8.dropLast(2),
            let kind = StatementKind(rawValue: String(head) ?? "")
        else { return nil }
        return Statement(kind: kind, fields: fields)
    }

    private init(fields: [Statement.Field]) { self.fields = fields }

    private func error(_ problem: String) -> StatementError {
        StatementError(line: min(next, fields.count) + 1, problem: problem)
    }

    /// Splits lines that each end in LF.
    private static func fields(_ bytes: [UInt8]) throws(StatementError) -> [Statement.Field] {
        var fields: [Statement.Field] = []
        fields.reserveCapacity(24)
        var start = 0
        while start < bytes.count {
            var end = start
            while end < bytes.count, bytes[end] != 0x0A { end += 1 }
            fields.append(try field(bytes[start..<end], fields.count + 1))
            start = end + 1
        }
        return fields
    }

    private static func field(
        _ line: ArraySlice<UInt8>, _ number: Int
    ) throws(StatementError) -> Statement.Field {
        guard let colon = line.firstIndex(of: 0x3A) else {
            throw StatementError(line: number, problem: "no ': ' between key and value")
        }
        let letters = line[..<colon]
        let key = String(decoding: letters, as: UTF8.self)
        guard !letters.isEmpty, letters.allSatisfy({ $0.isSmall || $0 == 0x2D }) else {
            throw StatementError(line: number, problem: "'\(key)' is no key")
        }
        guard colon + 1 < line.endIndex, line[colon + 1] == 0x20 else {
            throw StatementError(line: number, problem: "no blank after '\(key):'")
        }
        let rest = line[(colon + 2)...]
        let value = String(decoding: rest, as: UTF8.self)
        if !CharacterRules.isPlain(rest),
            let problem = CharacterRules.problem(in: value, open: openKeys.contains(key))
        {
            throw StatementError(line: number, problem: "'\(key)': \(problem)")
        }
        return Statement.Field(key, value)
    }

    private mutating func read(_ slots: [Slot]) throws(StatementError) {
        for slot in slots {
            var count = 0
            while count < slot.occurrence.maximum, next < fields.count,
                fields[next].key == slot.leader
            {
                switch slot {
                case .key(let name, _, let form):
                    guard form.accepts(fields[next].value) else {
                        throw error("'\(name)' is not a \(form.words)")
                    }
                    next += 1
                case .group(_, let slots): try read(slots)
                }
                count += 1
            }
            guard count >= slot.occurrence.minimum else {
                throw error("'\(slot.leader)' is missing here")
            }
        }
    }
}

/// Which characters a value may hold.
package enum CharacterRules {
    /// Whether a value is printable ASCII with no blank at either end, which every key may hold.
    static func isPlain(_ value: ArraySlice<UInt8>) -> Bool {
        guard let first = value.first, let last = value.last, first != 0x20, last != 0x20 else {
            return false
        }
        for byte in value where byte < 0x20 || byte > 0x7E { return false }
        return true
    }

    /// What is wrong with a value, or nothing.
    ///
    /// - Parameters:
    ///   - value: One paragraph.
    ///   - open: Whether letters of any script may stand in it; else printable ASCII only.
    /// - Returns: The reason, without a full stop.
    package static func problem(in value: String, open: Bool) -> String? {
        guard let first = value.unicodeScalars.first, let last = value.unicodeScalars.last else {
            return "no value"
        }
        guard !first.properties.isWhitespace, !last.properties.isWhitespace else {
            return "a blank at the beginning or the end"
        }
        for scalar in value.unicodeScalars {
            if !open && !(0x20...0x7E ~= scalar.value) { return "a character outside ASCII" }
            if isHidden(scalar) {
                return
                    "a hidden or control character U+\(String(scalar.value, radix: 16, uppercase: true))"
            }
        }
        return nil
    }

    /// Control, bidirectional-override, zero-width and line-breaking characters.
    package static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00...0x1F, 0x7F...0x9F, 0x00AD, 0x034F, 0x061C, 0x115F...0x1160, 0x17B4...0x17B5,
            0x180B...0x180F, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0x3164,
            0xFE00...0xFE0F,
            0xFEFF, 0xFFA0, 0xFFF0...0xFFFB, 0xE0000...0xE0FFF:
            true
        default: false
        }
    }
}
