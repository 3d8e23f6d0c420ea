import Markdown
import Testing

@Suite struct FootnoteTests {
    private func back(_ number: Int, _ reference: Int = 1) -> String {
        let name = reference == 1 ? "\(number)" : "\(number):\(reference)"
        let words = reference == 1 ? "\(number)" : "\(number)-\(reference)"
        return "<a href=\"#fnref:\(name)\" class=\"footnote-backref\" role=\"doc-backlink\" "
            + "aria-label=\"Back to reference \(words)\">↩"
            + (reference == 1 ? "</a>" : "<sup>\(reference)</sup></a>")
    }

    private func mark(_ number: Int, _ reference: Int = 1) -> String {
        let name = reference == 1 ? "\(number)" : "\(number):\(reference)"
        return "<sup class=\"footnote-ref\"><a href=\"#fn:\(number)\" id=\"fnref:\(name)\" "
            + "role=\"doc-noteref\">\(number)</a></sup>"
    }

    private let start =
        "<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"Footnotes\">\n<ol>\n"

    @Test func aFootnote() {
        #expect(
            rendered("Signed[^a].\n\n[^a]: By *both*.\n") == "<p>Signed\(mark(1)).</p>\n" + start
                + "<li id=\"fn:1\">\n<p>By <em>both</em>. \(back(1))</p>\n</li>\n</ol>\n</section>\n"
        )
    }

    @Test func numbersFollowTheFirstUse() {
        let document = document("b[^b] a[^a] b[^B]\n\n[^a]: A\n[^b]: B\n[^c]: C\n")
        #expect(document.footnotes.map(\.label) == ["b", "a"])
        #expect(document.footnotes.map(\.references) == [2, 1])
        #expect(document.footnotes.map(\.line) == [4, 3])
        #expect(document.unusedFootnotes.map(\.label) == ["c"])
        let html = String(decoding: document.html, as: UTF8.self)
        #expect(html.hasPrefix("<p>b\(mark(1)) a\(mark(2)) b\(mark(1, 2))</p>\n"))
        #expect(html.contains("<p>B \(back(1)) \(back(1, 2))</p>"))
        #expect(!html.contains("C"))
    }

    @Test func footnotesHoldBlocks() {
        let text = """
            a[^n]

            [^n]: One

                - x
                - y

                ```
                code
                ```

                Two
            After
            """
        let html = rendered(text)
        #expect(html.contains("<p>One</p>\n<ul>\n<li>x</li>\n<li>y</li>\n</ul>\n<pre><code>code"))
        // A lazy line goes on with the paragraph, as in every list.
        #expect(html.contains("<p>Two\nAfter \(back(1))</p>\n</li>"))
    }

    @Test func whatEndsInABlockGetsItsLinksBelow() {
        let html = rendered("a[^n]\n\n[^n]: x\n\n    ```\n    code\n    ```\n\nb\n")
        #expect(html.contains("<pre><code>code\n</code></pre>\n<p>\(back(1))</p>\n</li>"))
        #expect(html.contains("<p>b</p>\n<section"))
    }

    @Test func footnotesReferToFootnotes() {
        let html = rendered("a[^1]\n\n[^2]: two\n[^1]: one[^2]\n")
        #expect(html.contains("<p>one\(mark(2)) \(back(1))</p>"))
        #expect(html.contains("<p>two \(back(2))</p>"))
        #expect(rendered("a[^1]\n\n[^1]: self[^1]\n").contains("\(back(1)) \(back(1, 2))"))
    }

    @Test func aTableInAFootnote() {
        let html = rendered(
            "a[^1]\n\n[^1]: See\n\n    | a |\n    |---|\n    | [b] |\n\n[b]: x.md\n")
        #expect(html.contains("<td><a href=\"x.md\">b</a></td>"))
    }

    @Test func neighboursAndImagesAreReferences() {
        let notes = "\n\n[^1]: A\n[^2]: B\n"
        #expect(rendered("a[^1][^2]" + notes).hasPrefix("<p>a\(mark(1))\(mark(2))</p>"))
        #expect(rendered("a![^1]" + notes).hasPrefix("<p>a!\(mark(1))</p>"))
        #expect(rendered("[x][^1]" + notes).hasPrefix("<p>[x]\(mark(1))</p>"))
        #expect(rendered("[x](y)[^1]" + notes).hasPrefix("<p><a href=\"y\">x</a>\(mark(1))</p>"))
    }

    @Test func aDefinitionOfOneWordIsAFootnoteToo() {
        #expect(rendered("a[^1]\n\n[^1]: word\n").contains("<p>word \(back(1))</p>"))
        #expect(rendered("a[^1]\n\n[^1]: <http://x.y>\n").contains("<a href=\"http://x.y\">"))
    }

    @Test(arguments: [
        "a[^1]", "a[^1]\n\n    [^1]: code", "a[^1]\n\n```\n[^1]: code\n```", "[^1]: \n\na[^1]",
        "a\\[^1]\n", "`[^1]`", "a[^]\n\n[^]: x",
    ])
    func whatIsNoFootnote(_ text: String) {
        let document = document(text)
        #expect(document.footnotes.isEmpty && document.unusedFootnotes.isEmpty)
        #expect(document.html == CommonMarkPeer.html(Array(text.utf8)))
    }

    @Test func codeKeepsWhatLooksLikeAFootnote() {
        let html = rendered("a[^1]\n\n```\n[^1]: code\n```\n\n[^1]: note\n")
        #expect(html.contains("<code>[^1]: code\n</code>"))
        #expect(html.contains("<p>note \(back(1))</p>"))
        #expect(rendered("a\\[^1]\n\n[^1]: b\n") == "<p>a[^1]</p>\n")
    }

    @Test func listsAroundFootnotesStay() {
        let html = rendered("+ a[^1]\n+ b\n\n[^1]: note\n\n+ c\n")
        #expect(html.contains("a\(mark(1))"))
        #expect(html.contains("b</") && html.contains("c</"))
        #expect(!html.contains("<li></li>"))
    }

    @Test func namesHaveThePrefixAndWordsTheLanguage() {
        let html = rendered("a[^1]\n\n[^1]: b\n") {
            $0.anchorPrefix = "p-20-"
            $0.language = .chinese
        }
        #expect(html.contains("href=\"#p-20-fn:1\" id=\"p-20-fnref:1\""))
        #expect(html.contains("<li id=\"p-20-fn:1\">"))
        #expect(html.contains("href=\"#p-20-fnref:1\""))
        #expect(html.contains("aria-label=\"脚注\"") && html.contains("返回引用处 1"))
    }
}
