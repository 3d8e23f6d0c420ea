import DocumentControl
import DocumentOffice
import Git
import Signatures
import TestSupport
import Testing

/// The evidence is in the files: how they came into the repository says nothing.
@Suite struct CommitTests {
    private struct Account: Equatable {
        let history: [HistoryRow]
        let register: [[String]]
        let signers: [String]
        let findings: [Finding]
    }

    private func account(of office: Office) async throws -> Account {
        Account(
            history: try office.history(HistoryFilter()),
            register: try office.masterList(at: office.now).map {
                [$0.document.text, $0.title, "\($0.revision as Any)", "\($0.receipts as Any)"]
            },
            signers: try office.allowedSigners().map(\.line),
            findings: try await office.verify(root: nil, checkpoint: nil).findings)
    }

    /// Two revisions, receipts, and statements that no checkpoint has settled.
    private func grown() async throws -> Town {
        let town = try await Town.begun()
        try await town.bringIntoForce("Hand in within 30 days.")
        try await town.acknowledge(by: "sam")
        town.now = Instant(checked: "2026-11-04T08:00:00Z")
        try await town.bringIntoForce("Hand in within 20 days.")
        try await town.acknowledge(by: "tess")
        return town
    }

    @Test(arguments: [false, true])
    func theSameFilesVerifyAlikeInOneCommitOrInMany(oneByOne: Bool) async throws {
        let town = try await grown()
        let scratch = try ScratchDirectory()
        let folder = try town.copyEvidence(to: scratch, oneByOne: oneByOne)
        var surroundings = town.surroundings("bo")
        let before = try await account(of: Office(surroundings))
        surroundings.folder = folder
        let after = try await account(of: Office(surroundings))
        #expect(before.findings == [])
        #expect(after == before)
        #expect(after.history.count > 20)
    }

    @Test func noStatementNamesACommit() async throws {
        let town = try await grown()
        let repository = try Repository(opening: town.folder)
        let tip = try #require(try repository.tip(of: "main"))
        for (path, bytes) in try town.evidenceFiles() {
            #expect(!String(decoding: bytes, as: UTF8.self).contains(tip.hex), "\(path)")
            #expect(try repository.file(path, at: tip) != nil)
        }
    }

    @Test func theSameWordsAtTheSameTimeHaveTheSameIdentifiers() async throws {
        let one = try await grown().office("bo").register
        let other = try await grown().office("bo").register
        #expect(Set(one.statements.keys) == Set(other.statements.keys))
    }
}
