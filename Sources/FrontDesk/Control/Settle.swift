package import ArgumentParser
import DocumentArchive
import DocumentControl
import DocumentOffice

package struct Settle: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "settle",
        abstract: "Decide which of two new documents, or people, keeps an identifier",
        discussion: """
            Two clones can give one identifier away before they know of each other; then neither \
            has it. The document controller settles documents, the holders of the root people. The \
            other text gets a free identifier with signet renumber; the other person enrols again.

            Example: signet settle 3f29a1b07c55 --against 77ab12cd34ef --reason "Planned as P-07"
            """)

    @Argument(help: "The first digits of the statement that keeps it; signet status shows them.")
    var statement: String

    @Option(
        help: ArgumentHelp(
            "The first digits of one that does not; all others where none is named; repeated.",
            valueName: "statement"))
    var against: [String] = []

    @OptionGroup var reason: ReasonOptions
    @OptionGroup var consent: ConsentOptions

    package init() {}

    package func run(at desk: Desk) async throws {
        let reason = try reason.needed()
        let office = try await desk.office(consent)
        let (ready, contest) = try await office.settle(
            statement, against: against, reason: reason)
        let target = try office.statement(statement)
        try await desk.sign(
            ready,
            [
                "\(contest.subject.text) belongs to \(office.claim(target.id)): "
                    + reason.joined(separator: " ")
            ], consent, done: "Settled: \(contest.subject.text).", at: office)
    }
}

extension Contest.Subject {
    /// The identifier.
    var text: String {
        switch self {
        case .document(let id): id.text
        case .person(let id): id.text
        }
    }
}

extension Office {
    /// One of the statements that claim an identifier, in words.
    func claim(_ id: StatementID) -> String {
        guard let statement = register.statements[id] else { return id.short }
        let by = statement.signers.first.map { name($0.person) } ?? ""
        let day = calendar.shown(statement.time)
        if statement.kind == .admit || statement.kind == .service {
            let name = card(of: id)?.name ?? statement.person?.text ?? ""
            return "\(name), admitted by \(by) on \(day)"
        }
        return "\"\(statement.first("title") ?? "")\", submitted by \(by) on \(day)"
    }
}

extension Desk {
    /// Says what is claimed twice, and how it is settled.
    func sayContests(_ office: Office, where wanted: (Contest.Subject) -> Bool = { _ in true }) {
        for contest in office.register.contests where wanted(contest.subject) {
            let (what, who) =
                switch contest.subject {
                case .document: ("new documents", "the document controller settles")
                case .person: ("people", "the holders of the root settle")
                }
            say(
                "\(contest.subject.text) is claimed by \(contest.claims.count) \(what); none has it "
                    + "until \(who) it:")
            for claim in contest.claims { say("  \(claim.short) \(office.claim(claim))") }
            say("  signet settle \(contest.claims[0].short) --reason \"...\", or another of them")
        }
    }
}
