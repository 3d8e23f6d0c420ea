import DocumentControl
import Publishing
import Testing

/// ASCII is compared and set byte by byte, all other text character by character: one letter with an accent at the
/// end of every unit must change nothing but itself.
@Suite struct PlainTextTests {
    private static let vocabulary = [
        "the", "owner", "must", "not", "keep", "May", "IT", "A", "a", "a", "record", "records",
        "10 ms", "24 hours",
        "5 %", "$5", "$ 20", "-3", ".5", "1,5", "1:2", "3/4", "well-known", "follow-up", "followup",
        "PRO-014",
        "--help", "-", "four-eyes", "P_x@y.z", "http://example.org/a-b_c.", "`a-b  c`",
        "[the form](F-1.md)", "  ",
        "can't", "cannot", "can not", "supplier's", "(1)", "1.", "#", "two", "days", "organisation",
        "organization",
        "availability", "availabilty", "5 January 2026", "e.g.", "end.", "Why?", "[-", "-]", "{+",
        "|", "\\", "~",
    ]

    private struct Part {
        var kind: TextUnit.Kind
        var words: [String]
        var columns = 0
    }

    private static func words(_ random: inout RandomDocument, _ count: ClosedRange<Int>) -> [String]
    {
        (0..<random.number(count)).map { _ in vocabulary[random.number(0...vocabulary.count - 1)] }
    }

    private static func parts(_ random: inout RandomDocument) -> [Part] {
        var parts: [Part] = []
        for _ in 0..<random.number(3...25) {
            switch random.number(0...7) {
            case 0:
                parts.append(
                    Part(kind: .heading(random.number(1...3)), words: words(&random, 1...5)))
            case 1:
                parts.append(
                    Part(kind: .item(depth: random.number(1...2)), words: words(&random, 0...20)))
            case 2: parts.append(Part(kind: .code, words: words(&random, 0...8)))
            case 3:
                let columns = random.number(1...4)
                for _ in 0..<random.number(1...5) {
                    parts.append(
                        Part(kind: .row, words: words(&random, columns...columns), columns: columns)
                    )
                }
            default: parts.append(Part(kind: .paragraph, words: words(&random, 1...90)))
            }
        }
        return parts
    }

    /// Some parts go, move, or have other words.
    private static func changed(_ parts: [Part], _ random: inout RandomDocument) -> [Part] {
        var parts = parts
        for _ in 0..<random.number(0...8) where parts.count > 2 {
            let place = random.number(0...parts.count - 1)
            switch random.number(0...3) {
            case 0: parts.remove(at: place)
            case 1:
                let part = parts.remove(at: place)
                parts.insert(part, at: random.number(0...parts.count))
            default:
                guard !parts[place].words.isEmpty else { continue }
                let word = random.number(0...parts[place].words.count - 1)
                parts[place].words[word] = words(&random, 1...1)[0]
            }
        }
        return parts
    }

    private static func units(_ parts: [Part], end: String) -> [TextUnit] {
        var units: [TextUnit] = []
        var (table, columns) = (-1, 0)
        var section: [String] = []
        for part in parts {
            let isHeader = part.columns > 0 && part.columns != columns
            columns = part.columns
            if isHeader { table += 1 }
            let cells = part.words.dropLast() + [(part.words.last ?? "") + end]
            let text =
                part.columns > 0
                ? cells.joined(separator: " | ") : part.words.joined(separator: " ") + end
            units.append(
                TextUnit(
                    kind: part.kind, text: text, line: 3 * units.count + 1, section: section,
                    row: part.columns == 0
                        ? nil
                        : TableRowPlace(
                            table: table, columns: (0..<columns).map { "C\($0)" },
                            cells: Array(cells),
                            isHeader: isHeader)))
            if case .heading = part.kind { section = [text] }
        }
        return units
    }

    private static func report(_ old: [Part], _ new: [Part], end: String) -> ComparisonReport {
        let redline = Redline(TextComparison(old: units(old, end: end), new: units(new, end: end)))
        return ComparisonReport(
            document: "", name: "", old: .init(words: "", revision: nil, stage: "draft"),
            new: .init(words: "", revision: nil, stage: "draft"), redline: redline, metadata: [],
            attachments: [],
            summary: redline.summary, proposed: "", proposal: ChangeProposal(redline))
    }

    @Test(arguments: 0..<150) func anAccentChangesNothingElse(_ seed: Int) {
        var random = RandomDocument(seed: UInt64(seed))
        let old = Self.parts(&random)
        let new = Self.changed(old, &random)
        let plain = Self.report(old, new, end: " fine")
        let accented = Self.report(old, new, end: " finé")
        func withoutAccent(_ text: String) -> String { String(text.map { $0 == "é" ? "e" : $0 }) }
        #expect(withoutAccent(accented.json) == plain.json)
        for width in [20, 47, 80, 200] {
            for colour in [false, true] {
                let layout = ComparisonLayout(width: width, colour: colour)
                #expect(accented.lines(layout).map(withoutAccent) == plain.lines(layout))
            }
        }
    }
}
