package import ArgumentParser
import DocumentArchive
import DocumentControl
import DocumentOffice

package struct Withdraw: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "withdraw",
        abstract: "Withdraw a document: obsolete from an instant, kept and marked",
        discussion: """
            Its identifier is never used again.

            Example: signet withdraw P-07 --reason "Merged into P-20" --replaced-by P-20
            """)

    @OptionGroup var subject: DocumentArgument
    @OptionGroup var reason: ReasonOptions

    @Option(help: "The day or instant from which on it is obsolete; else at once.")
    var from: String?

    @Option(help: "A document that takes its place; repeated.")
    var replacedBy: [String] = []

    @OptionGroup var consent: ConsentOptions

    package init() {}

    package func run(at desk: Desk) async throws {
        let reason = try reason.needed()
        let office = try await desk.office(consent)
        let id = try office.document(subject.document)
        let instant = try from.map { try Moment.start($0, office) }
        let statement = try await office.withdraw(
            id, from: instant, replacedBy: try replacedBy.map(office.document), reason: reason)
        let uses = try office.uses(of: [id], at: office.now)[id, default: []].sorted()
        try await desk.sign(
            statement,
            [
                "Withdraw \(id) from \(instant.map(office.calendar.shown) ?? "now on"): "
                    + reason.joined(separator: " ")
            ]
                + (uses.isEmpty
                    ? []
                    : [
                        "  Texts in force still name it: "
                            + uses.map(\.text).joined(separator: ", ")
                    ]),
            consent, done: "Withdrawn: \(id).", at: office)
    }
}
