package import ArgumentParser
import DocumentArchive
import DocumentControl
import DocumentOffice
import Publishing

package struct Receipts: DeskCommand {
    package static let configuration = CommandConfiguration(
        abstract: "List who has read a document when, who has not, and who is late",
        discussion: "Example: signet receipts P-20")

    @OptionGroup var subject: DocumentArgument

    @Flag(help: "Only those who have not read it.")
    var open = false

    @OptionGroup var moment: AsOfOptions
    @OptionGroup var list: ListOptions

    package init() {}

    package func run(at desk: Desk) async throws {
        let office = try desk.office(asKnown: moment.asKnown)
        let instant = try moment.instant(office)
        let all = try office.receipts(of: try office.document(subject.document), at: instant)
        let rows = all.filter { !open || $0.readOn == nil }
        let isMachine = list.format == .json || list.format == .csv
        func shown(_ instant: Instant) -> String {
            isMachine ? "\(instant)" : office.calendar.shown(instant)
        }
        let table = ListTable(
            columns: [
                .init(key: "person", title: "Person"), .init(key: "name", title: "Name"),
                .init(key: "revision", title: "Revision"), .init(key: "read", title: "Read on"),
                .init(key: "due", title: "Due"), .init(key: "overdue", title: "Overdue"),
            ],
            rows: rows.map { row in
                [
                    .text(row.person.text), .text(office.name(row.person)),
                    .text("\(row.revision)"), row.readOn.map { .text(shown($0)) } ?? .none,
                    .text(shown(row.due)), .flag(row.isOverdue),
                ]
            })
        desk.show(
            table, list, empty: all.isEmpty ? "Nobody has to read it." : "Everybody has read it.")
        if list.format == .table {
            let read = all.filter { $0.readOn != nil }.count
            if !all.isEmpty { desk.say("Read by \(read) of \(all.count).") }
            desk.sayKnown(office)
        }
    }
}
