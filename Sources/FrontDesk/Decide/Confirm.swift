package import ArgumentParser
import DocumentArchive
import DocumentControl
import DocumentOffice
import Publishing

package struct Confirm: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "confirm",
        abstract: "Confirm the text in force at its periodic review",
        discussion: """
            The owner says that it is still valid and needs no change; the next review is set. \
            For a document of external origin it says that it was checked at the publisher today.

            Example: signet confirm P-20
            Example: signet confirm X-001 --reason "No newer edition"
            """)

    @OptionGroup var subject: DocumentsArgument
    @OptionGroup var reason: ReasonOptions
    @OptionGroup var role: RoleOptions
    @OptionGroup var consent: ConsentOptions

    package init() {}

    package func run(at desk: Desk) async throws {
        let office = try await desk.office(consent)
        guard let document = subject.single else {
            let ids = try await subject.documents(for: .confirm, at: office)
            return try await confirm(ids, desk, office)
        }
        let id = try office.document(document)
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

    private func confirm(_ ids: [DocumentID], _ desk: Desk, _ office: Office) async throws {
        let gathered = try await office.confirm(
            ids, as: try role.name(), reason: reason.reason)
        let table = ListTable(
            columns: [
                .init(key: "document", title: "Document"), .init(key: "title", title: "Title"),
                .init(key: "next", title: "Next review"),
            ],
            rows: zip(ids, gathered.each).map { id, prepared in
                [
                    .text(id.text), .text(office.title(of: id)), .text("\(prepared.nextReview)"),
                ]
            })
        let number = desk.count(ids.count, "document")
        try await desk.sign(
            together: gathered.statements,
            [
                "Confirm \(number): the texts in force are still valid.",
                table.text(width: desk.width, colour: desk.hasColour),
            ], consent, done: "Confirmed \(number).", at: office
        ) { try await office.record(together: $0, message: "Confirm \(number)") }
    }
}
