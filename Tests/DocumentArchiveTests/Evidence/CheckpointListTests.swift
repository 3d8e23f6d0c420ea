import DocumentArchive
import DocumentControl
import Foundation
import Git
import Signatures
import TestSupport
import Testing

/// What the next checkpoint lists.
@Suite struct CheckpointListTests {
    private func list(_ fixture: EvidenceFixture) throws -> CheckpointList {
        let evidence = try fixture.archive().evidence(.audit)
        return CheckpointList(of: evidence.input, register: evidence.register)
    }

    @Test func `it lists what no checkpoint has listed, sorted, with its kind`() async throws {
        let fixture = try await EvidenceFixture.begun()
        try await fixture.enrol("bo", "p-0002")
        let first = try list(fixture)
        #expect(first.lines.count == 2 && first.count == 2)
        #expect(first.lines == first.lines.sorted())
        #expect(Set(first.lines.map { $0.split(separator: " ")[1] }) == ["root", "enrol"])
        try await fixture.checkpoint()
        let second = try list(fixture)
        #expect(second.lines.isEmpty && second.count == 2)
        try await fixture.enrol("cy", "p-0003")
        let third = try list(fixture)
        #expect(third.lines.count == 1 && third.count == 3)
        #expect(Set([first.all, second.all, third.all]).count == 3)
        try await fixture.checkpoint()
        let evidence = try fixture.archive().evidence(.audit)
        #expect(evidence.register.checkpoints.map(\.number) == [1, 2])
        #expect(evidence.register.checkpoints.map(\.count) == [2, 3])
        #expect(evidence.pending.isEmpty || evidence.pending.count < 3)
        #expect(evidence.findings.isEmpty)
    }

    @Test func `a file comes only with or after everything that it names`() async throws {
        let fixture = try await EvidenceFixture.begun()
        let absent = StatementFile.identifier(of: "absent")
        try await fixture.admit("bo", "p-0002", on: absent)
        #expect(try list(fixture).lines.map { $0.split(separator: " ")[1] } == ["root"])
        let enrolment = try await fixture.enrol("cy", "p-0003")
        try await fixture.admit("cy", "p-0003", on: enrolment)
        #expect(
            Set(try list(fixture).lines.map { $0.split(separator: " ")[1] }) == [
                "root", "enrol", "admit",
            ])
        #expect(try list(fixture).lines.count == 3)
    }

    @Test func `the same file in two folders is listed once`() async throws {
        let fixture = try await EvidenceFixture.begun()
        let path = try #require(try fixture.paths("-root-").first { $0.hasSuffix(".statement") })
        let name = try #require(path.split(separator: "/").last)
        let bytes = try #require(try fixture.archive().bytes(of: path))
        try fixture.add([NewFile(path: "records/control/trust/p-0009/\(name)", bytes: bytes)])
        #expect(try list(fixture).lines.count == 1)
    }

    @Test func `a long list lies in a file beside the checkpoint`() async throws {
        let fixture = try await EvidenceFixture.begun()
        var files: [NewFile] = []
        for number in 0..<110 {
            var draft = StatementDraft(.enrol)
            draft.set("key", SeedSigner("n\(number)").publicKey.description)
            let (statement, armour) = try await fixture.sign(
                draft, "n\(number)", "p-\(1000 + number)")
            files += Archive.files(of: statement, armours: [armour], named: [:])
        }
        try fixture.add(files)
        let list = try list(fixture)
        #expect(list.lines.count == 111)
        var draft = StatementDraft(.checkpoint)
        let bytes = try #require(list.fill(&draft))
        #expect(CheckpointList.known(bytes).lines == list.lines)
        #expect(CheckpointList.known(bytes).hash == StatementFile.hash(bytes))
        try await fixture.checkpoint()
        let evidence = try fixture.archive().evidence(.audit)
        #expect(evidence.findings.isEmpty)
        #expect(evidence.register.newestCheckpoint?.count == 111)
        #expect(try fixture.paths("checkpoints/").contains { $0.contains("-list-") })
        #expect(try self.list(fixture).lines.isEmpty)
    }
}
