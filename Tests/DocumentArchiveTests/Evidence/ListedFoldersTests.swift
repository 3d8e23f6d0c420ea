import DocumentArchive
import DocumentControl
import Foundation
import Git
import TestSupport
import Testing

/// The folders that were listed before are kept in a file that may be deleted or damaged.
@Suite struct ListedFoldersTests {
    private func fixture() async throws -> EvidenceFixture {
        let fixture = try await EvidenceFixture.begun()
        let enrolment = try await fixture.enrol("bo", "p-0002")
        try await fixture.admit("bo", "p-0002", on: enrolment)
        try await fixture.checkpoint()
        return fixture
    }

    private func path(_ fixture: EvidenceFixture) -> String { "\(fixture.root)/.git/signet/listed" }

    /// Without words: a register is too long to be printed.
    private func isSame(_ one: Evidence, _ other: Evidence) -> Bool {
        one.register == other.register && one.findings == other.findings
            && one.paths == other.paths && one.cards == other.cards && one.entries == other.entries
    }

    @Test func `reading with it, without it and anew is the same`() async throws {
        let fixture = try await fixture()
        let anew = try fixture.archive().evidence(.audit)
        #expect(!FileBytes.isThere(path(fixture)))
        for _ in 0..<2 {
            #expect(isSame(try fixture.archive().evidence(.everyday), anew))
            #expect(FileBytes.isThere(path(fixture)))
        }
        let kept = FileBytes.read(path(fixture))
        try FileManager.default.removeItem(atPath: path(fixture))
        #expect(isSame(try fixture.archive().evidence(.everyday), anew))
        #expect(FileBytes.read(path(fixture)) == kept)
    }

    @Test func `cut off or damaged anywhere it changes nothing`() async throws {
        let fixture = try await fixture()
        let anew = try fixture.archive().evidence(.everyday)
        let good = try #require(FileBytes.read(path(fixture)))
        for place in stride(from: 0, to: good.count, by: 61) {
            var bad = good
            bad[place] ^= 0x01
            for bytes in [bad, Array(good.prefix(place))] {
                try FileBytes.replace(path(fixture), bytes)
                let same = isSame(try fixture.archive().evidence(.everyday), anew)
                #expect(same, "\(place)")
                #expect(FileBytes.read(path(fixture)) == good)
            }
        }
    }

    @Test(arguments: [
        "", "rubbish", "signet listed folders 0\n", "signet listed folders 99\n\u{0}",
    ])
    func `rubbish or another form in its place changes nothing`(_ text: String) async throws {
        let fixture = try await fixture()
        let anew = try fixture.archive().evidence(.audit)
        try FileBytes.replace(path(fixture), Array(text.utf8))
        #expect(isSame(try fixture.archive().evidence(.everyday), anew))
        try FileManager.default.removeItem(atPath: path(fixture))
        try FileManager.default.createDirectory(
            atPath: "\(path(fixture))/x", withIntermediateDirectories: true)
        #expect(isSame(try fixture.archive().evidence(.everyday), anew))
    }

    @Test func `the listing of another commit shows nothing that is not here`() async throws {
        let fixture = try await fixture()
        _ = try fixture.archive().evidence(.everyday)
        let old = try #require(FileBytes.read(path(fixture)))
        try await fixture.enrol("cy", "p-0003")
        try await fixture.checkpoint()
        let anew = try fixture.archive().evidence(.audit)
        #expect(isSame(try fixture.archive().evidence(.everyday), anew))
        let new = try #require(FileBytes.read(path(fixture)))
        #expect(new != old)
        try FileBytes.replace(path(fixture), old)
        #expect(isSame(try fixture.archive().evidence(.everyday), anew))
        #expect(FileBytes.read(path(fixture)) == new)
    }

    @Test func `an audit takes nothing of it`() async throws {
        let fixture = try await fixture()
        let anew = try fixture.archive().evidence(.audit)
        _ = try fixture.archive().evidence(.everyday)
        // Whoever may write there hides Bo's admission.
        let good = try #require(FileBytes.read(path(fixture)))
        let head = Array("signet listed folders 1\n".utf8)
        let rest = Array(good[(head.count + 65)...])
        let name = try #require(try fixture.paths("-admit-").first?.split(separator: "/").last)
        let place = try #require(
            rest.indices.first { rest[$0...].starts(with: name.utf8) })
        var forged = rest
        forged[place] = UInt8(ascii: "x")
        let sum = Array("\(StatementFile.hash(forged).hex)\n".utf8)
        try FileBytes.replace(path(fixture), head + sum + forged)
        #expect(isSame(try fixture.archive().evidence(.audit), anew))
        #expect(!isSame(try fixture.archive().evidence(.everyday), anew))
    }
}
