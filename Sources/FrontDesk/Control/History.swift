package import ArgumentParser
import DocumentArchive
import DocumentControl
import DocumentOffice
import Publishing

package struct History: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "history",
        abstract: "Show every statement about a document, or of the whole system, oldest first",
        discussion: """
            With who made it, what it says, and whether it is settled, pending, or does not count \
            and why. Days are those that the signers' clocks showed. Without a document: people, \
            roles, the root and checkpoints too.

            Example: signet history P-20
            --overruled lists the submissions in which the lighter class was chosen against the \
            proposal.

            Example: signet history --since 2026-11-01 --until 2026-11-30 --kind approve
            Example: signet history --overruled --head
            """)

    @Argument(help: "The document; everything where none is named.")
    var document: String?

    @Option(help: "Only this revision of the document.")
    var revision: String?

    @Option(
        name: [.customLong("from"), .customLong("since")],
        help: ArgumentHelp("The first day.", valueName: "day"))
    var from: String?

    @Option(
        name: [.customLong("to"), .customLong("until")],
        help: ArgumentHelp("The last day.", valueName: "day"))
    var to: String?

    @Option(help: "Only what this person signed, or what is about them.")
    var person: String?

    @Option(help: ArgumentHelp("Only this kind, such as approve.", valueName: "kind"))
    var kind: String?

    @Flag(help: "Only submissions as editorial where material was proposed.")
    var overruled = false

    @OptionGroup var known: AsKnownOptions
    @OptionGroup var list: ListOptions
    @OptionGroup var head: HeadOptions

    package init() {}

    package func validate() throws {
        guard revision == nil || document != nil else {
            throw ValidationError("Name the document of the revision.")
        }
    }

    package func run(at desk: Desk) async throws {
        let office = try desk.office(asKnown: known.asKnown)
        let rows = try office.history(try filter(office))
        guard list.format == .table else {
            desk.show(table(rows, office), list, head, ListHead(office, at: nil), empty: "")
            desk.sayKnown(office, after: list)
            return
        }
        if head.head { desk.say(ListHead(office, at: nil).lines + [""]) }
        if rows.isEmpty { desk.say("There is no such statement.") }
        for row in rows {
            desk.say(
                ["\(office.calendar.shown(row.time))  \(row.id.short)  \(row.kind) \(row.subject)"],
                indent: 4)
            let words = ["\(signers(row, office)); \(row.state)", row.words]
            for line in words where !line.isEmpty { desk.say(["    \(line)"], indent: 4) }
        }
        desk.sayKnown(office)
    }

    private func filter(_ office: Office) throws -> HistoryFilter {
        var filter = HistoryFilter()
        filter.document = try document.map(office.document)
        filter.revision = try revision.map { words in
            guard let revision = Revision(words) else {
                throw ValidationError("'\(words)' is no revision: write 1.3.")
            }
            return revision
        }
        filter.from = try from.map { try Moment.read($0, office.calendar, end: false) }
        filter.to = try to.map { try Moment.read($0, office.calendar, end: true) }
        if let from = filter.from, let to = filter.to, to < from {
            throw ValidationError("The last day lies before the first.")
        }
        filter.person = try person.map(office.person)
        filter.isOverruled = overruled
        filter.kind = try kind.map { words in
            guard let kind = StatementKind(rawValue: words) else {
                let known = StatementKind.allCases.map(\.rawValue).joined(separator: ", ")
                throw ValidationError("'\(words)' is no kind of statement: \(known).")
            }
            return kind
        }
        return filter
    }

    private func table(_ rows: [HistoryRow], _ office: Office) -> ListTable {
        let isMachine = list.format == .json || list.format == .csv
        return ListTable(
            columns: [
                .init(key: "time", title: "Time"), .init(key: "statement", title: "Statement"),
                .init(key: "kind", title: "What"), .init(key: "subject", title: "Of"),
                .init(key: "signers", title: "By"), .init(key: "words", title: "Says"),
                .init(key: "state", title: "State"),
            ],
            rows: rows.map { row in
                [
                    .text(isMachine ? "\(row.time)" : office.calendar.shown(row.time)),
                    .text(isMachine ? row.id.hex : row.id.short), .text(row.kind.rawValue),
                    .text(row.subject), .text(signers(row, office)), .text(row.words),
                    .text(row.state),
                ]
            })
    }

    private func signers(_ row: HistoryRow, _ office: Office) -> String {
        row.signers.map { signer in
            let role = signer.role.map { " (\($0))" } ?? ""
            let behalf = signer.behalf.map { " for \(office.name($0))" } ?? ""
            return office.name(signer.person) + role + behalf
        }.joined(separator: ", ")
    }
}
