package import ArgumentParser
import DocumentArchive
import DocumentControl
import DocumentOffice
import Publishing

package struct RegisterCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "register",
        abstract: "List all documents: revision in force, owner, reviews, receipts",
        discussion: """
            The master list as it follows from the evidence, now or on any day.

            Example: signet register --due
            Example: signet register --as-of 2026-12-01 --format csv
            """)

    @Flag(help: "Only what is due: periodic reviews and readers overdue.")
    var due = false

    @Option(help: "Only this type.")
    var type: String?

    @Option(help: "Only what this role owns.")
    var owner: String?

    @Option(help: "Only what is distributed to this group.")
    var group: String?

    @Option(help: "Only documents in this state.")
    var state: RegisterFilter.State?

    @OptionGroup var moment: AsOfOptions
    @OptionGroup var list: ListOptions

    package init() {}

    package func run(at desk: Desk) async throws {
        let office = try desk.office(asKnown: moment.asKnown)
        var filter = RegisterFilter()
        filter.due = due
        filter.type = try type.map(NameArgument.read)
        filter.owner = try owner.map(NameArgument.read)
        filter.group = try group.map(NameArgument.read)
        filter.state = state
        let instant = try moment.instant(office)
        let rows = try office.masterList(filter, at: instant)
        desk.show(table(rows, office), list, empty: "No document.")
        if list.format == .table {
            desk.sayContests(office) { if case .document = $0 { true } else { false } }
        }
        desk.sayKnown(office, after: list)
    }

    private func table(_ rows: [RegisterRow], _ office: Office) -> ListTable {
        let isMachine = list.format == .json || list.format == .csv
        func moment(_ instant: Instant?) -> ListTable.Value {
            guard let instant else { return .none }
            return .text(isMachine ? "\(instant)" : office.calendar.shown(instant))
        }
        return ListTable(
            columns: [
                .init(key: "document", title: "Document"), .init(key: "title", title: "Title"),
                .init(key: "revision", title: "In force"), .init(key: "since", title: "Since"),
                .init(key: "owner", title: "Owner"),
                .init(key: "next_review", title: "Next review"),
                .init(key: "on_its_way", title: "On its way"),
                .init(key: "receipts", title: "Read"),
            ],
            rows: rows.map { row in
                [
                    .text(row.document.text), .text(row.title), inForce(row, isMachine),
                    moment(row.since),
                    row.owner.map { .text($0.text) } ?? .none,
                    row.nextReview.map { day in
                        .text("\(day)" + (row.isReviewOverdue && !isMachine ? " overdue" : ""))
                    } ?? .none,
                    onItsWay(row, office), receipts(row, isMachine),
                ]
            })
    }

    private func inForce(_ row: RegisterRow, _ isMachine: Bool) -> ListTable.Value {
        if row.isWithdrawn { return .text("withdrawn") }
        if let revision = row.revision, !row.contested.isEmpty, !isMachine {
            return .text("\(revision) contested")
        }
        return row.revision.map { .text("\($0)") } ?? .none
    }

    private func receipts(_ row: RegisterRow, _ isMachine: Bool) -> ListTable.Value {
        guard let receipts = row.receipts else { return .none }
        let late = row.overdue > 0 && !isMachine ? " (\(row.overdue) overdue)" : ""
        return .text("\(receipts.have)/\(receipts.of)\(late)")
    }

    private func onItsWay(_ row: RegisterRow, _ office: Office) -> ListTable.Value {
        if let (revision, stage) = row.onItsWay {
            return .text("\(revision) \(stage.words)\(stage.waitsFor)")
        }
        if let (revision, from) = row.scheduled {
            return .text("\(revision) from \(office.calendar.shown(from))")
        }
        if let from = row.withdrawnFrom {
            return .text("withdrawal from \(office.calendar.shown(from))")
        }
        return .none
    }
}

extension RegisterFilter.State: ExpressibleByArgument {}

extension Stage {
    /// The roles it waits for.
    var waitsFor: String {
        switch self {
        case .sentBack: ""
        case .review(let roles), .approval(let roles):
            ": \(roles.map(\.text).joined(separator: ", "))"
        case .issue(let role): ": \(role)"
        }
    }
}
