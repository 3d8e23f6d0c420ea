import Foundation
import TestSupport
import Testing

/// Routes of a small team, as people type them: second choices, groups that approve, and authors
/// who approve their own text after another's review.
@Suite struct SmallTeamWalkTests {
    private static let people = ["ada", "bo", "olive", "ravi", "anna", "sam"]
    private static let path = "procedures/P-01-expenses.md"

    /// A system whose rules are the starting ones with some words exchanged.
    private func begun(_ changes: [(old: String, new: String)]) async throws -> Walk {
        let first = try Walk(people: Self.people)
        try await first.begin()
        var rules = try first.shell("cat system/signet.yaml").text
        for (old, new) in changes {
            try #require(rules.contains(old))
            rules = rules.replacingOccurrences(of: old, with: new)
        }
        let walk = try Walk(people: Self.people)
        try walk.scratch.write(rules, to: "system/signet.yaml")
        try await walk.begin()
        return walk
    }

    private func submitted(_ walk: Walk, by person: String) async throws {
        try walk.write(Self.path, id: "P-01", steps: "Hand in within 30 days.")
        _ = try await walk.done(person, "submit", "P-01", "--reason", "First")
    }

    private static let seat = "approve:\n      - role: management-representative\n    issue"

    @Test func theSecondChoiceSignsWhereTheFirstIsAnAuthorAndOnlyThen() async throws {
        let seat =
            "approve:\n      - role: top-management\n        otherwise: management-representative\n"
            + "    issue"
        let walk = try await begun([(Self.seat, seat)])
        _ = try await walk.done("ada", "people", "appoint", "p-0006", "top-management")
        _ = try await walk.done("bo", "countersign")
        try await submitted(walk, by: "olive")
        _ = try await walk.done("ravi", "review", "P-01", "--suitable")
        let early = try await walk.refused("anna", "approve", "P-01")
        #expect(early.contains("only where nobody can who comes before"))
        #expect(early.contains("sam example"))
        let waiting = try await walk.done("bo", "status", "P-01")
        #expect(waiting.contains("can act now: sam example"))
        _ = try await walk.done("olive", "take-back", "P-01", "--reason", "Sam writes it")
        try await submitted(walk, by: "sam")
        _ = try await walk.done("ravi", "review", "P-01", "--suitable")
        #expect(try await walk.done("anna", "inbox").contains("P-01"))
        _ = try await walk.done("anna", "approve", "P-01")
        _ = try await walk.done("bo", "issue", "P-01")
        #expect(try await walk.done("bo", "verify").contains("0 errors, 0 deviations"))
    }

    @Test func twoMembersOfAGroupApprove() async throws {
        let seat = "approve:\n      - group: committee\n        count: 2\n    issue"
        let group = "groups:\n  committee:\n    title: Committee\n"
        let walk = try await begun([(Self.seat, seat), ("groups:\n", group)])
        for person in ["p-0003", "p-0005", "p-0006"] {
            _ = try await walk.done("ada", "people", "join", person, "committee")
            _ = try await walk.done("bo", "countersign")
        }
        try await submitted(walk, by: "olive")
        _ = try await walk.done("ravi", "review", "P-01", "--suitable")
        #expect(try await walk.refused("olive", "approve", "P-01").contains("is an author"))
        _ = try await walk.done("anna", "approve", "P-01")
        #expect(try await walk.refused("bo", "issue", "P-01").contains("committee"))
        _ = try await walk.done("sam", "approve", "P-01")
        _ = try await walk.done("bo", "issue", "P-01")
        #expect(try await walk.done("bo", "verify").contains("0 errors, 0 deviations"))
    }

    @Test func anAuthorApprovesUnderTheSmallTeamExceptionAndItIsShown() async throws {
        let exception = "groups:\n"
        let stated =
            "small-team:\n  until: 2099-12-31\n  reason: Two people work here.\n" + exception
        let walk = try await begun([(exception, stated)])
        try await submitted(walk, by: "anna")
        #expect(try await walk.refused("anna", "approve", "P-01").contains("is an author"))
        _ = try await walk.done("ravi", "review", "P-01", "--suitable")
        #expect(try await walk.done("bo", "status", "P-01").contains("can act now: anna example"))
        let approved = try await walk.done("anna", "approve", "P-01")
        #expect(approved.contains("I am an author of this revision"))
        _ = try await walk.done("bo", "issue", "P-01")
        let mark = "approved by an author, under the small-team exception"
        #expect(try await walk.done("sam", "read", "P-01").contains(mark))
        #expect(try await walk.done("bo", "status", "P-01").contains(mark))
        #expect(try await walk.done("bo", "verify").contains("own-approval"))
    }
}
