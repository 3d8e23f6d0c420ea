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
        for kind in ["root", "enrol", "admit", "join", "appoint", "submit", "review", "approve"] {
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
