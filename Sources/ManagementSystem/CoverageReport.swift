import DocumentControl
package import Standards

/// The coverage of one catalogue, judged.
package struct CoverageReport: Hashable, Sendable {
    package let catalogue: ClauseCatalogue
    package let coverage: Coverage
    /// Whether the catalogue is the only one of the system.
    package let isAlone: Bool

    package init(of catalogue: ClauseCatalogue, by system: ManagementSystem) {
        self.catalogue = catalogue
        coverage = Coverage(of: catalogue, by: system)
        isAlone =
            system.ownCatalogues.map(\.id) == [catalogue.id]
    }

    /// What is wrong with one line, in a few words.
    package func problem(of row: Coverage.Row) -> String? {
        if row.isGap, isOwn { return "gap: nothing covers it" }
        if row.isShared, isOwn {
            let names = Set(row.covered.map(\.document)).sorted().map(\.text)
            return "two say they cover it: \(names.joined(separator: ", "))"
        }
        return nil
    }

    /// What a reader should know of a line that is right.
    package func remark(on row: Coverage.Row) -> String? {
        if !row.through.isEmpty {
            return "touched by way of \(row.through.map(\.description).joined(separator: ", "))"
        }
        if row.covered.isEmpty { return row.isInformative ? "informative" : "not touched" }
        return nil
    }

    /// Whether the documents say themselves, requirement by requirement, what they cover.
    package var isOwn: Bool { !catalogue.requirements.isEmpty }

    package var isFaulty: Bool { coverage.rows.contains { problem(of: $0) != nil } }

    /// One line that sums it up.
    package var summary: String {
        let rows = coverage.rows
        let covered = rows.count { !$0.covered.isEmpty }
        guard isOwn else {
            return
                "\(catalogue.id) (\(catalogue.edition)): documents touch \(covered) of \(rows.count) clauses."
        }
        let shared = rows.count(where: \.isShared)
        return
            "\(catalogue.id) (\(catalogue.edition)): \(covered) of \(rows.count) requirements covered, "
            + "\(coverage.gaps.count) gaps, \(shared) covered twice."
    }
}

extension ManagementSystem {
    /// Documents that bind themselves to no clause of any catalogue.
    package var withoutClause: [SystemDocument] {
        documents.filter { document in
            !document.isFromOutside && document.clauses.isEmpty
                && document.sections.allSatisfy { $0.covers.isEmpty && $0.supports.isEmpty }
        }
    }
}
