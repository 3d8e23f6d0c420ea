package import ArgumentParser
import DocumentArchive
import DocumentControl
import DocumentOffice
import Publishing

package struct Hold: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "hold",
        abstract: "Hold documents or bytes: they are not disposed of; list the holds",
        discussion: """
            A hold on a document covers everything that was or will be submitted of it. It ends on \
            its day or with signet end. Without a document and bytes the holds are listed.

            Example: signet hold P-20 --reason "Dispute with a customer"
            Example: signet hold
            """)

    @Argument(help: "The documents, such as P-20.")
    var documents: [String] = []

    @Option(help: ArgumentHelp("The SHA-256 of a file; repeated.", valueName: "hash"))
    var bytes: [String] = []

    @Option(help: "The last day of the hold; else until somebody ends it.")
    var until: String?

    @OptionGroup var reason: ReasonOptions
    @OptionGroup var consent: ConsentOptions
    @OptionGroup var list: ListOptions

    package init() {}

    package func run(at desk: Desk) async throws {
        guard !documents.isEmpty || !bytes.isEmpty else { return try show(desk) }
        let reason = try reason.needed()
        let office = try await desk.office(consent)
        let end = try until.map { try Moment.read($0, office.calendar, end: true) }
        let ids = try documents.map(office.document)
        let statement = try await office.hold(
            ids, bytes: try bytes.map(HashArgument.read), until: end, reason: reason)
        let names = (ids.map(\.text) + bytes).joined(separator: ", ")
        try await desk.sign(
            statement,
            [
                "Hold \(names)" + (end.map { " until \(office.calendar.shown($0))" } ?? "") + ": "
                    + reason.joined(separator: " ")
            ], consent, done: "Held: \(names).", at: office)
    }

    private func show(_ desk: Desk) throws {
        let office = try desk.office()
        try office.rules()
        let isMachine = list.format == .json || list.format == .csv
        func moment(_ instant: Instant) -> String {
            isMachine ? "\(instant)" : office.calendar.shown(instant)
        }
        desk.show(
            ListTable(
                columns: [
                    .init(key: "hold", title: "Hold"), .init(key: "documents", title: "Documents"),
                    .init(key: "bytes", title: "Bytes"), .init(key: "person", title: "By"),
                    .init(key: "since", title: "Since"), .init(key: "until", title: "Until"),
                    .init(key: "state", title: "State"), .init(key: "reason", title: "Why"),
                ],
                rows: office.register.holds.map { hold in
                    [
                        .text(isMachine ? hold.id.hex : hold.id.short),
                        .list(hold.documents.map(\.text)),
                        .list(hold.bytes.map { isMachine ? "\($0)" : "\("\($0)".prefix(19))" }),
                        .text(isMachine ? hold.by.text : office.name(hold.by)),
                        .text(moment(hold.time)), hold.until.map { .text(moment($0)) } ?? .none,
                        .text(hold.runs(at: office.now) ? "runs" : "ended"), .list(hold.reason),
                    ]
                }), list, empty: "No hold.")
        desk.sayKnown(office, after: list)
    }
}
