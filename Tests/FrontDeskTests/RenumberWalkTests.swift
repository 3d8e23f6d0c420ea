import Foundation
import TestSupport
import Testing

@Suite struct RenumberWalkTests {
    private static let former = "procedures/P-01-expenses.md"
    private static let path = "procedures/P-08-expenses.md"

    private func begun() async throws -> Walk {
        let walk = try Walk(people: ["ada", "bo", "olive"])
        try await walk.begin()
        try walk.write(Self.former, id: "P-01", steps: "Hand in.")
        return walk
    }

    @Test func whoWasBrokenOffInBetweenTypesItAgain() async throws {
        let walk = try await begun()
        // The new file is there, whole, and the former one is not taken away yet.
        try walk.write(Self.path, id: "P-08", steps: "Hand in.")
        try await walk.done("olive", "renumber", "P-01", "P-08")
        let files = try walk.shell("cd \(walk.clone) && ls procedures").text
        #expect(
            files.contains("P-08-expenses.md") && !files.contains("P-01-expenses.md"), "\(files)")
        #expect(
            try walk.shell("cd \(walk.clone) && grep -c '^id: P-08$' \(Self.path)").text.contains(
                "1"))
    }

    @Test func whatSomebodyElseWroteThereIsNotOverwritten() async throws {
        let walk = try await begun()
        try walk.write(Self.path, id: "P-08", steps: "Something else.")
        _ = try await walk.refused("olive", "renumber", "P-01", "P-08")
        let files = try walk.shell("cd \(walk.clone) && ls procedures").text
        #expect(
            files.contains("P-08-expenses.md") && files.contains("P-01-expenses.md"), "\(files)")
        #expect(
            try walk.shell("cd \(walk.clone) && cat \(Self.path)").text.contains("Something else."))
    }
}
