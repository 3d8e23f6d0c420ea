package import ArgumentParser
import DocumentControl
import DocumentOffice

package struct RequestCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "request",
        abstract: "Request a change of a document in force",
        discussion: """
            Everybody admitted may. It waits in the inbox of who holds the owner's role; signet \
            requests shows what became of it.

            Example: signet request P-20 --reason "Section 7: the hotline has a new number"
            """)

    @OptionGroup var subject: DocumentArgument
    @OptionGroup var reason: ReasonOptions
    @OptionGroup var consent: ConsentOptions

    package init() {}

    package func run(at desk: Desk) async throws {
        let reason = try reason.needed()
        let office = try await desk.office(consent)
        let id = try office.document(subject.document)
        let prepared = try await office.prepareRequest(id, reason: reason)
        try await desk.sign(
            prepared.statement,
            ["Request a change of \(id) \(prepared.item.revision) \"\(prepared.title)\":"]
                + reason.map { "  \($0)" },
            consent, done: "Requested a change of \(id).", at: office)
        let names = prepared.answerers.map(office.name)
        desk.say(
            names.isEmpty
                ? "Nobody holds the role that answers it; appoint somebody with signet people appoint."
                : "It waits for an answer by \(names.joined(separator: " or ")).")
    }
}
