import DocumentControl
import Foundation
import TestSupport
import Testing

/// Several keys a person, replaced and stolen keys, services, as people type it.
@Suite struct KeyWalkTests {
    private static let people = ["ada", "bo", "olive", "ravi", "anna", "sam"]
    private static let path = "procedures/P-01-expenses.md"

    private func begun(_ more: String...) async throws -> Walk {
        let walk = try Walk(people: Self.people + more)
        try await walk.begin()
        return walk
    }

    private func identifier(_ text: String) -> String {
        let words = text.split(whereSeparator: { " .,\n".contains($0) })
        let place = words.firstIndex(of: "as").map { words.index(after: $0) }
        let all = words.indices.filter { words[$0] == "Recorded" && words[$0 + 1] == "as" }
        return all.last.map { String(words[$0 + 2]) } ?? place.map { String(words[$0]) } ?? ""
    }

    @Test func aFurtherKeyCountsOnceTwoPeopleAdmittedItAndTheOldOneCanBeReplaced() async throws {
        let walk = try await begun("laptop")
        let key = "\(walk.scratch.path)/laptop"
        let enrolled = try await walk.done(
            "ravi", "people", "enrol", "--key", key, "--as", "p-0004")
        #expect(enrolled.contains("a further key of ravi example"), "\(enrolled)")
        try walk.write(Self.path, id: "P-01", steps: "Hand in.")
        try await walk.done("olive", "submit", "P-01", "--reason", "First")
        _ = try await walk.refused("laptop", "review", "P-01", "--suitable")
        let admitted = try await walk.done(
            "ada", "people", "admit", "p-0004", "--identity", "seen with the laptop")
        #expect(admitted.contains("counts once ravi example signed it too"), "\(admitted)")
        _ = try await walk.refused("laptop", "review", "P-01", "--suitable")
        try await walk.done("ravi", "countersign")
        let keys = try await walk.done("bo", "keys", "--format", "csv")
        #expect(
            keys.lines.filter { $0.hasPrefix("p-0004") }.count == 2)
        try await walk.done("laptop", "review", "P-01", "--suitable")
        // The old key ends; what it signed stays.
        let stranger = try await walk.refused(
            "sam", "keys", "replace", "--person", "p-0004", "--reason", "x")
        #expect(stranger.contains("more than one") || stranger.contains("which key"))
        let replaced = try await walk.done(
            "ada", "keys", "replace", "\(walk.scratch.path)/ravi.pub", "--reason", "New laptop")
        #expect(replaced.contains("of ravi example is replaced"), "\(replaced)")
        let after = try await walk.refused("ravi", "inbox")
        #expect(after.contains("of ravi example was replaced"), "\(after)")
        try await walk.done("laptop", "inbox")
        let last = try await walk.refused(
            "bo", "keys", "replace", "--person", "p-0004", "--reason", "x")
        #expect(last.contains("only key of ravi example"), "\(last)")
        #expect(try await walk.type("bo", "verify").status == 0)
    }

    @Test func aFurtherKeyOfTheRegistrarIsAdmittedWithAnother() async throws {
        let walk = try await begun("laptop")
        try await walk.done(
            "ada", "people", "enrol", "--key", "\(walk.scratch.path)/laptop", "--as", "p-0001")
        try await walk.done("ada", "people", "admit", "p-0001", "--identity", "my own")
        try await walk.done("bo", "countersign")
        try await walk.done("laptop", "inbox")
    }

    @Test func aCloneStaysThatOfTheOneWhoUsesIt() async throws {
        let walk = try await begun("tess")
        try walk.shell("git -C system config signet.person p-0001")
        try walk.shell("git -C system config signet.key mine")
        try await walk.done("tess", "people", "enrol")
        let config = try walk.shell("git -C system config --get-regexp signet").text
        #expect(config.contains("signet.person p-0001"), "\(config)")
        #expect(config.contains("signet.key mine"), "\(config)")
    }

    @Test func whatAStolenKeySignedIsContestedUntilItIsUpheld() async throws {
        let walk = try await begun()
        try walk.write(Self.path, id: "P-01", steps: "Hand in.")
        try await walk.done("olive", "submit", "P-01", "--reason", "First")
        try await walk.done("ravi", "review", "P-01", "--suitable")
        try await walk.done("bo", "checkpoint")
        let approved = identifier(try await walk.done("anna", "approve", "P-01"))
        try await walk.done("bo", "issue", "P-01")
        let before = try await walk.type("bo", "checkpoint", "--list", "--format", "csv").text
        let trusted = before.lines.dropLast().last?.split(
            separator: ","
        ).first
        let wrong = try await walk.refused(
            "ada", "keys", "compromise", "--person", "p-0005", "--trusted-until", "99",
            "--reason", "Stolen")
        #expect(wrong.contains("no checkpoint '99'"), "\(wrong)")
        let reported = try await walk.done(
            "ada", "keys", "compromise", "--person", "p-0005", "--trusted-until",
            String(trusted ?? ""), "--with", "p-0002", "--reason", "Stolen on the train")
        #expect(reported.contains("counts once Bo Example signed it too"), "\(reported)")
        #expect(try await walk.type("bo", "verify").status == 0)
        try await walk.done("bo", "countersign")
        // Everywhere the approval is shown as contested, and nothing falls.
        let verify = try await walk.refused("bo", "verify")
        #expect(verify.contains("deviation: contested"), "\(verify)")
        #expect(verify.contains("signet uphold"))
        #expect(verify.contains("0 errors, 1 deviation, 0 remarks"), "\(verify)")
        #expect(try await walk.done("bo", "history", "P-01").contains("contested"))
        let status = try await walk.done("bo", "status", "P-01")
        #expect(status.contains("Contested: the approval \(approved) of anna example"), "\(status)")
        #expect(try await walk.done("bo", "register").contains("1.0 contested"))
        #expect(try await walk.done("bo", "status").contains("Contested: P-01"))
        let keys = try await walk.done("bo", "keys", "--format", "csv")
        #expect(keys.contains("compromised"))
        _ = try await walk.refused("anna", "inbox")
        // Not by anybody, and not what is in order.
        let stranger = try await walk.refused("ravi", "uphold", approved, "--reason", "Sure")
        #expect(stranger.contains("document-controller or root"), "\(stranger)")
        try await walk.done("bo", "uphold", approved, "--reason", "Anna confirms it")
        #expect(try await walk.type("bo", "verify").status == 0)
        let again = try await walk.refused("bo", "uphold", approved, "--reason", "Again")
        #expect(again.contains("is not contested"), "\(again)")
        #expect(!(try await walk.done("bo", "status", "P-01").contains("Contested")))
    }

    @Test func aControllerDoesNotUpholdTheOwnStatementButTheRootDoes() async throws {
        let walk = try await begun("bonew")
        try walk.write(Self.path, id: "P-01", steps: "Hand in.")
        try await walk.done("olive", "submit", "P-01", "--reason", "First")
        try await walk.done("ravi", "review", "P-01", "--suitable")
        try await walk.done("bo", "checkpoint")
        let list = try await walk.type("bo", "checkpoint", "--list", "--format", "csv").text
        let trusted =
            list.lines.last?.split(separator: ",").first ?? ""
        try await walk.done("anna", "approve", "P-01")
        let issue = identifier(try await walk.done("bo", "issue", "P-01"))
        try await walk.done(
            "bo", "people", "enrol", "--key", "\(walk.scratch.path)/bonew", "--as", "p-0002")
        try await walk.done("ada", "people", "admit", "p-0002", "--identity", "seen")
        try await walk.done("bo", "countersign")
        try await walk.done(
            "ada", "keys", "compromise", "\(walk.scratch.path)/bo.pub", "--trusted-until",
            String(trusted), "--with", "p-0005", "--reason", "Stolen")
        try await walk.done("anna", "countersign")
        let own = try await walk.refused("bonew", "uphold", issue, "--reason", "Mine")
        #expect(own.contains("nobody upholds the own statement"), "\(own)")
        let few = try await walk.refused("ada", "uphold", issue, "--reason", "His")
        #expect(few.contains("It takes 2 holders of the root"), "\(few)")
    }

    @Test func aServiceMakesCheckpointsAndNothingElseUntilItIsEnded() async throws {
        let walk = try await begun("clock")
        let key = "\(walk.scratch.path)/clock.pub"
        let notRegistrar = try await walk.refused(
            "bo", "people", "service", "p-clock", "--key", key, "--reason", "Nightly")
        #expect(notRegistrar.contains("takes registrar"), "\(notRegistrar)")
        try await walk.done(
            "ada", "people", "service", "p-clock", "--key", key, "--duty", "checkpoint",
            "--reason", "Nightly")
        try await walk.done("bo", "checkpoint")
        try walk.write(Self.path, id: "P-01", steps: "Hand in.")
        try await walk.done("olive", "submit", "P-01", "--reason", "First")
        let made = try await walk.done("clock", "checkpoint")
        #expect(made.contains("Checkpoint "), "\(made)")
        #expect(try await walk.done("bo", "people").contains("service"))
        for words in [
            ["review", "P-01", "--suitable"], ["approve", "P-01"], ["issue", "P-01"],
            ["submit", "P-01", "--reason", "x"], ["people", "join", "p-0004", "all-staff"],
        ] {
            let answer = try await walk.type("clock", words)
            #expect(answer.status == 1, "\(words): \(answer.text)")
        }
        let role = try await walk.refused("ada", "people", "appoint", "p-clock", "reviewer")
        #expect(role.contains("fills no seat"), "\(role)")
        let stranger = try await walk.refused("sam", "people", "end", "p-clock", "--reason", "x")
        #expect(stranger.contains("document-controller"), "\(stranger)")
        try await walk.done("bo", "people", "end", "p-clock", "--reason", "Given away")
        try await walk.done("ravi", "review", "P-01", "--suitable")
        _ = try await walk.refused("clock", "checkpoint")
        #expect(try await walk.type("bo", "verify").status == 0)
        let over = try await walk.refused("bo", "people", "end", "p-clock", "--reason", "x")
        #expect(over.contains("no service"), "\(over)")
    }

    @Test func aWaiverEndsByWhoMadeItOrTheController() async throws {
        let walk = try await begun()
        walk.now = walk.now.adding(seconds: 30 * 86400)
        let due = try await walk.type("bo", "verify").text
        let place =
            due.lines.first { $0.contains("Newest checkpoint") }
            .flatMap { $0.split(separator: " ").last }.map(String.init) ?? ""
        let waiver = identifier(
            try await walk.done(
                "anna", "waive", "checkpoint-overdue", place, "--reason", "Holidays"))
        #expect(try await walk.type("bo", "verify").status == 0)
        _ = try await walk.refused("sam", "end", waiver, "--reason", "x")
        try await walk.done("anna", "end", waiver, "--reason", "Back")
        let over = try await walk.refused("bo", "end", waiver, "--reason", "x")
        #expect(over.contains("or it has ended"), "\(over)")
    }
}
