package import ArgumentParser
import DocumentArchive
import DocumentControl
import DocumentOffice
import Publishing

package struct Receipts: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "receipts",
        abstract: "List who has read what when, who has not, and who is late",
        discussion: """
            Of one document, with its scheduled revision, or of everything in force. Whoever joins \
            a group has a deadline of their own, counted from the joining; whoever left it is not \
            asked any more, and the history keeps their receipts.

            Example: signet receipts P-20
            Example: signet receipts --group service-desk --gap
            """)

    @Argument(help: "The document, such as P-20; everything in force where none is named.")
    var document: String?

    @Option(help: "Only this person.")
    var person: String?

    @Option(help: "Only the members of this group.")
    var group: String?

    @Flag(help: "Only those who have not read it.")
    var open = false

    @Flag(help: "What is in force and unread: since when for this person, for how many days.")
    var gap = false

    @OptionGroup var moment: AsOfOptions
    @OptionGroup var list: ListOptions
    @OptionGroup var head: HeadOptions

    package init() {}

    package func run(at desk: Desk) async throws {
        let office = try desk.office(asKnown: moment.asKnown)
        let instant = try moment.instant(office)
        var filter = ReceiptFilter()
        filter.document = try document.map(office.document)
        filter.person = try person.map(office.person)
        filter.group = try group.map(NameArgument.read)
        let all = try office.receipts(filter, at: instant).filter { !gap || $0.isInForce }
        let rows = all.filter { !(open || gap) || $0.readOn == nil }
        let isMachine = list.format == .json || list.format == .csv
        let table =
            isMachine
            ? machineTable(rows, office) : gap ? gapTable(rows, office) : table(rows, office)
        let facts = ListHead(office, at: moment.asOf == nil ? nil : instant)
        desk.show(table, list, head, facts, empty: emptyWords(all))
        if list.format == .table, !all.isEmpty { desk.say(sum(all)) }
        desk.sayKnown(office, after: list)
    }

    private func emptyWords(_ all: [ReceiptRow]) -> String {
        let nobody = person == nil && group == nil ? "Nobody" : "None of those asked about"
        return switch (all.isEmpty, document == nil) {
        case (true, true): "\(nobody) has to read anything."
        case (true, false): "\(nobody) has to read it."
        case (false, true): "Everything was read."
        case (false, false): "Everybody has read it."
        }
    }

    private func sum(_ all: [ReceiptRow]) -> String {
        let read = all.filter { $0.readOn != nil }.count
        let late = all.filter(\.isOverdue).count
        let lateWords = late == 0 ? "" : ", \(late) overdue"
        return document == nil
            ? "Read: \(read) of \(all.count)\(lateWords)."
            : "Read by \(read) of \(all.count)\(lateWords)."
    }

    private func table(_ rows: [ReceiptRow], _ office: Office) -> ListTable {
        let isOne = document != nil
        return ListTable(
            columns: [
                isOne
                    ? .init(key: "person", title: "Person")
                    : .init(key: "document", title: "Document"),
                .init(key: "name", title: "Name"), .init(key: "revision", title: "Revision"),
                .init(key: "read", title: "Read on"), .init(key: "due", title: "Due"),
                .init(key: "overdue", title: "Overdue"),
            ],
            rows: rows.map { row in
                [
                    .text(isOne ? row.person.text : row.document.text),
                    .text(office.name(row.person)), .text("\(row.revision)"),
                    row.onPaper.map { .text("\($0.day) on paper") }
                        ?? row.readOn.map { .text(office.calendar.shown($0)) } ?? .none,
                    .text(office.calendar.shown(row.due)), .flag(row.isOverdue),
                ]
            })
    }

    private func gapTable(_ rows: [ReceiptRow], _ office: Office) -> ListTable {
        func day(_ instant: Instant) -> ListTable.Value {
            .text("\(office.calendar.day(of: instant))")
        }
        return ListTable(
            columns: [
                .init(key: "document", title: "Document"),
                .init(key: "revision", title: "Revision"), .init(key: "name", title: "Name"),
                .init(key: "since", title: "Since"), .init(key: "days", title: "Days"),
                .init(key: "due", title: "Due"), .init(key: "overdue", title: "Overdue"),
            ],
            rows: rows.map { row in
                [
                    .text(row.document.text), .text("\(row.revision)"),
                    .text(office.name(row.person)), day(row.since),
                    row.daysUnread.map { .number($0) } ?? .none, day(row.due),
                    .flag(row.isOverdue),
                ]
            })
    }

    private func machineTable(_ rows: [ReceiptRow], _ office: Office) -> ListTable {
        ListTable(
            columns: [
                .init(key: "document", title: "Document"),
                .init(key: "revision", title: "Revision"),
                .init(key: "person", title: "Person"), .init(key: "name", title: "Name"),
                .init(key: "since", title: "Since"), .init(key: "read", title: "Read on"),
                .init(key: "days", title: "Days"), .init(key: "due", title: "Due"),
                .init(key: "overdue", title: "Overdue"),
                .init(key: "paper_day", title: "Day on paper"),
                .init(key: "attested_by", title: "Attested by"),
            ],
            rows: rows.map { row in
                [
                    .text(row.document.text), .text("\(row.revision)"), .text(row.person.text),
                    .text(office.name(row.person)), .text("\(row.since)"),
                    row.readOn.map { .text("\($0)") } ?? .none,
                    row.daysUnread.map { .number($0) } ?? .none, .text("\(row.due)"),
                    .flag(row.isOverdue), row.onPaper.map { .text("\($0.day)") } ?? .none,
                    row.onPaper.map { .text($0.by.text) } ?? .none,
                ]
            })
    }
}
