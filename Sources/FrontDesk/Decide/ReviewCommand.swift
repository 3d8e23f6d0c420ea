package import ArgumentParser
import DocumentControl
import DocumentOffice

package struct ReviewCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: "Review a submitted revision: suitable, or changes requested",
        discussion: """
            Read it first: signet compare P-20. Comments ask for changes; each may quote the \
            words that it is about, in the same order. Without a verdict the text opens in the \
            editor (SIGNET_EDITOR, VISUAL, EDITOR): lines that begin with !! become comments on the \
            words above them.

            Example: signet review P-20
            Example: signet review P-20 --suitable
            Example: signet review P-20 --changes --quote "four hours" --comment "Say working hours."
            """)

    @OptionGroup var subject: DocumentsArgument

    @Flag(help: "It is suitable as it stands.")
    var suitable = false

    @Flag(help: "Changes are requested; the author answers with the next submission.")
    var changes = false

    @Option(help: "What to change; repeated.")
    var comment: [String] = []

    @Option(help: "The words of the text that a comment is about; one for each comment, or none.")
    var quote: [String] = []

    @OptionGroup var role: RoleOptions
    @OptionGroup var consent: ConsentOptions

    package init() {}

    package func validate() throws {
        guard !suitable || !changes else { throw Self.verdictMissing }
        guard suitable || changes || comment.isEmpty else { throw Self.verdictMissing }
        guard quote.isEmpty || quote.count == comment.count else {
            throw ValidationError("Give one --quote for each --comment, or none.")
        }
        guard suitable || subject.single != nil else {
            throw ValidationError("Changes are requested of one document at a time.")
        }
        guard !suitable || comment.isEmpty else {
            throw ValidationError("Comments ask for changes: use --changes.")
        }
    }

    private static let verdictMissing = ValidationError("Say either --suitable or --changes.")

    package func run(at desk: Desk) async throws {
        guard suitable || changes else {
            guard desk.programs.canEdit else { throw Self.verdictMissing }
            return try await reviewInEditor(desk)
        }
        let comments = comment.enumerated().map { place, words in
            ReviewComment(
                number: place + 1,
                quote: quote.indices.contains(place) && !quote[place].isEmpty ? [quote[place]] : [],
                comment: [words])
        }
        try await desk.decide(
            suitable ? .suitable : .changesRequested(comments), on: subject, role, consent,
            done: suitable ? "Reviewed as suitable:" : "Changes requested:")
    }

    private func reviewInEditor(_ desk: Desk) async throws {
        let office = try await desk.office(consent)
        let id = try office.document(subject.single ?? "")
        let sheet = try await office.reviewSheet(of: id, as: try role.name())
        guard desk.programs.edit(sheet.file) else { throw OfficeError.noEditor(sheet.file) }
        let comments = try sheet.comments()
        guard comments.isEmpty else {
            try await desk.decide(
                .changesRequested(comments), on: subject, role, consent,
                done: "Changes requested:")
            return sheet.discard()
        }
        guard desk.confirms("No comment. Is \(id) suitable as it stands?") else {
            sheet.discard()
            return desk.say("Nothing was recorded.")
        }
        try await desk.decide(
            .suitable, on: subject, role, consent, done: "Reviewed as suitable:")
        sheet.discard()
    }
}
