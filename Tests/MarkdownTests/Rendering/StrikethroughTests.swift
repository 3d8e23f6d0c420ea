import Testing

@Suite struct StrikethroughTests {
    @Test(arguments: [
        ("~~a~~", "<del>a</del>"), ("a ~~b *c* d~~ e", "a <del>b <em>c</em> d</del> e"),
        ("*~~a~~*", "<em><del>a</del></em>"), ("~~a ~~b~~ c~~", "<del>a <del>b</del> c</del>"),
        ("~~删除~~的", "<del>删除</del>的"), ("~~a\nb~~", "<del>a\nb</del>"),
        ("**~~a~~ b**", "<strong><del>a</del> b</strong>"),
        ("[~~a~~](b)", "<a href=\"b\"><del>a</del></a>"),
        ("~~`a`~~", "<del><code>a</code></del>"), ("x~~y~~z", "x<del>y</del>z"),
        ("~~a\\~b~~", "<del>a~b</del>"),
        (
            "~~a \\~~~ `\\~` [x](\\~y '\\~')",
            "<del>a ~</del> <code>\\~</code> <a href=\"~y\" title=\"~\">x</a>"
        ),
    ])
    func struck(_ text: String, _ expected: String) {
        #expect(rendered(text) == "<p>\(expected)</p>\n")
    }

    @Test(arguments: [
        "~a~", "~~~a~~~ b", "~~ a ~~", "a~~", "~~a", "\\~~a~~", "~~a*b~~c*", "`~~a~~`",
        "~~a\n\nb~~",
        "<http://a.b/~~c~~>", "~5 to ~10",
    ])
    func notStruck(_ text: String) {
        #expect(Array(rendered(text).utf8) == CommonMarkPeer.html(Array(text.utf8)))
    }
}
