package import DocumentControl
package import ManagementSystem
import Standards

/// The matrix of documents and clauses as a page by itself.
package enum CoveragePage {
    package static func page(
        _ report: CoverageReport, _ system: ManagementSystem, _ rules: Rules, day: Day
    ) -> ListPage {
        ListPage(
            title: "Coverage of \(report.catalogue.title) (\(report.catalogue.edition))",
            facts: [(label: "Day", value: "\(day)"), (label: "Result", value: report.summary)],
            table: CoverageMatrix.table(report, system, rules),
            note: "Generated from the documents. C: a section covers a requirement of the clause; "
                + "s: a section supports one; c: the document serves the clause.")
    }
}

/// Documents down, storey by storey; clauses across.
package enum CoverageMatrix {
    package static func table(
        _ report: CoverageReport, _ system: ManagementSystem, _ rules: Rules
    ) -> ListTable {
        let clauses = clauses(of: report)
        let marks = marks(report, system)
        let marked = system.documents.filter { marks[$0.id] != nil }
        let documents = SystemTier.allCases.flatMap { tier in
            marked.filter { $0.tier(by: rules) == tier }
        }
        return ListTable(
            columns: [.init(key: "document", title: "Document")]
                + clauses.map { .init(key: $0.number, title: $0.number) },
            rows: documents.map { document in
                [.text("\(document.id) \(document.title)")]
                    + clauses.map { clause in
                        marks[document.id]?[clause.number].map { .text($0) } ?? .none
                    }
            })
    }

    /// The clauses to which something is bound, in order.
    private static func clauses(of report: CoverageReport) -> [Clause] {
        let used = Set(
            report.coverage.rows.map { report.catalogue.clauseNumber(of: $0.reference.number) })
        return report.catalogue.clauses.filter { used.contains($0.number) }
    }

    private static func marks(
        _ report: CoverageReport, _ system: ManagementSystem
    ) -> [DocumentID: [String: String]] {
        var marks: [DocumentID: [String: String]] = [:]
        for document in system.documents {
            for clause in document.clauses where clause.value.standard == report.catalogue.id {
                let number = report.catalogue.clauseNumber(of: clause.value.number)
                marks[document.id, default: [:]][number] = "c"
            }
        }
        for row in report.coverage.rows {
            let number = report.catalogue.clauseNumber(of: row.reference.number)
            for place in row.supported where marks[place.document]?[number] != "C" {
                marks[place.document, default: [:]][number] = "s"
            }
            for place in row.covered where place.section != nil {
                marks[place.document, default: [:]][number] = "C"
            }
        }
        return marks
    }
}
