import DocumentControl

/// Writes documents from a seed.
struct RandomDocument {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    /// Xorshift64*, enough for tests.
    private mutating func next() -> UInt64 {
        state ^= state >> 12
        state ^= state << 25
        state ^= state >> 27
        return state &* 0x2545_F491_4F6C_DD1D
    }

    mutating func number(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(next() >> 33) % range.count
    }

    private static let vocabulary = [
        "balance", "the", "of", "check", "keeper", "well-known", "out", "PRO-014", "a", "reading",
        "天平", "核查。", "（称量）", "操作人员应当", "データ", "저울을", "é", "👩‍🔬", "0.5", "\"quoted\"",
    ]

    mutating func words(_ count: ClosedRange<Int>) -> String {
        (0..<number(count)).map { _ in
            Self.vocabulary[number(0...Self.vocabulary.count - 1)]
        }.joined(separator: " ")
    }

    private mutating func running() -> String {
        (0...number(0...4)).map { index in
            let words = words(1...8)
            return switch number(0...7) {
            case 0: "*\(words)*"
            case 1: "**\(words)**"
            case 2: "[\(words)](a\(index).md)"
            case 3: "[\(words)](#x)"
            case 4: "`code`"
            default: words
            }
        }.joined(separator: number(0...3) == 0 ? "\n" : " ")
    }

    private mutating func block(depth: Int) -> String {
        switch number(0...(depth > 2 ? 2 : 7)) {
        case 0: return String(repeating: "#", count: number(1...6)) + " " + words(1...12)
        case 1, 2: return running()
        case 3: return quoted(blocks(depth: depth + 1))
        case 4, 5: return list(depth: depth)
        case 6: return "* * *"
        default: return table()
        }
    }

    private func quoted(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { "> \($0)" }
            .joined(separator: "\n")
    }

    private mutating func list(depth: Int) -> String {
        let start = number(0...3) == 0 ? nil : number(0...12)
        let gap = number(0...1) == 0 ? "\n" : "\n\n"
        return (0...number(0...2)).map { index in
            let marker = start.map { "\($0 + index). " } ?? "- "
            let indent = String(repeating: " ", count: marker.count)
            return marker
                + blocks(depth: depth + 1).split(separator: "\n", omittingEmptySubsequences: false)
                .map { $0.isEmpty ? "" : "\(indent)\($0)" }.joined(separator: "\n")
                .dropFirst(indent.count)
        }.joined(separator: gap)
    }

    private mutating func table() -> String {
        let columns = number(1...7)
        func row(_ cells: [String]) -> String { "| \(cells.joined(separator: " | ")) |" }
        var rows = [
            row((0..<columns).map { _ in words(1...3) }),
            row((0..<columns).map { _ in [":--", "--:", ":-:", "---"][number(0...3)] }),
        ]
        for _ in 0...number(0...4) { rows.append(row((0..<columns).map { _ in words(0...9) })) }
        return rows.joined(separator: "\n")
    }

    private mutating func blocks(depth: Int) -> String {
        (0...number(0...(depth == 0 ? 8 : 1))).map { _ in block(depth: depth) }
            .joined(separator: "\n\n")
    }

    mutating func text() -> String { blocks(depth: 0) + "\n" }

    mutating func units() -> [TextUnit] {
        (1...number(1...20)).map { line in
            let kinds: [TextUnit.Kind] = [.heading(2), .paragraph, .item(depth: 2), .row, .other]
            return TextUnit(kind: kinds[number(0...4)], text: words(1...30), line: line * 3)
        }
    }

    mutating func changing(_ units: [TextUnit]) -> [TextUnit] {
        units.flatMap { unit in
            switch number(0...5) {
            case 0: return [TextUnit]()
            case 1: return [unit, TextUnit(kind: .paragraph, text: words(1...20), line: unit.line)]
            case 2:
                let text = "\(words(1...2)) \(unit.text) \(words(1...3))"
                return [TextUnit(kind: unit.kind, text: text, line: unit.line)]
            default: return [unit]
            }
        }
    }
}
