import Foundation
import Git
import TestSupport
import Testing

/// A site that is brought up to date is the one that would be made anew, whatever was signed in between.
@Suite struct SiteMemoryWalkTests {
    @Test(
        arguments: try TranscriptTests.files(in: "Tests/FrontDeskTests/Transcripts", prefix: ""))
    func afterEveryStepOfAStory(name: String) async throws {
        let text = try String(contentsOfFile: "\(Opening.root)/\(name)", encoding: .utf8)
        let scratch = try ScratchDirectory()
        let watch = try SiteWatch()
        _ = try await Replayer.play(text, in: scratch.path) { try await watch.look(at: $0) }
        #expect(watch.problems == [])
    }

    @Test func theWatchSeesWhatIsOld() throws {
        let scratch = try ScratchDirectory()
        for folder in ["a", "b", "c"] { try scratch.write("same\n", to: "\(folder)/x/same.html") }
        try scratch.write("new\n", to: "b/x/page.html")
        try scratch.write("old\n", to: "c/x/page.html")
        let paths = ["a", "b", "c"].map { "\(scratch.path)/\($0)" }
        #expect(SiteWatch.differences(paths[0], paths[0]).isEmpty)
        #expect(SiteWatch.differences(paths[0], paths[1]) == ["x/page.html"])
        #expect(SiteWatch.differences(paths[1], paths[2]) == ["x/page.html"])
    }
}

/// Publishes after every change into folders that hold a site already, and into empty ones, and compares them.
final class SiteWatch {
    private(set) var problems: [String] = []
    private let sites: ScratchDirectory
    private var tip: ObjectID?
    private var count = 0

    /// How a site is asked for, turn by turn: the same folder is brought up to date by the same options.
    ///
    /// On another day everything is made anew, so most look at the same.
    private static let turns = [
        ["--as-of", "2027-12-31"], ["--as-of", "2027-12-31", "--receipts"],
        ["--as-of", "2026-11-04", "--for", "all-staff"], [],
    ]

    init() throws { sites = try ScratchDirectory() }

    func look(at stage: Stage) async throws {
        guard let now = try? Repository(opening: stage.path).tip(of: "main"), now != tip else {
            return
        }
        tip = now
        count += 1
        let turn = count / 2 % Self.turns.count
        let (kept, fresh) = ("\(sites.path)/kept\(turn)", "\(sites.path)/fresh\(count)")
        var statuses: [Int32] = []
        for folder in [kept, fresh] {
            let answer = await stage.play(
                ["signet", "publish", "--out", folder] + Self.turns[turn])
            statuses.append(answer.status)
        }
        let time = stage.time
        if statuses[0] != statuses[1] { problems.append("\(time): \(statuses)") }
        for path in Self.differences(kept, fresh) where statuses == [0, 0] {
            problems.append("\(time), \(Self.turns[turn]): \(path)")
        }
        try? FileManager.default.removeItem(atPath: fresh)
    }

    /// The paths of the files that two folders do not hold alike.
    static func differences(_ first: String, _ second: String) -> [String] {
        let (old, new) = (files(first), files(second))
        return Set(old.keys).union(new.keys).filter { old[$0] != new[$0] }.sorted()
    }

    private static func files(_ folder: String) -> [String: Data] {
        var files: [String: Data] = [:]
        let list = FileManager.default.enumerator(atPath: folder)
        while let path = list?.nextObject() as? String {
            files[path] = try? Data(contentsOf: URL(filePath: "\(folder)/\(path)"))
        }
        return files
    }
}
