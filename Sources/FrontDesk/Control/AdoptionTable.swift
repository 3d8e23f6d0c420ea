import DocumentArchive
import DocumentControl
import DocumentOffice
import Publishing

/// What an adoption says, for the person who signs it too.
enum AdoptionTable {
    /// One row for each text, as lines of the terminal.
    static func lines(of statement: Statement, _ desk: Desk, _ office: Office) -> [String] {
        let table = ListTable(
            columns: [
                .init(key: "document", title: "Document"), .init(key: "title", title: "Title"),
                .init(key: "former", title: "Before"), .init(key: "since", title: "In force since"),
                .init(key: "evidence", title: "Evidence"),
            ],
            rows: zip(statement.submissions, statement.adoptions).map { text, adoption in
                [
                    .text("\(text.item.document) \(text.item.revision)"), .text(text.title),
                    .text(office.words(adoption)),
                    .text("\(office.calendar.day(of: adoption.inForceSince))"),
                    .list(adoption.evidence.map(\.name)),
                ]
            })
        return table.text(width: desk.width, colour: desk.hasColour)
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
}
