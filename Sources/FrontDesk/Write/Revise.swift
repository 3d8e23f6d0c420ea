package import ArgumentParser
import DocumentOffice

package struct Revise: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "revise",
        abstract: "Put the text in force in place as the draft",
        discussion: """
            The text comes with its attachments. A draft that lies there with changes of its own \
            is not touched unless you say so.

            Example: signet revise P-20
            """)

    @OptionGroup var subject: DocumentArgument

    @Flag(help: "Give up the changes of the draft that lies there.")
    var discard = false

    package init() {}

    package func run(at desk: Desk) async throws {
        let office = try desk.office()
        let made = try office.revise(try office.document(subject.document), discarding: discard)
        desk.say("\(made.path) holds \(made.document) \(made.base.map { "\($0)" } ?? "").")
        desk.say(made.notes)
    }
}
