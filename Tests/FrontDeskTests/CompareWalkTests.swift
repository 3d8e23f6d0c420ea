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
        #expect(page.contains("1 change: 1 obligation word."))
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
        #expect((object["counts"] as? [String: Int]) == ["obligation": 1])
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
}
