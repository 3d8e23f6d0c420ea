import Foundation
import Markdown
import Testing

/// `Documentation/markdown.md` tells what a page can style, and nothing else.
@Suite struct MarkdownPageTests {
    private static let text = """
        a[^1] [Q-9] ~~b~~

        [^1]: c

        > [!WARNING]
        > - [ ] d

        | e |
        |---|

        ```mermaid
        ```
        ```dot
        ```
        """

    private static func page() throws -> String {
        try String(
            contentsOfFile: "\(RepositoryFolder.path)/Documentation/markdown.md", encoding: .utf8)
    }

    private static let html = rendered(text) {
        $0.scrollsTables = true
        $0.document = { _ in .unknown }
    }

    @Test func everyClassOfTheHTMLIsNamed() throws {
        let page = try Self.page()
        let classes = Self.html.split(separator: "class=\"").dropFirst()
            .flatMap { $0.prefix { $0 != "\"" }.split(separator: " ") }
        #expect(classes.count >= 9)
        for name in classes {
            #expect(page.contains(".\(name)`") || page.contains(".\(name)."), "\(name)")
        }
    }

    @Test func everyNamedClassIsInTheHTML() throws {
        let rows = try Self.page().split(separator: "\n").filter { $0.hasPrefix("| `") }
        let names = rows.flatMap { $0.split(separator: "`") }
            .compactMap { word -> Substring? in
                guard let dot = word.firstIndex(of: "."), !word.contains(" ") else { return nil }
                return word[word.index(after: dot)...]
            }
        #expect(names.count >= 9)
        for name in names { #expect(Self.html.contains(name), "\(name)") }
    }

    /// The texts in the table of the page are what it says they are.
    @Test(arguments: [
        ("- [ ] to do", "type=\"checkbox\""), ("~~old~~", "<del>old</del>"),
        ("signed[^1]\n\n[^1]: By both.", "role=\"doc-endnotes\""),
        ("> [!WARNING]\n> x", "callout-warning"),
        ("## Scope [P-20]", "id=\"scope-p-20\""), ("~5 to ~10", "~5 to ~10"),
        ("~~a *b~~ c*", "~~a <em>b~~ c</em>"),
    ])
    func theExamplesHold(_ text: String, _ part: String) throws {
        let html = rendered(text) { $0.document = { _ in .page(url: "x") } }
        #expect(html.contains(part))
        #expect(try Self.page().contains(text.prefix { $0 != "\n" }))
    }
}
