package import ArgumentParser
import DocumentControl
import DocumentOffice

package struct VoidCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "void",
        abstract: "Take an earlier statement back: it no longer counts, and stays",
        discussion: """
            Your own submission, review, approval, rejection, confirmation or waiver; somebody \
            else's as document controller with a second person; a receipt with its reader. An \
            issue is withdrawn or replaced instead.

            Example: signet void 3f29a1b07c55 --reason "Signed the wrong revision"
            """)

    @Argument(help: "The first digits of the statement, as signet history shows them.")
    var statement: String

    @Option(help: "A second person who signs it too.")
    var with: String?

    @OptionGroup var reason: ReasonOptions
    @OptionGroup var consent: ConsentOptions

    package init() {}

    package func run(at desk: Desk) async throws {
        let reason = try reason.needed()
        let office = try await desk.office(consent)
        let target = try office.statement(statement)
        let subject = target.statement.items.map { "\($0.document) \($0.revision)" }
            .joined(separator: ", ")
        let ready = try await office.void(
            target.id.hex, with: try with.map(office.person), reason: reason)
        let words =
            "Take back the \(target.statement.kind.noun) \(target.id.short) \(subject): "
            + reason.joined(separator: " ")
        try await desk.sign(
            ready, [words], consent,
            done: "Taken back: \(target.statement.kind.noun) \(target.id.short).", at: office)
    }
}
