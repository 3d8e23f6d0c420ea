package import ArgumentParser
import DocumentArchive
import DocumentControl
import DocumentOffice

package struct EndCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "end",
        abstract: "End what runs by a statement: a delegation, hold, service or waiver",
        discussion: """
            Who made it ends it, or the document controller.

            Example: signet end 3f29a1b07c55 --reason "The finding was mended"
            """)

    @Argument(help: "The first digits of the statement, as signet history shows them.")
    var statement: String

    @OptionGroup var reason: ReasonOptions
    @OptionGroup var consent: ConsentOptions

    package init() {}

    package func run(at desk: Desk) async throws {
        let reason = try reason.needed()
        let office = try await desk.office(consent)
        let target = try office.statement(statement)
        let ready = try await office.end(target.id.hex, reason: reason)
        try await desk.sign(
            ready,
            [
                "End the \(target.statement.kind.noun) \(target.id.short): "
                    + reason.joined(separator: " ")
            ], consent, done: "Ended: \(target.statement.kind.noun) \(target.id.short).",
            at: office)
    }
}
