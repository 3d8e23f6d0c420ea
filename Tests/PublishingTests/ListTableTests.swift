import Foundation
import Markdown
import Publishing
import Testing

@Suite struct ListTableTests {
    private let table = ListTable(
        columns: [
            .init(key: "document", title: "Document"), .init(key: "revision", title: "Revision"),
            .init(key: "overdue", title: "Overdue"), .init(key: "readers", title: "Readers"),
        ],
        rows: [
            [.text("PRO-014"), .number(12), .flag(true), .list(["operator", "keeper"])],
            [.text("INS-003"), .number(3), .flag(false), .list([])],
            [.text("a, \"b\"\nc\\"), .none, .none, .none],
        ])

    @Test func textAlignsColumnsWithoutBlanksAtTheEnd() {
        #expect(
            table.text(width: 80, colour: false) == """
                Document  Revision  Overdue  Readers
                PRO-014         12  yes      operator, keeper
                INS-003          3  no
                a, "b"
                c\\
                """)
    }

    @Test func colourMakesTheTitlesBold() {
        let table = ListTable(columns: [.init(key: "a", title: "A")], rows: [[.text("x")]])
        #expect(table.text(width: 80, colour: true) == "\u{1B}[1mA\u{1B}[0m\nx")
    }

    @Test func csvQuotesWhatNeedsIt() {
        #expect(
            table.csv == """
                document,revision,overdue,readers\r
                PRO-014,12,true,operator; keeper\r
                INS-003,3,false,\r
                "a, ""b""\nc\\",,,
                """)
    }

    @Test func csvDoublesAQuotationMarkThatCarriesAnAccent() {
        let table = ListTable(
            columns: [.init(key: "a", title: "A")], rows: [[.text("x\"\u{301}y")]])
        #expect(table.csv == "a\r\n\"x\"\"\u{301}y\"")
    }

    @Test func markdownIsATable() {
        #expect(
            table.markdown == """
                | Document | Revision | Overdue | Readers |
                | --- | --: | --- | --- |
                | PRO-014 | 12 | yes | operator, keeper |
                | INS-003 | 3 | no |  |
                | a, "b"<br>c\\\\ |  |  |  |
                """)
    }

    @Test(arguments: [
        "a|b", "a\\|b", "*a* _b_ `c`", "<b>x</b>", "[x](y)", "&lt; ~~x~~", "|\u{301}", "\\", "#",
        "![x](y)", "实验|室", "https:||x",
    ])
    func markdownGivesEveryTextBack(_ text: String) throws {
        let columns = ["one", "two"].map { ListTable.Column(key: $0, title: $0) }
        let table = ListTable(columns: columns, rows: [[.text(text), .text("end")]])
        let block = try #require(MarkdownText(parsing: table.markdown).blocks.first)
        guard case .table(let parsed) = block.kind else {
            Issue.record("not a table: \(table.markdown)")
            return
        }
        #expect(parsed.rows.map { $0.cells.map(\.inlines.plainText) } == [[text, "end"]])
    }

    @Test func jsonKeepsTheOrderOfColumns() {
        #expect(
            table.json == """
                [
                  {
                    "document": "PRO-014",
                    "revision": 12,
                    "overdue": true,
                    "readers": [
                      "operator",
                      "keeper"
                    ]
                  },
                  {
                    "document": "INS-003",
                    "revision": 3,
                    "overdue": false,
                    "readers": []
                  },
                  {
                    "document": "a, \\"b\\"\\nc\\\\",
                    "revision": null,
                    "overdue": null,
                    "readers": null
                  }
                ]
                """)
        #expect(ListTable(columns: table.columns, rows: []).json == "[]")
    }

    @Test func jsonEscapesWhatItMust() throws {
        let text = String(
            String.UnicodeScalarView(
                (0...0x2100).compactMap { Unicode.Scalar(UInt32($0)) } + ["\u{1F642}"]))
        let table = ListTable(columns: [.init(key: "a\"b", title: "A")], rows: [[.text(text)]])
        let decoded = try JSONDecoder().decode(
            [[String: String]].self, from: Data(table.json.utf8))
        #expect(decoded.first?["a\"b"]?.unicodeScalars.elementsEqual(text.unicodeScalars) == true)
    }

    @Test func shortRowsAreFilledUp() {
        let table = ListTable(columns: table.columns, rows: [[.text("PRO-014")]])
        #expect(table.rows == [[.text("PRO-014"), .none, .none, .none]])
    }
}
