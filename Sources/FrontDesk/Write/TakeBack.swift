package import ArgumentParser
import DocumentOffice

package struct TakeBack: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "take-back",
        abstract: "Take an open submission back",
        discussion: """
            An author or the submitter does; the text stays in its dossier.

            Example: signet take-back P-20 --reason "Wrong file"
            """)

    @OptionGroup var subject: DocumentArgument
    @OptionGroup var reason: ReasonOptions
    @OptionGroup var consent: ConsentOptions

    package init() {}

    package func run(at desk: Desk) async throws {
        let reason = try reason.needed()
        let office = try await desk.office(consent)
        let id = try office.document(subject.document)
        let statement = try await office.takeBack(id, reason: reason)
        try await desk.sign(
            statement, ["Take back the submission of \(id): \(reason.joined(separator: " "))"],
            consent, done: "Taken back: \(id).", at: office)
    }
}
