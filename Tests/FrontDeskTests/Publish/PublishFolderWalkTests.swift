import DocumentControl
import Foundation
import Git
import TestSupport
import Testing

/// What a run of publish finds in the folder of a site, and what it must not do there.
@Suite struct PublishFolderWalkTests {
    private func published(_ more: String...) async throws -> Walk {
        let walk = try await PublishWalkTests().published()
        let answer = try await walk.type("sam", ["publish", "--out", "../site"] + more)
        #expect(answer.status == 0, "\(answer.text)")
        return walk
    }

    private func files(_ walk: Walk, _ folder: String = "site") throws -> [String] {
        try walk.shell("cd \(folder) && find . | sort").text.lines
    }

    @Test(arguments: [
        "truncate -s 300", "truncate -s 0", "sed -i 's/\"format\":[0-9]*/\"format\":99/'",
    ])
    func aManifestThatCannotBeReadIsRefusedAndNothingIsLost(_ damage: String) async throws {
        let walk = try await published()
        try walk.shell("\(damage) site/.signet-site.json")
        let before = try files(walk)
        let refused = try await walk.refused("sam", "publish", "--out", "../site")
        #expect(refused.contains("Delete the folder"), "\(refused)")
        #expect(try files(walk) == before)
        try walk.shell("rm -r site")
        try await walk.done("sam", "publish", "--out", "../site")
    }

    @Test func theSiteOfAGroupIsFilledForNoOther() async throws {
        let walk = try await published("--for", "all-staff")
        let before = try files(walk)
        for more in [
            [], ["--for", "service-desk"], ["--for", "all-staff", "--for", "service-desk"],
        ] {
            let answer = try await walk.type("sam", ["publish", "--out", "../site"] + more)
            #expect(answer.status == 1 && answer.text.contains("is for all-staff alone"))
            #expect(answer.text.contains("--out ../site --for all-staff"), "\(answer.text)")
        }
        #expect(try files(walk) == before)
        try await walk.done(
            "sam", "publish", "--out", "../site", "--for", "all-staff", "--for", "all-staff")
        try await walk.done("sam", "publish", "--out", "../whole")
        let whole = try await walk.refused(
            "sam", "publish", "--out", "../whole", "--for", "all-staff")
        #expect(whole.contains("is of all documents"), "\(whole)")
    }

    @Test func oneRunAtATimeWritesIntoAFolder() async throws {
        let walk = try await published()
        let before = try files(walk)
        var lock: FolderLock? = try FolderLock("\(walk.scratch.path)/site", seconds: 0)
        #expect(throws: GitError.self) { try FolderLock("\(walk.scratch.path)/site", seconds: 0) }
        let refused = try await walk.refused("sam", "publish", "--out", "../site")
        #expect(refused.contains("Another run of signet publish is writing"), "\(refused)")
        withExtendedLifetime(lock) {}
        lock = nil
        try await walk.done("sam", "publish", "--out", "../site")
        // Nothing of it lies there.
        #expect(try files(walk) == before)
    }

    @Test func whatAnotherRunWroteMeanwhileIsNotOverlooked() async throws {
        let walk = try await published()
        let site = "\(walk.scratch.path)/site"
        // Another run has its turn, and leaves the site of a group there.
        Self.another(in: site) {
            let manifest = URL(filePath: "\(site)/.signet-site.json")
            let text = try String(contentsOf: manifest, encoding: .utf8)
            try Data(text.replacing("\"for\":[]", with: "\"for\":[\"others\"]").utf8)
                .write(to: manifest)
        }
        let refused = try await walk.refused("sam", "publish", "--out", "../site")
        #expect(refused.contains("is for others alone"), "\(refused)")
        try walk.shell("rm -r site")
        try await walk.done("sam", "publish", "--out", "../site")
        Self.another(in: site) {}
        let waited = try await walk.done("sam", "publish", "--out", "../site")
        #expect(waited.contains(" 0 files written"), "\(waited)")
    }

    /// Holds the lock of a folder for two seconds, at whose end something is done.
    private static func another(in folder: String, _ work: @escaping @Sendable () throws -> Void) {
        let lock = try? FolderLock(folder, seconds: 0)
        Thread.detachNewThread {
            Thread.sleep(forTimeInterval: 2)
            try? work()
            withExtendedLifetime(lock) {}
        }
    }

    @Test func whatABrokenRunGatheredGoesWithTheNext() async throws {
        let walk = try await published()
        let before = try files(walk)
        try walk.scratch.write("half", to: "site/.signet-parts/17")
        let again = try await walk.done("sam", "publish", "--out", "../site")
        #expect(again.contains(" 0 files written"), "\(again)")
        #expect(try files(walk) == before)
        // The first run of all may be broken off too.
        try walk.scratch.write("half", to: "new/.signet-parts/3")
        try await walk.done("sam", "publish", "--out", "../new")
        #expect(try files(walk, "new") == before)
    }

    @Test func nothingIsTakenAwayOrWrittenBehindALink() async throws {
        let walk = try await published()
        try walk.shell("mkdir victim && mv site/documents/P-03/* victim/")
        try walk.shell("rmdir site/documents/P-03 && ln -s ../../victim site/documents/P-03")
        let before = try files(walk, "victim")
        let refused = try await walk.refused(
            "sam", "publish", "--out", "../site", "--as-of", "2026-01-01")
        #expect(refused.contains("site/documents/P-03 is no folder of the site"), "\(refused)")
        walk.now = walk.now.adding(seconds: 86_400)
        let written = try await walk.refused("sam", "publish", "--out", "../site")
        #expect(written.contains("site/documents/P-03 is no folder of the site"), "\(written)")
        #expect(try files(walk, "victim") == before)
        try walk.shell("rm site/documents/P-03")
        try await walk.done("sam", "publish", "--out", "../site")
    }

    @Test(arguments: [
        "site", "site/public", "procedures/site", "manual", "work-instructions/x", "records/site",
        ".git/site",
    ])
    func aSiteDoesNotLieAmongWhatItIsMadeFrom(_ folder: String) async throws {
        let walk = try await PublishWalkTests().published()
        try walk.shell("ln -s system/\(folder.prefix { $0 != "/" }) link")
        let inside = folder.drop { $0 != "/" }
        for out in [folder, "../link\(inside)"] {
            let refused = try await walk.refused("sam", "publish", "--out", out)
            #expect(refused.contains("of the repository, from which"), "\(refused)")
            #expect(refused.contains("such as ../site"))
        }
    }

    @Test func noLinkLeadsAmongTheEvidence() async throws {
        let walk = try await PublishWalkTests().published()
        try walk.shell("ln -s system/records/control lnk && ln -s lnk again")
        let before = try files(walk, "system/records")
        for arguments in [
            ["publish", "--out", "../lnk/site"], ["publish", "--out", "../again/a/b"],
            ["export", "audit", "--as-of", "2026-12-31", "--out", "../lnk/audit"],
        ] {
            let answer = try await walk.type("sam", arguments)
            #expect(
                answer.status == 1 && answer.text.contains("lies among the evidence"),
                "\(arguments): \(answer.text)")
        }
        #expect(try files(walk, "system/records") == before)
    }

    @Test func whatIsForOthersIsInNoStatement() async throws {
        let scene = PublishWalkTests()
        let walk = try await scene.published()
        try walk.write("procedures/P-01-expenses.md", id: "P-01", steps: "Pay.")
        try walk.write(
            "procedures/P-02-travel.md", id: "P-02", steps: "Secret.", title: "Bonus of managers")
        try await scene.issueTogether(walk, audience: "service-desk", reason: "Both at once")
        let answer = try await walk.done("sam", "publish", "--out", "../site", "--for", "all-staff")
        let site = try PublishedSite("\(walk.scratch.path)/site")
        #expect(site.problems == [], "\(site.problems)")
        #expect(site.text("documents/P-01/2.0.html") + site.text("documents/P-01.html") != "")
        for (path, data) in site.files {
            let text = String(decoding: data, as: UTF8.self)
            #expect(!text.contains("Bonus") && !text.contains("P-02 2.0"), "\(path): \(answer)")
        }
        #expect(site.files.keys.allSatisfy { !$0.hasPrefix("statements/") })
    }
}
