import DocumentControl
import Testing

@Suite struct TextComparisonTests {
    /// A small generator with a seed, so that a failure comes back.
    private struct Seeded: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 33)
        }
    }

    private static let pieces = [
        "the", "owner", "must", " ", "  ", "\t", ",", ".", "-", "P-20", "10", "ms", "'", "“", "应",
        "当", "在", "分钟", "e\u{301}", "é", "👩\u{200D}🔧", "\u{301}", "\r\n", "ｆ", "한국", "かな", "|",
        "`", "[a](b.md)", "İ", "ß", "\u{FEFF}",
    ]

    private static func text(_ random: inout Seeded) -> String {
        (0..<Int.random(in: 0...14, using: &random)).map { _ in
            pieces.randomElement(using: &random) ?? ""
        }.joined()
    }

    private static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

    @Test(arguments: 0..<40) func runsJoinedAreBothTexts(_ seed: Int) {
        var random = Seeded(state: UInt64(seed) &* 977 &+ 13)
        for _ in 0..<50 {
            let (old, new) = (Self.text(&random), Self.text(&random))
            let runs = WordRun.runs(from: old, to: new)
            var (left, right) = ([UInt8](), [UInt8]())
            for run in runs {
                if case .inserted = run {} else { left += run.text.utf8 }
                if case .deleted = run {} else { right += run.text.utf8 }
            }
            #expect(left == Self.bytes(old))
            #expect(right == Self.bytes(new))
            #expect(runs.allSatisfy { !$0.text.isEmpty })
        }
    }

    @Test(arguments: 0..<40) func entriesHoldBothTextsInOrder(_ seed: Int) {
        var random = Seeded(state: UInt64(seed) &* 31 &+ 7)
        let kinds: [TextUnit.Kind] = [.paragraph, .item(depth: 1), .heading(2), .row]
        func units(_ random: inout Seeded) -> [TextUnit] {
            (1...Int.random(in: 1...30, using: &random)).map { line in
                TextUnit(
                    kind: kinds.randomElement(using: &random) ?? .paragraph,
                    text: Self.text(&random), line: line)
            }
        }
        let (old, new) = (units(&random), units(&random))
        let comparison = TextComparison(old: old, new: new)
        var (left, right) = ([TextUnit](), [TextUnit]())
        for entry in comparison.entries {
            switch entry {
            case .same(let before, let after), .changed(let before, let after, _):
                left.append(before)
                right.append(after)
            case .deleted(let unit): left.append(unit)
            case .inserted(let unit): right.append(unit)
            }
        }
        #expect(left == old)
        #expect(right == new)
        #expect(TextComparison(old: old, new: old).isEmpty)
    }

    @Test func canonicallyEquivalentTextsDiffer() {
        let comparison = TextComparison(
            old: [TextUnit(kind: .paragraph, text: "caf\u{E9} P-20", line: 1)],
            new: [TextUnit(kind: .paragraph, text: "cafe\u{301} P-20", line: 1)])
        #expect(!comparison.isEmpty)
    }

    @Test func lineNumbersAreNoDifference() {
        let comparison = TextComparison(
            old: [TextUnit(kind: .paragraph, text: "Same", line: 1)],
            new: [TextUnit(kind: .paragraph, text: "Same", line: 5)])
        #expect(comparison.isEmpty)
    }

    @Test func fiveThousandUnitsThatAllDifferAreCompared() {
        func units(_ word: String, _ offset: Int) -> [TextUnit] {
            (0..<5000).map { number in
                TextUnit(
                    kind: .paragraph,
                    text: "Unit \(number * 7919 % 5000 + offset) says \(word) of it", line: number)
            }
        }
        let comparison = TextComparison(old: units("much", 0), new: units("little", 0))
        #expect(comparison.entries.count >= 5000)
        let shifted = TextComparison(old: units("much", 0), new: units("much", 2500))
        #expect(shifted.entries.count >= 5000)
    }

    @Test func aLongUnitOfRepeatedWordsIsCompared() {
        let old = (0..<6000).map { "w\($0 % 7)" }.joined(separator: " ")
        let new = (0..<6000).map { "w\($0 % 5)" }.joined(separator: " ")
        let runs = WordRun.runs(from: old, to: new)
        let kept = runs.filter { if case .inserted = $0 { false } else { true } }
        #expect(kept.map(\.text).joined() == old)
    }
}
