import DocumentControl
import TestSupport
import Testing

/// What was known at a checkpoint, asked again after later statements changed it.
@Suite struct AsKnownWalkTests {
    @Test func laterStatementsAreLeftOutEverywhere() async throws {
        let walk = try Walk(people: ["ada", "bo", "olive", "ravi", "anna", "sam"])
        try await walk.begin()
        try walk.write("procedures/P-01-expenses.md", id: "P-01", steps: "Hand in.")
        try await walk.done("olive", "submit", "P-01", "--reason", "First")
        try await walk.done("ravi", "review", "P-01", "--suitable")
        try await walk.done("anna", "approve", "P-01")
        try await walk.done("bo", "issue", "P-01")
        let list = try await walk.done("bo", "checkpoint", "--list", "--format", "csv")
        let then = try #require(
            list.lines.last { $0.contains(",p-0002,") }?.split(separator: ",")[0])
        walk.now = walk.now.adding(seconds: 10 * 86400)
        try await walk.done("sam", "acknowledge", "P-01")
        try await walk.done("bo", "withdraw", "P-01", "--reason", "Not needed")
        try await walk.done("ada", "people", "depart", "p-0006")
        walk.now = walk.now.adding(seconds: 86400)

        let known = ["--as-known", String(then)]
        let words = "As known at checkpoint \(then) of "
        func ask(_ command: String...) async throws -> String {
            let answer = try await walk.type("bo", command + known)
            #expect(answer.text.contains(words), "\(command): \(answer.text)")
            return answer.text
        }
        #expect(try await ask("register").contains("P-01"))
        let status = try await ask("status", "P-01")
        #expect(status.contains("In force: 1.0"), "\(status)")
        #expect(try await ask("receipts", "P-01").contains("sam example"))
        #expect(try await ask("read", "P-01").contains("Hand in."))
        let history = try await ask("history", "P-01")
        #expect(history.contains("issue P-01") && !history.contains("withdraw"), "\(history)")
        let verify = try await ask("verify")
        #expect(verify.contains("Newest checkpoint: \(then),"), "\(verify)")
        #expect(verify.contains("0 errors, 0 deviations"), "\(verify)")
        #expect(verify.contains("pending: 0."), "\(verify)")
        #expect(try await walk.done("bo", "history", "P-01").contains("withdraw"))
        let today = try await walk.done("bo", "status", "P-01")
        #expect(today.contains("Withdrawn."), "\(today)")

        // Together with a day: what was to be in force on it, as it was known then.
        let planned = try await ask("status", "P-01", "--as-of", "2026-11-30")
        #expect(planned.contains("As of 2026-11-30"), "\(planned)")
        #expect(planned.contains("In force: 1.0"), "\(planned)")
        let nothing = try await walk.refused("bo", "verify", "--as-known", "9999")
        #expect(nothing.contains("There is no checkpoint '9999'"), "\(nothing)")
    }
}
