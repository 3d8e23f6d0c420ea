import DocumentArchive
import DocumentControl
import Foundation
import Git
import Signatures
import TestSupport
import Testing

/// A system in a scratch repository that one example person founded, with statements made by hand.
final class EvidenceFixture {
    let scratch: ScratchDirectory
    let root: String
    /// The clock of whoever signs next.
    var now: Instant
    private(set) var system: StatementID?

    /// Begins the system by the rules of this repository.
    static func begun() async throws -> EvidenceFixture {
        let fixture = try EvidenceFixture()
        try await fixture.begin()
        return fixture
    }

    init() throws {
        scratch = try ScratchDirectory()
        root = "\(scratch.path)/system"
        _ = try Repository(creating: root)
        now = try #require(Instant("2026-11-02T08:00:00Z"))
    }

    var cachePath: String { "\(root)/.git/signet/checked" }

    func archive() throws -> Archive { try Archive(at: root) }

    func person(_ text: String = "p-0001") throws -> PersonID { try #require(PersonID(text)) }

    private static let rules = """
        format: 1
        title: Example
        time-zone: UTC
        groups:
          all-staff:
            title: Everybody
        roles:
          registrar:
            title: Registrar
          document-controller:
            title: Controller
        routes:
          standard:
            approve:
              - role: registrar
            issue: document-controller
        types:
          procedure:
            title: Procedure
            folder: procedures
            identifier: P-nn
            route: standard
        meanings: {review: a, approve: a, reject: a, issue: a, acknowledge: a, confirm: a, withdraw: a}

        """

    private func begin() async throws {
        let rules = Array(Self.rules.utf8)
        let card = Card(name: "Ada", email: "ada@example.org", salt: "5a5a")
        var draft = StatementDraft(.root)
        draft.set("format", "1")
        draft.set("number", "1")
        draft.set("title", "Example")
        draft.set("threshold", "1")
        draft.set("rules", "1 \(StatementFile.hash(rules))")
        draft.add(
            "person",
            [
                "person": ["p-0001"], "key": [SeedSigner("ada").publicKey.description],
                "card": ["\(card.hash)"], "seat": ["document-controller", "registrar", "root"],
            ])
        let (statement, armour) = try await sign(draft, "ada", "p-0001")
        let id = StatementFile.identifier(of: statement.text)
        system = id
        let name = Layout.textName(
            stem: Layout.stem(statement, id), StatementFile.hash(rules), of: .rules)
        try add(
            Archive.files(of: statement, armours: [armour], named: [:]) + [
                NewFile(path: "\(Layout.rulesFolder)1.0/\(name)", bytes: rules),
                NewFile(path: Layout.card(try person()), bytes: card.bytes),
            ])
    }

    /// Signs with the key that follows from a name.
    func sign(
        _ draft: StatementDraft, _ name: String, _ person: String, as role: String? = nil
    ) async throws -> (statement: Statement, armour: String) {
        var draft = draft
        draft.set("system", system?.hex)
        draft.set("time", now.description)
        draft.set("via", "test 1")
        draft.add(Signer(try self.person(person), role: role.flatMap(Name.init)))
        let statement = try draft.statement()
        now = now.adding(seconds: 60)
        let armour = try await SeedSigner(name).sign(
            Array(statement.text.utf8), namespace: statement.kind.namespace)
        return (statement, armour)
    }

    /// Writes files of evidence in one commit.
    func add(_ files: [NewFile]) throws {
        let archive = try archive()
        try archive.add(files, on: try archive.tip(), message: "x", by: try person(), at: now)
    }

    /// Somebody enrols with a key of their own.
    @discardableResult
    func enrol(_ name: String, _ person: String) async throws -> StatementID {
        var draft = StatementDraft(.enrol)
        draft.set("key", SeedSigner(name).publicKey.description)
        let (statement, armour) = try await sign(draft, name, person)
        try add(Archive.files(of: statement, armours: [armour], named: [:]))
        return StatementFile.identifier(of: statement.text)
    }

    /// Ada admits somebody who enrolled.
    func admit(_ name: String, _ person: String, on enrolment: StatementID) async throws {
        var draft = StatementDraft(.admit)
        draft.set("on", [try #require(system).hex, enrolment.hex])
        draft.set("person", person)
        draft.set("key", SeedSigner(name).publicKey.description)
        draft.set("identity", "seen")
        let (statement, armour) = try await sign(draft, "ada", "p-0001", as: "registrar")
        try add(Archive.files(of: statement, armours: [armour], named: [:]))
    }

    /// Ada makes a checkpoint of everything new.
    func checkpoint() async throws {
        let evidence = try archive().evidence(.audit)
        let list = CheckpointList(of: evidence.input, register: evidence.register)
        var draft = StatementDraft(.checkpoint)
        let former = evidence.register.newestCheckpoint
        draft.set("on", try #require(system).hex)
        draft.set("after", former?.id.hex)
        draft.set("since", former?.id.hex)
        draft.set("number", "\((former?.number ?? 0) + 1)")
        draft.set("next-by", now.adding(seconds: 7 * 86_400).description)
        let listed = list.fill(&draft)
        let (statement, armour) = try await sign(draft, "ada", "p-0001")
        var files = Archive.files(of: statement, armours: [armour], named: [:])
        if let listed { files.append(CheckpointList.file(listed, of: statement)) }
        try add(files)
    }

    /// Paths of the evidence with a part in their name.
    func paths(_ part: String) throws -> [String] {
        try archive().evidence(.audit).entries.keys.filter { $0.contains(part) }.sorted()
    }
}
