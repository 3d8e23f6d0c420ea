import DocumentArchive
import DocumentControl
import Foundation
import Git
import TestSupport
import Testing

/// The files that were checked before are kept in a file that may be deleted or damaged.
@Suite struct CheckedFilesTests {
    private func fixture() async throws -> EvidenceFixture {
        let fixture = try await EvidenceFixture.begun()
        let enrolment = try await fixture.enrol("bo", "p-0002")
        try await fixture.admit("bo", "p-0002", on: enrolment)
        try await fixture.checkpoint()
        return fixture
    }

    /// Without words: a register is too long to be printed.
    private func isSame(_ one: Evidence, _ other: Evidence) -> Bool {
        one.register == other.register && one.findings == other.findings
            && one.paths == other.paths && one.cards == other.cards
    }

    private func bytes(_ fixture: EvidenceFixture) throws -> [UInt8] {
        try #require(FileBytes.read(fixture.cachePath))
    }

    @Test func `reading with it, without it and anew is the same`() async throws {
        let fixture = try await fixture()
        let anew = try fixture.archive().evidence(.audit)
        #expect(anew.findings.isEmpty)
        #expect(
            anew.register.findings.allSatisfy { $0.grade == .remark }, "\(anew.register.findings)")
        #expect(anew.register.people.count == 2)
        for _ in 0..<2 {
            let everyday = try fixture.archive().evidence(.everyday)
            #expect(isSame(everyday, anew))
            #expect(FileBytes.read(fixture.cachePath) != nil)
        }
        try FileManager.default.removeItem(atPath: fixture.cachePath)
        #expect(isSame(try fixture.archive().evidence(.everyday), anew))
        #expect(FileBytes.read(fixture.cachePath) != nil)
    }

    @Test
    func `read before the repository is opened it changes nothing, wherever that was looked for`()
        async throws
    {
        let fixture = try await fixture()
        let anew = try fixture.archive().evidence(.everyday)
        let other = try await EvidenceFixture.begun()
        _ = try other.archive().evidence(.everyday)
        // Neither is a repository; one looks as if much had been checked there.
        let places = ["plain", "false/inner"]
        for place in places {
            try FileManager.default.createDirectory(
                atPath: "\(fixture.root)/\(place)", withIntermediateDirectories: true)
        }
        try FileManager.default.createDirectory(
            atPath: "\(fixture.root)/false/.git/signet", withIntermediateDirectories: true)
        try FileManager.default.copyItem(
            atPath: other.cachePath, toPath: "\(fixture.root)/false/.git/signet/checked")
        for folder in [fixture.root] + places.map({ "\(fixture.root)/\($0)" }) {
            let memory = EvidenceMemory()
            memory.foresee(folder)
            let archive = try Archive(at: folder, memory: memory)
            #expect(isSame(try archive.evidence(.everyday), anew), "\(folder)")
        }
        EvidenceMemory().foresee("/")
        EvidenceMemory().foresee("")
    }

    @Test func `cut off anywhere it changes nothing`() async throws {
        let fixture = try await fixture()
        let anew = try fixture.archive().evidence(.everyday)
        let good = try bytes(fixture)
        for count in stride(from: 0, to: good.count, by: 97) {
            try FileBytes.replace(fixture.cachePath, Array(good.prefix(count)))
            let evidence = try fixture.archive().evidence(.everyday)
            let same = isSame(evidence, anew)
            #expect(same, "\(count)")
        }
    }

    @Test func `damaged anywhere it changes nothing`() async throws {
        let fixture = try await fixture()
        let anew = try fixture.archive().evidence(.everyday)
        let good = try bytes(fixture)
        for place in stride(from: 0, to: good.count, by: 41) {
            var bad = good
            bad[place] ^= 0x01
            try FileBytes.replace(fixture.cachePath, bad)
            let evidence = try fixture.archive().evidence(.everyday)
            let same = isSame(evidence, anew)
            #expect(same, "\(place)")
        }
    }

    @Test(arguments: [
        "", "rubbish", "signet checked files 1\n", "signet checked files 99\n\u{0}",
        "signet checked files 4\n",
        "signet checked files 4\n\(String(repeating: "0", count: 64))\n",
    ])
    func `rubbish in its place changes nothing`(_ text: String) async throws {
        let fixture = try await fixture()
        let anew = try fixture.archive().evidence(.audit)
        try FileBytes.replace(fixture.cachePath, Array(text.utf8))
        #expect(isSame(try fixture.archive().evidence(.everyday), anew))
    }

    @Test func `of a cache of an older form nothing is taken`() async throws {
        let fixture = try await fixture()
        let anew = try fixture.archive().evidence(.everyday)
        let good = try bytes(fixture)
        for form in [UInt8(ascii: "3"), UInt8(ascii: "5")] {
            var other = good
            let place = try #require(other.firstIndex(of: UInt8(ascii: "4")))
            other[place] = form
            // Were anything taken of it, it would say something else.
            let end = try #require(other.lastIndex(of: UInt8(ascii: "1")))
            other[end] = UInt8(ascii: "2")
            let rest = Array(other[(place + 67)...])
            other.replaceSubrange(
                (place + 2)..<(place + 66), with: StatementFile.hash(rest).hex.utf8)
            try FileBytes.replace(fixture.cachePath, other)
            #expect(isSame(try fixture.archive().evidence(.everyday), anew))
            #expect(try bytes(fixture) == good)
        }
    }

    @Test func `a folder in its place is no reason to fail`() async throws {
        let fixture = try await fixture()
        let anew = try fixture.archive().evidence(.audit)
        try? FileManager.default.removeItem(atPath: fixture.cachePath)
        try FileManager.default.createDirectory(
            atPath: "\(fixture.cachePath)/x", withIntermediateDirectories: true)
        #expect(isSame(try fixture.archive().evidence(.everyday), anew))
    }

    @Test func `an audit takes nothing of it`() async throws {
        let fixture = try await fixture()
        let anew = try fixture.archive().evidence(.audit)
        _ = try fixture.archive().evidence(.everyday)
        // Whoever may write there lets no signature of Ada's hold.
        let good = String(decoding: try bytes(fixture), as: UTF8.self)
            .split(separator: "\n", maxSplits: 2, omittingEmptySubsequences: false)
        let facts = "\n\(SeedSigner("ada").publicKey)\nunknown\n"
        let forged = good[2].replacing(
            "\(facts)\n", with: "\n\(SeedSigner("ada").publicKey)\ntouch\nno\n")
        #expect(forged != good[2])
        let sum = StatementFile.hash(forged.utf8).hex
        try FileBytes.replace(fixture.cachePath, Array("\(good[0])\n\(sum)\n\(forged)".utf8))
        #expect(isSame(try fixture.archive().evidence(.audit), anew))
        try FileBytes.replace(fixture.cachePath, Array("\(good[0])\n\(sum)\n\(forged)".utf8))
        let everyday = try fixture.archive().evidence(.everyday)
        #expect(everyday.register.people.isEmpty)
    }

    @Test func `other bytes under the same name are never taken for checked`() async throws {
        let fixture = try await fixture()
        _ = try fixture.archive().evidence(.everyday)
        let path = try #require(try fixture.paths("-admit-").first)
        let text = String(
            decoding: try #require(try fixture.archive().bytes(of: path)), as: UTF8.self)
        let forged = text.replacingOccurrences(of: "identity: seen", with: "identity: known")
        // Stock tools change the file and commit it, under its old name.
        try fixture.scratch.write(forged, to: "system/\(path)")
        let git = Process()
        git.executableURL = URL(filePath: "/usr/bin/env")
        git.arguments = [
            "git", "-C", fixture.root, "-c", "user.name=x", "-c", "user.email=x@example.org",
            "commit", "-qam", "forged",
        ]
        git.environment = [
            "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin", "HOME": fixture.root,
            "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1",
        ]
        try git.run()
        git.waitUntilExit()
        #expect(git.terminationStatus == 0)
        for care in [Care.everyday, .everyday, .audit] {
            let evidence = try fixture.archive().evidence(care)
            #expect(evidence.findings.map(\.code) == [.evidenceAltered])
            #expect(evidence.register.people[try fixture.person("p-0002")] == nil)
        }
    }
}
