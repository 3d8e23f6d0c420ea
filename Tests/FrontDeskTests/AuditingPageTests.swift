import DocumentControl
import Foundation
import TestSupport
import Testing

/// The shell lines of Documentation/auditing.md, run with nothing but four programs in PATH.
@Suite struct AuditingPageTests {
    private func lines() throws -> String {
        let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Documentation/auditing.md")
        var kept: [Substring] = []
        var isCode = false
        for line in try String(contentsOf: page, encoding: .utf8).split(
            separator: "\n", omittingEmptySubsequences: false)
        {
            if line == "```sh" || line == "```" {
                isCode = line == "```sh"
            } else if isCode {
                kept.append(line)
            }
        }
        return kept.joined(separator: "\n")
    }

    /// The steps of a document's later life, and of people who change and leave.
    private func goOn(_ walk: Walk) async throws {
        walk.now = walk.now.adding(seconds: 30 * 86400)
        let due = try await walk.type("bo", "verify").text
        let place =
            due.split(separator: "\n").first { $0.contains("Newest checkpoint") }
            .flatMap { $0.split(separator: " ").last }.map(String.init) ?? ""
        try walk.write("procedures/P-01-expenses.md", id: "P-01", steps: "Hand in at once.")
        for (person, arguments) in [
            ("anna", ["waive", "checkpoint-overdue", place, "--reason", "Holidays"]),
            ("bo", ["checkpoint"]), ("olive", ["submit", "P-01", "--reason", "Second"]),
            ("ravi", ["review", "P-01", "--suitable"]),
            ("anna", ["reject", "P-01", "--reason", "Too strict"]),
            ("olive", ["submit", "P-01", "--reason", "Third"]),
            ("olive", ["take-back", "P-01", "--reason", "Not ripe"]),
            ("olive", ["submit", "P-01", "--reason", "Fourth"]),
            ("ravi", ["review", "P-01", "--suitable"]),
            ("ravi", ["void", "REVIEW", "--reason", "Read the wrong page"]),
            ("ada", ["people", "appoint", "p-0003", "process-owner"]),
            ("olive", ["confirm", "P-01"]),
            ("bo", ["withdraw", "P-01", "--reason", "No longer needed"]),
            ("ada", ["people", "leave", "p-0006", "all-staff"]),
            ("ada", ["people", "dismiss", "p-0004", "reviewer", "--reason", "Moved"]),
            ("ada", ["people", "depart", "p-0006"]),
        ] {
            let words = try arguments.map { $0 == "REVIEW" ? try newestReview(walk) : $0 }
            walk.now = walk.now.adding(seconds: 60)
            let answer = try await walk.type(person, words)
            #expect(answer.status == 0, "\(words): \(answer.text)")
        }
    }

    private func newestReview(_ walk: Walk) throws -> String {
        let name = try walk.shell(
            "ls system/records/control/documents/P-01/2.0 | grep -- -review- | tail -n 1"
        ).text
        return String(name.split(separator: "-").dropLast().last ?? "")
    }

    @Test func stockToolsCheckEveryKindOfStatementAndRefuseWhatWasChanged() async throws {
        let walk = try Walk(people: ["ada", "bo", "olive", "ravi", "anna", "sam"])
        try await walk.begin()
        try walk.write("procedures/P-01-expenses.md", id: "P-01", steps: "Hand in.")
        for (person, arguments) in [
            ("olive", ["submit", "P-01", "--reason", "First"]),
            ("ravi", ["review", "P-01", "--suitable"]), ("anna", ["approve", "P-01"]),
            ("bo", ["issue", "P-01"]), ("sam", ["acknowledge", "P-01"]),
        ] {
            let answer = try await walk.type(person, arguments)
            #expect(answer.status == 0, "\(answer.text)")
        }
        try await goOn(walk)
        let signers = try await walk.type("bo", "keys", "export").text
        try walk.scratch.write(signers + "\n", to: "audit/allowed_signers")
        try walk.scratch.write(try lines(), to: "audit/lines")
        try walk.shell(
            "mkdir bin; for tool in git ssh-keygen sed sha256sum; do "
                + "ln -s $(command -v $tool) bin/$tool; done")
        let only = ["PATH": "\(walk.scratch.path)/bin", "REPOSITORY": "../system"]
        let all = try walk.shell("cd audit; set -e; . ./lines; all", environment: only)
        #expect(all.status == 0, "\(all.text)")
        #expect(all.text.contains("others: 0"))
        let kinds = [
            "root", "enrol", "admit", "join", "appoint", "submit", "review", "approve", "reject",
            "take-back", "issue", "confirm", "withdraw", "void", "waive", "leave", "dismiss",
            "depart", "checkpoint",
        ]
        for kind in kinds {
            #expect(all.text.contains(": \(kind): signed by"), "\(kind)")
        }
        #expect(all.text.contains("appoint: signed by p-0001:registrar p-0002:document-controller"))
        #expect(all.text.contains("acknowledge: signed by p-0006"))
        let after = ["PATH": "\(walk.scratch.path)/bin", "REPOSITORY": "."]
        let functions = try lines().split(separator: "\n", omittingEmptySubsequences: false)
            .filter { !$0.hasPrefix("git ") }.joined(separator: "\n")
        try walk.scratch.write(functions, to: "audit/lines")
        let folder = "records/control/documents/P-01/1.0"
        let take = "cd audit; set -e; . ./lines; take \(folder)/*-approve-*.statement; "
        try walk.shell("cd audit; rm -f *.text *.sig-*")
        #expect(try walk.shell(take + "judge $taken", environment: after).status == 0)
        try walk.shell(
            "cd audit; rm -f *.sig-* *.text; sed -i 's/management-representative/reviewer/' allowed_signers"
        )
        #expect(try walk.shell(take + "judge $taken", environment: after).status != 0)
        let submit = "cd audit; set -e; . ./lines; take \(folder)/*-submit-*.statement; "
        let good = try walk.shell(
            submit + "content $taken P-01 1.0 \(folder)/*-text-*.md", environment: after)
        #expect(good.status == 0, "\(good.text)")
        let other = try walk.shell(
            submit + "content $taken P-01 1.0 allowed_signers", environment: after)
        #expect(other.status != 0)
        try walk.shell("cd audit; sed -i 's/^time: 20/time: 21/' \(folder)/*-approve-*.statement")
        #expect(try walk.shell(take, environment: after).text.contains("not those that its name"))
    }
}
