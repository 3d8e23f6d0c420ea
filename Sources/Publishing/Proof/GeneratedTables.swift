package import DocumentControl
package import ManagementSystem
import Standards

/// The tables that a text has drawn from the documents.
package struct GeneratedTables {
    let system: ManagementSystem
    let rules: Rules

    package init(_ system: ManagementSystem, _ rules: Rules) {
        self.system = system
        self.rules = rules
    }

    /// The tables of a part, in their order.
    ///
    /// - Parameters:
    ///   - part: What is drawn.
    ///   - document: The text in which it stands.
    /// - Returns: One table or more; a table without rows where there is nothing to show.
    package func tables(_ part: GeneratedPart, in document: SystemDocument) -> [ListTable] {
        switch part {
        case .fields: document.form.map { [states($0), fields($0)] } ?? []
        case .conformityMatrix:
            system.ownCatalogues.map(conformity)
        case .crosswalk: system.catalogues.filter { !$0.crosswalk.isEmpty }.map(crosswalk)
        case .documentStructure: [structure]
        case .interfaceMatrix: [interfaces]
        case .processMap: [processes]
        case .recordList: [records]
        case .responsibilityMatrix: [responsibilities]
        }
    }

    func table(_ titles: [String], _ rows: [[String]]) -> ListTable {
        ListTable(
            columns: titles.map {
                .init(key: $0.lowercased().replacing(" ", with: "_"), title: $0)
            },
            rows: rows.map { row in row.map { $0.isEmpty ? .none : .text($0) } })
    }

    private func states(_ form: FormDefinition) -> ListTable {
        table(
            ["State", "Goes on to", "Filled by then"],
            form.states.map { state in
                [
                    state.name, state.next.joined(separator: ", "),
                    form.fields.filter { $0.required == state.name }.map(\.name)
                        .joined(separator: ", "),
                ]
            })
    }

    private func fields(_ form: FormDefinition) -> ListTable {
        table(
            ["Field", "Type or values", "Required", "Filled by", "Rule"],
            form.fields.map { field in
                [
                    field.name, words(field), field.required ?? "", field.filledBy ?? "",
                    field.rule ?? "",
                ]
            })
    }

    private func words(_ field: FormField) -> String {
        var words = field.type.rawValue
        if !field.values.isEmpty { words = field.values.joined(separator: ", ") }
        if !field.columns.isEmpty {
            words =
                "rows of "
                + field.columns.map { "\($0.name) (\(self.words($0)))" }.joined(separator: ", ")
        }
        if let form = field.form { words += " of \(form)" }
        if let unit = field.unit { words += " in \(unit)" }
        return field.isMany ? "several: \(words)" : words
    }

    private func conformity(_ catalogue: ClauseCatalogue) -> ListTable {
        let report = CoverageReport(of: catalogue, by: system)
        func places(_ places: [Coverage.Place]) -> String {
            places.map { place in
                place.section.map { "\(place.document) (\($0))" } ?? place.document.text
            }.joined(separator: "; ")
        }
        return table(
            [
                "Requirement", "What is asked for", "Fulfilled by", "Supported by", "Evidence",
                "State",
            ],
            report.coverage.rows.map { row in
                [
                    row.reference.number, row.text, places(row.covered), places(row.supported),
                    row.records.map(\.text).joined(separator: ", "),
                    report.problem(of: row) ?? report.remark(on: row) ?? "covered",
                ]
            })
    }

    private func crosswalk(_ catalogue: ClauseCatalogue) -> ListTable {
        let others = system.catalogues.filter { other in
            other.id != catalogue.id
                && catalogue.crosswalk.values.contains { $0.contains { $0.standard == other.id } }
        }
        return table(
            ["Clause", "Subject"] + others.map { "\($0.id) (\($0.edition))" },
            catalogue.clauses.compactMap { clause in
                guard let targets = catalogue.crosswalk[clause.number] else { return nil }
                return [clause.number, clause.title]
                    + others.map { other in
                        targets.filter { $0.standard == other.id }.map(\.number)
                            .joined(separator: ", ")
                    }
            })
    }

    private var structure: ListTable {
        let tiers = SystemTier.allCases
        return table(
            ["Tier", "Document", "Title", "Owner", "Clauses"],
            tiers.flatMap { tier in
                system.documents.filter { $0.tier(by: rules) == tier }.map { document in
                    [
                        "\(tier.rawValue)", document.id.text, document.title, role(document.owner),
                        document.clauses.map(\.value.number).joined(separator: ", "),
                    ]
                }
            })
    }

    func role(_ name: String) -> String { Name(name).flatMap { rules.roles[$0] } ?? name }
}
