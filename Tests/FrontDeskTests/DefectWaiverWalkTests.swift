import DocumentControl
import Foundation
import TestSupport
import Testing

/// Waivers of what `signet check` tells: what they cover, how they are shown and when they are over.
@Suite struct DefectWaiverWalkTests {
    private static let path = "procedures/P-01-expenses.md"
    private static let link = "See [the form](../forms/none.md)."

    /// A system with a draft that links to a file that is not there, at one line.
    private func begun() async throws -> Walk {
        let walk = try Walk(people: ["ada", "bo", "olive", "ravi", "anna", "sam"])
        try await walk.begin()
        try walk.write(Self.path, id: "P-01", steps: Self.link)
        return walk
    }

    private func place(_ told: String) throws -> String {
        let line = try #require(told.split(separator: "\n").first { $0.contains("[dead-link]") })
        return line.split(separator: ":").prefix(2).joined(separator: ":")
    }

    @Test func ofADefectSomebodyTakesNoteAndTheTextCanBeSubmitted() async throws {
        let walk = try await begun()
        let told = try await walk.refused("olive", "check")
        #expect(told.contains("1 defect."))
        #expect(
            try await walk.refused("olive", "submit", "P-01", "--reason", "x").contains("none.md"))
        let noted = try await walk.done(
            "anna", "waive", "dead-link", try place(told), "--reason", "It comes in March",
            "--until", "2026-12-31")
        #expect(noted.contains("Taken note of dead-link"))
        let after = try await walk.done("olive", "check")
        #expect(after.contains("0 defects, 1 taken note of."))
        #expect(after.contains("taken note of by anna example until 2026-12-31"))
        #expect(after.contains("It comes in March Found: "))
        _ = try await walk.done("olive", "submit", "P-01", "--reason", "x")
    }

    @Test func itCoversTheSameDefectOnAnotherLineAndNoOther() async throws {
        let walk = try await begun()
        let told = try await walk.refused("olive", "check")
        _ = try await walk.done("anna", "waive", "dead-link", try place(told), "--reason", "Soon")
        try walk.write(Self.path, id: "P-01", steps: "A line above.\n\n\(Self.link)")
        #expect(try await walk.done("olive", "check").contains("1 taken note of"))
        try walk.write(
            Self.path, id: "P-01", steps: "\(Self.link) See [another](../forms/other.md).")
        let other = try await walk.refused("olive", "check")
        #expect(other.contains("1 defect, 1 taken note of."))
    }

    @Test func afterItsLastDayTheDefectStopsAgainAndSaysSo() async throws {
        let walk = try await begun()
        let told = try await walk.refused("olive", "check")
        _ = try await walk.done(
            "anna", "waive", "dead-link", try place(told), "--reason", "Soon", "--until",
            "2026-12-31")
        walk.now = walk.now.adding(seconds: 90 * 86400)
        let after = try await walk.refused("olive", "check")
        #expect(after.contains("1 defect."))
        #expect(after.contains("anna example had taken note of it until 2026-12-31"))
        #expect(after.contains("that is over"))
    }

    @Test func buildServersGetItWithItsJustification() async throws {
        let walk = try await begun()
        let told = try await walk.refused("olive", "check")
        _ = try await walk.done("anna", "waive", "dead-link", try place(told), "--reason", "Soon")
        let sarif = try await walk.done("olive", "check", "--format", "sarif")
        #expect(sarif.contains("suppressions") && sarif.contains("Soon"))
        let json = try await walk.done("olive", "check", "--format", "json")
        #expect(json.contains("\"waived_person\": \"p-0005\""), "\(json)")
        #expect(try await walk.done("olive", "verify").contains("0 errors, 0 deviations"))
    }

    @Test func whatIdentifiesATextIsMendedAndNotWaived() async throws {
        let walk = try await begun()
        try walk.scratch.write("No front matter.\n", to: "\(walk.clone)/\(Self.path)")
        let told = try await walk.refused(
            "anna", "waive", "no-front-matter", Self.path, "--reason", "x")
        #expect(told.contains("Nobody can take note of 'no-front-matter'"))
        #expect(told.contains("signet check --explain no-front-matter"))
        let explained = try await walk.done("anna", "check", "--explain", "no-front-matter")
        #expect(explained.contains("Nobody can take note of it: it is mended."))
    }

    @Test func aPlaceWithoutTheDefectIsRefusedWithWhatThereIs() async throws {
        let walk = try await begun()
        let told = try await walk.refused("anna", "waive", "dead-link", "P-09", "--reason", "x")
        #expect(told.contains("There is no one finding 'dead-link' at 'P-09'."))
        #expect(told.contains("signet waive dead-link \(Self.path):"))
        try walk.write(
            Self.path, id: "P-01", steps: "\(Self.link) See [another](../forms/other.md).")
        let place = try place(try await walk.refused("olive", "check"))
        let several = try await walk.refused("anna", "waive", "dead-link", place, "--reason", "x")
        let shown = several.split(separator: "\n").filter { $0.contains("signet waive") }
        #expect(shown.count == 2 && shown.allSatisfy { $0.contains("\(Self.path)#") })
        let words = try #require(shown.first).split(separator: " ").map(String.init)
        _ = try await walk.done("anna", "waive", words[2], words[3], "--reason", "x")
    }

    @Test func whatVerifyTellsOfTextsUnderTheSameCodeIsWaivedInADraft() async throws {
        let walk = try await begun()
        try walk.write(Self.path, id: "P-01", steps: "Hand\u{200B} in.")
        let explained = try await walk.done("olive", "check", "--explain", "hidden-character")
        let line = try #require(
            explained.split(separator: "\n").first { $0.contains("signet waive hidden-character") })
        let words = try #require(line.split(separator: " ").first { $0.hasPrefix(Self.path) })
        _ = try await walk.done(
            "anna", "waive", "hidden-character", String(words), "--reason", "It joins a sign")
        #expect(try await walk.done("olive", "check").contains("0 defects, 1 taken note of."))
    }

    @Test func onlyRolesOfTheRulesTakeNote() async throws {
        let walk = try await begun()
        let told = try await walk.refused("olive", "check")
        let refused = try await walk.refused(
            "olive", "waive", "dead-link", try place(told), "--reason", "x")
        #expect(refused.contains("management-representative"), "\(refused)")
    }
}
