import Publishing
import Testing

/// A list as a page by itself.
@Suite struct ListPageTests {
    private let page = ListPage(
        title: "List & more", facts: [("Root statement 1", "<abc>")],
        table: ListTable(
            columns: [.init(key: "a", title: "A|B"), .init(key: "n", title: "N")],
            rows: [
                [.text("<script>\"x\"</script>\nsecond"), .number(3)], [.list(["x", "y"]), .none],
            ]),
        note: "Generated *now*.")

    @Test func theHTMLNeedsNoOtherFileAndShowsTextsAsTexts() {
        let html = page.html
        #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
        #expect(html.contains("<h1>List &amp; more</h1>"))
        #expect(html.contains("<dt>Root statement 1</dt><dd>&lt;abc&gt;</dd>"))
        #expect(
            html.contains(
                "<tr><td>&lt;script&gt;&quot;x&quot;&lt;/script&gt;<br>second</td><td>3</td></tr>"))
        #expect(html.contains("<tr><td>x, y</td><td></td></tr>"))
        for outside in ["<script", "src=", "href=", "url(", "@import"] {
            #expect(!html.contains(outside), "\(outside)")
        }
    }

    @Test func theMarkdownHasTheFactsAboveTheTable() {
        #expect(
            page.markdown == """
                # List \\& more

                - Root statement 1: \\<abc>

                | A\\|B | N |
                | --- | --: |
                | \\<script>"x"\\</script><br>second | 3 |
                | x, y |  |

                *Generated \\*now\\*.*
                """)
    }

    @Test func jsonWithAHeadIsOneObject() {
        let table = ListTable(columns: [.init(key: "a", title: "A")], rows: [[.text("x")]])
        #expect(
            table.json(head: [(key: "system", value: "ab\"c")]) == """
                {
                  "head": {
                    "system": "ab\\"c"
                  },
                  "rows": [
                    {
                      "a": "x"
                    }
                  ]
                }
                """)
        let empty = ListTable(columns: [], rows: [])
        #expect(empty.json(head: [(key: "a", value: "b")]).hasSuffix("\"rows\": []\n}"))
    }
}
