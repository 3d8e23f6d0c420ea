import DocumentControl
import Foundation
import FrontDesk
import TestSupport
import Testing

/// Figures of texts as pictures, drawn by a program that this clone names.
@Suite struct DiagramWalkTests {
    /// What stands for `dot`: it draws its first line, and what it is told it does instead.
    private static let program = """
        read -r first
        echo "$first" >> "$0.runs"
        case "$first" in
        fail*) echo "syntax error near $first" >&2; echo "more" >&2; exit 1 ;;
        hang*) sleep 60 & wait ;;
        nothing*) echo hello ;;
        script*) echo '<svg xmlns="http://www.w3.org/2000/svg"><script>x</script></svg>' ;;
        unread*) exec <&-; echo '<svg xmlns="http://www.w3.org/2000/svg"></svg>' ;;
        *) echo "<svg xmlns=\\"http://www.w3.org/2000/svg\\"><title>$first $1</title></svg>" ;;
        esac

        """

    /// P-01 with a figure and P-02 without are in force.
    private func published(_ figure: String = "one -> two") async throws -> Walk {
        let walk = try Walk(people: ["ada", "bo", "olive", "ravi", "anna", "sam"])
        try await walk.begin()
        try walk.scratch.write(Self.program, to: "draw")
        try walk.write(
            "procedures/P-01-expenses.md", id: "P-01",
            steps: "Look:\n\n```dot\n\(figure)\n```\n\n``` mermaid\na --> \"<b>\"\n```")
        try walk.write("procedures/P-02-travel.md", id: "P-02", steps: "Go.", title: "Travel")
        for id in ["P-01", "P-02"] {
            try await walk.done("olive", "submit", id, "--reason", "First edition")
            try await walk.done("ravi", "review", id, "--suitable")
            try await walk.done("anna", "approve", id)
            try await walk.done("bo", "issue", id)
        }
        return walk
    }

    private func name(_ walk: Walk, _ more: String = "", for language: String = "dot") throws {
        try walk.shell(
            "git -C system config signet.diagram.\(language) 'sh \(walk.scratch.path)/draw\(more)'")
    }

    private func site(_ walk: Walk) async throws -> (site: PublishedSite, words: String) {
        // Of one day, so that only the figures differ.
        let answer = try await walk.type(
            "sam", "publish", "--out", "../site", "--as-of", "2026-11-02")
        #expect(answer.status == 0, "\(answer.text)")
        return (try PublishedSite("\(walk.scratch.path)/site"), answer.text)
    }

    private func runs(_ walk: Walk) -> [String] {
        (try? walk.scratch.read("draw.runs").lines) ?? []
    }

    private func pictures(_ site: PublishedSite) -> [String] {
        site.files.keys.filter { $0.hasSuffix("/diagram.svg") }.sorted()
    }

    @Test func aFigureIsAPictureWithItsCodeBesideIt() async throws {
        let walk = try await published()
        let plain = try await site(walk).site
        #expect(plain.text("documents/P-01.html").contains("<pre><code class=\"language-dot\">one"))
        #expect(pictures(plain).isEmpty)

        try name(walk)
        let (drawn, words) = try await site(walk)
        // The page and its picture, and nothing else.
        #expect(words.contains("2 files written"), "\(words)")
        #expect(drawn.problems == [], "\(drawn.problems)")
        let page = drawn.text("documents/P-01.html")
        let picture = sure(pictures(drawn).first)
        #expect(page.contains("<img src=\"../\(picture)\" alt=\"Diagram\" />"), "\(page)")
        #expect(page.contains("<summary>The diagram as text</summary>"))
        #expect(page.contains("<pre><code class=\"language-dot\">one -&gt; two"))
        // No program draws the other language.
        #expect(
            page.contains("<pre><code class=\"language-mermaid\">a --&gt; &quot;&lt;b&gt;&quot;"))
        #expect(drawn.text(picture).contains("<title>one -> two </title>"))

        let again = try await site(walk)
        #expect(again.words.contains("0 files written") && again.words.contains("0 removed"))
        #expect(again.site.files == drawn.files)
        #expect(runs(walk) == ["one -> two"])
    }

    @Test func anotherCommandDrawsAnewAndNoneGivesTheCodeBack() async throws {
        let walk = try await published()
        try name(walk)
        let first = pictures(try await site(walk).site)
        try name(walk, " wide")
        let (other, words) = try await site(walk)
        #expect(words.contains("2 files written") && words.contains("1 removed"), "\(words)")
        #expect(pictures(other).count == 1 && pictures(other) != first)
        #expect(other.text(sure(pictures(other).first)).contains("two wide"))
        #expect(runs(walk).count == 2)
        // The first one is still remembered.
        try name(walk)
        #expect(pictures(try await site(walk).site) == first && runs(walk).count == 2)
        try name(walk, for: "mermaid")
        let both = try await site(walk).site
        #expect(pictures(both).count == 2 && both.problems == [])
        try walk.shell("git -C system config --unset signet.diagram.dot")
        try walk.shell("git -C system config --unset signet.diagram.mermaid")
        let plain = try await site(walk).site
        #expect(pictures(plain).isEmpty)
        #expect(plain.text("documents/P-01.html").contains("<pre><code class=\"language-dot\">"))
    }

    @Test func whatIsForgottenIsDrawnAgain() async throws {
        let walk = try await published()
        try name(walk)
        let before = try await site(walk).site
        try walk.shell("rm -r system/.git/signet/diagrams site/files")
        let after = try await site(walk).site
        #expect(after.files == before.files && runs(walk).count == 2)
    }

    @Test(arguments: [
        ("fail here", "syntax error near fail here"), ("nothing", "what it wrote is no SVG"),
        ("script", "would run a script"), ("hang", "no picture within"),
    ])
    func aFigureThatCannotBeDrawnStaysCodeAndIsTold(_ figure: String, _ why: String) async throws {
        let walk = try await published(figure)
        if figure == "hang" { walk.diagramPatience = .milliseconds(500) }
        try name(walk)
        for _ in 1...2 {
            let (site, words) = try await site(walk)
            let warning = words.lines.filter { $0.contains("stays code") }
            #expect(warning.count == 1, "\(words)")
            #expect(
                warning.first?.hasPrefix("P-01 1.0, line 30: the dot figure stays code. sh ")
                    ?? false, "\(words)")
            #expect(warning.first?.contains(why) ?? false, "\(words)")
            let page = site.text("documents/P-01.html")
            #expect(page.contains("<pre><code class=\"language-dot\">\(figure)"))
            #expect(pictures(site).isEmpty && site.problems == [])
        }
    }

    @Test func aProgramThatReadsNothingEndsNothing() async throws {
        let walk = try await published("unread\n" + String(repeating: "a -> b\n", count: 40_000))
        try name(walk)
        let (site, words) = try await site(walk)
        #expect(pictures(site).count == 1, "\(words)")
    }

    @Test func aPageByItselfHasThePictureInIt() async throws {
        let walk = try await published()
        try name(walk)
        let page = try await walk.done("sam", "read", "P-01", "--to", "html")
        #expect(
            page.contains("<img src=\"data:image/svg+xml;base64,") && !page.contains("diagram.svg"))
        try walk.scratch.write("exit 3\n", to: "draw")
        try name(walk, " other")
        let refused = try await walk.done("sam", "read", "P-01", "--to", "html")
        #expect(refused.contains("ended with 3") && !refused.contains("data:image/svg"))
    }

    @Test func aPreviewShowsThePictureOrTellsWhyNot() async throws {
        let walk = try await published()
        try name(walk)
        try await walk.done("olive", "preview", "P-01", "--once", "--out", "../draft")
        let site = try PublishedSite("\(walk.scratch.path)/draft")
        #expect(pictures(site).count == 1 && site.problems == [], "\(site.problems)")
        #expect(site.text("index.html").contains("alt=\"Diagram\""))

        try name(walk, for: "mermaid")
        let draft = "\(walk.folder)/procedures/P-01-expenses.md"
        let watched = Watched([
            {
                var text = try String(contentsOfFile: draft, encoding: .utf8)
                text = text.replacing("one -> two", with: "fail")
                try text.write(toFile: draft, atomically: true, encoding: .utf8)
            },
            {
                let text = try String(contentsOfFile: draft, encoding: .utf8)
                try (text + "\nMore.\n").write(toFile: draft, atomically: true, encoding: .utf8)
            },
        ])
        walk.pause = watched.pause
        let answer = try await walk.done("olive", "preview", "P-01", "--no-open")
        #expect(watched.isDone, "\(watched.problem ?? "")")
        #expect(answer.contains("P-01: 1 finding, 2 changes against 1.0"), "\(answer)")
        // What failed is not tried again with every save.
        #expect(runs(walk).filter { $0 == "fail" }.count == 1)
    }
}
