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
            The master list as it follows from the evidence, now or on any day. A type of documents \
            of external origin is listed with edition, state, last check and where it is used. \
            Documents that a second repository holds (beside: in the control rules) are listed \
            with their titles only.

            Example: signet register --due
            Example: signet register --type external
            Example: signet register --as-of 2026-12-31 --to html > master-list.html
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

    @Option(help: "Make a page by itself, for printing or for a file: html or md.")
    var to: PageFormat?

    @OptionGroup var moment: AsOfOptions
    @OptionGroup var list: ListOptions
    @OptionGroup var head: HeadOptions

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
        let table =
            try isExternal(filter.type, office)
            ? ExternalTable(office: office, isMachine: isMachine)
                .table(try office.externals(filter, at: instant))
            : self.table(
                try office.masterList(filter, at: instant), office, besides(filter, office))
        let facts = ListHead(office, at: moment.asOf == nil ? nil : instant)
        if let to {
            let page = ListPage(
                title: "Master list of documents",
                facts: ListHead(office, at: instant).facts.map {
                    (label: $0.label, value: $0.value)
                } + only, table: table,
                note: "Generated on \(office.calendar.shown(office.now)) from the register; no "
                    + "controlled copy.")
            desk.sayText(to == .html ? page.html : page.markdown)
            return
        }
        desk.show(table, list, head, facts, empty: "No document.")
        if list.format == .table {
            desk.sayContests(office) { if case .document = $0 { true } else { false } }
        }
        desk.sayKnown(office, after: list)
    }

    /// What the list is limited to.
    private var only: [(label: String, value: String)] {
        let limits = [
            due ? "what is due" : nil, type.map { "type \($0)" }, owner.map { "owned by \($0)" },
            group.map { "distributed to \($0)" }, state.map(\.rawValue),
        ].compactMap { $0 }
        return limits.isEmpty ? [] : [("Only", limits.joined(separator: ", "))]
    }

    private var isMachine: Bool { to == nil && (list.format == .json || list.format == .csv) }

    private func isExternal(_ type: Name?, _ office: Office) throws -> Bool {
        guard let type else { return false }
        return try office.rules().types[type]?.isExternal ?? false
    }

    /// What the second repository holds: part of the whole list only.
    private func besides(
        _ filter: RegisterFilter, _ office: Office
    ) -> [(id: DocumentID, title: String)] {
        let isWhole =
            !filter.due && filter.owner == nil && filter.group == nil && filter.state == nil
        guard isWhole, let rules = office.evidence.rules else { return [] }
        return rules.holdings.beside.sorted { $0.key < $1.key }.filter { id, _ in
            office.register.documents[id] == nil
                && (filter.type.map { rules.types[$0]?.identifier.matches(id) == true } ?? true)
        }.map { (id: $0.key, title: $0.value) }
    }

    private func table(
        _ rows: [RegisterRow], _ office: Office, _ besides: [(id: DocumentID, title: String)]
    ) -> ListTable {
        func moment(_ instant: Instant?) -> ListTable.Value {
            guard let instant else { return .none }
            return .text(isMachine ? "\(instant)" : office.calendar.shown(instant))
        }
        let former: [ListTable.Column] =
            isMachine ? [.init(key: "adopted", title: "Adopted")] : []
        return ListTable(
            columns: [
                .init(key: "document", title: "Document"), .init(key: "title", title: "Title"),
                .init(key: "revision", title: "In force"), .init(key: "since", title: "Since"),
                .init(key: "owner", title: "Owner"),
                .init(key: "next_review", title: "Next review"),
                .init(key: "on_its_way", title: "On its way"),
                .init(key: "receipts", title: "Read"),
            ] + former,
            rows: rows.map { row in
                [
                    .text(row.document.text), .text(row.title), inForce(row, isMachine),
                    moment(row.since),
                    row.owner.map { .text($0.text) } ?? .none,
                    row.nextReview.map { day in
                        .text("\(day)\(lateness(row, office))")
                    } ?? .none,
                    onItsWay(row, office), receipts(row, isMachine),
                    row.adoption.map { .text(office.words($0)) } ?? .none,
                ]
            }
                + besides.map { id, title in
                    [.text(id.text), .text(title), .text("kept beside")]
                })
    }

    /// Whether the periodic review is late, and whether somebody took note of that.
    private func lateness(_ row: RegisterRow, _ office: Office) -> String {
        guard row.isReviewOverdue, !isMachine else { return "" }
        let waiver = office.register.waiver(
            of: .reviewOverdue, at: row.document.text, at: office.now)
        return waiver == nil ? " overdue" : " overdue, taken note of"
    }

    private func inForce(_ row: RegisterRow, _ isMachine: Bool) -> ListTable.Value {
        if row.isWithdrawn { return .text("withdrawn") }
        if let revision = row.revision, row.mode == .emergency, !isMachine {
            return .text("\(revision) EMERGENCY")
        }
        if let revision = row.revision, !row.contested.isEmpty, !isMachine {
            return .text("\(revision) contested")
        }
        if let revision = row.revision, row.adoption != nil, !isMachine {
            return .text("\(revision) adopted")
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
            return .text(
                (["\(revision) \(stage.words)\(stage.waitsFor)"] + provisional(row, office))
                    .joined(separator: "; "))
        }
        if let (revision, from) = row.scheduled {
            return .text("\(revision) from \(office.calendar.shown(from))")
        }
        if let from = row.withdrawnFrom {
            return .text("withdrawal from \(office.calendar.shown(from))")
        }
        let provisional = provisional(row, office)
        return provisional.isEmpty ? .none : .text(provisional.joined(separator: "; "))
    }
}

extension RegisterFilter.State: ExpressibleByArgument {}

/// A page that a list is made into.
enum PageFormat: String, ExpressibleByArgument, CaseIterable {
    case html, md
}

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
