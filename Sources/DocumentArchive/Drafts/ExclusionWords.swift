import DocumentControl

/// Words by which something is taken out.
enum ExclusionWords {
    /// Whether a line may hold any of them: a quick look before a thorough one.
    static func mayExclude(_ line: String) -> Bool {
        var (former, last): (UInt8, UInt8) = (0, 0)
        for byte in Array(line.utf8) {
            switch (former, last, byte) {
            // xclude, xempt, applicable, apply, n/a, and Chinese.
            case (_, 0x78, 0x63), (_, 0x78, 0x65), (0x63, 0x61, 0x62), (0x70, 0x6C, 0x79),
                (_, 0x2F, 0x61), (_, 0x2F, 0x41), (_, _, 0xE3...0xE9):
                return roots.contains(where: line.holds)
            default: (former, last) = (last, byte)
            }
        }
        return false
    }
    private static let roots = [
        "pplicable", "t apply", "xclu", "xempt", "n/a", "N/A", "不适用", "删减", "排除",
    ]

    /// Where a sentence of small letters says it of something, as a place in the text; nothing where it says so
    /// with a condition before it, or that it must not be.
    static func verdict(in text: String) -> String.Index? {
        guard
            let place = phrases.filter(text.holds)
                .compactMap({ text.firstRange(of: $0)?.lowerBound }).min()
        else {
            return nil
        }
        let padded = " \(text.map { $0.isLetter || $0.isNumber ? String($0) : " " }.joined()) "
        guard !denials.contains(where: padded.holds),
            !chineseDenials.contains(where: text.holds), !text.hasSuffix("?")
        else { return nil }
        let before = " \(text[..<place]) "
        return conditions.contains(where: before.holds) ? nil : place
    }

    /// Whether a cell says nothing else, but perhaps why.
    static func isWholeCell(_ cell: String) -> Bool {
        let words = cell.lowercased()
        return beginnings.contains { beginning in
            guard words.hasPrefix(beginning) else { return false }
            return words.dropFirst(beginning.count).first.map { !$0.isLetter } ?? true
                || beginning.contains { $0.isLetter && !$0.isASCII }
        } && ![" no ", " never ", " must not "].contains(where: " \(words) ".contains)
    }

    /// Whether a word stands for a clause and takes it out.
    static func isMeant(_ word: String) -> Bool {
        let words = word.lowercased()
        return words.split { $0 == " " || $0 == ":" || $0 == "," }.contains {
            ["n/a", "na", "none", "excluded", "exclusion", "inapplicable", "不适用"].contains($0)
        } || words.contains("not applicable") || words.contains("not-applicable")
    }

    private static let phrases = [
        "not applicable", "inapplicable", "n/a", "not apply", "is excluded", "are excluded",
        "were excluded", "been excluded", "we exclude", "excludes clause", "excluding clause",
        "exclusion of clause", "excluded clause", "exempt", "不适用", "删减", "排除",
    ]
    private static let beginnings = [
        "not applicable", "n/a", "na", "excluded", "exclusion", "inapplicable", "does not apply",
        "不适用", "删减", "排除",
    ]
    private static let denials = [
        " no clause ", " no clauses ", " no requirement ", " no requirements ", " no exclusion ",
        " no exclusions ", " none ", " never ", " nothing ", " nobody ", " without exception ",
        " not allowed ", " not permitted ", " no allowed ", " must not ", " may not ", " cannot ",
        " not excluded ", " not exempt ", " refuses ", " refuse ", " forbids ", " forbidden ",
        " does not exist ", " is wrong ", " no reason ",
    ]
    private static let chineseDenials = ["不得", "不允许", "没有", "不可", "无任何", "未删减", "未排除"]
    private static let conditions = [
        " where ", " if ", " when ", " whether ", " whenever ", " unless ", "如果", "如适用", "若", "是否",
    ]
}
