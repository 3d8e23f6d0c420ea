import DocumentControl
import Markdown
import Publishing
import Testing

/// Random documents, the same in every run, whose words all fit into a line.
@Suite struct WidthTests {
    @Test(arguments: 0..<20) func noLineIsWiderThanTheTerminal(_ seed: Int) {
        var writer = RandomDocument(seed: UInt64(seed))
        let text = writer.text()
        let parsed = MarkdownText(parsing: text)
        for width in [20, 33, 60, 80, 120] {
            let plain = TerminalLayout(width: width, colour: false).lines(parsed)
            let coloured = TerminalLayout(width: width, colour: true).lines(parsed)
            #expect(coloured.map(withoutColour) == plain)
            for line in plain {
                #expect(DisplayWidth.of(line) <= width, "\(line)")
                #expect(line.last != " ")
            }
        }
    }

    @Test(arguments: 0..<20) func everyWordIsShown(_ seed: Int) {
        var writer = RandomDocument(seed: UInt64(seed))
        let parsed = MarkdownText(parsing: writer.text())
        let shown = TerminalLayout(width: 50, colour: false).lines(parsed).joined(separator: "\n")
        let letters = Set(shown)
        #expect(parsed.plainText.allSatisfy { letters.contains($0) || $0 == "|" })
        for destination in Set(parsed.links.map(\.destination)) where !destination.hasPrefix("#") {
            #expect(shown.contains("(\(destination))"))
        }
    }

    @Test(arguments: 0..<20) func noTableIsWiderThanTheTerminal(_ seed: Int) {
        var writer = RandomDocument(seed: UInt64(seed))
        let count = writer.number(1...9)
        let columns = (0..<count).map { index in
            ListTable.Column(key: "k\(index)", title: writer.words(1...2))
        }
        let rows = (0..<writer.number(0...6)).map { _ in
            (0..<count).map { _ in ListTable.Value.text(writer.words(0...9)) }
        }
        let table = ListTable(columns: columns, rows: rows)
        for width in [20, 40, 80, 120] {
            let text = table.text(width: width, colour: false)
            for line in text.split(separator: "\n") {
                #expect(DisplayWidth.of(String(line)) <= width)
                #expect(line.last != " ")
            }
            let visible = text.filter { !$0.isWhitespace }
            let cells = rows.joined().reduce(0) { sum, value in
                guard case .text(let text) = value else { return sum }
                return sum + text.filter { !$0.isWhitespace }.count
            }
            #expect(visible.count >= cells)
        }
    }

    @Test(arguments: 0..<20) func noComparisonIsWiderThanTheTerminal(_ seed: Int) {
        var writer = RandomDocument(seed: UInt64(seed))
        let old = writer.units()
        let new = writer.changing(old)
        let comparison = TextComparison(old: old, new: new)
        for width in [30, 60, 120] {
            for colour in [false, true] {
                let lines = ComparisonLayout(width: width, colour: colour)
                    .lines(Redline(comparison))
                for line in lines.map(withoutColour) { #expect(DisplayWidth.of(line) <= width) }
            }
        }
    }
}
