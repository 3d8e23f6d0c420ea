package import ArgumentParser
import DocumentArchive
import DocumentControl
import DocumentOffice

package struct Renumber: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "renumber",
        abstract: "Give a draft that was never issued another identifier",
        discussion: """
            Its front matter, the name of its file and the links of other drafts are changed; \
            nothing is recorded. What was issued keeps its identifier for life; what is on its way \
            is taken back first.

            Example: signet renumber P-07 P-09
            """)

    @Argument(help: "The identifier of the draft, or its path where several drafts have it.")
    var document: String

    @Argument(help: "The new identifier; the next free one where none is named.")
    var new: String?

    package init() {}

    package func run(at desk: Desk) async throws {
        let office = try desk.office()
        let done = try await office.renumber(document, to: try new.map(office.document))
        desk.say("\(done.from) is \(done.to) now: \(done.path)")
        for path in done.linking { desk.say("  Links changed in \(path)") }
        for path in done.naming {
            desk.say("  \(path) names \(done.from): look which document is meant")
        }
        desk.say("Nothing was recorded. Submit it: signet submit \(done.to) --reason \"...\"")
    }
}
