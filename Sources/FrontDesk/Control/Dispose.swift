package import ArgumentParser
import DocumentArchive
import DocumentControl
import DocumentOffice

package struct Dispose: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "dispose",
        abstract: "Dispose of the bytes of a text: wrongly filed, or past its time",
        discussion: """
            The submitted text of a revision goes, with the attachments that no other text has; \
            so does a single file named by its hash. Statements about it stay, and everything \
            verifies as before. Nothing in force, scheduled or on its way is disposed of, nothing \
            on which a hold runs, and no control rules. Every clone loses the bytes when it takes \
            in the statement; older commits still hold them, and the answer says what to do.

            Example: signet dispose P-31 1.0 --reason "Filed here although it is secret"
            Example: signet dispose --bytes sha256:9f2c... --retention "P-02, 10 years" \
            --reason "Yearly disposal"
            """)

    @Argument(help: "The document, such as P-31.")
    var document: String?

    @Argument(help: "Its revisions, whose submitted texts go.")
    var revisions: [String] = []

    @Option(help: ArgumentHelp("The SHA-256 of a file that goes; repeated.", valueName: "hash"))
    var bytes: [String] = []

    @Option(help: "The rule of retention that lets it go.")
    var retention = "wrongly filed"

    @OptionGroup var reason: ReasonOptions
    @OptionGroup var consent: ConsentOptions

    package init() {}

    package func validate() throws {
        guard document != nil || !bytes.isEmpty else {
            throw ValidationError("Name a document with its revisions, or the hash of a file.")
        }
        guard document == nil || !revisions.isEmpty else {
            throw ValidationError("Name the revisions whose texts go; signet history lists them.")
        }
    }

    package func run(at desk: Desk) async throws {
        let reason = try reason.needed()
        let office = try await desk.office(consent)
        var wish = DisposalWish(retention: retention, reason: reason)
        wish.document = try document.map(office.document)
        wish.revisions = try revisions.map { words in
            guard let revision = Revision(words) else {
                throw ValidationError("'\(words)' is no revision: write 1.3.")
            }
            return revision
        }
        wish.bytes = try bytes.map(HashArgument.read)
        let prepared = try await office.prepareDisposal(wish)
        try await desk.sign(
            prepared.statement,
            ["Dispose of these bytes for good (\(retention)): \(reason.joined(separator: " "))"]
                + prepared.paths.map { "  \($0)" } + prepared.kept.map { "  stays: \($0)" },
            consent, done: "Disposed of \(desk.count(prepared.paths.count, "file")).", at: office)
        desk.sayTakenAway(prepared.paths, office)
        if let draft = prepared.draft {
            desk.say("The same bytes lie in the draft \(draft): remove it, and commit that.")
        }
        desk.sayOlderCommits(prepared.paths + (prepared.draft.map { [$0] } ?? []))
    }
}

/// A SHA-256 as people type it.
enum HashArgument {
    /// - Throws: A usage error where the words have not its form.
    static func read(_ words: String) throws -> ContentHash {
        guard let hash = ContentHash(words) ?? ContentHash(hex: words.lowercased()) else {
            throw ValidationError(
                "'\(words)' is no SHA-256: write sha256: and its 64 digits, as sha256sum prints them."
            )
        }
        return hash
    }
}

extension Desk {
    /// Says whether files are gone from here by now.
    func sayTakenAway(_ paths: [String], _ office: Office) {
        let left = paths.filter { office.evidence.entries[$0] != nil }
        guard !left.isEmpty else { return }
        say("They are taken away once a checkpoint has settled the statement: signet sync")
    }

    /// Says that older commits still hold some files, and how they are gone from there too.
    func sayOlderCommits(_ paths: [String]) {
        say(
            "Older commits, here and elsewhere, still hold the bytes. Where they must go from there,"
        )
        say("in a clone made anew:")
        say("  git filter-branch --tag-name-filter cat --index-filter \\")
        say("    'git rm -q --cached --ignore-unmatch -- \\")
        for path in paths.dropLast() { say("    \(path) \\") }
        say("    \(paths.last ?? "")' -- --all")
        say("  git push --force --all")
        say(
            "Then everybody makes the clone anew (git clone), and the keeper of the host throws away"
        )
        say("what no branch has (git gc --prune=now). Evidence names no commit and still verifies.")
    }
}
