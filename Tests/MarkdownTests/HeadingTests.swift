import Markdown
import Testing

@Suite struct HeadingTests {
    private func anchors(_ titles: String...) -> [String] {
        MarkdownText(parsing: titles.map { "# \($0)\n" }.joined(separator: "\n")).headings
            .map(\.anchor)
    }

    @Test(arguments: [
        ("Scope", "scope"), ("What the Keeper does", "what-the-keeper-does"),
        ("3.1 Steps & rules!", "31-steps--rules"), ("`code` and *more*", "code-and-more"),
        ("snake_case", "snake_case"), ("well-known", "well-known"), ("适用范围", "适用范围"),
        ("1. 范围（天平）", "1-范围天平"), ("データの確認", "データの確認"), ("Über", "über"),
        ("[link](a.md)", "link"), ("!?", ""),
    ])
    func anchorsFollowGitHub(_ title: String, _ anchor: String) {
        #expect(anchors(title) == [anchor])
    }

    @Test func repeatedAnchorsAreNumbered() {
        #expect(anchors("Scope", "Scope", "scope") == ["scope", "scope-1", "scope-2"])
    }

    @Test func noTwoAnchorsAreTheSame() {
        #expect(anchors("Scope", "Scope 1", "Scope") == ["scope", "scope-1", "scope-2"])
        #expect(anchors("a", "a", "a-1", "a-1") == ["a", "a-1", "a-1-1", "a-1-2"])
    }

    @Test func headingsInsideQuotesAndListsCount() {
        let text = MarkdownText(parsing: "# A\n\n> ## B\n\n- ### C\n\nD\n===\n")
        #expect(text.headings.map(\.level) == [1, 2, 3, 1])
        #expect(text.headings.map(\.text) == ["A", "B", "C", "D"])
        #expect(text.headings.map(\.line) == [1, 3, 5, 7])
    }
}
