import DocumentArchive
import DocumentControl
import Foundation
import Git
import TestSupport
import Testing

/// The evidence of a small system, and bare copies of it in which bytes are changed with stock git.
final class SampleSystem {
    /// One file of evidence.
    struct File {
        let path: String
        let bytes: [UInt8]
    }

    let walk: Walk
    /// The files that are evidence, by path.
    let files: [File]
    let system: StatementID
    let newest: StatementID
    private let name: String

    /// A system in which a document was submitted, objected to, reviewed, approved, issued, read,
    /// withdrawn and revised, and the newest checkpoint of which lists all of it.
    ///
    /// - Parameter other: A system of the same people with the same keys, founded an hour earlier.
    /// - Returns: The system.
    /// - Throws: Why it could not be made.
    static func grown(after other: SampleSystem? = nil) async throws -> SampleSystem {
        let people = ["ada", "bo", "olive", "ravi", "anna", "sam"]
        let walk = try Walk(people: people)
        if let other {
            walk.now = walk.now.adding(seconds: 3600)
            for person in people {
                let key = "\(other.walk.scratch.path)/\(person)"
                #expect(try walk.shell("cp -f \(key) \(key).pub .").status == 0)
            }
        }
        try await walk.begin()
        for id in ["P-01", "P-03", "P-05"] {
            let path = "procedures/\(id)-text.md"
            try walk.write(path, id: id, steps: "Hand in within 30 days.", title: "Text \(id)")
            _ = try await walk.done("olive", "submit", id, "--reason", "First")
            _ = try await walk.done("ravi", "review", id, "--suitable")
            _ = try await walk.done("anna", "approve", id)
            _ = try await walk.done("bo", "issue", id)
            _ = try await walk.done("sam", "acknowledge", id)
            _ = try await walk.done("olive", "acknowledge", id)
        }
        try walk.write(
            "procedures/P-01-text.md", id: "P-01", steps: "Hand in within 3 days.",
            title: "Text P-01")
        _ = try await walk.done("olive", "submit", "P-01", "--reason", "Shorter")
        _ = try await walk.done("ravi", "review", "P-01", "--suitable")
        _ = try await walk.done("anna", "approve", "P-01")
        _ = try await walk.done("bo", "issue", "P-01")
        _ = try await walk.done("sam", "acknowledge", "P-01")
        _ = try await walk.done("sam", "request", "P-03", "--reason", "It misses the night shift")
        _ = try await walk.done("bo", "withdraw", "P-05", "--reason", "Nobody uses it")
        return try SampleSystem(walk)
    }

    init(_ walk: Walk, name: String = "evidence.git") throws {
        self.walk = walk
        self.name = name
        #expect(try walk.shell("git clone -q --bare system \(name)").status == 0)
        let archive = try Archive(at: "\(walk.scratch.path)/\(name)")
        let evidence = try archive.evidence(.audit)
        system = try #require(evidence.register.system)
        newest = try #require(evidence.register.newestCheckpoint?.id)
        let listed = try walk.shell("git -C \(name) ls-tree -r --name-only main records/control")
        let folder = "\(walk.scratch.path)/system"
        files = try listed.text.lines.filter { !$0.contains("/.") && !$0.hasSuffix("README.md") }
            .map { path in
                File(
                    path: path,
                    bytes: Array(try Data(contentsOf: URL(filePath: "\(folder)/\(path)"))))
            }
    }

    var folder: String { "\(walk.scratch.path)/\(name)" }

    /// Everything an audit finds once some files were added, changed or removed.
    ///
    /// It is done by one commit on the sound state. An auditor brings the first root statement and
    /// the newest checkpoint.
    ///
    /// - Parameters:
    ///   - changed: Files to write, in place of those of the same path.
    ///   - removed: Paths to remove.
    /// - Returns: The findings.
    /// - Throws: Why git or the audit failed.
    func findings(_ changed: [File], removing removed: [String] = []) throws -> [Finding] {
        var stream = Data()
        func say(_ text: String) { stream += Data(text.utf8) }
        say("commit refs/heads/main\ncommitter x <x@example.org> 1793606400 +0000\ndata 1\nx\n")
        say("from refs/heads/sound^0\n")
        for path in removed { say("D \(path)\n") }
        for file in changed {
            say("M 100644 inline \(file.path)\ndata \(file.bytes.count)\n")
            stream += Data(file.bytes)
            say("\n")
        }
        say("done\n")
        try stream.write(to: URL(filePath: "\(walk.scratch.path)/stream"))
        let done = try walk.shell(
            """
            git -C \(name) rev-parse -q --verify refs/heads/sound > /dev/null \
            || git -C \(name) branch sound main
            git -C \(name) fast-import --quiet --force --done < stream
            """)
        #expect(done.status == 0, "\(done.text)")
        let archive = try Archive(at: folder)
        let (found, evidence) = try archive.audit(trustedRoot: system, now: walk.now)
        // As `verify --checkpoint` does: what an auditor knows of must still be there.
        let isKnown = evidence.register.judgements[newest]?.counts ?? false
        return isKnown || !found.isEmpty
            ? found
            : [Finding(.evidenceMissing, grade: .error, place: newest.hex, detail: "is unknown")]
    }
}
