import Markdown
import Testing

@Suite struct BlockTests {
    @Test(arguments: [
        ("", ""),
        ("\n \n", ""),
        ("# One\n\nTwo\nthree\n", "h1(One) p(Two_three)"),
        ("One\n===\n\nTwo\n---\n", "h1(One) h2(Two)"),
        ("One\n---\n\nTwo\n", "h2(One) p(Two)"),
        ("One\n---\nTwo\n", "h2(One) p(Two)"),
        ("One\nmore\n---\n```\nTwo\n```\n", "h2(One_more) code(|Two\n)"),
        ("One\n---\n---\n", "h2(One) hr"),
        ("One\n---\n[x]: y\n", "h2(One)"),
        ("> One\n> ---\n> Two\n", "q(h2(One) p(Two))"),
        ("> One\n> ---\nTwo\n", "q(h2(One)) p(Two)"),
        ("- One\n  ---\n- Two\n", "ul([h2(One)][p(Two)])"),
        ("a\n\n***\n\nb", "p(a) hr p(b)"),
        ("> a\n> > b\n", "q(p(a) q(p(b)))"),
        ("```swift x\nlet a = 1\n\n  b\n```\n", "code(swift x|let a = 1\n\n  b\n)"),
        ("    indented\n", "code(|indented\n)"),
        ("<div>\n*a*\n</div>\n\nb", "html(<div>\n*a*\n</div>\n) p(b)"),
        ("<!-- hidden -->\n", "html(<!-- hidden -->\n)"),
        ("a\r\nb\rc\n", "p(a_b_c)"),
    ])
    func blocks(_ text: String, _ expected: String) { #expect(shape(text) == expected) }

    @Test(arguments: [
        ("- a\n- b\n", "ul([p(a)][p(b)])"),
        ("- a\n\n- b\n", "ul([p(a)][p(b)])~"),
        ("3. a\n4. b\n", "ol3([p(a)][p(b)])"),
        ("- a\n  - b\n    1. c\n- d", "ul([p(a) ul([p(b) ol1([p(c)])])][p(d)])"),
        ("- a\n\n  b\n\n      code\n", "ul([p(a) p(b) code(|code\n)])~"),
        ("-\n- b", "ul([][p(b)])"),
        ("* a\n- b", "ul([p(a)]) ul([p(b)])"),
        ("- > a\n  > b", "ul([q(p(a_b))])"),
        ("- # a\n- ***", "ul([h1(a)][hr])"),
    ])
    func lists(_ text: String, _ expected: String) { #expect(shape(text) == expected) }

    @Test func aNulByteBecomesTheReplacementCharacter() {
        #expect(shape("a\u{0}b") == "p(a\u{FFFD}b)")
    }

    @Test func plainTextLeavesMarkupOut() {
        let text = """
            # A *b*

            - c `d`
              > [e](f)

            | g | h |
            |---|---|
            | **i** | j |

            <p>k</p>

            ---

                l
            """
        #expect(MarkdownText(parsing: text).plainText == "A b\nc d\ne\ng | h\ni | j\nk\nl")
    }
}
