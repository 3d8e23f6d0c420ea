import DocumentArchive
import DocumentControl
import Git
import Testing

/// Where files of evidence lie, and that their names tell what they hold.
@Suite struct LayoutTests {
    @Test func `folders and names are those of the documentation`() async throws {
        let fixture = try await EvidenceFixture.begun()
        let document = try #require(DocumentID("P-20"))
        let revision = try #require(Revision("2.0"))
        #expect(Layout.dossier(document, revision) == "records/control/documents/P-20/2.0")
        #expect(Layout.trust(try fixture.person()) == "records/control/trust/p-0001")
        #expect(Layout.card(try fixture.person()) == "records/control/people/p-0001.yaml")
        #expect(Layout.receipts(fixture.now) == "records/control/receipts/2026-11")
        let path = try #require(try fixture.paths("-root-").first { $0.hasSuffix(".statement") })
        let name = try #require(path.split(separator: "/").last)
        let parts = name.split(separator: "-")
        #expect(parts.prefix(4).joined(separator: "-") == "20261102T080000Z-root-p-0001")
        #expect(parts.count == 6 && parts[4].count == 32)
        #expect(parts[5].count == 16 + ".statement".count && parts[5].hasSuffix(".statement"))
        #expect(fixture.system?.hex.hasPrefix(parts[4]) == true)
    }

    @Test func `texts and attachments are named by their hash and ending`() throws {
        let hash = StatementFile.hash([1, 2, 3])
        let document = try #require(DocumentID("P-20"))
        #expect(
            Layout.textName(stem: "s", hash, of: document) == "s-text-\(hash.hex.prefix(16)).md")
        #expect(Layout.textName(stem: "s", hash, of: .rules).hasSuffix(".yaml"))
        #expect(Layout.listName(stem: "s", hash) == "s-list-\(hash.hex.prefix(16)).txt")
        for (name, ending) in [
            ("figures/a.b.svg", ".svg"), ("figures/plain", ""), ("x.y/plain", ""),
            ("a.ODS", ".ODS"),
        ] {
            let file = try #require(AttachedFile("\(hash) \(name)"))
            #expect(
                Layout.attachmentName(stem: "s", file)
                    == "s-attach-\(hash.hex.prefix(16))\(ending)")
        }
    }

    /// What a file is taken for follows from its name; whatever Signet does not write is a finding.
    @Test(arguments: [
        "notes.txt", "documents/x.md", "documents/P-20/1.0/x-draft-0123456789abcdef.md",
        "trust/readme", "people/p-0001.txt", "people/deep/p-0001.yaml", "elsewhere/x.statement",
    ])
    func `a file of another name is a stray one`(_ name: String) async throws {
        let fixture = try await EvidenceFixture.begun()
        try fixture.add([NewFile(path: "records/control/\(name)", bytes: [0x78])])
        let findings = try fixture.archive().evidence(.audit).findings
        #expect(findings.map(\.code) == [.strayFile], "\(findings)")
        #expect(findings.map(\.place) == ["records/control/\(name)"])
    }

    @Test(arguments: [
        ("trust/p-0001/x-0123456789abcdef.statement", FindingCode.evidenceAltered),
        ("receipts/2026-11/x-0123456789abcdef.statements", .evidenceAltered),
        ("checkpoints/x-list-0123456789abcdef.txt", .evidenceAltered),
        ("documents/P-20/1.0/x-text-0123456789abcdef.md", .textAltered),
        ("documents/P-20/1.0/x-attach-0123456789abcdef.svg", .textAltered),
    ])
    func `a file whose bytes are not those of its name is altered`(
        _ name: String, _ code: FindingCode
    ) async throws {
        let fixture = try await EvidenceFixture.begun()
        try fixture.add([NewFile(path: "records/control/\(name)", bytes: [0x78])])
        #expect(try fixture.archive().evidence(.audit).findings.map(\.code) == [code])
    }

    @Test func `a statement under another name is misnamed but counts`() async throws {
        let fixture = try await EvidenceFixture.begun()
        let path = try #require(try fixture.paths("-root-").first { $0.hasSuffix(".statement") })
        let bytes = try #require(try fixture.archive().bytes(of: path))
        let hash = StatementFile.hash(bytes).hex.prefix(16)
        try fixture.add([
            NewFile(path: "records/control/trust/p-0001/other-\(hash).statement", bytes: bytes)
        ])
        let evidence = try fixture.archive().evidence(.audit)
        #expect(evidence.findings.map(\.code) == [.statementMisnamed])
        #expect(evidence.register.system == fixture.system)
        #expect(evidence.paths[try #require(fixture.system)]?.count == 2)
    }
}
