import DocumentControl
import Testing

/// What holds for any two texts.
@Suite struct RedlinePropertyTests {
    /// A small generator with a seed, so that a failure comes back.
    private struct Seeded: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 33)
        }
    }

    private static let words = [
        "the", "owner", "keeps", "record", "of", "service", "desk", "P-20", "10", "ms", "若干", "记录",
        "服务", "text", "year", "every", "form", "list", "closing", "archive",
    ]

    private static func sentence(_ random: inout Seeded) -> String {
        (0..<Int.random(in: 1...12, using: &random)).map { _ in
            words.randomElement(using: &random) ?? ""
        }.joined(separator: " ")
    }

    private static func lines(_ random: inout Seeded) -> [String] {
        var lines: [String] = []
        while lines.count < Int.random(in: 4...30, using: &random) {
            switch Int.random(in: 0...6, using: &random) {
            case 0: lines.append("# " + sentence(&random))
            case 1: lines.append("## " + sentence(&random))
            case 2: lines.append("- " + sentence(&random))
            case 3:
                let columns = ["A", "B", "C", "D"].shuffled(using: &random).prefix(3)
                lines.append("| " + columns.joined(separator: " | "))
                for _ in 0..<Int.random(in: 1...4, using: &random) {
                    lines.append(
                        "| "
                            + columns.map { _ in sentence(&random) }.joined(separator: " | "))
                }
                lines.append("")
            default: lines.append(sentence(&random))
            }
        }
        return lines
    }

    /// Moves, removes, repeats and changes some lines.
    private static func changed(_ lines: [String], _ random: inout Seeded) -> [String] {
        var lines = lines
        for _ in 0..<Int.random(in: 0...6, using: &random) where lines.count > 2 {
            let place = Int.random(in: 0..<lines.count, using: &random)
            switch Int.random(in: 0...4, using: &random) {
            case 0: lines.remove(at: place)
            case 1: lines.insert(lines[place], at: Int.random(in: 0..<lines.count, using: &random))
            case 2:
                let line = lines.remove(at: place)
                lines.insert(line, at: Int.random(in: 0...lines.count, using: &random))
            case 3: lines[place] += " " + sentence(&random)
            default:
                let end = min(place + Int.random(in: 1...6, using: &random), lines.count)
                let block = Array(lines[place..<end])
                lines.removeSubrange(place..<end)
                lines.insert(
                    contentsOf: block, at: Int.random(in: 0...lines.count, using: &random))
            }
        }
        return lines
    }

    private struct Pair {
        let old: [TextUnit]
        let new: [TextUnit]

        init(seed: Int) {
            var random = Seeded(state: UInt64(seed) &* 7919 &+ 5)
            let lines = RedlinePropertyTests.lines(&random)
            old = ComparisonText.units(lines.joined(separator: "\n"))
            new = ComparisonText.units(
                RedlinePropertyTests.changed(lines, &random).joined(separator: "\n"))
        }
    }

    @Test(arguments: 0..<300) func theNewTextStandsThereWholeAndInOrder(_ seed: Int) {
        let pair = Pair(seed: seed)
        let redline = Redline(TextComparison(old: pair.old, new: pair.new))
        let shown = redline.lines.compactMap { line -> TextUnit? in
            if case .part(let entry, _, _) = line { entry.new } else { nil }
        }
        #expect(shown == pair.new)
    }

    @Test(arguments: 0..<300) func everyOldUnitIsToldOnce(_ seed: Int) {
        let pair = Pair(seed: seed)
        let redline = Redline(TextComparison(old: pair.old, new: pair.new))
        let shown = redline.lines.compactMap { line -> TextUnit? in
            if case .part(let entry, _, _) = line { entry.old } else { nil }
        }
        #expect(shown.map(\.line).sorted() == pair.old.map(\.line).sorted())
    }

    @Test(arguments: 0..<300) func whatDiffersHasAChangeAndNothingElseHas(_ seed: Int) {
        let pair = Pair(seed: seed)
        let redline = Redline(TextComparison(old: pair.old, new: pair.new))
        for case .part(let entry, let change, let isMoved) in redline.lines {
            if case .same(let old, let new) = entry, old.form == new.form {
                #expect(change == nil)
            } else {
                #expect(change != nil, "\(entry) \(isMoved)")
            }
        }
        #expect(redline.counts.reduce(0) { $0 + $1.count } == redline.count)
        let allHaveParts = redline.changes.allSatisfy { !$0.parts.isEmpty }
        #expect(allHaveParts)
        #expect(Redline(TextComparison(old: pair.old, new: pair.old)).isEmpty)
    }

    @Test(arguments: 0..<300) func theProposalIsAsCarefulAsUnitByUnit(_ seed: Int) {
        let pair = Pair(seed: seed)
        let comparison = TextComparison(old: pair.old, new: pair.new)
        // Words that went or came, whole units that went or came, and levels that changed.
        let differs = comparison.entries.contains { entry in
            switch entry {
            case .same: false
            case .deleted, .inserted: true
            case .changed(let old, let new, _):
                ChangeProposal(
                    TextComparison(
                        old: [TextUnit(kind: old.kind, text: old.text, line: 1)],
                        new: [TextUnit(kind: new.kind, text: new.text, line: 1)])
                ).change == .material
            }
        }
        #expect((ChangeProposal(comparison).change == .material) == differs)
    }

    @Test(arguments: 0..<100) func anObligationThatTurnsIsAlwaysFound(_ seed: Int) {
        var random = Seeded(state: UInt64(seed) &* 104_729 &+ 3)
        var old = Self.lines(&random)
        var new = Self.changed(old, &random)
        let place = Int.random(in: 0...min(old.count, new.count), using: &random)
        old.insert("The registrar must archive every signed report of the committee.", at: place)
        new.insert("The registrar may archive every signed report of the committee.", at: place)
        let redline = ComparisonText.redline(
            old.joined(separator: "\n"), new.joined(separator: "\n"))
        #expect(redline.changes.contains { $0.weight == .obligation })
        #expect(ChangeProposal(redline).change == .material)
    }
}
