import Foundation
import TestSupport
import Testing

/// What a person gets of two texts, in every form.
@Suite struct CompareWalkTests {
    private func begun() async throws -> Walk {
        let walk = try Walk(people: ["ada", "bo", "olive"])
        try await walk.begin()
        let path = "procedures/P-01-expenses.md"
        try walk.write(path, id: "P-01", steps: "Everybody must hand in within 30 days.")
        _ = try await walk.done("olive", "submit", "P-01", "--reason", "First edition")
        try walk.write(path, id: "P-01", steps: "Everybody may hand in within 14 days.")
        return walk
    }

    @Test func aPageByItselfIsMadeOfIt() async throws {
        let walk = try await begun()
        let page = try await walk.done(
            "olive", "compare", "P-01", "submitted", "draft", "--to", "html")
        #expect(page.hasPrefix("<!DOCTYPE html>"))
        #expect(page.contains("2 changes in 1 place: 1 obligation word, 1 number or limit."))
        #expect(page.contains("Everybody <del>must</del><ins>may</ins> hand in within"))
        #expect(page.contains("<del>30 days</del><ins>14 days</ins>"))
    }

    @Test func programsGetAnObject() async throws {
        let walk = try await begun()
        let json = try await walk.done(
            "olive", "compare", "P-01", "submitted", "draft", "--format", "json")
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        #expect(object["proposed"] as? String == "material")
        #expect((object["counts"] as? [String: Int]) == ["obligation": 1, "number": 1])
        #expect(object["document"] as? String == "P-01")
        #expect(object["old_revision"] as? String == "1.0")
        #expect(object["old_state"] as? String == "submitted")
        #expect(object["new_revision"] is NSNull)
        #expect(object["new_state"] as? String == "draft")
        let change = try #require((object["changes"] as? [[String: Any]])?.first)
        #expect(change["class"] as? String == "obligation")
        #expect(change["new"] as? String == "Everybody may hand in within 14 days.")
    }

    @Test func whoReadNothingIsRefusedInWords() async throws {
        let walk = try await begun()
        let words = try await walk.refused(
            "olive", "compare", "P-01", "draft", "--since-read", "ada@example.org")
        #expect(words.contains("has not acknowledged any revision of P-01"), "\(words)")
        #expect(words.contains("signet receipts P-01"))
        // The first part of the address is enough where nobody else has it.
        let same = try await walk.refused(
            "olive", "compare", "P-01", "draft", "--since-read", "Ada")
        #expect(same == words)
    }

    @Test func aPageThatIsAListForProgramsIsRefused() async throws {
        let walk = try await begun()
        let answer = try await walk.type(
            "olive", ["compare", "P-01", "submitted", "draft", "--to", "html", "--format", "json"])
        #expect(answer.status == 2)
        #expect(answer.text.contains("not both"), "\(answer.text)")
    }

    @Test func allRevisionsAreNamedThatAreNotThere() async throws {
        let walk = try await begun()
        let words = try await walk.refused("olive", "compare", "P-01", "1", "3.0")
        #expect(words.contains("P-01 has no revision '1' and no revision '3.0'."), "\(words)")
        #expect(words.contains("It has: 1.0, draft, submitted, in-force."), "\(words)")
    }

    /// The page of two texts of one section.
    private func page(_ old: String, _ new: String) async throws -> String {
        let walk = try Walk(people: ["ada", "bo", "olive"])
        try await walk.begin()
        let path = "procedures/P-01-expenses.md"
        try walk.write(path, id: "P-01", steps: old)
        _ = try await walk.done("olive", "submit", "P-01", "--reason", "First edition")
        try walk.write(path, id: "P-01", steps: new)
        return try await walk.done(
            "olive", "compare", "P-01", "submitted", "draft", "--to", "html")
    }

    @Test func theReaderOfThePageSeesNoMarksOfTheFile() async throws {
        let page = try await page(
            "1. Wait.\n2. Run `git pull` and tell **the desk** of [the form](https://a.example/f).[^1]\n\n"
                + "> [!WARNING]\n> Stop first.\n\n<!-- a remark -->\n\n[^1]: By mail.",
            "1. Wait.\n2. Run `git push` and tell **the owner** of [the form](https://b.example/f).[^1]\n\n"
                + "> [!CAUTION]\n> Stop first.\n\n<!-- a remark -->\n\n[^1]: By mail.")
        #expect(page.contains("<span class=\"number\">2.</span> Run"))
        #expect(
            page.contains("<del><code>git pull</code></del>")
                || page.contains("<del><code>pull</code></del>"))
        #expect(page.contains("<strong>the </strong><del><strong>desk</strong></del>"))
        #expect(page.contains("of the form.<sup>1</sup>"))
        #expect(
            page.contains(
                "The link &#39;the form&#39; leads to https://b.example/f instead of https://a.example/f."
            ))
        let text = page.split(separator: "<article>").last.map(String.init) ?? ""
        for mark in ["](", "`", "[!", "[^", "&lt;!--", "in line "] {
            #expect(!text.contains(mark), "\(mark)")
        }
    }

    @Test func whatNoReaderSeesIsToldWhereItChanged() async throws {
        let page = try await page(
            "Wait.\n\n<!-- remark old -->\n\nGo on to the end of it.",
            "Wait.\n\n<!-- remark new -->\n\nGo on to the end of it.")
        #expect(page.contains("Not shown to readers: "))
        #expect(page.contains("<del>old</del><ins>new</ins>"))
    }
}
