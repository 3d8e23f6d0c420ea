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

            Several documents are one set with one audience: it comes into force whole or not at \
            all.

            Example: signet issue P-20 --from 2026-12-01
            Example: signet issue --set incidents --from 2026-12-01
            """)

    @OptionGroup var subject: DocumentsArgument

    @Option(help: "The day or instant from which on it is in force; else at once.")
    var from: String?

    @Option(help: "A group to which it is distributed; repeated. Else what the text proposes.")
    var audience: [String] = []

    @Flag(help: "Several documents: an issue for each audience that the texts propose.")
    var byAudience = false

    @Option(help: "The last day on which it is read in time; else what the rules say.")
    var readBy: String?

    @OptionGroup var reason: ReasonOptions
    @OptionGroup var role: RoleOptions
    @OptionGroup var consent: ConsentOptions

    package init() {}

    package func run(at desk: Desk) async throws {
        let office = try await desk.office(consent)
        let wish = IssueWish(
            from: try from.map { try Moment.start($0, office) },
            audience: audience.isEmpty ? nil : try audience.map(NameArgument.read),
            readBy: try readBy.map { try Moment.read($0, office.calendar, end: true) },
            reason: reason.reason)
        guard let document = subject.single else {
            let ids = try await subject.documents(for: .issue, at: office)
            return try await desk.issue(
                ids, wish, as: try role.name(), byAudience: byAudience, consent, at: office)
        }
        let id = try office.document(document)
        let prepared = try await office.prepareIssue(of: id, wish, as: try role.name())
        let revision = prepared.submission.item.revision
        let audience = prepared.audience.map(\.text).joined(separator: ", ")
        var words = [
            "Issue \(id) \(revision) \"\(prepared.submission.text.title)\"",
            "  In force from: \(office.calendar.shown(prepared.from))"
                + (prepared.supersedes.map { ", superseding \($0)" } ?? ""),
            "  For: \(audience.isEmpty ? "nobody in particular" : audience) "
                + "(\(prepared.readers) \(prepared.readers == 1 ? "person" : "people"))",
        ]
        if let readBy = prepared.readBy {
            words.append("  To be read by: \(office.calendar.shown(readBy))")
        }
        if let next = prepared.nextReview { words.append("  Next periodic review: \(next)") }
        let from = office.calendar.shown(prepared.from)
        try await desk.sign(
            prepared.statement, words, consent,
            done: "Issued \(id) \(revision), in force from \(from).", at: office)
    }
}
