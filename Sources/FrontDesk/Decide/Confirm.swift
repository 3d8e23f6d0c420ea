package import ArgumentParser
import DocumentArchive
import DocumentOffice

package struct Confirm: DeskCommand {
    package static let configuration = CommandConfiguration(
        abstract: "Confirm the text in force at its periodic review",
        discussion: """
            The owner says that it is still valid and needs no change; the next review is set. \
            For a document of external origin it says that it was checked at the publisher today.

            Example: signet confirm P-20
            Example: signet confirm X-001 --reason "No newer edition"
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
        guard !office.isExternal(id) else {
            let today = office.calendar.day(of: office.now)
            return try await desk.sign(
                statement, ["Confirm \(id): checked at the publisher on \(today)."], consent,
                done: "Checked \(id) on \(today); next check by \(next).", at: office)
        }
        try await desk.sign(
            statement, ["Confirm \(id): the text in force is still valid."], consent,
            done: "Confirmed \(id); next periodic review by \(next).", at: office)
    }
}
