import Publishing
import Testing

/// A link to what is not in the site becomes its words.
@Suite struct UnlinkedTests {
    private func removed(_ html: String) -> String {
        String(decoding: Unlinked.removed(from: Array(html.utf8)), as: UTF8.self)
    }

    @Test(arguments: [
        (
            "<p><a href=\"#-unlinked\" title=\"x\">the <em>form</em></a> and <a href=\"b\">b</a></p>",
            "<p><span class=\"unlinked\">the <em>form</em></span> and <a href=\"b\">b</a></p>"
        ),
        (
            "<img src=\"#-unlinked\" alt=\"A &lt;map&gt;\" />.",
            "<span class=\"unlinked\">A &lt;map&gt;</span>."
        ),
        ("<a href=\"#-unlinked\"></a>", "<span class=\"unlinked\"></span>"),
        ("<a href=\"#-unlinkeds\">stays</a>", "<a href=\"#-unlinkeds\">stays</a>"),
        ("<img src=\"#-unlinked\" alt=\"", "<span class=\"unlinked\"></span>"),
        ("<", "<"),
    ])
    func wordsStay(html: String, expected: String) { #expect(removed(html) == expected) }
}
