import DocumentControl
import Foundation
import TestSupport
import Testing

/// What `verify` says beyond its list: explanations, stock lines, forms for build servers.
@Suite struct VerifyWalkTests {
    private func altered() async throws -> (walk: Walk, text: String) {
        let walk = try Walk(people: ["ada", "bo", "olive", "ravi", "anna", "sam"])
        try await walk.begin()
        try walk.write("procedures/P-01-expenses.md", id: "P-01", steps: "Hand in.")
        for (person, arguments) in [
            ("olive", ["submit", "P-01", "--reason", "First"]),
            ("ravi", ["review", "P-01", "--suitable"]),
        ] {
            let answer = try await walk.type(person, arguments)
            #expect(answer.status == 0, "\(answer.text)")
        }
        let name = try walk.shell(
            "cd system; ls records/control/documents/P-01/1.0/*-text-*.md; "
                + "f=$(ls records/control/documents/P-01/1.0/*-review-*.statement); "
                + "sed 's/^verdict: suitable/verdict: changes-requested/' $f > $f.new; "
                + "h=$(sha256sum < $f.new | cut -c 1-10); "
                + "mv $f.new \"${f%-*}-$h.statement\"; "
                + "sed -i 's/Hand in/Keep/' records/control/documents/P-01/1.0/*-text-*.md; "
                + "git add -A; git -c user.name=x -c user.email=x commit -qm x")
        let path = name.text.split(separator: "\n").first.map(String.init) ?? ""
        return (walk, path)
    }

    /// The shell lines of an explanation.
    private func lines(_ explanation: String) -> String {
        explanation.split(separator: "\n").filter { $0.hasPrefix("    ") }
            .map { $0.dropFirst(4) }.joined(separator: "\n")
    }

    @Test func anExplanationShowsTheSameWithStockTools() async throws {
        let (walk, path) = try await altered()
        let verified = try await walk.type("sam", "verify")
        #expect(verified.status == 1, "\(verified.text)")
        #expect(verified.text.contains("signet verify --explain"))
        let explained = try await walk.type("sam", "verify", "--explain", "text-altered")
        #expect(explained.status == 0)
        #expect(explained.text.contains("Found here once"), "\(explained.text)")
        #expect(explained.text.contains("sha256sum \(path)"), "\(explained.text)")
        let shown = try walk.shell("cd system; set -e\n" + lines(explained.text))
        #expect(shown.status == 0, "\(shown.text)")
        // The name ends in the first digits of the hash that the bytes should have.
        let digits = path.split(separator: "-").last?.dropLast(3) ?? "?"
        #expect(!shown.text.hasPrefix(digits) && shown.text.contains(path), "\(shown.text)")
    }

    @Test func theStockLinesOfABadSignatureEndInARefusal() async throws {
        let (walk, _) = try await altered()
        let csv = try await walk.type("sam", "verify", "--format", "csv").text
        let code = try #require(
            ["bad-signature", "unsigned"].first { csv.contains("\n\($0),") || csv.hasPrefix($0) },
            "\(csv)")
        let explained = try await walk.type("sam", "verify", "--explain", code)
        let shown = try walk.shell("cd system\n" + lines(explained.text))
        #expect(shown.status != 0, "\(shown.text)")
        #expect(shown.text.contains("ould not verify") || shown.text.contains("incorrect"))
    }

    @Test func whatWasNotFoundIsExplainedToo() async throws {
        let walk = try Walk(people: ["ada", "bo"])
        try await walk.begin()
        let explained = try await walk.type("ada", "verify", "--explain", "checkpoint-fork")
        #expect(explained.status == 0)
        #expect(explained.text.contains("Not found here."))
        let odd = try await walk.type("ada", "verify", "--explain", "nonsense")
        #expect(odd.status == 2 || odd.status == 64, "\(odd)")
    }

    @Test func buildServersGetTheFileAndTheGrade() async throws {
        let (walk, path) = try await altered()
        let github = try await walk.type("sam", "verify", "--format", "github")
        #expect(github.status == 1)
        #expect(
            github.text.contains("::error file=\(path),line=1,title=text-altered::"),
            "\(github.text)")
        let sarif = try await walk.type("sam", "verify", "--format", "sarif").text
        #expect(sarif.contains("\"uri\" : \"\(path)\""), "\(sarif)")
        let gitlab = try await walk.type("sam", "check", "--format", "gitlab").text
        let entries = try JSONSerialization.jsonObject(with: Data(gitlab.utf8)) as? [Any]
        #expect(entries?.isEmpty == true, "\(gitlab)")
    }
}
