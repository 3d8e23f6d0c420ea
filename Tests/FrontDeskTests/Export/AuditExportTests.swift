import DocumentControl
import Foundation
import TestSupport
import Testing

/// What an auditor gets, and what verify.sh makes of it with stock tools.
@Suite struct AuditExportTests {
    private var script: URL {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Sources/Publishing/Export/verify.sh")
    }

    @Test func `the script is short and says what each function does`() throws {
        let lines = try String(contentsOf: script, encoding: .utf8)
            .split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        #expect(lines.count <= 150, "\(lines.count)")
        for line in lines where line.contains("() {") {
            #expect(line.contains("# "), "\(line)")
        }
    }

    @Test func `a sound export holds, with stock tools, in each shell`() async throws {
        let system = try await ExportedSystem()
        for shell in ["sh", "dash", "busybox sh", "bash --posix"] {
            let tool = shell.split(separator: " ").first.map(String.init) ?? shell
            let found = try system.walk.shell("command -v \(tool)")
            guard found.status == 0 else { continue }
            let path = found.text.trimmingCharacters(in: .whitespacesAndNewlines)
            let answer = try system.verify(
                ExportedSystem.folder,
                shell: shell.replacingOccurrences(of: tool, with: path))
            #expect(answer.status == 0, "\(shell): \(answer.text)")
            #expect(answer.text.contains("Problems: 0."), "\(answer.text)")
            #expect(answer.text.contains("Copies of documents: 4"), "\(answer.text)")
            #expect(answer.text.contains("not yet listed by a checkpoint: 0"), "\(answer.text)")
        }
    }

    @Test func `the copies, the tables and the evidence are there`() async throws {
        let system = try await ExportedSystem()
        let walk = system.walk
        let listed = try walk.shell("cd '\(ExportedSystem.folder)' && find . -type f").text.lines
        for path in [
            "README.txt", "SHA256SUMS", "documents/P-01 2.0/P-01 2.0.md",
            "documents/P-01 2.0/images/plan.svg", "documents/P-03 1.0.md",
            "documents/RULES 1.0.yaml", "in-force.csv", "in-force.html", "who-decided.csv",
            "receipts.csv", "checkpoints.csv", "findings.csv", "keys/keys.csv",
            "keys/allowed_signers", "records/control/people/p-0001.yaml",
        ] {
            #expect(listed.contains("./\(path)"), "\(path)")
        }
        #expect(!listed.contains { $0.contains("P-01 1.0") })
        let same = try walk.shell(
            "diff -r system/records/control '\(ExportedSystem.folder)/records/control'")
        #expect(same.status == 0, "\(same.text)")
        let seats = try walk.scratch.read("\(ExportedSystem.folder)/who-decided.csv").lines
        #expect(
            seats.contains {
                $0.hasPrefix("P-01,2.0,approval,,p-0005,anna example,management-representative")
            }, "\(seats)")
        let keys = try walk.scratch.read("\(ExportedSystem.folder)/keys/keys.csv")
        #expect(keys.contains("p-0003,olive example,SHA256:") && keys.contains(",admission,"))
        let receipts = try walk.scratch.read("\(ExportedSystem.folder)/receipts.csv")
        #expect(receipts.contains("P-01,2.0,p-0006,sam example") && receipts.contains(",read"))
        #expect(receipts.contains(",overdue"))
    }

    @Test func `the same evidence and day give the same bytes`() async throws {
        let system = try await ExportedSystem()
        let walk = system.walk
        for place in ["one", "two"] {
            walk.now = walk.now.adding(seconds: 86_400)
            try await walk.done(
                "sam", "export", "audit", "--as-of", "2026-12-31", "--out",
                "../\(place)/audit", "--tar")
        }
        let same = try walk.shell("diff -r one two && cd one && tar xf audit.tar -C .. && cd .. ")
        #expect(same.status == 0, "\(same.text)")
        #expect(try walk.shell("diff -r one/audit audit").status == 0)
        #expect(try walk.shell("ls -l audit/verify.sh").text.hasPrefix("-rwx"))
        #expect(try system.verify("audit").status == 0)
    }

    @Test func `nothing is written over, and nothing half`() async throws {
        let system = try await ExportedSystem()
        let walk = system.walk
        let words = ["export", "audit", "--as-of", "2026-12-31", "--out"]
        let refused = try await walk.type("bo", words + ["../\(ExportedSystem.folder)"])
        #expect(refused.status == 1 && refused.text.contains("nothing is written over it"))
        try walk.shell("mkdir empty && touch taken.tar")
        #expect(try await walk.type("bo", words + ["../empty"]).status == 0)
        let taken = try await walk.type("bo", words + ["../taken", "--tar"])
        #expect(taken.status == 1, "\(taken.text)")
        let inside = try await walk.type("bo", words + ["records/control/audit"])
        #expect(inside.status == 1, "\(inside.text)")
        let nowhere = try await walk.type("bo", words + ["/proc/audit"])
        #expect(nowhere.status == 1, "\(nowhere.text)")
        let left = try walk.shell("ls -d *.part-* taken system/records/control/audit 2> /dev/null")
            .text
        #expect(!left.lines.contains { $0.hasPrefix("taken") || $0.contains(".part-") }, "\(left)")
    }

    @Test func `an export without names holds as well`() async throws {
        let system = try await ExportedSystem()
        let walk = system.walk
        try await walk.done(
            "bo", "export", "audit", "--as-of", "2026-12-31", "--out", "../nameless",
            "--without-names")
        let found = try walk.shell("grep -rl -e 'anna example' -e '[a-z]@example.org' nameless")
        #expect(found.text.isEmpty, "\(found.text)")
        let answer = try system.verify("nameless")
        #expect(answer.status == 0, "\(answer.text)")
    }

    @Test func `what is missing is told by the exit status`() async throws {
        let system = try await ExportedSystem()
        #expect(
            try system.verify(ExportedSystem.folder, path: system.stock(without: "ssh-keygen"))
                .status == 2)
        try system.walk.shell("mkdir bare && cp '\(ExportedSystem.folder)/verify.sh' bare")
        #expect(try system.verify("bare").status == 2)
        let other = try system.verify(
            ExportedSystem.folder, root: String(repeating: "0", count: 64))
        #expect(other.status == 1 && other.text.contains("has not one root statement 1"))
        let unknown = try system.verify(ExportedSystem.folder, checkpoint: "00ff")
        #expect(unknown.status == 1 && unknown.text.contains("no checkpoint 00ff"))
        let digits = try system.verify(
            ExportedSystem.folder, root: String(system.root.prefix(12)),
            checkpoint: String(system.newest.prefix(12)))
        #expect(digits.status == 0, "\(digits.text)")
    }
}
