import Foundation
import TestSupport
import Testing

/// What a person sees of the coverage, and with which status.
@Suite struct CoverageWalkTests {
    private static let catalogue = """
        title: Own
        edition: "1"
        clauses:
          - 4: Plan
        requirements:
          - 4-01: Plan it.

        """

    private func begun() async throws -> Walk {
        let walk = try Walk(people: ["ada", "bo", "olive"])
        try await walk.begin()
        try FileManager.default.createDirectory(
            atPath: "\(walk.scratch.path)/\(walk.clone)/manual/standards",
            withIntermediateDirectories: true)
        return walk
    }

    private func add(_ name: String, _ walk: Walk) throws {
        try walk.scratch.write(Self.catalogue, to: "\(walk.clone)/manual/standards/\(name).yaml")
    }

    @Test func aGapIsNamedAndEndsWithStatusOne() async throws {
        let walk = try await begun()
        try add("own", walk)
        let path = "procedures/P-01-expenses.md"
        try walk.write(path, id: "P-01", steps: "Hand in.")
        let gap = try await walk.refused("olive", "coverage", "--gaps")
        #expect(gap.contains("gap: nothing covers it") && gap.contains("serves no clause"))
        try walk.write(path, id: "P-01", steps: "<!-- covers: own:4-01 -->\n\nHand in.")
        let covered = try await walk.done("olive", "coverage")
        #expect(covered.contains("P-01 (Activities)"), "\(covered)")
        #expect(covered.contains("1 of 1 requirements covered, 0 gaps"))
        #expect(try await walk.done("olive", "coverage", "--to", "html").contains("<td>C</td>"))
    }

    @Test func whatThereIsNotIsRefusedWithWhatToDo() async throws {
        let walk = try await begun()
        #expect(try await walk.refused("olive", "coverage").contains("manual/standards/"))
        try add("own", walk)
        let unknown = try await walk.refused("olive", "coverage", "--standard", "other")
        #expect(unknown.contains("Use one of: own."))
        try add("second", walk)
        let several = try await walk.refused("olive", "coverage", "--to", "html")
        #expect(several.contains("Name one with --standard: own, second."))
    }
}
