import Markdown
import Testing

@Suite struct DocumentReferenceTests {
    /// Knows P-20 and M-01; takes UTF-8 for no document.
    private static func answer(_ reference: DocumentReference) -> DocumentTarget {
        switch reference.identifier {
        case "P-20":
            .page(
                url: "p-20.html" + (reference.fragment.map { "#\($0)" } ?? ""),
                title: "Incidents & co")
        case "M-01": .page(url: "m-01.html", words: "M-01 Manual")
        case "UTF-8": .text
        default: .unknown
        }
    }

    private func html(_ text: String) -> String { rendered(text) { $0.document = Self.answer } }

    @Test(arguments: [
        (
            "See [P-20].",
            "<p>See <a href=\"p-20.html\" title=\"Incidents &amp; co\">P-20</a>.</p>\n"
        ),
        (
            "[P-20#5.2] [P-20#适用范围]",
            "<p><a href=\"p-20.html#5.2\" title=\"Incidents &amp; co\">P-20#5.2</a> "
                + "<a href=\"p-20.html#%E9%80%82%E7%94%A8%E8%8C%83%E5%9B%B4\" "
                + "title=\"Incidents &amp; co\">P-20#适用范围</a></p>\n"
        ),
        (
            "[the *text*][P-20]",
            "<p><a href=\"p-20.html\" title=\"Incidents &amp; co\">the <em>text</em></a></p>\n"
        ),
        ("[P-20][]", "<p><a href=\"p-20.html\" title=\"Incidents &amp; co\">P-20</a></p>\n"),
        (
            "[M-01] [x][M-01]",
            "<p><a href=\"m-01.html\">M-01 Manual</a> <a href=\"m-01.html\">x</a></p>\n"
        ),
        ("[Q-9]", "<p><span class=\"unknown-document\">[Q-9]</span></p>\n"),
        ("[the text][Q-9#2]", "<p><span class=\"unknown-document\">[the text][Q-9#2]</span></p>\n"),
        ("[UTF-8] [P20] [p-20] [P-]", "<p>[UTF-8] [P20] [p-20] [P-]</p>\n"),
        ("\\[P-20] `[P-20]`", "<p>[P-20] <code>[P-20]</code></p>\n"),
        ("[P-20](x.md)", "<p><a href=\"x.md\">P-20</a></p>\n"),
        ("[P-20]\n\n[P-20]: own.md", "<p><a href=\"own.md\">P-20</a></p>\n"),
        (
            "- [M-01]: the manual",
            "<ul>\n<li><a href=\"m-01.html\">M-01 Manual</a>: the manual</li>\n</ul>\n"
        ),
        ("![M-01]", "<p>!<a href=\"m-01.html\">M-01 Manual</a></p>\n"),
        ("    [P-20]", "<pre><code>[P-20]\n</code></pre>\n"),
        ("```\n[P-20]", "<pre><code>[P-20]\n</code></pre>\n"),
    ])
    func references(_ text: String, _ expected: String) { #expect(html(text) == expected) }

    @Test func referencesInTablesAndBesideFootnotes() {
        #expect(html("| [M-01] |\n|---|\n").contains("<th scope=\"col\"><a href=\"m-01.html\">"))
        let both = html("[M-01][^1] a[^1][M-01]\n\n[^1]: note [Q-1]\n")
        #expect(both.contains("M-01 Manual</a><sup"))
        #expect(both.contains("</sup><a href=\"m-01.html\">M-01 Manual</a>"))
        #expect(both.contains("note <span class=\"unknown-document\">[Q-1]</span>"))
    }

    @Test func withoutAnAnswerNothingIsAReference() {
        #expect(rendered("[P-20]") == "<p>[P-20]</p>\n")
    }

    @Test func whatIsNamedIsTold() {
        let document = document("# A\n\nb\n[Q-1]\n\n[M-01]\n") { $0.document = Self.answer }
        #expect(document.references.map(\.reference.label) == ["Q-1", "M-01"])
        #expect(document.references.map(\.line) == [4, 6])
        #expect(document.references.map(\.isKnown) == [false, true])
    }

    @Test func linksAndImagesAreAskedFor() {
        var asked: [String] = []
        let html = rendered("[a](P-20.md#x) ![b](i.png \"t\") <http://a.b> [c](#d)") {
            $0.anchorPrefix = "q-"
            $0.destination = { link in
                asked.append("\(link.destination) \(link.isImage)")
                switch link.destination {
                case "P-20.md#x": return "p-20.html#x"
                case "i.png": return "javascript:alert(1)"
                default: return nil
                }
            }
        }
        #expect(asked == ["P-20.md#x false", "i.png true", "http://a.b false", "#d false"])
        #expect(
            html == "<p><a href=\"p-20.html#x\">a</a> <img src=\"\" alt=\"b\" title=\"t\" /> "
                + "<a href=\"http://a.b\">http://a.b</a> <a href=\"#q-d\">c</a></p>\n")
    }

    @Test func linksAreToldAsTheyStand() {
        let document = document("a\n[b *c*](x.md)\n\n| ![d](e) |\n|---|\n")
        #expect(
            document.links == [
                Link(destination: "x.md", text: "b c", line: 2, isImage: false),
                Link(destination: "e", text: "d", line: 4, isImage: true),
            ])
    }
}
