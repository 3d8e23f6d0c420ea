import Markdown
import Testing

/// Tables as HTML: the examples of GitHub Flavored Markdown 4.10, 198 to 205, and what they leave open.
///
/// A `scope` is ours; without it the HTML is that of the examples.
@Suite struct TableHTMLTests {
    private static let examples: [(number: Int, text: String, html: String)] = [
        (
            198, "| foo | bar |\n| --- | --- |\n| baz | bim |\n",
            """
            <table>
            <thead>
            <tr>
            <th>foo</th>
            <th>bar</th>
            </tr>
            </thead>
            <tbody>
            <tr>
            <td>baz</td>
            <td>bim</td>
            </tr>
            </tbody>
            </table>

            """
        ),
        (
            199, "| abc | defghi |\n:-: | -----------:\nbar | baz\n",
            """
            <table>
            <thead>
            <tr>
            <th align="center">abc</th>
            <th align="right">defghi</th>
            </tr>
            </thead>
            <tbody>
            <tr>
            <td align="center">bar</td>
            <td align="right">baz</td>
            </tr>
            </tbody>
            </table>

            """
        ),
        (
            200, "| f\\|oo  |\n| ------ |\n| b `\\|` az |\n| b **\\|** im |\n",
            """
            <table>
            <thead>
            <tr>
            <th>f|oo</th>
            </tr>
            </thead>
            <tbody>
            <tr>
            <td>b <code>|</code> az</td>
            </tr>
            <tr>
            <td>b <strong>|</strong> im</td>
            </tr>
            </tbody>
            </table>

            """
        ),
        (
            201, "| abc | def |\n| --- | --- |\n| bar | baz |\n> bar\n",
            """
            <table>
            <thead>
            <tr>
            <th>abc</th>
            <th>def</th>
            </tr>
            </thead>
            <tbody>
            <tr>
            <td>bar</td>
            <td>baz</td>
            </tr>
            </tbody>
            </table>
            <blockquote>
            <p>bar</p>
            </blockquote>

            """
        ),
        (
            202, "| abc | def |\n| --- | --- |\n| bar | baz |\nbar\n\nbar\n",
            """
            <table>
            <thead>
            <tr>
            <th>abc</th>
            <th>def</th>
            </tr>
            </thead>
            <tbody>
            <tr>
            <td>bar</td>
            <td>baz</td>
            </tr>
            <tr>
            <td>bar</td>
            <td></td>
            </tr>
            </tbody>
            </table>
            <p>bar</p>

            """
        ),
        (203, "| abc | def |\n| --- |\n| bar |\n", "<p>| abc | def |\n| --- |\n| bar |</p>\n"),
        (
            204, "| abc | def |\n| --- | --- |\n| bar |\n| bar | baz | boo |\n",
            """
            <table>
            <thead>
            <tr>
            <th>abc</th>
            <th>def</th>
            </tr>
            </thead>
            <tbody>
            <tr>
            <td>bar</td>
            <td></td>
            </tr>
            <tr>
            <td>bar</td>
            <td>baz</td>
            </tr>
            </tbody>
            </table>

            """
        ),
        (
            205, "| abc | def |\n| --- | --- |\n",
            """
            <table>
            <thead>
            <tr>
            <th>abc</th>
            <th>def</th>
            </tr>
            </thead>
            </table>

            """
        ),
    ]

    @Test(arguments: examples.map(\.number)) func example(_ number: Int) throws {
        let example = try #require(Self.examples.first { $0.number == number })
        let html = rendered(example.text)
        #expect(html.replacing(" scope=\"col\"", with: "") == example.html)
        #expect(html.contains("<th ") == html.contains("scope=\"col\""))
    }

    /// The cells of a table, row by row.
    private func cells(_ text: String) -> [String] {
        rendered(text).split(separator: "\n").filter { $0.hasPrefix("<td") || $0.hasPrefix("<th ") }
            .map { $0.drop { $0 != ">" }.dropFirst().dropLast(5) }.map(String.init)
    }

    @Test func referencesInFieldsAreResolved() {
        let text = "| [a] | [b][a] |\n|---|---|\n| ![c][a] | `[a]` |\n\n[a]: x.md 'T'\n"
        #expect(
            cells(text) == [
                "<a href=\"x.md\" title=\"T\">a</a>", "<a href=\"x.md\" title=\"T\">b</a>",
                "<img src=\"x.md\" alt=\"c\" title=\"T\" />", "<code>[a]</code>",
            ])
    }

    @Test func fieldsHoldRunningText() {
        let text = "| *a* | <b>c</b> | d \\| e |\n|---|:--|---|\n| ~~f~~ | `g \\| h` | # i |\n"
        let omitted = "<!-- raw HTML omitted -->"
        #expect(
            cells(text) == [
                "<em>a</em>", "\(omitted)c\(omitted)", "d | e", "<del>f</del>",
                "<code>g | h</code>", "# i",
            ])
    }

    @Test func tablesStandInQuotesListsAndBelowText() {
        #expect(rendered("> | a |\n> |---|\n").hasPrefix("<blockquote>\n<table>"))
        #expect(rendered("- | a |\n  |---|\n").hasPrefix("<ul>\n<li>\n<table>"))
        #expect(rendered("- text\n  | a |\n  |---|\n").hasPrefix("<ul>\n<li>text\n<table>"))
        #expect(rendered("text\n| a |\n|---|\n").hasPrefix("<p>text</p>\n<table>"))
        #expect(rendered("| a |\n|---|\n| b |\n---\n").hasSuffix("</table>\n<hr />\n"))
    }

    @Test func aBoxToScrollIsGivenOnRequest() {
        let text = "| a |\n|---|\n\n| b |\n|---|\n"
        #expect(!rendered(text).contains("<div"))
        let html = rendered(text) {
            $0.scrollsTables = true
            $0.language = .chinese
        }
        let start = "<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"表格"
        #expect(html.contains("\(start) 1\">\n<table>"))
        #expect(html.contains("\(start) 2\">\n<table>"))
        #expect(html.contains("</table>\n</div>\n"))
    }

    @Test func wideAndLongTables() {
        let wide =
            String(repeating: "|a", count: 10_000) + "|\n" + String(repeating: "|-", count: 10_000)
            + "|\n"
        #expect(rendered(wide).split(separator: "</th>").count == 10_001)
        let long = "|a|b|\n|-|-|\n" + String(repeating: "|1|2|\n", count: 20_000)
        #expect(rendered(long).split(separator: "</tr>").count == 20_002)
    }
}
