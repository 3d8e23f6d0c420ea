import Markdown
import Testing

@Suite struct InlineTests {
    @Test(arguments: [
        ("a *b* **c** ***d***", "p(a *b* **c** ***d***)"),
        ("`a *b*` ``c ` d``", "p(`a *b*` `c ` d`)"),
        ("\\*a\\* \\[b\\] \\# \\\\", "p(*a* [b] # \\)"),
        ("&lt;a&gt; AT&amp;T &copy; &#20013; &#x6587; &none;", "p(<a> AT&T © 中 文 &none;)"),
        ("a  \nb\\\nc\nd", "p(a\\b\\c_d)"),
        ("a <b>c</b> <!-- d --> <br/>", "p(a {<b>}c{</b>} {<!-- d -->} {<br/>})"),
        ("snake_case_word 2 * 3 * 4", "p(snake_case_word 2 * 3 * 4)"),
        ("![Plan *a*](plan.svg \"title\")", "p(!<Plan *a*>(plan.svg))"),
        ("[![x](i.png)](a.md)", "p(<!<x>(i.png)>(a.md))"),
    ])
    func runningText(_ text: String, _ expected: String) { #expect(shape(text) == expected) }

    @Test(arguments: [
        ("[a](b.md)", "p(<a>(b.md))"),
        ("[a](<b c.md>)", "p(<a>(b c.md))"),
        ("[a](b.md#c&amp;d)", "p(<a>(b.md#c&d))"),
        ("<https://example.org/a>", "p(<https://example.org/a>(https://example.org/a))"),
        ("<q@example.org>", "p(<q@example.org>(mailto:q@example.org))"),
        (
            "[a][x] [b][] [c]\n\n[x]: one.md\n[B]: two.md 'title'\n[c]: <three four.md>",
            "p(<a>(one.md) <b>(two.md) <c>(three four.md))"
        ),
        ("[a][none]", "p([a][none])"),
        ("[中文][参考]\n\n[参考]: 文件.md", "p(<中文>(文件.md))"),
        ("[x]: first.md\n[x]: second.md\n\n[x]", "p(<x>(first.md))"),
    ])
    func links(_ text: String, _ expected: String) { #expect(shape(text) == expected) }

    @Test(arguments: [
        ("操作人员**应当**核查*天平*。", "p(操作人员**应当**核查*天平*。)"),
        ("**应当**核查", "p(**应当**核查)"),
        ("# 范围\n\n- 天平\n  - 砝码", "h1(范围) ul([p(天平) ul([p(砝码)])])"),
        ("データを`確認`する", "p(データを`確認`する)"),
        ("全角　空白", "p(全角　空白)"),
        ("e\u{301} \u{1F469}\u{200D}\u{1F52C}", "p(e\u{301} \u{1F469}\u{200D}\u{1F52C})"),
    ])
    func chineseJapaneseAndMarks(_ text: String, _ expected: String) {
        #expect(shape(text) == expected)
    }

    @Test func neighbouringTextsAreOne() {
        let blocks = MarkdownText(parsing: "a [ b ] ! c_d & e").blocks
        #expect(blocks.map(\.kind) == [.paragraph([.text("a [ b ] ! c_d & e")])])
    }
}
