import DocumentControl
import Foundation
import TestSupport
import Testing

/// What `check` names depends on the texts alone: not on clock, locale, clone or history.
@Suite struct SeededDefectWalkTests {
    private static let program = URL(filePath: CommandLine.arguments[0])
        .deletingLastPathComponent().appending(path: "signet")

    private func begun() async throws -> Walk {
        let walk = try Walk(people: ["ada", "bo", "olive", "ravi", "anna", "sam"])
        try await walk.begin()
        try walk.write("procedures/P-01 事件.md", id: "P-01", steps: "See [there](nowhere.md).")
        try walk.write("procedures/P-02-istanbul.md", id: "P-02", steps: "It is TBD.")
        return walk
    }

    @Test func theClockOfTheMachineChangesNothing() async throws {
        let walk = try await begun()
        let today = try await walk.refused("olive", "check")
        #expect(today.contains("P-01 事件.md:") && today.contains("1 defect, 1 remark."))
        walk.now = walk.now.adding(seconds: 20 * 366 * 86400)
        #expect(try await walk.refused("olive", "check") == today)
        walk.now = walk.now.adding(seconds: -40 * 366 * 86400)
        #expect(try await walk.refused("olive", "check") == today)
    }

    @Test func localeAndTimeZoneChangeNothing() async throws {
        try #require(FileManager.default.isExecutableFile(atPath: Self.program.path))
        let walk = try await begun()
        let told = try ["C", "tr_TR.UTF-8", "zh_CN.GB18030", "de_DE.UTF-8"].map { locale in
            try walk.shell(
                "cd system && \(Self.program.path) check",
                environment: ["LC_ALL": locale, "LANG": locale, "TZ": "Pacific/Kiritimati"]
            ).text
        }
        #expect(Set(told).count == 1 && told[0].contains("dead-link"), "\(told)")
        #expect(told[0].contains("P-01 事件.md:"))
    }

    /// Committed, cloned, renamed and merged: the same is named.
    @Test func aFreshCloneAndAMergeNameTheSame() async throws {
        let walk = try await begun()
        let told = try await walk.refused("olive", "check")
        let commit = "git -c user.name=x -c user.email=x@example.org commit -q -m"
        try walk.shell("cd system && git add . && \(commit) one")
        try walk.shell("git clone -q system fresh")
        walk.clone = "fresh"
        #expect(try await walk.refused("olive", "check") == told)
        try walk.shell(
            "cd fresh && git checkout -q -b side && git mv procedures/P-02-istanbul.md procedures/P-02-moved.md"
                + " && \(commit) two && git checkout -q main && echo >> signet.yaml"
                + " && \(commit) three -a && git -c user.name=x -c user.email=x@example.org merge -q side -m four"
        )
        #expect(
            try await walk.refused("olive", "check")
                == told.replacing("P-02-istanbul.md", with: "P-02-moved.md"))
    }

    @Test func whatIsMendedIsNamedNoLonger() async throws {
        let walk = try await begun()
        try walk.write("procedures/P-01 事件.md", id: "P-01", steps: "See elsewhere.")
        #expect(try await walk.done("olive", "check").contains("0 defects, 1 remark."))
        try walk.write("procedures/P-02-istanbul.md", id: "P-02", steps: "It is the 1st.")
        #expect(try await walk.done("olive", "check").contains("0 defects."))
    }
}
