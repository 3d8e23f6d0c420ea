import DocumentControl
import Testing

@Suite struct TableComparisonTests {
    private static let table = """
        | Priority | Answer | Solution
        | 1 | 15 min | 4 h
        | 2 | 1 h | 8 h
        | 3 | 4 h | 5 days
        """

    @Test func aCellThatChangedIsToldWithItsColumn() throws {
        let redline = ComparisonText.redline(
            Self.table, Self.table.replacing("1 h | 8 h", with: "2 h | 8 h"))
        let change = try #require(redline.changes.first)
        #expect(redline.changes.count == 1)
        #expect(change.cells.map(\.column) == ["Answer"])
        #expect(change.cells.first?.old == "1 h" && change.cells.first?.new == "2 h")
        #expect(change.weight == .number)
    }

    @Test func wordsInATableAreTableValues() {
        let redline = ComparisonText.redline(
            "| Role | Task\n| Owner | keeps the text", "| Role | Task\n| Owner | writes the text")
        #expect(redline.changes.map(\.weight) == [.tableValue])
    }

    private static let wider = """
        | Priority | Answer | Escalation | Solution
        | 1 | 15 min | 5 min | 4 h
        | 2 | 1 h | 30 min | 8 h
        | 3 | 4 h | 1 h | 5 days
        """

    @Test func aColumnThatCameIsOneChange() throws {
        let redline = ComparisonText.redline(Self.table, Self.wider)
        #expect(redline.changes.count == 1)
        let change = try #require(redline.changes.first)
        #expect(change.kind == .columns && change.weight == .structure && change.isMaterial)
        #expect(change.words == "The column 'Escalation' was added.")
        #expect(redline.marked.contains("~ 1 | 15 min{+ | 5 min+} | 4 h"))
    }

    @Test func aColumnThatWentIsOneChange() {
        let redline = ComparisonText.redline(Self.wider, Self.table)
        #expect(redline.changes.map(\.words) == ["The column 'Escalation' was removed."])
        #expect(redline.marked.contains("~ 1 | 15 min[- | 5 min-] | 4 h"))
    }

    @Test func aFirstColumnTakesItsBarWithIt() {
        let added = ComparisonText.redline(
            "| Role | Task\n| Owner | keeps", "| No | Role | Task\n| 1 | Owner | keeps")
        #expect(added.marked.contains("~ {+1+}{+ | +}Owner | keeps"))
        #expect(added.changes.count == 1)
    }

    @Test func aCellThatChangedBesideANewColumnIsAChangeOfItsOwn() {
        let redline = ComparisonText.redline(
            Self.table, Self.wider.replacing("1 h | 30 min", with: "2 h | 30 min"))
        #expect(redline.changes.map(\.kind) == [.columns, .changed])
        #expect(redline.changes.last?.cells.map(\.column) == ["Answer"])
        #expect(redline.changes.last?.weight == .number)
    }

    @Test func columnsInAnotherOrderAreOneChange() {
        let redline = ComparisonText.redline(
            "| Role | Task | Deputy\n| Owner | keeps | Anna\n| Reviewer | examines | Ravi",
            "| Role | Deputy | Task\n| Owner | Anna | keeps\n| Reviewer | Ravi | examines")
        #expect(redline.changes.map(\.words) == ["The columns stand in another order."])
    }

    @Test func tablesThatHaveLittleInCommonAreNotPaired() {
        let redline = ComparisonText.redline(
            "| Role | Task\n| Owner | keeps the text", "| Day | Hour\n| Monday | nine")
        #expect(redline.changes.allSatisfy { $0.kind != .columns })
    }

    @Test func aLongTableWithANewColumnStaysBounded() {
        func rows(_ cells: (Int) -> String) -> String {
            (0..<3000).map { "| \(cells($0))" }.joined(separator: "\n")
        }
        let redline = ComparisonText.redline(
            "| No | Name\n" + rows { "\($0) | name \($0 * 7919 % 3000)" },
            "| No | Level | Name\n" + rows { "\($0) | high | name \($0 * 7919 % 3000)" })
        #expect(redline.changes.count == 1)
    }
}
