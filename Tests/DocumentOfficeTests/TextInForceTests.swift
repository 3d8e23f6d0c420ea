import DocumentControl
import DocumentOffice
import Foundation
import Signatures
import TestSupport
import Testing

/// What is in force is what was issued, whatever lies in the working tree.
@Suite struct TextInForceTests {
    private func body(_ office: Office) throws -> String {
        let shown = try office.read(Town.document, revision: nil, at: office.now)
        return String(decoding: shown.staged.bytes, as: UTF8.self)
    }

    @Test func theTextInForceIsNeverTheDraft() async throws {
        let town = try await Town.begun()
        try await town.bringIntoForce("Hand in within 30 days.")
        try town.write("Hand in within 3 days.")
        #expect(try body(town.office("sam")).contains("within 30 days"))
        try await town.submit()
        #expect(try body(town.office("sam")).contains("within 30 days"))
        try FileManager.default.removeItem(atPath: "\(town.folder)/\(Town.path)")
        #expect(try body(town.office("sam")).contains("within 30 days"))
    }

    @Test func itIsReadWithoutAnyWorkingTreeOfTheEvidence() async throws {
        let town = try await Town.begun()
        try await town.bringIntoForce("Hand in within 30 days.")
        try FileManager.default.removeItem(atPath: "\(town.folder)/records")
        #expect(try body(town.office("sam")).contains("within 30 days"))
        try town.scratch.write("Hand in never.\n", to: "system/records/control/README.md")
        #expect(try body(town.office("sam")).contains("within 30 days"))
    }

    @Test func whatIsApprovedAreTheBytesSubmittedAndNotLaterOnes() async throws {
        let town = try await Town.begun()
        try town.write("Hand in within 30 days.")
        let submission = try await town.submit()
        try town.write("Hand in within 1 day.")
        try await town.decide(.suitable, by: "ravi")
        try await town.decide(.approve, by: "anna")
        try await town.issue()
        let office = try town.office("sam")
        #expect(try body(office).contains("within 30 days"))
        let shown = try office.read(Town.document, revision: nil, at: office.now)
        #expect(
            submission.statement.first("text") == "sha256:\(Digest.hex(shown.staged.bytes))")
    }

    @Test func aScheduledTextLeavesTheFormerOneInForce() async throws {
        let town = try await Town.begun()
        try await town.bringIntoForce("Hand in within 30 days.")
        town.now = Instant(checked: "2026-11-04T08:00:00Z")
        try town.write("Hand in within 20 days.")
        try await town.submit()
        try await town.decide(.suitable, by: "ravi")
        try await town.decide(.approve, by: "anna")
        let bo = try town.office("bo")
        let later = Instant(checked: "2026-12-01T00:00:00Z")
        _ = try await bo.issue(
            try await bo.prepareIssue(of: Town.document, IssueWish(from: later), as: nil))
        #expect(try body(town.office("sam")).contains("within 30 days"))
        town.now = later
        #expect(try body(town.office("sam")).contains("within 20 days"))
    }
}
