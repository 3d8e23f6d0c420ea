package import ArgumentParser
import DocumentArchive
import DocumentControl
import DocumentOffice

package struct Answer: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "answer",
        abstract: "Answer a change request, as the document's owner",
        discussion: """
            Accepted: it will be done. Declined: it will not, and the answer says why. Done: it \
            was; --in names the revision, issued or on its way, whose history then shows the \
            request. The document controller may answer too.

            Example: signet answer 3f29a1b07c55 --outcome accepted --answer "With the next revision"
            Example: signet answer 3f29a1b07c55 --outcome done --in 2.0 --answer "Section 7"
            """)

    @Argument(help: "The first digits of the request; signet requests shows them.")
    var request: String

    @Option(help: "What becomes of it.")
    var outcome: RequestOutcome

    @Option(help: ArgumentHelp("The answer, one paragraph; may be repeated.", valueName: "text"))
    var answer: [String] = []

    @Option(
        name: .customLong("in"),
        help: ArgumentHelp("The revision that carries the change.", valueName: "revision"))
    var revision: String?

    @OptionGroup var role: RoleOptions
    @OptionGroup var consent: ConsentOptions

    package init() {}

    package func validate() throws {
        guard !answer.isEmpty else {
            throw ValidationError("An answer is needed: --answer \"...\"")
        }
        guard revision == nil || outcome != .declined else {
            throw ValidationError("What is declined stands in no revision: leave --in out.")
        }
    }

    package func run(at desk: Desk) async throws {
        let office = try await desk.office(consent)
        let (found, statement) = try await office.prepareAnswer(
            to: request, AnswerWish(outcome: outcome, text: answer, revision: try wanted()),
            as: try role.name())
        let place = revision.map { " in \($0)" } ?? ""
        try await desk.sign(
            statement,
            [
                "Change request \(found.id.short) about \(found.subject), by "
                    + "\(office.name(found.by)) on \(office.calendar.day(of: found.time)):"
            ] + found.reason.map { "  \($0)" } + ["Answer, \(outcome.rawValue)\(place):"]
                + answer.map { "  \($0)" },
            consent, done: "Answered: \(outcome.rawValue)\(place).", at: office)
        if outcome == .accepted, revision == nil {
            desk.say("Once a revision carries it, say so:")
            desk.say(
                "  signet answer \(found.id.short) --outcome done --in REVISION --answer \"...\"")
        }
    }

    private func wanted() throws -> Revision? {
        guard let revision else { return nil }
        guard let found = Revision(revision) else {
            throw ValidationError("'\(revision)' is no revision: write 1.3.")
        }
        return found
    }
}
