import DocumentArchive
import DocumentControl
import DocumentOffice
import Foundation
import Git
import Signatures
import TestSupport

/// A begun system in a scratch repository, in which example people do whole steps.
///
/// Ada founded it and is registrar; Bo founded it too and is document controller; Olive writes, Ravi
/// reviews, Anna approves, Sam and Tess read.
final class Town {
    let scratch: ScratchDirectory
    var now = Instant(checked: "2026-11-02T08:00:00Z")

    static let path = "procedures/P-01-expenses.md"
    static let document = DocumentID(checked: "P-01")

    private init() throws {
        scratch = try ScratchDirectory()
        _ = try Repository(creating: folder)
    }

    var folder: String { "\(scratch.path)/system" }

    /// Begins the system by the starting rules and fills its seats.
    static func begun() async throws -> Town {
        let town = try Town()
        func founder(_ name: String) -> Founder {
            Founder(name: name, email: "\(name)@example.org", key: "\(name).pub")
        }
        let ada = try town.office("ada")
        _ = try await ada.begin(
            try await ada.prepareBeginning(
                Beginning(
                    founders: [founder("ada"), founder("bo")], registrar: "ada", controller: "bo")))
        _ = try await town.office("bo").countersign(nil)
        for (number, name) in ["olive", "ravi", "anna", "sam", "tess"].enumerated() {
            let id = PersonID(checked: "p-000\(number + 3)")
            let newcomer = try town.office(name)
            _ = try await newcomer.enrol(
                try await newcomer.prepareEnrolment(key: name, as: id.text))
            let registrar = try town.office("ada")
            _ = try await registrar.record(
                try await registrar.admit(
                    Admission(
                        person: id, name: name, email: "\(name)@example.org", department: nil,
                        identity: "seen")))
            _ = try await registrar.record(
                try await registrar.join(id, group: Name(checked: "all-staff")))
        }
        try await town.appoint("ravi", "reviewer")
        try await town.appoint("anna", "management-representative")
        _ = try await town.office("bo").countersign(nil)
        return town
    }

    /// An office as one person finds it now.
    func office(_ name: String) throws -> Office { try Office(surroundings(name)) }

    /// Everything that reaches the office of one person.
    func surroundings(_ name: String) -> Surroundings {
        let now = now
        return Surroundings(
            folder: folder, environment: ["SIGNET_KEY": name], now: { now },
            salt: { String(repeating: "5a", count: 16) },
            loadSigner: { SeedSigner(Self.owner(of: $0)) },
            offeredKeys: { [] }, readKey: { SeedSigner(Self.owner(of: $0)).publicKey })
    }

    static func owner(of path: String) -> String {
        path.hasSuffix(".pub") ? String(path.dropLast(4)) : path
    }

    func appoint(_ name: String, _ role: String) async throws {
        let office = try office("ada")
        _ = try await office.record(
            try await office.appoint(
                try office.person(name), to: Name(checked: role), from: nil, until: nil,
                second: nil, reason: []))
    }

    /// Writes a sound draft of the one procedure.
    func write(_ words: String, to path: String = path) throws {
        let sections = ["Purpose", "Scope", "Roles", "Records"].map { "## \($0)\n\nSomething.\n" }
        try scratch.write(
            """
            ---
            id: P-01
            title: Expenses
            type: procedure
            owner: process-owner
            audience:
              - all-staff
            ---

            \(sections.joined(separator: "\n"))
            ## Activities

            \(words)

            """, to: "system/\(path)")
    }

    @discardableResult
    func submit(_ change: ChangeClass? = nil, by name: String = "olive") async throws -> Recorded {
        let office = try office(name)
        return try await office.submit(
            try await office.prepareSubmission(
                of: Self.document, SubmissionWish(reason: ["Because."], change: change)))
    }

    @discardableResult
    func decide(_ wish: DecisionWish, by name: String) async throws -> Recorded {
        let office = try office(name)
        return try await office.decide(
            try await office.prepare(wish, on: Self.document, as: nil))
    }

    @discardableResult
    func issue() async throws -> Recorded {
        let office = try office("bo")
        return try await office.issue(
            try await office.prepareIssue(of: Self.document, IssueWish(), as: nil))
    }

    @discardableResult
    func acknowledge(by name: String) async throws -> Recorded {
        let office = try office(name)
        return try await office.acknowledge(
            try await office.prepareReceipt([Self.document], voluntary: false))
    }

    /// The whole route of a draft.
    func bringIntoForce(_ words: String, _ change: ChangeClass? = nil) async throws {
        try write(words)
        try await submit(change)
        if change != .editorial { try await decide(.suitable, by: "ravi") }
        try await decide(.approve, by: "anna")
        try await issue()
    }

    /// All files of the evidence on the branch, with their bytes.
    func evidenceFiles() throws -> [String: [UInt8]] {
        let repository = try Repository(opening: folder)
        guard let tip = try repository.tip(of: "main") else { return [:] }
        var files: [String: [UInt8]] = [:]
        for entry in try repository.files(at: tip, under: "records/control") {
            files[entry.path] = try repository.bytes(of: entry.id)
        }
        return files
    }

    /// The newest commit of the branch.
    func tip() throws -> ObjectID? { try Repository(opening: folder).tip(of: "main") }

    /// Makes a repository of its own with the files of the evidence, in one commit or with a commit
    /// for each file in no sensible order, and returns its folder.
    func copyEvidence(
        to scratch: borrowing ScratchDirectory, oneByOne: Bool = false
    ) throws -> String {
        let folder = "\(scratch.path)/copy"
        let repository = try Repository(creating: folder)
        let files = try evidenceFiles()
            .sorted { $0.key.reversed().lexicographicallyPrecedes($1.key.reversed()) }
            .map { NewFile(path: $0.key, bytes: $0.value) }
        let mark = CommitMark(name: "Somebody", email: "else@example.org", time: 1)
        for batch in oneByOne ? files.map({ [$0] }) : [files] {
            _ = try repository.add(to: "main", message: "Copied", mark: mark) { _ in batch }
        }
        return folder
    }
}

/// What a test has made ready is signed without asking.
extension Office {
    /// Who shall read a document now.
    func receipts(_ document: DocumentID) throws -> [ReceiptRow] {
        var filter = ReceiptFilter()
        filter.document = document
        return try receipts(filter, at: now)
    }

    /// The history of a document.
    func history(_ document: DocumentID) throws -> [HistoryRow] {
        var filter = HistoryFilter()
        filter.document = document
        return try history(filter)
    }

    func decide(_ prepared: PreparedDecision) async throws -> Recorded {
        try await record(prepared.statement)
    }

    func issue(_ prepared: PreparedIssue) async throws -> Recorded {
        try await record(prepared.statement)
    }

    func acknowledge(_ prepared: PreparedReceipt) async throws -> Recorded {
        try await record(prepared.statement)
    }
}
