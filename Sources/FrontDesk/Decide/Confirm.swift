package import ArgumentParser
import DocumentOffice

package struct Confirm: DeskCommand {
    package static let configuration = CommandConfiguration(
        abstract: "Confirm the text in force at its periodic review",
        discussion: """
            The owner says that it is still valid and needs no change; the next review is set.

            Example: signet confirm P-20
            """)

    @OptionGroup var subject: DocumentArgument
    @OptionGroup var reason: ReasonOptions
    @OptionGroup var signing: SigningOptions

    package init() {}

    package func run(at desk: Desk) async throws {
        let office = try desk.office()
        let id = try office.document(subject.document)
        try desk.agree(
            ["Confirm \(id): the text in force is still valid."], meaning: [], role: nil,
            yes: signing.yes)
        let (recorded, next) = try await office.confirm(
            id, as: try signing.roleName(), reason: reason.reason)
        desk.report(recorded, "Confirmed \(id); next periodic review by \(next).", office)
    }
}
