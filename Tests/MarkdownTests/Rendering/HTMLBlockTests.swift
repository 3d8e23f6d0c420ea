import Markdown
import Testing

@Suite struct HTMLBlockTests {
    // MARK: Headings

    @Test func headingsHaveTheAnchorsThatCheckKnows() {
        let text = "# A *b*\n\n## 适用范围\n\n> ### A b\n\nSee\n[x]: y\n===\n\n#\n"
        let document = document(text) {
            $0.headingOffset = 4
            $0.anchorPrefix = "p-"
        }
        #expect(document.headings == MarkdownText(parsing: text).headings)
        let own = "# A [x][P-1]\n\n# A x[^1]\n\n[^1]: y\n"
        let references = MarkdownTests.document(own) { $0.document = { _ in .unknown } }
        #expect(references.headings.map(\.anchor) == ["a-xp-1", "a-x1"])
        #expect(
            references.headings.map(\.anchor) == MarkdownText(parsing: own).headings.map(\.anchor))
        #expect(
            String(decoding: document.html, as: UTF8.self).hasPrefix(
                "<h5 id=\"p-a-b\">A <em>b</em></h5>\n<h6 id=\"p-适用范围\">适用范围</h6>\n<blockquote>\n"
                    + "<h6 id=\"p-a-b-1\">A b</h6>"))
    }

    @Test func linesAreThoseOfTheFile() {
        let document = HTMLDocument("# A\n\n[b](c)[^1] [P-1]\n\n[^1]: x\n", firstLine: 11)
        #expect(document.headings.map(\.line) == [11])
        #expect(document.links.map(\.line) == [13])
        #expect(document.footnotes.map(\.line) == [15])
    }

    @Test func theOutlineHasNoMarksOfFootnotes() {
        let document = document("# Scope[^1] ~~old~~\n\n[^1]: # No part of it\n")
        #expect(document.headings.map(\.text) == ["Scope old"])
        #expect(document.headings.map(\.anchor) == ["scope1-old"])
    }

    // MARK: Tasks

    @Test func tasks() {
        let box = "<label><input type=\"checkbox\" disabled=\"\""
        #expect(
            rendered("- [ ] a *b*\n- [x] c\n- d\n")
                == "<ul>\n<li class=\"task\">\(box) /> a <em>b</em>"
                + "</label></li>\n<li class=\"task\">\(box) checked=\"\" /> c</label></li>\n<li>d</li>\n</ul>\n"
        )
        #expect(
            rendered("1. [X] a\n\n2. b\n").contains(
                "<li class=\"task\">\n<p>\(box) checked=\"\" /> a</label></p>\n</li>"))
        #expect(
            rendered("> - [ ] a\n>   - [x] b\n").contains("</label>\n<ul>\n<li class=\"task\">"))
    }

    @Test(arguments: [
        "- \\[ ] a", "- [x](y) a", "- [ ]a", "- [ ]", "- &#91; ] a", "[ ] a", "- a [ ] b",
        "- [y] a",
        "- [x] a\n\n[x]: b",
    ])
    func whatIsNoTask(_ text: String) {
        #expect(Array(rendered(text).utf8) == CommonMarkPeer.html(Array(text.utf8)))
    }

    // MARK: Callouts

    @Test(arguments: [
        ("NOTE", "Note", "说明"), ("Tip", "Tip", "提示"), ("important", "Important", "重要"),
        ("WARNING", "Warning", "警告"), ("CAUTION", "Caution", "注意"),
    ])
    func callouts(_ word: String, _ english: String, _ chinese: String) {
        let name = english.lowercased()
        func expected(_ title: String, _ language: String) -> String {
            "<div class=\"callout callout-\(name)\" role=\"note\">\n"
                + "<p class=\"callout-title\" lang=\"\(language)\">\(title)</p>\n<p>a</p>\n<p>b</p>\n</div>\n"
        }
        let text = "> [!\(word)]\n> a\n>\n> b\n"
        #expect(rendered(text) == expected(english, "en"))
        #expect(
            rendered(text) { $0.language = TextLanguage(tag: "zh-CN") }
                == expected(chinese, "zh-Hans"))
    }

    @Test func aCalloutHoldsAnyBlock() {
        let html = rendered("> [!TIP]\n>\n> - a\n>\n> > [!NOTE]\n> > b\n")
        #expect(
            html.contains("Tip</p>\n<ul>") && html.contains("Note</p>\n<p>b</p>\n</div>\n</div>"))
    }

    @Test(arguments: [
        "> [!NOTE] a", "> \\[!NOTE]\n> a", "> [!OTHER]\n> a", "[!NOTE]\na", "> a\n> [!NOTE]",
        "> [!note]\n\n[!note]: x",
    ])
    func whatIsNoCallout(_ text: String) {
        #expect(Array(rendered(text).utf8) == CommonMarkPeer.html(Array(text.utf8)))
    }

    // MARK: Comments and figures

    @Test func ownCommentsAreLeftOut() {
        let text =
            "# A\n\n<!-- covers: iso-20000-1:8.2-01 -->\n<!-- supports: x -->\n\nb <!-- covers: y -->\n"
        #expect(rendered(text) == "<h1 id=\"a\">A</h1>\n<p>b </p>\n")
        #expect(rendered("<!-- other -->\n") == "<!-- raw HTML omitted -->\n")
        #expect(rendered("<!-- covers: x --> <b>\n") == "<!-- raw HTML omitted -->\n")
    }

    @Test func generatedPartsStandInTheirPlace() {
        let html = rendered(
            "a\n\n<!-- generated: fields -->\n\n<!-- generated: map -->\n\n<!-- generated: no -->\n\nb"
        ) {
            $0.document = { .page(url: "\($0.identifier).html") }
            $0.generated = { name in
                switch name {
                case "fields": .markdown("| [P-1] |\n|---|\n\n<!-- generated: fields -->\n\n# H\n")
                case "map": .html("<svg></svg>")
                default: nil
                }
            }
        }
        #expect(html.contains("<p>a</p>\n<table>"))
        #expect(html.contains("<a href=\"P-1.html\">P-1</a>"))
        #expect(html.contains("</table>\n<h1>H</h1>\n<svg></svg>\n<p>b</p>\n"))
    }

    @Test func remarksStandAtTheirBlocksByTheLastLineInTheFile() {
        let text = """
            # A

            b
            c [P-1]

            - d

            > e

            | f |
            |---|
            | g |

            ```
            h
            ```
            <div>
            i

            """
        var asked: [Int] = []
        let drawn = HTMLDocument(
            text, firstLine: 11,
            options: {
                var options = HTMLOptions()
                options.document = { _ in .page(url: "x") }
                options.remark = {
                    asked.append($0)
                    return "<i>\($0)</i>"
                }
                return options
            }())
        let html = String(decoding: drawn.html, as: UTF8.self)
        #expect(asked == [11, 14, 16, 18, 22, 26, 28])
        #expect(html.hasPrefix("<h1 id=\"a\"><i>11</i>A</h1>\n<p><i>14</i>b\n"))
        #expect(html.contains("<li><i>16</i>d</li>") && html.contains("<p><i>18</i>e</p>"))
        #expect(html.contains("<div class=\"remarks\"><i>22</i></div>\n<table>"))
        #expect(html.contains("<div class=\"remarks\"><i>26</i></div>\n<pre>"))
        #expect(drawn.headings.map(\.text) == ["A"])
    }

    @Test func figuresAreCodeUnlessSomebodyDrawsThem() {
        let text = "```mermaid\na --> b\n```\n\n``` dot x\ng\n```\n\n```swift\n```\n"
        let plain = document(text)
        #expect(plain.diagrams == ["mermaid", "dot"])
        #expect(plain.html == CommonMarkPeer.html(Array(text.utf8)))
        var lines: [Int] = []
        let drawn = document(text) {
            $0.diagram = { source in
                lines.append(source.line)
                return source.language == "dot" ? "<svg>\(source.code)</svg>" : nil
            }
        }
        #expect(lines == [1, 5])
        #expect(drawn.diagrams == ["mermaid"])
        #expect(
            String(decoding: drawn.html, as: UTF8.self).contains("</pre>\n<svg>g\n</svg>\n<pre>"))
    }
}
