package import ArgumentParser
import DocumentArchive
import DocumentControl
import DocumentOffice
import Publishing

package struct History: DeskCommand {
    package static let configuration = CommandConfiguration(
        abstract: "Show every statement about a document, oldest first",
        discussion: "Example: signet history P-20")

    @Argument(help: "The document; all statements where none is named.")
    var document: String?

    @OptionGroup var list: ListOptions

    package init() {}

    package func run(at desk: Desk) async throws {
        let office = try desk.office()
        let rows = try office.history(of: try document.map(office.document))
        let isMachine = list.format == .json || list.format == .csv
        let table = ListTable(
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
                    .text(row.subject),
                    .text(row.signers.map { signer(in: $0, office) }.joined(separator: ", ")),
                    .text(row.words), .text(row.state),
                ]
            })
        desk.show(table, list, empty: "Nothing was said.")
    }

    private func signer(in signer: Signer, _ office: Office) -> String {
        let role = signer.role.map { " (\($0))" } ?? ""
        let behalf = signer.behalf.map { " for \(office.name($0))" } ?? ""
        return office.name(signer.person) + role + behalf
    }
}
