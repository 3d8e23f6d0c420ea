import DocumentControl
import TestSupport
import Testing

/// Who has to read what, as people come and go, with real keys.
@Suite struct ReaderTests {
    private static let day: Int64 = 86400

    /// A procedure for all staff in force, and a newcomer, Tess, outside every group.
    private func issued() async throws -> Walk {
        let walk = try Walk(people: ["ada", "bo", "olive", "ravi", "anna", "sam", "tess"])
        try await walk.begin()
        try walk.write("procedures/P-01-expenses.md", id: "P-01", steps: "Hand in soon.")
        for (person, arguments) in [
            ("olive", ["submit", "P-01", "--reason", "First"]),
            ("ravi", ["review", "P-01", "--suitable"]), ("anna", ["approve", "P-01"]),
            ("bo", ["issue", "P-01"]), ("sam", ["acknowledge", "P-01"]),
            ("tess", ["people", "enrol", "--as", "p-0007"]),
            (
                "ada",
                [
                    "people", "admit", "p-0007", "--name", "Tess Example", "--email",
                    "tess@example.org", "--identity", "seen",
                ]
            ),
        ] { try await done(walk, person, arguments) }
        return walk
    }

    private func done(_ walk: Walk, _ person: String, _ arguments: [String]) async throws {
        let answer = try await walk.type(person, arguments)
        #expect(answer.status == 0, "\(arguments): \(answer.text)")
    }

    private func csv(_ walk: Walk, _ arguments: String...) async throws -> [[Substring]] {
        let answer = try await walk.type("bo", ["receipts"] + arguments + ["--format", "csv"])
        #expect(answer.status == 0, "\(answer.text)")
        guard answer.status == 0 else { return [] }
        return answer.text.split(whereSeparator: \.isNewline).dropFirst().map {
            $0.split(separator: ",", omittingEmptySubsequences: false)
        }
    }

    @Test func aJoinerHasADeadlineCountedFromTheJoining() async throws {
        let walk = try await issued()
        #expect(try await csv(walk, "--person", "Tess Example") == [])
        walk.now = walk.now.adding(seconds: 30 * Self.day)
        let joined = walk.now
        try await done(walk, "ada", ["people", "join", "p-0007", "all-staff"])
        walk.now = walk.now.adding(seconds: 10 * Self.day)
        let row = try #require(try await csv(walk, "--person", "Tess Example", "--gap").first)
        #expect(row[0...4] == ["P-01", "1.0", "p-0007", "Tess Example", "\(joined)"])
        #expect(row[6] == "10")
        let due = try #require(Instant(String(row[7])))
        // Fourteen days after the day of joining, to its end in the organisation's zone.
        #expect(due > joined.adding(seconds: 14 * Self.day))
        #expect(due < joined.adding(seconds: 15 * Self.day))
        #expect(row[8] == "false")
        let inbox = try await walk.type("tess", "inbox")
        #expect(inbox.text.contains("To read: P-01 1.0"), "\(inbox.text)")
        // Who was there when it was issued is late by now.
        #expect(try await csv(walk, "--person", "ravi example").first?[8] == "true")
        walk.now = walk.now.adding(seconds: 5 * Self.day)
        #expect(try await csv(walk, "P-01", "--person", "Tess Example").first?[8] == "true")
        try await done(walk, "tess", ["acknowledge", "P-01"])
        #expect(try await csv(walk, "--person", "Tess Example", "--gap") == [])
    }

    @Test func aLeaverIsNotAskedAnyMoreAndTheReceiptStaysInTheHistory() async throws {
        let walk = try await issued()
        walk.now = walk.now.adding(seconds: Self.day)
        let before = walk.now
        walk.now = walk.now.adding(seconds: Self.day)
        try await done(walk, "ada", ["people", "leave", "p-0006", "all-staff"])
        try await done(walk, "ada", ["people", "leave", "p-0004", "all-staff"])
        walk.now = walk.now.adding(seconds: 30 * Self.day)
        #expect(try await csv(walk, "P-01").map { $0[2] } == ["p-0003", "p-0005"])
        #expect(try await csv(walk, "--gap").map { $0[2] } == ["p-0003", "p-0005"])
        let register = try await walk.type("bo", "register", "--format", "csv")
        #expect(register.text.contains("0/2"))
        #expect(try await walk.type("ravi", "inbox").text.contains("Nothing waits for you"))
        let history = try await walk.type("bo", "history", "P-01", "--format", "csv")
        #expect(history.text.contains("acknowledge,P-01 1.0,sam example"), "\(history.text)")
        // Of a day before they left, the list says what was so then.
        let then = try await csv(walk, "P-01", "--as-of", "\(before)")
        #expect(then.map { $0[2] } == ["p-0003", "p-0004", "p-0005", "p-0006"])
        #expect(then.map { $0[5].isEmpty } == [true, true, true, false])
    }

    @Test func whoLeftTheOrganisationIsStillListedForADayBefore() async throws {
        let walk = try await issued()
        walk.now = walk.now.adding(seconds: Self.day)
        let before = walk.now
        walk.now = walk.now.adding(seconds: Self.day)
        try await done(walk, "ada", ["people", "depart", "p-0006"])
        walk.now = walk.now.adding(seconds: Self.day)
        #expect(try await csv(walk, "P-01").map { $0[2] } == ["p-0003", "p-0004", "p-0005"])
        let then = try await csv(walk, "P-01", "--as-of", "\(before)")
        #expect(then.map { $0[2] } == ["p-0003", "p-0004", "p-0005", "p-0006"])
    }
}
