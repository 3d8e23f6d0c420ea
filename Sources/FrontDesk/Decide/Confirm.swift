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
    @OptionGroup var role: RoleOptions
    @OptionGroup var consent: ConsentOptions

    package init() {}

    package func run(at desk: Desk) async throws {
        let office = try await desk.office(consent)
        let id = try office.document(subject.document)
        let (statement, next) = try await office.confirm(
            id, as: try role.name(), reason: reason.reason)
        try await desk.sign(
            statement, ["Confirm \(id): the text in force is still valid."], consent,
            done: "Confirmed \(id); next periodic review by \(next).", at: office)
    }
}
