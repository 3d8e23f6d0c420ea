import DocumentControl
import Foundation
import TestSupport
import Testing

/// The pages of a site that compare two revisions.
@Suite struct RedlinePageWalkTests {
    private static let path = "procedures/P-01-expenses.md"

    /// P-01 in three revisions: a word of the text changes, then nothing but the front matter.
    private func published() async throws -> PublishedSite {
        let walk = try Walk(people: ["ada", "bo", "olive", "ravi", "anna", "sam"])
        try await walk.begin()
        try walk.write(Self.path, id: "P-01", steps: "Hand in within 30 days.")
        try await issue("First edition", walk)
        try walk.write(Self.path, id: "P-01", steps: "Hand in within 20 days.")
        try await issue("Sooner", walk)
        try walk.write(
            Self.path, id: "P-01", steps: "Hand in within 20 days.", title: "Claims <of> expense")
        try walk.shell(
            "sed -i 's/^owner: .*/owner: registrar\\nclassification: internal/' system/\(Self.path)"
        )
        try await issue("For us alone", walk)
        try await walk.done("sam", "publish", "--out", "../site")
        return try PublishedSite("\(walk.scratch.path)/site")
    }

    private func issue(_ reason: String, _ walk: Walk) async throws {
        try await walk.done("olive", "submit", "P-01", "--reason", reason)
        try await walk.done("ravi", "review", "P-01", "--suitable")
        try await walk.done("anna", "approve", "P-01")
        try await walk.done("bo", "issue", "P-01")
    }

    @Test func anyTwoRevisionsAreComparedAndTheHeadOfTheTextToo() async throws {
        let site = try await published()
        #expect(site.problems == [], "\(site.problems)")
        let redlines = site.files.keys.filter { $0.contains("..") }.sorted()
        #expect(
            redlines == [
                "documents/P-01/1.0..2.0.html", "documents/P-01/1.0..3.0.html",
                "documents/P-01/2.0..3.0.html",
            ])
        let words = site.text("documents/P-01/1.0..2.0.html")
        #expect(words.contains("<p>1 change: 1 "), "\(words)")
        #expect(words.contains("<p>Revision 2.0 was issued as a material change: Sooner.</p>"))
        #expect(!words.contains("Outside the text"))
        let head = site.text("documents/P-01/2.0..3.0.html")
        #expect(
            head.contains("<li>Title: Expenses -&gt; Claims &lt;of&gt; expense</li>"), "\(head)")
        #expect(head.contains("<li>Classification: nothing -&gt; internal</li>"), "\(head)")
        #expect(
            head.contains("<li>Owner: Process owner -&gt; Registrar of people and keys</li>"),
            "\(head)")
        #expect(head.contains("Besides: 3 changes of the front matter."), "\(head)")
        #expect(head.contains("<p>No word of the text differs.</p>"))
        #expect(!head.contains("The texts do not differ"))
        let both = site.text("documents/P-01/1.0..3.0.html")
        #expect(both.contains("Classification: nothing") && both.contains("20 days"))
    }

    @Test func theTableOfRevisionsLeadsToEveryPair() async throws {
        let page = try await published().text("documents/P-01.html")
        for (old, new) in [("1.0", "2.0"), ("1.0", "3.0"), ("2.0", "3.0")] {
            let link =
                "<a href=\"../documents/P-01/\(old)..\(new).html\" "
                + "aria-label=\"What changed from revision \(old) to \(new)\">\(old)</a>"
            #expect(page.components(separatedBy: link).count == 2, "\(page)")
        }
    }
}
