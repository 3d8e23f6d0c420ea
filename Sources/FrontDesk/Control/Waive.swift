package import ArgumentParser
import DocumentOffice

package struct Waive: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "waive",
        abstract: "Take note of a finding: accepted, why, until when",
        discussion: """
            Every finding of signet verify, such as a race that was lost or a periodic review that \
            is late, and many that signet check tells of drafts. It is shown with who took note of it, \
            and is open again after the last day. Altered or missing evidence can't be accepted; it is \
            restored.

            Example: signet waive issue-race 3f29a1b07c55 --reason "Both were the same text"
            Example: signet waive dead-link procedures/P-20-incidents.md:45 --reason "Online in May"
            Example: signet waive review-overdue P-20 --until 2027-01-31 --reason "Owner on leave"
            """)

    @Argument(help: "The code of the finding, as signet verify or signet check shows it.")
    var code: String

    @Argument(
        help: "Its place: a path, the first digits of a statement, or of a draft FILE:LINE.")
    var place: String

    @Option(help: "The last day on which it is accepted.")
    var until: String?

    @OptionGroup var reason: ReasonOptions
    @OptionGroup var role: RoleOptions
    @OptionGroup var consent: ConsentOptions

    package init() {}

    package func run(at desk: Desk) async throws {
        let reason = try reason.needed()
        let office = try await desk.office(consent)
        let statement = try await office.waive(
            code, at: place,
            until: try until.map { try Moment.read($0, office.calendar, end: true) },
            reason: reason, as: try role.name())
        try await desk.sign(
            statement, ["Take note of \(code) at \(place): \(reason.joined(separator: " "))"],
            consent, done: "Taken note of \(code).", at: office)
    }
}
