import DocumentControl
package import ManagementSystem
package import Standards

/// Clause catalogues as tables.
package enum StandardTables {
    /// One row a catalogue, by name.
    package static func list(_ system: ManagementSystem) -> ListTable {
        ListTable(
            columns: [
                .init(key: "standard", title: "Standard"), .init(key: "title", title: "Title"),
                .init(key: "edition", title: "Edition"), .init(key: "clauses", title: "Clauses"),
                .init(key: "requirements", title: "Requirements"),
                .init(key: "documents", title: "Documents"),
            ],
            rows: system.catalogues.sorted { $0.id < $1.id }.map { catalogue in
                [
                    .text(catalogue.id), .text(catalogue.title), .text(catalogue.edition),
                    .number(catalogue.clauses.count), .number(catalogue.requirements.count),
                    .number(Set(system.bindings(to: catalogue).map(\.document)).count),
                ]
            })
    }

    /// One row a clause, in the order of the catalogue.
    ///
    /// - Parameters:
    ///   - catalogue: The catalogue.
    ///   - system: The documents.
    ///   - isIndented: Whether titles stand the further to the right the deeper they lie.
    /// - Returns: The table.
    package static func clauses(
        of catalogue: ClauseCatalogue, _ system: ManagementSystem, isIndented: Bool
    ) -> ListTable {
        let bindings = Dictionary(grouping: system.bindings(to: catalogue)) {
            catalogue.clauseNumber(of: $0.number)
        }
        return ListTable(
            columns: [
                .init(key: "clause", title: "Clause"), .init(key: "title", title: "Title"),
                .init(key: "depth", title: "Depth"),
                .init(key: "requirements", title: "Requirements"),
                .init(key: "documents", title: "Documents"),
            ].filter { !isIndented || $0.key != "depth" },
            rows: catalogue.clauses.map { clause in
                let documents = Set((bindings[clause.number] ?? []).map(\.document)).sorted()
                let count = catalogue.requirements(of: clause.number).count
                let blanks = String(repeating: "\u{A0}\u{A0}", count: clause.depth - 1)
                guard isIndented else {
                    return [
                        .text(clause.number), .text(clause.title), .number(clause.depth),
                        .number(count), .list(documents.map(\.text)),
                    ]
                }
                return [
                    .text(clause.number), .text(blanks + clause.title),
                    count == 0 ? .none : .number(count), .list(documents.map(\.text)),
                ]
            })
    }

    /// A clause and its requirements, with what documents say of each.
    package static func clause(
        _ clause: Clause, of catalogue: ClauseCatalogue, _ system: ManagementSystem
    ) -> ListTable {
        let bindings = system.bindings(to: catalogue)
        func row(_ number: String, _ text: String, _ state: String?) -> [ListTable.Value] {
            let here = bindings.filter { $0.number == number }
            func places(_ kinds: StandardBinding.Kind...) -> ListTable.Value {
                .list(here.filter { kinds.contains($0.kind) }.map(\.place))
            }
            return [
                .text(number), .text(text), places(.covers), places(.supports), places(.serves),
                state.map { .text($0) } ?? .none,
            ]
        }
        return ListTable(
            columns: [
                .init(key: "number", title: "Number"), .init(key: "text", title: "Text"),
                .init(key: "covered_by", title: "Covered by"),
                .init(key: "supported_by", title: "Supported by"),
                .init(key: "served_by", title: "Served by"),
                .init(key: "kind", title: "Kind"),
            ],
            rows: [row(clause.number, clause.title, "clause")]
                + catalogue.requirements(of: clause.number).map {
                    row($0.number, $0.text, $0.isInformative ? "informative" : "requirement")
                })
    }
}

extension ListTable {
    /// The table without the columns in which nothing stands.
    package var withoutEmptyColumns: ListTable {
        let kept = columns.indices.filter { column in
            rows.contains { $0[column] != .none && $0[column] != .list([]) }
        }
        return ListTable(
            columns: kept.map { columns[$0] }, rows: rows.map { row in kept.map { row[$0] } })
    }
}
