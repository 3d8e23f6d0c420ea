import DocumentControl
import Foundation
import TestSupport
import Testing

/// The life of a document as people type it, with real keys and stock ssh-keygen.
@Suite struct LifeTests {
    private static let people = ["ada", "bo", "olive", "ravi", "anna", "sam"]
    private static let path = "procedures/P-01-expenses.md"

    private func issued() async throws -> Walk {
        let walk = try Walk(people: Self.people)
        try await walk.begin()
        try walk.write(Self.path, id: "P-01", steps: "Hand in within 30 days.")
        for (person, arguments) in [
            ("olive", ["submit", "P-01", "--reason", "First"]),
            ("ravi", ["review", "P-01", "--suitable"]), ("anna", ["approve", "P-01"]),
            ("bo", ["issue", "P-01"]), ("sam", ["acknowledge", "P-01"]),
        ] {
            let answer = try await walk.type(person, arguments)
            #expect(answer.status == 0, "\(arguments): \(answer.text)")
        }
        return walk
    }

    @Test func aDocumentGoesFromDraftToAcknowledgedAndProvesIt() async throws {
        let walk = try await issued()
        let register = try await walk.type("bo", "register", "--format", "csv")
        #expect(register.text.contains("P-01,Expenses,1.0"))
        #expect(register.text.contains("1/4"))
        let verify = try await walk.type("bo", "verify")
        #expect(verify.status == 0)
        #expect(verify.text.contains("0 errors, 0 deviations, 0 remarks"))
        let fsck = try walk.shell("git -C system fsck --strict")
        #expect(fsck.status == 0)
        #expect(
            try walk.shell("git -C system status --porcelain").text
                == "?? procedures/P-01-expenses.md\n")
    }

    @Test func whatIsInForceIsNeverWhatLiesInTheWorkingTree() async throws {
        let walk = try await issued()
        try walk.write(Self.path, id: "P-01", steps: "Hand in within 3 days.")
        let read = try await walk.type("sam", "read", "P-01")
        #expect(read.text.contains("within 30 days"))
        #expect(!read.text.contains("within 3 days"))
    }

    @Test func refusalsNameTheReasonAndRecordNothing() async throws {
        let walk = try await issued()
        try walk.write(Self.path, id: "P-01", steps: "Hand in within 20 days.")
        _ = try await walk.type("olive", "submit", "P-01", "--reason", "Shorter")
        let before = try walk.shell("git -C system rev-parse HEAD").text
        for (person, arguments, words) in [
            ("olive", ["approve", "P-01"], "is an author"),
            ("sam", ["issue", "P-01"], "no role that may issue"),
            ("anna", ["approve", "P-01"], "not reviewed yet"),
            ("bo", ["issue", "P-01"], "not reviewed yet"),
            ("sam", ["acknowledge", "P-01"], "already"),
            ("olive", ["submit", "P-01", "--reason", "Again"], "on its way already"),
            ("ravi", ["review", "P-01", "--changes"], "says what to change"),
            (
                "ravi", ["review", "P-01", "--changes", "--comment", "c", "--quote", "not there"],
                "does not say"
            ),
        ] {
            let answer = try await walk.type(person, arguments)
            #expect(answer.status == 1)
            #expect(answer.text.contains(words), "\(arguments): \(answer.text)")
        }
        #expect(try walk.shell("git -C system rev-parse HEAD").text == before)
    }

    @Test func severalSubmissionsSentBackInARowDoNotStandInTheWay() async throws {
        let walk = try Walk(people: Self.people)
        try await walk.begin()
        try walk.write(Self.path, id: "P-01", steps: "Hand in.")
        for (person, arguments) in [
            ("olive", ["submit", "P-01", "--reason", "1"]),
            ("olive", ["take-back", "P-01", "--reason", "wrong"]),
            ("olive", ["submit", "P-01", "--reason", "2"]),
            ("ravi", ["review", "P-01", "--changes", "--comment", "more"]),
            ("olive", ["submit", "P-01", "--reason", "3", "--answer", "1: done"]),
        ] {
            let answer = try await walk.type(person, arguments)
            #expect(answer.status == 0, "\(arguments): \(answer.text)")
        }
    }

    @Test func nothingDependsOnCommits() async throws {
        let walk = try await issued()
        try walk.shell(
            """
            git init -q -b main fresh && cp -r system/records system/signet.yaml fresh/ && cd fresh \
            && git add -A && git -c user.name=x -c user.email=x@example.org commit -q -m "One commit" \
            && cd .. && rm -rf system && mv fresh system
            """)
        let verify = try await walk.type("bo", "verify")
        #expect(verify.status == 0, "\(verify.text)")
        #expect(verify.text.contains("0 errors, 0 deviations, 0 remarks"))
    }

    @Test func aDeletedListedFileMakesTheRepositoryUnusable() async throws {
        let walk = try await issued()
        try walk.shell(
            "cd system && git rm -q records/control/documents/P-01/1.0/*-approve-*.statement && "
                + "git -c user.name=x -c user.email=x@example.org commit -q -m Tidy")
        let status = try await walk.type("bo", "status")
        #expect(status.status == 3)
        let verify = try await walk.type("bo", "verify")
        #expect(verify.status == 3)
        #expect(verify.text.contains("evidence-missing"))
    }

    @Test func theCacheOfCheckedFilesMayVanishOrBeDamaged() async throws {
        let walk = try await issued()
        let before = try await walk.type("bo", "register", "--format", "json").text
        try walk.shell("printf nonsense > system/.git/signet/checked")
        #expect(try await walk.type("bo", "register", "--format", "json").text == before)
        try walk.shell("rm -r system/.git/signet")
        #expect(try await walk.type("bo", "register", "--format", "json").text == before)
    }

    @Test func aCheckpointDeletedFromTheMiddleOfTheChainIsAnError() async throws {
        let walk = try await issued()
        _ = try await walk.type("bo", "checkpoint")
        try walk.shell(
            "cd system/records/control/checkpoints && "
                + "git rm -q $(ls *.statement | while read f; do grep -q '^number: 2$' $f && "
                + "echo $f; done) && git -c user.name=x -c user.email=x@example.org commit -q -m Tidy"
        )
        let verify = try await walk.type("bo", "verify")
        #expect(verify.status == 1)
        #expect(verify.text.contains("error: checkpoint-invalid"), "\(verify.text)")
    }

    @Test func aWaiverCoversAnAuditFindingUntilItEnds() async throws {
        let walk = try await issued()
        let day: Int64 = 86400
        walk.now = walk.now.adding(seconds: 30 * day)
        let due = try await walk.type("bo", "verify")
        #expect(due.status == 1)
        #expect(due.text.contains("deviation: checkpoint-overdue"))
        let place = try #require(
            due.text.split(separator: "\n").first { $0.contains("Newest checkpoint") }?
                .split(separator: " ").last)
        let waived = try await walk.type(
            "anna", "waive", "checkpoint-overdue", String(place), "--until", "2026-12-31",
            "--reason", "Holidays")
        #expect(waived.status == 0, "\(waived.text)")
        #expect(try await walk.type("bo", "verify").status == 0)
        walk.now = walk.now.adding(seconds: 60 * day)
        #expect(try await walk.type("bo", "verify").status == 1)
    }

    @Test func oneFounderCanBeginASystemAndIsToldOfIt() async throws {
        let walk = try Walk(people: ["ada"])
        let begun = try await walk.type(
            "ada", "init", "--founder", "Ada Example <ada@example.org> \(walk.scratch.path)/ada.pub"
        )
        #expect(begun.status == 0, "\(begun.text)")
        let verify = try await walk.type("ada", "verify")
        #expect(verify.status == 0)
        #expect(verify.text.contains("remark: one-founder"))
    }

    @Test func controlRulesThatOnlyAFounderCouldIssueAreRefusedWithTheWayOut() async throws {
        let walk = try await issued()
        let rules = try walk.scratch.read("system/signet.yaml")
        try walk.scratch.write(
            rules.replacing("read-within: 14 days", with: "read-within: 7 days"),
            to: "system/signet.yaml")
        for (person, arguments) in [
            ("olive", ["submit", "RULES", "--reason", "Quicker"]), ("anna", ["approve", "RULES"]),
        ] {
            let answer = try await walk.type(person, arguments)
            #expect(answer.status == 0, "\(answer.text)")
        }
        let refused = try await walk.type("bo", "issue", "RULES")
        #expect(refused.status == 1)
        #expect(refused.text.contains("people appoint PERSON document-controller"))
        _ = try await walk.type("ada", "people", "appoint", "p-0003", "document-controller")
        _ = try await walk.type("bo", "countersign")
        let issued = try await walk.type("olive", "issue", "RULES")
        #expect(issued.status == 0, "\(issued.text)")
        _ = try await walk.type("ada", "countersign")
        _ = try await walk.type("bo", "countersign")
        let status = try await walk.type("bo", "status")
        #expect(status.text.contains("control rules 2"), "\(status.text)")
    }

    @Test func aStatementInAnotherFolderIsAFinding() async throws {
        let walk = try await issued()
        try walk.shell(
            "cd system && mkdir -p records/control/documents/P-02/1.0 && "
                + "git mv records/control/documents/P-01/1.0/*-approve-*.statement "
                + "records/control/documents/P-02/1.0/ && "
                + "git -c user.name=x -c user.email=x@example.org commit -q -m Tidy")
        let verify = try await walk.type("bo", "verify")
        #expect(verify.status == 1)
        #expect(verify.text.contains("error: statement-misplaced"), "\(verify.text)")
        #expect(verify.text.contains("1 error, 0 deviations, 0 remarks"), "\(verify.text)")
    }
}
