import Markdown
import Testing

@Suite struct TableTests {
    @Test(arguments: [
        ("| a | b |\n|---|---|\n| 1 | 2 |", "table(a | b / 1 | 2)"),
        ("a | b\n--- | ---\n1 | 2", "table(a | b / 1 | 2)"),
        ("| a |\n|---|", "table(a)"),
        ("| a | b |\n|---|---|\n| 1 |\n| 1 | 2 | 3 |", "table(a | b / 1 |  / 1 | 2)"),
        ("| a | b |\n|---|---|\n|  | 2 |", "table(a | b /  | 2)"),
        (
            "| *a* | `b` |\n|---|---|\n| [c](d.md) | e&amp;f |",
            "table(*a* | `b` / <c>(d.md) | e&f)"
        ),
        ("| a \\| b | `c \\| d` |\n|---|---|", "table(a | b | `c | d`)"),
        ("| a\\\\ | b |\n|---|---|", "table(a\\ | b)"),
        (
            "| 情况 | 记录 |\n|---|---|\n| 读数**超出**允差 | 日志 |",
            "table(情况 | 记录 / 读数**超出**允差 | 日志)"
        ),
        ("text\n| a |\n|---|\n| b |\n\nmore", "p(text) table(a / b) p(more)"),
        ("| a |\n|---|\n| b |\nno pipe", "table(a / b / no pipe)"),
        ("| a |\n|---|\n| b |\n---", "table(a / b) hr"),
        ("| a |\n|---|\n| b |\n---\nc", "table(a / b) hr p(c)"),
        ("| a |\n|---|\n| b |\n===\n\nc", "table(a / b / ===) p(c)"),
        ("| C # |\n|---|\n| # x |", "table(C # / # x)"),
        ("| [a] |\n|---|\n| [b][a] |\n\n[a]: x.md", "table(<a>(x.md) / <b>(x.md))"),
        ("> | a |\n> |---|\n> | b |", "q(table(a / b))"),
        ("- | a |\n  |---|\n  | b |", "ul([table(a / b)])"),
        ("| a<br>b |\n|---|", "table(a{<br>}b)"),
    ])
    func tables(_ text: String, _ expected: String) { #expect(shape(text) == expected) }

    @Test(arguments: [
        ("| a | b |\n|---|", "p(| a | b |_|---|)"),
        ("| a |\n\n|---|", "p(| a |) p(|---|)"),
        ("| a |\n| b |", "p(| a |_| b |)"),
        ("| a |\n| -x- |", "p(| a |_| -x- |)"),
        ("    | a |\n    |---|", "code(|| a |\n|---|\n)"),
    ])
    func whatIsNoTable(_ text: String, _ expected: String) { #expect(shape(text) == expected) }

    @Test func alignments() throws {
        let text = MarkdownText(parsing: "| a | b | c | d |\n|:--|:-:|--:|---|")
        guard case .table(let table) = try #require(text.blocks.first).kind else {
            Issue.record("no table")
            return
        }
        #expect(table.alignments == [.left, .centre, .right, .none])
    }

    @Test func everyRowHasAsManyCellsAsTheHeader() {
        let rows = (0...20).map { String(repeating: "| x ", count: $0) + "|" }
        let text = "| a | b | c |\n|---|---|---|\n" + rows.dropFirst().joined(separator: "\n")
        for block in MarkdownText(parsing: text).blocks {
            guard case .table(let table) = block.kind else { continue }
            #expect(table.rows.count == 20)
            #expect(table.rows.allSatisfy { $0.cells.count == 3 })
        }
    }
}
