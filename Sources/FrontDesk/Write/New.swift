package import ArgumentParser
import DocumentOffice

package struct New: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Make a draft from the template of its type",
        discussion: """
            The draft gets the next free identifier: over all branches, withdrawn documents \
            included, never one that was used before. A planned document is recognised by its \
            title.

            Example: signet new procedure "Incident management"
            """)

    @Argument(help: "A type of the control rules, such as procedure.")
    var type: String

    @Argument(help: "The title, in any language.")
    var title: String

    @Option(help: "The letters of the series, for types that have them, such as INC.")
    var series: String?

    @Option(help: "A planned identifier instead of the next free one.")
    var id: String?

    @Option(help: "A class of the control rules instead of the usual one.")
    var classification: String?

    package init() {}

    package func run(at desk: Desk) async throws {
        let made = try desk.office().newDocument(
            type: type, title: title, series: series, identifier: id,
            classification: try classification.map(NameArgument.read))
        desk.say("\(made.document): \(made.path)")
        desk.say("Write it in any editor, then: signet check \(made.document)")
    }
}
