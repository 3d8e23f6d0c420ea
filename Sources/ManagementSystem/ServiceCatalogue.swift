import DocumentControl

/// The services of the system, as tables with the columns `Identifier`, `Service` and `Owner` list them.
struct ServiceCatalogue: Hashable, Sendable {
    /// One service.
    struct Entry: Hashable, Sendable {
        let id: String
        let name: String
        /// The role that answers for it; empty where none is named.
        let owner: String
        /// What the column `Agreement` says; nothing where the table has none.
        let agreement: String?
        /// Whether it has ended: its identifier is never given again, and nothing more is asked of it.
        let isRetired: Bool
        let document: DocumentID
        let line: Int
    }

    let entries: [Entry]

    init(of system: ManagementSystem) {
        entries = system.originals.flatMap { document in
            document.sections.flatMap(\.tables).flatMap { table -> [Entry] in
                guard let id = table.column("Identifier"), let name = table.column("Service"),
                    let owner = table.column("Owner", "Owner role")
                else { return [] }
                let state = table.column("State", "Status")
                let agreement = table.column("Agreement", "Agreements")
                return zip(table.rows, table.lines).map { row, line in
                    Entry(
                        id: row[id], name: row[name], owner: Self.filled(row[owner]),
                        agreement: agreement.map { Self.filled(row[$0]) },
                        isRetired: state.map { Self.ended.contains(row[$0].lowercased()) } ?? false,
                        document: document.id, line: line)
                }
            }
        }
    }

    /// The identifiers at the beginning of words that look like those of services.
    func identifiers(in cell: String) -> [String] {
        guard let prefix else { return [] }
        return cell.split { !($0.isLetter || $0.isNumber || $0 == "-") }.map(String.init)
            .filter { $0.hasPrefix(prefix) && $0.count > prefix.count }
    }

    subscript(id: String) -> Entry? { entries.first { $0.id == id } }

    /// What all identifiers begin with, up to the hyphen.
    private var prefix: String? {
        entries.first.flatMap { entry in
            entry.id.lastIndex(of: "-").map { String(entry.id[...$0]) }
        }
    }

    private static func filled(_ cell: String) -> String {
        ["-", "–", "—", "?"].contains(cell) ? "" : cell
    }

    private static let ended: Set = [
        "retired", "closed", "ended", "withdrawn", "out of service", "停用", "已停用", "已终止",
    ]
}
