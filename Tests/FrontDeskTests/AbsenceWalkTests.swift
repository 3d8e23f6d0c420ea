import DocumentControl
import Foundation
import TestSupport
import Testing

/// Approvers on leave, deputies and gates, as people type them.
@Suite struct AbsenceWalkTests {
    private static let path = "procedures/P-01-expenses.md"

    private func begun(_ changes: [(old: String, new: String)] = []) async throws -> Walk {
        let people = ["ada", "bo", "olive", "ravi", "anna", "sam"]
        let first = try Walk(people: people)
        try await first.begin()
        var rules = try first.shell("cat system/signet.yaml").text
        for (old, new) in changes {
            try #require(rules.contains(old))
            rules = rules.replacingOccurrences(of: old, with: new)
        }
        let walk = try Walk(people: people)
        try walk.scratch.write(rules, to: "system/signet.yaml")
        try await walk.begin()
        try walk.write(Self.path, id: "P-01", steps: "Hand in within 30 days.")
        _ = try await walk.done("olive", "submit", "P-01", "--reason", "First")
        return walk
    }

    private func wait(_ walk: Walk, days: Int64) {
        walk.now = walk.now.adding(seconds: days * 86400)
    }

    @Test func whatWaitsTooLongIsToldToTheControllerAndThenToTheOwner() async throws {
        let walk = try await begun([
            ("checkpoint-every:", "escalate-after: 5 working days\ncheckpoint-every:")
        ])
        _ = try await walk.done("ada", "people", "appoint", "p-0003", "process-owner")
        #expect(!(try await walk.done("bo", "inbox")).contains("Escalated"))
        wait(walk, days: 9)
        let told = try await walk.done("bo", "inbox")
        #expect(told.contains("Escalated: P-01 1.0") && told.contains("ravi example"))
        let status = try await walk.done("sam", "status", "P-01")
        #expect(status.contains("ESCALATED") && status.contains("told: Bo Example"))
        #expect(try await walk.done("bo", "status").contains("Escalated: P-01 1.0"))
        let list = try await walk.done("bo", "status", "P-01", "--format", "csv")
        #expect(list.contains("escalated"))
        _ = try await walk.done("ravi", "review", "P-01", "--suitable")
        _ = try await walk.done("anna", "approve", "P-01")
        #expect(!(try await walk.done("bo", "inbox")).contains("Escalated"))
        wait(walk, days: 9)
        #expect(try await walk.done("olive", "inbox").contains("Escalated: P-01 1.0"))
    }

    @Test func whoIsOnLeaveReadsAfterTheReturn() async throws {
        let walk = try await begun()
        _ = try await walk.done("ravi", "review", "P-01", "--suitable")
        _ = try await walk.done(
            "anna", "delegate", "--to", "sam example", "--until", "2026-12-24", "--reason", "Leave")
        _ = try await walk.done("sam", "approve", "P-01")
        _ = try await walk.done("bo", "issue", "P-01")
        wait(walk, days: 40)
        let open = try await walk.done("bo", "receipts", "P-01", "--open")
        let anna = open.lines.first { $0.contains("anna") } ?? ""
        let olive = open.lines.first { $0.contains("olive") } ?? ""
        #expect(anna.contains("no") && anna.contains("2027-01"))
        #expect(olive.contains("yes"))
        let read = try await walk.done("olive", "read", "P-01")
        #expect(read.contains("sam example (management-representative) for anna example"))
        _ = try await walk.done("bo", "checkpoint")
        #expect(try await walk.done("bo", "verify").contains("0 errors, 0 deviations"))
    }

    @Test func whoComesBackEarlyReadsFromThenOn() async throws {
        let walk = try await begun()
        _ = try await walk.done("ravi", "review", "P-01", "--suitable")
        _ = try await walk.done(
            "anna", "delegate", "--to", "sam example", "--until", "2027-03-31", "--reason", "Leave")
        _ = try await walk.done("sam", "approve", "P-01")
        _ = try await walk.done("bo", "issue", "P-01")
        wait(walk, days: 20)
        _ = try await walk.done("anna", "delegate", "--end")
        let open = try await walk.done("bo", "receipts", "P-01", "--open")
        let anna = open.lines.first { $0.contains("anna") } ?? ""
        #expect(anna.contains("2026-12-06") && anna.contains("no"))
    }

    @Test func aDelegatorWhoSignedLeavesNothingForTheDeputy() async throws {
        let walk = try await begun()
        _ = try await walk.done("ravi", "review", "P-01", "--suitable")
        _ = try await walk.done(
            "anna", "delegate", "--to", "sam example", "--standing", "--until", "2027-12-24")
        #expect(try await walk.done("sam", "inbox").contains("as deputy for anna example"))
        _ = try await walk.done("anna", "approve", "P-01")
        #expect(!(try await walk.done("sam", "inbox")).contains("P-01"))
        let late = try await walk.refused("sam", "approve", "P-01")
        #expect(late.contains("P-01"))
    }

    @Test func aGateOpensByItselfOnceEnoughHaveRead() async throws {
        let walk = try await begun()
        _ = try await walk.done("ravi", "review", "P-01", "--suitable")
        _ = try await walk.done("anna", "approve", "P-01")
        _ = try await walk.done("bo", "issue", "P-01", "--gate", "50%")
        #expect(try await walk.done("bo", "status", "P-01").contains("0 of 4 have"))
        let early = try await walk.done("sam", "read", "P-01")
        #expect(early.contains("NOT YET IN FORCE. It comes into force once 50 %"))
        _ = try await walk.done("sam", "acknowledge", "P-01")
        #expect(try await walk.done("bo", "status", "P-01").contains("No revision is in force"))
        _ = try await walk.done("olive", "acknowledge", "P-01")
        _ = try await walk.done("bo", "checkpoint")
        #expect(try await walk.done("bo", "status", "P-01").contains("In force: 1.0"))
    }

    @Test func anEmergencyTakesTwoPeople() async throws {
        let walk = try await begun()
        _ = try await walk.done("ada", "people", "appoint", "p-0005", "document-controller")
        _ = try await walk.done("bo", "countersign")
        _ = try await walk.done("anna", "approve", "P-01", "--emergency")
        let alone = try await walk.refused(
            "anna", "issue", "P-01", "--emergency", "--reason", "At night")
        #expect(alone.contains("takes two people"))
        _ = try await walk.done("bo", "issue", "P-01", "--emergency", "--reason", "At night")
        let read = try await walk.done("sam", "read", "P-01")
        #expect(read.contains("EMERGENCY. In force by the emergency route until"))
    }

    @Test func topManagementAppointsActing() async throws {
        let walk = try await begun([
            ("checkpoint-every:", "acting-appointments:\n  - top-management\ncheckpoint-every:")
        ])
        _ = try await walk.done("ada", "people", "appoint", "p-0006", "top-management")
        let lasting = try await walk.refused(
            "sam", "people", "appoint", "p-0003", "reviewer", "--until", "2026-12-31")
        #expect(lasting.contains("holds no role that may appoint"))
        _ = try await walk.done(
            "sam", "people", "appoint", "p-0005", "reviewer", "--acting", "--until", "2026-12-31")
        #expect(
            try await walk.done("sam", "rules", "explain", "P-01", "--format", "json")
                .contains("anna example (acting until 2026-12-31)"))
        _ = try await walk.done("anna", "review", "P-01", "--suitable")
    }

    @Test func theSmallTeamExceptionIsExplainedWithItsDate() async throws {
        let walk = try await begun([
            (
                "groups:\n",
                "small-team:\n  until: 2099-12-31\n  reason: Two people work here.\ngroups:\n"
            )
        ])
        let text = try await walk.done("sam", "rules", "explain", "procedure")
        #expect(text.contains("Small-team exception until 2099-12-31"))
        #expect(text.replacingOccurrences(of: "\n  ", with: " ").contains("Two people work here."))
        #expect(try await walk.refused("sam", "rules", "explain", "X-Y-1").contains("X-Y-1"))
    }
}
