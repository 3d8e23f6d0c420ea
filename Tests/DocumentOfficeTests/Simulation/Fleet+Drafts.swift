import DocumentControl
import Foundation
import Git
import TestSupport

/// The drafts in the clones, and what a person does with stock git to them.
extension Fleet {
    /// What stock git finds in its environment: nothing of the user's, and the time of the clone.
    func environment(of person: String, at now: Instant) -> [String: String] {
        [
            "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
            "HOME": scratch.path, "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_AUTHOR_NAME": person, "GIT_AUTHOR_EMAIL": "\(person)@example.org",
            "GIT_COMMITTER_NAME": person, "GIT_COMMITTER_EMAIL": "\(person)@example.org",
            "GIT_AUTHOR_DATE": "@\(now.seconds) +0000",
            "GIT_COMMITTER_DATE": "@\(now.seconds) +0000",
        ]
    }

    /// Runs stock git in the clone of a person, who types it as if there were no Signet.
    ///
    /// - Returns: Whether it did what it was told.
    @discardableResult
    func git(_ person: String, _ words: String...) async throws -> Bool {
        let clone = Fleet.homes[person] ?? 0
        let now = time.adding(seconds: skews[clone])
        let git = StockGit(environment: environment(of: person, at: now), mayAsk: false)
        return try await git.run(words, in: folder(clone), patience: .seconds(60)).status == 0
    }

    /// A person commits every draft as it lies there; that ends a merge which was begun.
    func commit(_ person: String) async throws {
        try await git(person, "add", "procedures")
        try await git(person, "commit", "--quiet", "--no-edit", "-m", "Drafts")
    }

    /// A person puts together what was committed here and there, or only begins to.
    ///
    /// Where both changed the same words, the person's own stay.
    func combine(_ person: String, isFinished: Bool) async throws {
        guard isFinished else {
            try await git(person, "merge", "--quiet", "--no-commit", "--no-ff", Fleet.tracking)
            return
        }
        try await commit(person)
        try await git(
            person, "merge", "--quiet", "-X", "ours", "-m", "Put together", Fleet.tracking)
    }

    static let tracking = "refs/remotes/origin/main"

    /// The files of a clone's branch below a folder, each with the name of its bytes.
    func files(_ clone: Int, under folder: String) throws -> [String: String] {
        let repository = try Repository(opening: self.folder(clone))
        guard let tip = try repository.tip(of: "main") else { return [:] }
        let files = try repository.files(at: tip, under: folder)
        return Dictionary(uniqueKeysWithValues: files.map { ($0.path, "\($0.id)") })
    }

    /// Writes a sound draft of a procedure in the clone where a person works.
    func write(_ words: String, _ document: DocumentID, by person: String) throws {
        let sections = ["Purpose", "Scope", "Roles", "Records"].map { "## \($0)\n\nSomething.\n" }
        let clone = Fleet.homes[person] ?? 0
        try scratch.write(
            """
            ---
            id: \(document)
            title: Procedure \(document)
            type: procedure
            owner: process-owner
            audience:
              - all-staff
            ---

            \(sections.joined(separator: "\n"))
            ## Activities

            \(words)

            """, to: "clone-\(clone)/procedures/\(document)-procedure.md")
    }
}
