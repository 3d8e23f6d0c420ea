import DocumentControl
import Foundation
import TestSupport
import Testing

/// Several documents with one command and one signature.
@Suite struct ManyAtOnceWalkTests {
    private static let people = ["ada", "bo", "olive", "ravi", "anna", "sam"]

    private static let sets = """

        sets:
          expenses:
            - P-01
            - P-02
            - P-03

        """

    /// A system with a set in its rules, and as many drafts.
    private func begun(_ drafts: Int, reviewed: Bool = true) async throws -> Walk {
        let first = try Walk(people: Self.people)
        try await first.begin()
        var rules = try first.shell("cat system/signet.yaml").text
        let review = "    review:\n      - role: reviewer\n"
        try #require(rules.contains(review))
        if !reviewed { rules = rules.replacing(review, with: "") }
        let walk = try Walk(people: Self.people)
        try walk.scratch.write(rules + Self.sets, to: "system/signet.yaml")
        try await walk.begin()
        _ = try await walk.done("ada", "people", "appoint", "p-0003", "process-owner")
        for number in 1...drafts { try write(walk, number) }
        return walk
    }

    private func id(_ number: Int) -> String { "P-\(number < 10 ? "0" : "")\(number)" }

    private func write(_ walk: Walk, _ number: Int, _ words: String = "Example Ltd pays.") throws {
        try walk.write(
            "procedures/\(id(number))-text.md", id: id(number), steps: "\(number). \(words)",
            title: "Text \(number)")
    }

    /// How many commands have recorded something.
    private func tip(_ walk: Walk) throws -> Int {
        let count = try walk.shell("git -C system rev-list --count main").text
        return try #require(count.lines.first.flatMap(Int.init))
    }

    @Test func aNewNameOfTheCompanyOverAllDocumentsIsThreeCommands() async throws {
        let walk = try await begun(40, reviewed: false)
        _ = try await walk.done("olive", "submit", "--changed", "--reason", "First")
        _ = try await walk.done("anna", "approve", "--changed")
        _ = try await walk.done("bo", "issue", "--changed")
        try walk.shell("sed -i 's/Example Ltd/Sample Ltd/' system/procedures/*.md")
        let before = try tip(walk)
        let submitted = try await walk.done(
            "olive", "submit", "--changed", "--reason", "The company has a new name")
        #expect(submitted.contains("Submit 40 documents"))
        #expect(submitted.contains("P-40 2.0"))
        let approved = try await walk.done("anna", "approve", "--changed")
        #expect(approved.contains("Approved 40 documents."))
        let issued = try await walk.done("bo", "issue", "--changed")
        #expect(issued.contains("They come into force together or not at all."))
        #expect(try tip(walk) == before + 3)
        let register = try await walk.done("bo", "register", "--format", "csv")
        #expect(register.lines.filter { $0.contains(",2.0,") }.count == 40)
        let issues = try walk.shell(
            "ls system/records/control/documents/P-*/2.0/*-issue-* | sed 's/.*-//' | sort -u | wc -l"
        )
        #expect(issues.text.lines == ["1"])
        let verify = try await walk.done("bo", "verify")
        #expect(verify.contains("Findings: 0 errors, 0 deviations"))
    }

    @Test func aSetIsIssuedWholeOrNotAtAll() async throws {
        let walk = try await begun(5)
        let submitted = try await walk.done(
            "olive", "submit", "--set", "expenses", "--reason", "First")
        #expect(submitted.contains("Submit 3 documents"))
        _ = try await walk.done("ravi", "review", "P-01", "P-02", "P-03", "--suitable")
        _ = try await walk.done("anna", "approve", "--set", "expenses", "--except", "P-03")
        let early = try await walk.refused("bo", "issue", "--set", "expenses")
        #expect(early.contains("P-03 of the set 'expenses' is still on the way"))
        let named = try await walk.refused("bo", "issue", "P-01", "P-03")
        #expect(named.contains("A document stands in the way; nothing was signed."))
        #expect(named.contains("P-03: P-03 1.0 is not approved yet"))
        _ = try await walk.done("anna", "approve", "--changed")
        let issued = try await walk.done("bo", "issue", "--set", "expenses")
        #expect(issued.contains("Issued 3 documents"))
        let unknown = try await walk.refused("bo", "issue", "--set", "travel")
        #expect(unknown.contains("The control rules have no set 'travel'."))
        let read = try await walk.done(
            "sam", "acknowledge", "--set", "expenses", "--except", "P-02")
        #expect(read.contains("Acknowledged P-01 1.0, P-03 1.0."))
        let rest = try await walk.done("sam", "acknowledge", "--changed")
        #expect(rest.contains("Acknowledged P-02 1.0."))
    }

    @Test func whateverStandsInTheWayIsToldForEachAndNothingIsSigned() async throws {
        let walk = try await begun(3)
        try walk.shell("sed -i 's/^## Scope/## Other/' system/procedures/P-02-text.md")
        try walk.shell("sed -i 's/^owner: .*/owner: nobody/' system/procedures/P-03-text.md")
        let before = try tip(walk)
        let refused = try await walk.refused("olive", "submit", "--changed", "--reason", "First")
        #expect(refused.contains("2 documents stand in the way; nothing was signed."))
        #expect(refused.contains("  P-02: A defect stands in the way:"))
        #expect(refused.contains("  P-03: A defect stands in the way:"))
        #expect(refused.contains("--except P-02 --except P-03"))
        #expect(try tip(walk) == before)
        _ = try await walk.done(
            "olive", "submit", "--changed", "--except", "P-02", "--except", "P-03", "--reason", "x")
        let author = try await walk.type("olive", "approve", "--changed")
        #expect(author.status == 1)
        #expect(author.text.contains("No document is there for this."))
        let rejected = try await walk.done("ravi", "review", "--changed", "--suitable")
        #expect(rejected.contains("Reviewed as suitable: 1 document."))
        _ = try await walk.done("anna", "reject", "--changed", "--reason", "Not so")
        let usage = try await walk.type("anna", "approve", "P-01", "--changed")
        #expect(usage.status == 2)
        let none = try await walk.type("anna", "approve")
        #expect(none.status == 2)
    }

    @Test func textsForDifferentPeopleAreNotPutIntoOneIssueUnasked() async throws {
        let first = try Walk(people: Self.people)
        try await first.begin()
        let rules = try first.shell("cat system/signet.yaml").text.replacing(
            "groups:\n", with: "groups:\n  drivers:\n    title: Drivers\n")
        let walk = try Walk(people: Self.people)
        try walk.scratch.write(rules, to: "system/signet.yaml")
        try await walk.begin()
        for number in 1...3 { try write(walk, number) }
        try walk.shell("sed -i 's/  - all-staff/  - drivers/' system/procedures/P-03-text.md")
        _ = try await walk.done("olive", "submit", "P-01", "P-02", "P-03", "--reason", "First")
        _ = try await walk.done("ravi", "review", "--changed", "--suitable")
        _ = try await walk.done("anna", "approve", "--changed")
        let refused = try await walk.refused("bo", "issue", "--changed")
        #expect(refused.contains("P-03: drivers"))
        let issued = try await walk.done("bo", "issue", "--changed", "--by-audience")
        #expect(issued.contains("It takes 2 statements, recorded together or not at all."))
        let register = try await walk.done("bo", "register", "--group", "drivers")
        #expect(register.contains("P-03"))
        #expect(!register.contains("P-01"))
    }
}
