package import ArgumentParser
import DocumentOffice

package struct Preview: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "preview",
        abstract: "Show a draft in the browser as it will look, what changes and what check finds",
        discussion: """
            The page looks as in the site that staff read, with a plain mark that nothing of it is in force. \
            Above the text stands what signet check finds, at its places too; a second page shows what \
            changes against what is in force. Both are loaded again when you save, until Control-C.

            There is no server: the pages are plain files among the repository's own, are never committed, \
            and are gone when the command ends.

            Example: signet preview P-20
            Example: signet preview procedures/P-20-incident-management.md --once --out ../draft
            """)

    @Argument(help: "The document, such as P-20, or the file of its draft.")
    var document: String?

    @Flag(help: "Write the pages, tell the address and end: the pages stay.")
    var once = false

    @Flag(name: .customLong("no-open"), help: "Open no browser.")
    var staysClosed = false

    @Option(
        help: ArgumentHelp(
            "Where to write instead; no folder, an empty one or a preview.", valueName: "folder"))
    var out: String?

    package init() {}

    package func validate() throws {
        guard document != nil else {
            throw ValidationError(
                "Name the document or the file of its draft: signet preview P-20. "
                    + "signet check names every draft in which something is wrong.")
        }
    }

    package func run(at desk: Desk) async throws {
        guard let document else { return }
        let office = try desk.office()
        let subject = try office.draftSubject(document)
        var session = try PreviewSession(desk, office, subject, out: out, isWatched: !once)
        if once {
            try await session.make(office)
            return desk.say(session.address)
        }
        desk.pause.listen()
        defer { session.end() }
        try await session.make(office)
        desk.say(session.address)
        if !staysClosed, !desk.programs.browse(session.address) {
            desk.note("No browser could be opened: open the address in yours.")
        }
        desk.say("The pages are made again when you save. Control-C ends the preview.")
        while await desk.pause.wait() { await session.lookAgain() }
        desk.say("The preview of \(session.name) has ended; its pages are gone.")
    }
}
