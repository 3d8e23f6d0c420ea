import DocumentArchive
import DocumentControl
import Git
import Testing

/// Which files a disposal takes away.
@Suite struct DisposedFilesTests {
    @Test func `only the bytes named, and no control rules`() async throws {
        let fixture = try await EvidenceFixture.begun()
        let text = Array("A text.\n".utf8)
        let hash = StatementFile.hash(text)
        let name = "submit-p-0001-0123456789abcdef-text-\(hash.hex.prefix(16)).md"
        let place = "\(Layout.control)/documents/P-01/1.0/\(name)"
        try fixture.add([
            NewFile(path: place, bytes: text),
            // Named alike, with other bytes.
            NewFile(
                path: "\(Layout.control)/documents/P-02/1.0/\(name)", bytes: Array("b\n".utf8)),
            NewFile(path: "\(Layout.rulesFolder)2.0/\(name)", bytes: text),
        ])
        let archive = try fixture.archive()
        let entries = try archive.evidence(.audit).entries.values.filter {
            $0.path.hasSuffix(name)
        }
        #expect(entries.count == 3)
        let taken = try entries.filter { try archive.holds($0, one: [hash]) }
        #expect(taken.map(\.path) == [place])
    }
}
