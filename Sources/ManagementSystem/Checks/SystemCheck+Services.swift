import DocumentControl

extension SystemCheck {
    /// The service catalogue, the scope and the tables of levels speak of the same services, and each has an owner,
    /// a level and, where the catalogue has a column for it, an agreement.
    ///
    /// A service whose state says that it has ended keeps its row and owes nothing more.
    func serviceDefects() -> [Defect] {
        let catalogue = ServiceCatalogue(of: system)
        guard !catalogue.entries.isEmpty else { return [] }
        return entryDefects(catalogue) + unknownServices(catalogue) + scopeDefects(catalogue)
    }

    private func entryDefects(_ catalogue: ServiceCatalogue) -> [Defect] {
        let titles = Set(rules.roles.values.map { $0.lowercased() })
        var defects: [Defect] = []
        for entry in catalogue.entries where !entry.isRetired {
            guard let document = system[entry.document] else { continue }
            func add(_ problem: String, _ remedy: String) {
                defects.append(
                    defect(document, entry.line, "service-incomplete", problem, remedy))
            }
            if entry.owner.isEmpty {
                add("Nobody owns \(entry.id).", "Name the role that answers for the service.")
            } else if !titles.isEmpty, !titles.contains(entry.owner.lowercased()) {
                add(
                    "The owner of \(entry.id), '\(entry.owner)', is no role.",
                    "Name a role of the control rules by its title.")
            }
            if entry.agreement?.isEmpty ?? false {
                add(
                    "\(entry.id) has no agreement.",
                    "Name the agreement, or give the row the state 'retired'.")
            }
            let levels = document.sections.flatMap(\.tables).filter(\.isOfLevels)
            if !levels.isEmpty,
                !levels.contains(where: { table in
                    table.rows.contains { catalogue.identifiers(in: $0[0]).contains(entry.id) }
                })
            {
                add(
                    "No level is promised for \(entry.id).",
                    "Add its row to the table of levels, or give it the state 'retired'.")
            }
        }
        return defects
    }

    /// Tables whose first column is headed `Service` name services of the catalogue.
    private func unknownServices(_ catalogue: ServiceCatalogue) -> [Defect] {
        system.originals.flatMap { document in
            document.sections.flatMap(\.tables).flatMap { table -> [Defect] in
                guard table.header.first?.hasPrefix("Service") ?? false else { return [] }
                return zip(table.rows, table.lines).flatMap { row, line in
                    catalogue.identifiers(in: row[0]).filter { catalogue[$0] == nil }.map { id in
                        defect(
                            document, line, "service-unknown", "\(id) is not in the catalogue.",
                            "Add the service to \(catalogue.entries[0].document), or take the row out."
                        )
                    }
                }
            }
        }
    }

    /// A table with the column `Service in scope` lists what the catalogue lists.
    private func scopeDefects(_ catalogue: ServiceCatalogue) -> [Defect] {
        system.originals.flatMap { document in
            document.sections.flatMap(\.tables).flatMap { table -> [Defect] in
                guard let column = table.column("Service in scope", "Services in scope") else {
                    return []
                }
                let listed = Set(table.rows.flatMap { catalogue.identifiers(in: $0[column]) })
                return catalogue.entries.filter { !$0.isRetired && !listed.contains($0.id) }.map {
                    defect(
                        document, table.line, "service-unscoped",
                        "\($0.id) of \($0.document) is not in this table of services in scope.",
                        "Add it, or take the service out of the catalogue.")
                }
            }
        }
    }
}

extension SystemSection.Table {
    /// Whether it promises levels of services: headed `Service`, with a column of targets.
    var isOfLevels: Bool {
        header.first == "Service"
            && header.contains { $0.hasPrefix("Availability") || $0 == "Target" || $0 == "Level" }
    }
}
