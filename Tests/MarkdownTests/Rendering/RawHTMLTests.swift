import Markdown
import Testing

/// What of an author's HTML reaches a page where that is allowed.
@Suite struct RawHTMLTests {
    private func html(_ text: String) -> String { rendered(text) { $0.rawHTML = .harmlessTags } }

    @Test(arguments: [
        ("a <sub>b</sub> <br> c", "<p>a <sub>b</sub> <br /> c</p>\n"),
        ("<kbd title='x'>A</kbd>", "<p><kbd title=\"x\">A</kbd></p>\n"),
        (
            "<details open>\n<summary>S &amp; t</summary>\n\n*a*\n\n</details>\n",
            "<details open=\"\">\n<summary>S &amp; t</summary>\n<p><em>a</em></p>\n</details>\n"
        ),
        (
            "<a href='x.md?a=1&amp;b' onclick=\"evil()\">b</a>",
            "<p><a href=\"x.md?a=1&amp;b\">b</a></p>\n"
        ),
        ("<a id=\"here\"></a>", "<p><a id=\"here\"></a></p>\n"),
        ("<td colspan=2 style=\"x\" class=y>a</td>", "<td colspan=\"2\">a</td>\n"),
    ])
    func kept(_ text: String, _ expected: String) { #expect(html(text) == expected) }

    @Test(arguments: [
        "<script>alert(1)</script>", "<SCRIPT src=x>alert(1)</SCRIPT >",
        "<style>* { display: none }</style>",
        "<iframe src=\"http://alert\"></iframe>", "<img src=x onerror=alert(1)>",
        "<b onmouseover=alert(1)>x</b>",
        "<a href=\"javascript:alert(1)\">x</a>", "<a href=\" JaVaScRiPt:alert(1)\">x</a>",
        "<a href=\"java&#115;cript:alert(1)\">x</a>", "<a href=\"java\tscript:alert(1)\">x</a>",
        "<a href=javascript&colon;alert(1)>x</a>", "<a href='data:text/html,alert'>x</a>",
        "<a href=\"vbscript:alert\">x</a>", "<svg><script>alert(1)</script></svg>",
        "<svg onload=alert(1)>",
        "<math><mi xlink:href=\"javascript:alert(1)\"></math>", "<form action=alert><input></form>",
        "<object data=alert>", "<base href=alert>", "<meta http-equiv=refresh content=alert>",
        "<link href=alert>",
        "<div style=\"background:url(alert)\">x</div>", "<p class=alert>x</p>", "<!-- alert -->",
        "<!alert>",
        "<?alert?>", "<![CDATA[alert]]>", "<template>alert</template>",
        "<noscript><p title=\"alert\"></noscript>",
        "<script>alert", "<title>alert</title>", "<textarea>alert", "<b/onclick=alert(1)>x</b>",
        "<a title='\"onclick=alert(1) '\"' onclick='alert(1)'>x</a>",
    ])
    func leftOut(_ tag: String) {
        for text in ["\(tag)\n", "<div>\n\(tag)\n</div>\n"] {
            let html = html(text)
            // What stands between tags is text, and harmless.
            let tags = html.split(separator: "<", omittingEmptySubsequences: false).dropFirst()
                .map { $0.prefix { $0 != ">" } }
            #expect(!tags.contains { $0.contains("alert") && !$0.contains("title=") }, "\(html)")
            #expect(!tags.contains { $0.contains(" on") || $0.contains("script") }, "\(html)")
            // What is left of a title is one.
            let left = html.replacing("title=\"&quot;onclick=alert(1) \"", with: "")
            #expect(!left.contains("alert") || html.hasPrefix("<p>"), "\(html)")
        }
    }

    @Test func tagsAreBalanced() {
        #expect(html("a <b>b\n\nc") == "<p>a <b>b</b></p>\n<p>c</p>\n")
        #expect(
            html("</div></div></section>\n\na") == "\n<p>a</p>\n"
                || html("</div></div>\n\na") == "<p>a</p>\n")
        #expect(html("<b><i>x</b></i>") == "<p><b><i>x</i></b></p>\n")
        #expect(html("> <div>\n\na").contains("<blockquote>\n<div>\n</div>"))
        #expect(html("- <b>x\n- y").contains("<li><b>x</b></li>"))
        #expect(html("<div>\n\n*a* </div>") == "<div>\n<p><em>a</em> </p>\n</div>")
        #expect(html("| <b>a |\n|---|\n").contains("<th scope=\"col\"><b>a</b></th>"))
    }

    @Test func textBetweenTagsIsText() {
        #expect(html("<div>\na < b > c <5\n</div>\n") == "<div>\na &lt; b &gt; c &lt;5\n</div>\n")
        #expect(html("<div>\n<b title=\"x\n</div>\n").contains("&lt;b title="))
    }

    @Test func idsHaveThePrefix() {
        let html = rendered("<a name=\"x\"></a> [y](#x) <a href=\"#x\">z</a>") {
            $0.rawHTML = .harmlessTags
            $0.anchorPrefix = "p-"
        }
        #expect(
            html == "<p><a name=\"p-x\"></a> <a href=\"#p-x\">y</a> <a href=\"#p-x\">z</a></p>\n")
    }

    @Test func nothingIsKeptUnlessAskedFor() {
        #expect(rendered("a <b>c</b>").contains("<!-- raw HTML omitted -->"))
    }
}
