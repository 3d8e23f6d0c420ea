package import ArgumentParser
import DocumentArchive
import DocumentControl
import DocumentOffice
import Publishing

package struct Requests: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "requests",
        abstract: "List the change requests and what became of them",
        discussion: """
            A request is open until somebody answers it; an accepted one is done by a further \
            answer that names the revision.

            Example: signet requests --document P-20 --open
            """)

    @Option(help: "Only those about this document.")
    var document: String?

    @Flag(help: "Only those that nobody has answered.")
    var open = false

    @Option(help: "Only those of which this became by the last answer.")
    var outcome: RequestOutcome?

    @Option(help: "Only those of this person.")
    var person: String?

    @OptionGroup var list: ListOptions

    package init() {}

    package func validate() throws {
        guard !open || outcome == nil else {
            throw ValidationError("An open request has no outcome: say --open or --outcome.")
        }
    }

    package func run(at desk: Desk) async throws {
        let office = try desk.office()
        try office.rules()
        let person = try person.map(office.person)
        let all = try office.requests(of: try document.map(office.document))
        let rows = all.filter { request in
            (!open || request.outcome == nil)
                && (outcome == nil || request.outcome == outcome)
                && (person == nil || request.by == person)
        }
        desk.show(
            table(rows, office), list,
            empty: all.isEmpty ? "No change request." : "No such change request.")
        desk.sayKnown(office, after: list)
    }

    private func table(_ requests: [RequestState], _ office: Office) -> ListTable {
        let isMachine = list.format == .json || list.format == .csv
        func shown(_ instant: Instant) -> String {
            isMachine ? "\(instant)" : office.calendar.day(of: instant).description
        }
        guard isMachine else {
            return ListTable(
                columns: [
                    .init(key: "request", title: "Request"),
                    .init(key: "document", title: "About"), .init(key: "name", title: "By"),
                    .init(key: "time", title: "On"), .init(key: "reason", title: "Reason"),
                    .init(key: "state", title: "State"), .init(key: "answer", title: "Answer"),
                ],
                rows: requests.map { request in
                    [
                        .text(request.id.short), .text(request.subject),
                        .text(office.name(request.by)), .text(shown(request.time)),
                        .text(request.reason.joined(separator: " ")), .text(request.state),
                        .text(request.answer(office)),
                    ]
                })
        }
        return ListTable(
            columns: [
                .init(key: "request", title: "Request"), .init(key: "document", title: "Document"),
                .init(key: "revision", title: "Revision"), .init(key: "person", title: "Person"),
                .init(key: "name", title: "Name"), .init(key: "time", title: "Time"),
                .init(key: "reason", title: "Reason"), .init(key: "state", title: "State"),
                .init(key: "met_by", title: "Met by"), .init(key: "answer", title: "Answer"),
                .init(key: "answered_by", title: "Answered by"),
                .init(key: "answered", title: "Answered"),
            ],
            rows: requests.map { request in
                let last = request.answers.last
                return [
                    .text(request.id.hex), .text(request.document.text),
                    request.item.map { .text("\($0.revision)") } ?? .none,
                    .text(request.by.text), .text(office.name(request.by)),
                    .text(shown(request.time)), .list(request.reason),
                    .text(request.outcome?.rawValue ?? "open"),
                    .list(request.metBy.map { "\($0.revision)" }), .list(last?.text ?? []),
                    last.map { .text($0.person.text) } ?? .none,
                    last.map { .text(shown($0.time)) } ?? .none,
                ]
            })
    }
}

extension RequestOutcome: ExpressibleByArgument {}

extension RequestState {
    /// The document with the revision that it was made about.
    var subject: String {
        ([document.text] + (item.map { ["\($0.revision)"] } ?? [])).joined(separator: " ")
    }

    /// Open, or what became of it and in which revision.
    var state: String {
        guard let outcome else { return "open" }
        let revisions = metBy.map { "\($0.revision)" }.joined(separator: ", ")
        return revisions.isEmpty ? outcome.rawValue : "\(outcome) in \(revisions)"
    }

    /// The last answer and who gave it when.
    fileprivate func answer(_ office: Office) -> String {
        guard let last = answers.last else { return "" }
        let day = office.calendar.day(of: last.time)
        return "\(last.text.joined(separator: " ")) (\(office.name(last.person)), \(day))"
    }
}
