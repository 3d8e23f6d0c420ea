package import DocumentControl

/// A day as people write it in documents and tables.
package enum WrittenDay: Hashable, Sendable {
    case day(Day)
    /// Two days fit, such as 05/03/2024.
    case ambiguous
    /// No day, or not a whole one, such as "March 2024".
    case unreadable

    /// Reads a day in any of the usual ways of writing, never guessing.
    ///
    /// - Parameter text: `2024-03-05` with or without a time, `2024/3/5`, `5.3.2024`,
    ///   `25/03/2024`, `5 March 2024`, `March 5th, 2024`, `5. M\u{e4}rz 2024`, or year, month and day
    ///   with their Chinese signs.
    package init(_ text: String) {
        let words = text.split { " ,\t\u{a0}".contains($0) }.map(String.init)
        guard let first = words.first else {
            self = .unreadable
            return
        }
        if let found = Self.numbers(first) ?? Self.signed(text) ?? Self.named(words) {
            self = found
        } else {
            self = .unreadable
        }
    }

    package var day: Day? {
        if case .day(let day) = self { day } else { nil }
    }

    /// Three numbers with one sign between them; a time may follow the day.
    private static func numbers(_ word: String) -> WrittenDay? {
        let plain = word.prefix { $0 != "T" }
        for sign: Character in ["-", "/", "."] {
            let parts = plain.split(separator: sign, omittingEmptySubsequences: false)
            guard parts.count == 3, let first = Int(parts[0]), let second = Int(parts[1]),
                let third = Int(parts[2])
            else { continue }
            if parts[0].count == 4 { return made(first, second, third) }
            guard parts[2].count == 4 else { return nil }
            if sign == "." { return made(third, second, first) }
            let isDayFirst = first > 12
            let isMonthFirst = second > 12
            if first == second || isDayFirst != isMonthFirst {
                return isMonthFirst
                    ? made(third, first, second) : made(third, second, first)
            }
            return first <= 12 ? .ambiguous : nil
        }
        return nil
    }

    /// Year, month and day, each with its Chinese sign behind it.
    private static func signed(_ text: String) -> WrittenDay? {
        let plain = text.filter { !$0.isWhitespace }
        let parts = plain.split { "\u{5e74}\u{6708}\u{65e5}".contains($0) }
        guard plain.hasSuffix("\u{65e5}"), parts.count == 3, let year = Int(parts[0]),
            let month = Int(parts[1]), let day = Int(parts[2])
        else { return nil }
        return made(year, month, day)
    }

    /// The month by its name.
    private static func named(_ words: [String]) -> WrittenDay? {
        guard words.count >= 3 else { return nil }
        let three = words.prefix(3).map { $0.lowercased() }
        for (place, word) in three.enumerated() {
            guard let month = month(word) else { continue }
            let rest = three.indices.filter { $0 != place }.map { three[$0] }
            guard let day = number(rest[0]), let year = number(rest[1]), year > 31 else {
                return nil
            }
            return made(year, month, day)
        }
        return nil
    }

    /// A number without the letters or the point of an ordinal.
    private static func number(_ word: String) -> Int? {
        let digits = word.prefix { $0.isASCII && $0.isNumber }
        let rest = word.dropFirst(digits.count)
        return ["", ".", "st", "nd", "rd", "th"].contains(rest) ? Int(digits) : nil
    }

    private static func month(_ word: String) -> Int? {
        let plain = word.hasSuffix(".") ? String(word.dropLast()) : word
        return months.firstIndex { $0.contains(plain) }.map { $0 + 1 }
    }

    private static let months: [Set<String>] = [
        ["january", "jan", "januar", "j\u{e4}nner"], ["february", "feb", "februar"],
        ["march", "mar", "m\u{e4}rz", "mrz"], ["april", "apr"], ["may", "mai"],
        ["june", "jun", "juni"], ["july", "jul", "juli"], ["august", "aug"],
        ["september", "sep", "sept"], ["october", "oct", "oktober", "okt"], ["november", "nov"],
        ["december", "dec", "dezember", "dez"],
    ]

    private static func made(_ year: Int, _ month: Int, _ day: Int) -> WrittenDay? {
        func padded(_ number: Int, _ digits: Int) -> String {
            String(repeating: "0", count: max(0, digits - "\(number)".count)) + "\(number)"
        }
        return Day("\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))").map { .day($0) }
    }
}
