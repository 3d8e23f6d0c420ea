import DocumentControl
import Foundation
import TestSupport
import Testing

/// People without a key or a computer: admitted on paper, and attested for.
@Suite struct PaperWalkTests {
    private static let path = "procedures/P-01-expenses.md"

    /// A system in which P-01 is in force; with rules that let the controller attest receipts.
    private func begun(counting: Bool = true) async throws -> Walk {
        let people = ["ada", "bo", "olive", "ravi", "anna", "sam"]
        let first = try Walk(people: people)
        try await first.begin()
        let rules = try first.shell("cat system/signet.yaml").text
        let walk = try Walk(people: people)
        let own = counting ? "paper-receipts:\n  - document-controller\n" : ""
        try walk.scratch.write(own + rules, to: "system/signet.yaml")
        try await walk.begin()
        try walk.write(Self.path, id: "P-01", steps: "Hand in within 30 days.")
        try await walk.done("olive", "submit", "P-01", "--reason", "First")
        try await walk.done("ravi", "review", "P-01", "--suitable")
        try await walk.done("anna", "approve", "P-01")
        try walk.scratch.write("a scan\n", to: "scan.pdf")
        return walk
    }

    private func admitted(_ walk: Walk) async throws {
        let answer = try await walk.done(
            "ada", "people", "admit", "Kim Example", "--on-paper", "--identity",
            "identity card", "--group", "all-staff")
        #expect(answer.contains("Admitted Kim Example as p-0007."))
        #expect(try await walk.done("bo", "people").contains("on paper"))
    }

    @Test func aReceiptOnPaperCountsAndIsShownAsSuchEverywhere() async throws {
        let walk = try await begun()
        try await admitted(walk)
        try await walk.done("bo", "issue", "P-01")
        #expect(try await walk.done("bo", "receipts", "P-01", "--open").contains("Kim Example"))
        let answer = try await walk.done(
            "bo", "acknowledge", "P-01", "--for", "Kim Example", "--paper", "../scan.pdf", "--on",
            "2026-11-01")
        #expect(answer.contains("Attest that Kim Example has read, on paper of 2026-11-01:"))
        let receipts = try await walk.done("bo", "receipts", "P-01")
        #expect(receipts.contains("2026-11-01 on paper"))
        let list = try await walk.done("bo", "receipts", "P-01", "--format", "json")
        #expect(list.contains("\"attested_by\": \"p-0002\""))
        #expect(try await walk.done("bo", "status", "P-01").contains("1 of them on paper"))
        let history = try await walk.done("bo", "history", "P-01", "--kind", "attest")
        #expect(history.contains("acknowledged on paper by Kim Example, 2026-11-01: scan.pdf"))
        let verified = try await walk.done("bo", "verify")
        #expect(verified.contains("0 errors, 0 deviations"))
        #expect(verified.contains("On paper, signed by whoever attests it: 1 of"))
        let twice = try await walk.refused(
            "bo", "acknowledge", "P-01", "--for", "Kim Example", "--paper", "../scan.pdf")
        #expect(twice.contains("Kim Example has read P-01 1.0 already."))
    }

    @Test func theScanLiesInTheDossierAndIsMissedWhereItIsGone() async throws {
        let walk = try await begun()
        try await admitted(walk)
        try await walk.done("bo", "issue", "P-01")
        try await walk.done(
            "bo", "acknowledge", "--all", "--for", "p-0007", "--paper", "../scan.pdf")
        let dossier = "system/records/control/documents/P-01/1.0"
        #expect(try walk.shell("cat \(dossier)/*-attest-*-attach-*.pdf").text == "a scan\n")
        try walk.shell(
            "cd system && git rm -q records/control/documents/P-01/1.0/*-attach-*.pdf && "
                + "git -c user.name=x -c user.email=x@example.org commit -q -m x")
        let answer = try await walk.refused("bo", "verify")
        #expect(answer.contains("text-missing") && answer.contains("the record scan.pdf"))
    }

    @Test func withoutARuleNoReceiptOnPaperIsTaken() async throws {
        let walk = try await begun(counting: false)
        try await admitted(walk)
        try await walk.done("bo", "issue", "P-01")
        let answer = try await walk.refused(
            "bo", "acknowledge", "P-01", "--for", "Kim Example", "--paper", "../scan.pdf")
        #expect(answer.contains("let no receipt on paper count"))
        #expect(answer.contains("paper-receipts:"))
    }

    @Test func whatIsMissingIsNamed() async throws {
        let walk = try await begun()
        try await admitted(walk)
        try await walk.done("bo", "issue", "P-01")
        func words(_ status: Int32, _ arguments: String...) async throws -> String {
            let answer = try await walk.type("bo", ["acknowledge", "P-01"] + arguments)
            #expect(answer.status == status, "\(answer.text)")
            return answer.text
        }
        #expect(try await words(2, "--for", "Kim Example").contains("--paper FILE"))
        #expect(try await words(2, "--paper", "../scan.pdf").contains("--for PERSON"))
        #expect(
            try await words(1, "--for", "Kim Example", "--paper", "../none").contains("be read"))
        #expect(
            try await words(1, "--for", "Nobody", "--paper", "../scan.pdf").contains("Nobody"))
        #expect(
            try await words(
                1, "--for", "Kim Example", "--paper", "../scan.pdf", "--on", "2099-01-01"
            ).contains("has not come yet"))
        let answer = try await walk.refused(
            "sam", "acknowledge", "P-01", "--for", "Kim Example", "--paper", "../scan.pdf")
        #expect(answer.contains("holds no role that may attest here"))
    }

    @Test func aCustomerAgreesOnPaperToWhatIsOnItsWayOrInForce() async throws {
        let walk = try await begun()
        try await admitted(walk)
        let answer = try await walk.done(
            "bo", "attest", "P-01", "--for", "Kim Example", "--paper", "../scan.pdf", "--on",
            "2026-11-01")
        #expect(answer.contains("Kim Example has agreed to P-01 1.0 on paper."))
        let words = "Kim Example on 2026-11-01, on paper, attested by Bo Example"
        #expect(try await walk.done("bo", "status", "P-01").contains("agreed: \(words)"))
        try await walk.done("bo", "issue", "P-01")
        #expect(try await walk.done("bo", "status", "P-01").contains("Agreed to by \(words)"))
        let shown = try await walk.done("sam", "read", "P-01").lines.joined(separator: " ")
        #expect(shown.contains("Agreed to by:"))
        #expect(try await walk.done("bo", "receipts", "P-01").contains("Read by 0 of"))
        #expect(try await walk.done("bo", "verify").contains("0 errors, 0 deviations"))
    }

    @Test func lookingBackNobodyHasAgreedYet() async throws {
        let walk = try await begun()
        try await admitted(walk)
        try await walk.done("bo", "issue", "P-01")
        walk.now = walk.now.adding(seconds: 86_400 * 3)
        try await walk.done(
            "bo", "attest", "P-01", "--for", "Kim Example", "--paper", "../scan.pdf", "--on",
            "2026-11-01")
        let words = "Agreed to by"
        #expect(try await walk.done("sam", "read", "P-01").contains(words))
        let before = try await walk.done("sam", "read", "P-01", "--as-of", "2026-11-03")
        #expect(before.contains("P-01") && !before.contains(words), "\(before)")
        func page(_ more: String...) async throws -> String {
            let answer = try await walk.type("sam", ["publish", "--out", "../site"] + more)
            #expect(answer.status == 0, "\(answer.text)")
            return try PublishedSite("\(walk.scratch.path)/site").text("documents/P-01.html")
        }
        #expect(try await page().contains(words))
        #expect(try await !page("--as-of", "2026-11-03").contains(words))
    }

    @Test func whoHasNoKeyGetsOneLaterAndSignsHimself() async throws {
        let walk = try await begun()
        try await admitted(walk)
        try walk.shell("ssh-keygen -q -t ed25519 -N '' -f kim")
        try await walk.done("kim", "people", "enrol", "--as", "p-0007")
        let taken = try await walk.refused(
            "ada", "people", "admit", "p-0007", "--on-paper", "--name", "Kim", "--identity", "x")
        #expect(taken.contains("p-0007"))
        try await walk.done(
            "ada", "people", "admit", "p-0007", "--identity", "seen", "--with", "p-0002")
        try await walk.done("bo", "countersign")
        try await walk.done("bo", "issue", "P-01")
        try await walk.done("kim", "acknowledge", "P-01")
        #expect(!(try await walk.done("bo", "receipts", "P-01")).contains("on paper"))
    }
}
