import DocumentArchive
import DocumentControl
import DocumentOffice
import Publishing

/// The documents of external origin as a list.
struct ExternalTable {
    let office: Office
    /// Whether instants are written for programs.
    let isMachine: Bool

    func table(_ rows: [ExternalRow]) -> ListTable {
        func text(_ words: String?) -> ListTable.Value { words.map { .text($0) } ?? .none }
        func day(_ instant: Instant) -> String {
            isMachine ? "\(instant)" : "\(office.calendar.day(of: instant))"
        }
        var columns: [ListTable.Column] = [
            .init(key: "document", title: "Document"), .init(key: "title", title: "Title"),
            .init(key: "edition", title: "Edition"), .init(key: "status", title: "State"),
            .init(key: "checked", title: "Checked on"),
            .init(key: "next_check", title: "Next check"),
            .init(key: "used_in", title: "Used in"),
        ]
        if isMachine {
            columns += [
                .init(key: "revision", title: "Entry"), .init(key: "publisher", title: "Publisher"),
                .init(key: "kept_at", title: "Kept at"), .init(key: "licence", title: "Licence"),
            ]
        }
        return ListTable(
            columns: columns,
            rows: rows.map { row in
                let late = row.isCheckOverdue && !isMachine ? " overdue" : ""
                return [
                    .text(row.document.text), .text(row.title), text(row.edition),
                    .text(row.status), text(row.checkedOn.map(day)),
                    text(row.nextCheck.map { "\($0)\(late)" }),
                    .list(row.usedIn.map(\.text)), text(row.revision.map { "\($0)" }),
                    text(row.publisher), text(row.keptAt), text(row.licence),
                ].prefix(columns.count).map { $0 }
            })
    }
}
