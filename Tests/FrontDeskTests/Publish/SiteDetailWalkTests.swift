import DocumentControl
import Foundation
import TestSupport
import Testing

/// What texts with unusual marks become in a site, and looks that nobody could read.
@Suite struct SiteDetailWalkTests {
    private func published(_ steps: String) async throws -> (walk: Walk, site: PublishedSite) {
        let walk = try Walk(people: ["ada", "bo", "olive", "ravi", "anna", "sam"])
        try await walk.begin()
        try walk.write("procedures/P-01-expenses.md", id: "P-01", steps: steps)
        try await walk.done("olive", "submit", "P-01", "--reason", "First edition")
        try await walk.done("ravi", "review", "P-01", "--suitable")
        try await walk.done("anna", "approve", "P-01")
        try await walk.done("bo", "issue", "P-01")
        try await walk.done("sam", "publish", "--out", "../site")
        return (walk, try PublishedSite("\(walk.scratch.path)/site"))
    }

    @Test func aFootnoteOfOneWordIsNoLink() async throws {
        let page = try await published("Count it[^1].\n\n[^1]: Yearly.").site
            .text("documents/P-01.html")
        #expect(page.contains("<p>Yearly."), "\(page)")
    }

    @Test func anAddressThatCouldRunSomethingIsNoLink() async throws {
        let page = try await published("Press [here](javascript:alert(1)).").site
            .text("documents/P-01.html")
        #expect(page.contains("<span class=\"unlinked\">here</span>"), "\(page)")
        #expect(!page.contains("href=\"\""))
    }

    @Test func whatCommentsSayIsNotFound() async throws {
        let index = try await published("Seen.\n\n<!-- one\ncapybara\nthree --> dormouse\n").site
            .index
        #expect(!index.contains("capybara") && index.contains("dormouse"), "\(index)")
    }

    @Test func theHomePageLeadsToTheSearch() async throws {
        let page = try await published("Hand in.").site.text("index.html")
        #expect(page.contains("<input id=\"home-query\" type=\"search\""), "\(page)")
    }

    @Test(arguments: [
        ("accent: \"#ffee00\"", "light screens", "darker"),
        ("accent-dark: \"#223344\"", "dark screens", "lighter"),
    ])
    func aColourThatCannotBeReadIsRefused(line: String, screens: String, remedy: String)
        async throws
    {
        let walk = try await published("Hand in.").walk
        try walk.scratch.write("name: Example\n\(line)\n", to: "system/site/site.yaml")
        let words = try await walk.refused("sam", "publish", "--out", "../site")
        for part in ["site/site.yaml:2", screens, "(1.4.3)", "Take a \(remedy) colour."] {
            #expect(words.contains(part), "\(words)")
        }
    }
}
