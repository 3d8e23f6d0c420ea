/// What a change touches; the heaviest first.
package enum ChangeWeight: String, CaseIterable, Hashable, Sendable, Comparable {
    /// A word that obliges, permits, forbids or denies.
    case obligation
    /// A number, a limit, a time or a unit.
    case number
    /// The content of a table.
    case tableValue = "table value"
    /// Where a link leads, or which document or form is named.
    case link
    /// Where something stands: headings, levels, columns, order.
    case structure
    /// Any other words.
    case wording
    /// Emphasis, code marks, bullets, line breaks; the words are the same.
    case formatting

    /// Whether the left one is the heavier.
    package static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    /// One change of it, in words.
    package var words: String {
        switch self {
        case .obligation: "obligation word"
        case .number: "number or limit"
        case .tableValue: "table value"
        case .link: "link or reference"
        case .structure: "structure"
        case .wording: "wording"
        case .formatting: "formatting"
        }
    }

    /// So many changes of it, in words.
    package func words(_ count: Int) -> String {
        switch self {
        case .obligation: "\(count) obligation word\(count == 1 ? "" : "s")"
        case .number: count == 1 ? "1 number or limit" : "\(count) numbers or limits"
        case .tableValue: "\(count) table value\(count == 1 ? "" : "s")"
        case .link: count == 1 ? "1 link or reference" : "\(count) links or references"
        case .structure: "\(count) of structure"
        case .wording: "\(count) of wording"
        case .formatting: "\(count) of formatting"
        }
    }
}

extension ChangeWeight {
    /// What a whole unit that came or went holds.
    init(whole unit: TextUnit) {
        let floor: Self =
            switch unit.kind {
            case .heading: .structure
            case .row: .tableValue
            default: .wording
            }
        let isHeading = if case .heading = unit.kind { true } else { false }
        var heaviest = floor
        for piece in TextToken.pieces(of: isHeading ? unit.title : unit.text) {
            guard let weight = Self.weight(of: piece) else { continue }
            heaviest = min(heaviest, weight)
        }
        if unit.text.contains("](") { heaviest = min(heaviest, .link) }
        self = heaviest
    }

    private static func weight(of piece: TextToken) -> Self? {
        switch piece.kind {
        case .blank, .mark: return nil
        case .character:
            if isStrict(piece.text) { return .obligation }
            let isCount = piece.text.unicodeScalars.count > 1 && piece.text.startsWithNumeral
            return isCount ? .number : nil
        case .word:
            if isStrict(piece.text) { return .obligation }
            guard piece.text.utf8.first?.isDigit ?? false else { return nil }
            return .number
        }
    }

    /// Words that oblige wherever they stand, also in a sentence that is new as a whole.
    static func isStrict(_ word: String) -> Bool {
        if strict.contains(word.lowercased()), word != "May" { return true }
        return !word.isASCII && EastAsianWords.obligations.contains(word) && !loose.contains(word)
    }

    private static let strict: Set = [
        "must", "shall", "should", "may", "cannot", "not", "never", "required", "mandatory",
        "optional", "prohibited", "forbidden", "permitted", "allowed", "ought", "mustn't",
        "shan't", "shouldn't", "needn't", "unless",
    ]
    /// Parts of many other words.
    private static let loose: Set = [
        "得", "可", "宜", "不", "需", "未", "禁", "应", "應", "须", "須", "不要", "しない", "できない", "ならない",
    ]
}

extension String {
    fileprivate var startsWithNumeral: Bool {
        unicodeScalars.first.map { "〇一二三四五六七八九十百千万亿两".unicodeScalars.contains($0) } ?? false
    }
}
