package import ArgumentParser
import DocumentArchive
import DocumentControl
import DocumentOffice

package struct IssueCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "issue",
        abstract: "Issue an approved revision: from when, for whom, to be read by when",
        discussion: """
            A checkpoint is made with it, which settles it. A day means its beginning in the \
            organisation's time zone.

            --emergency takes the emergency route of the control rules: somebody who approves \
            (signet approve --emergency) and somebody else who issues. It lapses by itself, and the \
            former revision is in force again, unless the rest of the route is taken and it is issued \
            once more: signet issue P-20.

            --trial leaves the former revision in force for everybody but the audience named. What was \
            on trial is brought into force for all with signet issue P-20.

            --in-place-of moves the date (before the day), the audience, the deadline or the gate of \
            the last issue; what is not named stays.

            Several documents are one set with one audience: it comes into force whole or not at \
            all.

            Example: signet issue P-20 --from 2026-12-01
            Example: signet issue --set incidents --from 2026-12-01
            Example: signet issue P-20 --emergency --reason "The old number is out of service"
            Example: signet issue P-20 --trial --until 2027-01-31 --audience service-desk
            Example: signet issue P-20 --gate 90%
            Example: signet issue P-20 --in-place-of --from 2026-12-15
            """)

    @OptionGroup var subject: DocumentsArgument
    @OptionGroup var options: IssueOptions

    @Flag(help: "Several documents: an issue for each audience that the texts propose.")
    var byAudience = false

    @OptionGroup var reason: ReasonOptions
    @OptionGroup var role: RoleOptions
    @OptionGroup var consent: ConsentOptions

    package init() {}

    package func run(at desk: Desk) async throws {
        let office = try await desk.office(consent)
        let wish = try options.wish(reason, office)
        guard let document = subject.single else {
            let ids = try await subject.documents(for: .issue, at: office)
            return try await desk.issue(
                ids, wish, as: try role.name(), byAudience: byAudience, consent, at: office)
        }
        let id = try office.document(document)
        let prepared = try await office.prepareIssue(of: id, wish, as: try role.name())
        let reason = wish.reason.map { "  Reason: \($0)" }
        try await desk.sign(
            prepared.statement, prepared.words(office.calendar) + reason, consent,
            done: prepared.done(office.calendar), at: office
        ) { _ in try await office.issue(prepared) }
    }
}
