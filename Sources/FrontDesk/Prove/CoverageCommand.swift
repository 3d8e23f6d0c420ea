package import ArgumentParser
import DocumentArchive
import DocumentControl
import DocumentOffice
import ManagementSystem
import Publishing
import Standards

package struct CoverageCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "coverage",
        abstract:
            "Show requirement by requirement which section covers it and which record shows it",
        discussion: """
            A section covers a requirement by a comment below its heading: \
            <!-- covers: iso-20000-1:8.2-01, 8.2-03 -->. What it only helps with is written \
            <!-- supports: … -->. A catalogue that has numbers only is covered by the documents that name \
            its clauses, or by way of another catalogue's crosswalk.

            Exit status 1 where a requirement is covered by nothing or by two documents, or where a document \
            serves no clause.

            Example: signet coverage
            Example: signet coverage --standard iso-9001 --format csv
            Example: signet coverage --gaps --in-force
            Example: signet coverage --to html > matrix.html
            """)

    @Option(help: ArgumentHelp("Only this clause catalogue.", valueName: "name"))
    var standard: String?

    @Flag(help: "Only what is wrong.")
    var gaps = false

    @Option(help: "Make a page by itself, with a matrix of documents and clauses: html or md.")
    var to: PageFormat?

    @OptionGroup var texts: TextsOptions
    @OptionGroup var list: ListOptions

    package init() {}

    package func run(at desk: Desk) async throws {
        let office = try desk.office()
        let texts = try texts.texts(office)
        let system = try office.wholeSystem(texts)
        let catalogues = try chosen(in: system)
        guard to == nil || catalogues.count == 1 else {
            throw OfficeError.severalCatalogues(catalogues.map(\.id))
        }
        let reports = catalogues.map { CoverageReport(of: $0, by: system) }
        let strays = standard == nil ? system.withoutClause : []
        if let to {
            let page = CoveragePage.page(
                reports[0], system, try office.systemRules(texts),
                day: office.calendar.day(of: office.now))
            desk.sayText(to == .html ? page.html : page.markdown)
        } else {
            show(reports, strays, desk)
        }
        if reports.contains(where: \.isFaulty) || !strays.isEmpty { throw Refused() }
    }

    private func chosen(in system: ManagementSystem) throws -> [ClauseCatalogue] {
        if let standard { return [try system.demand(standard)] }
        // Without a choice, the standards that the documents are written for.
        let own = system.ownCatalogues
        guard own.isEmpty else { return own }
        guard !system.catalogues.isEmpty else { throw OfficeError.noCatalogue }
        return system.catalogues
    }

    private func show(_ reports: [CoverageReport], _ strays: [SystemDocument], _ desk: Desk) {
        let rows = reports.flatMap { report in
            report.coverage.rows.filter { !gaps || report.problem(of: $0) != nil }
                .map { row(report, $0) }
        }
        let loose = strays.map { document -> [ListTable.Value] in
            [
                .none, .text("\(document.path):1"), .list([document.id.text]), .none,
                .text("serves no clause"),
            ]
        }
        desk.show(
            ListTable(
                columns: [
                    .init(key: "requirement", title: "Requirement"),
                    .init(key: "text", title: "What is asked for"),
                    .init(key: "covered_by", title: "Covered by"),
                    .init(key: "records", title: "Shown by"),
                    .init(key: "state", title: "State"),
                ], rows: rows + loose), list, empty: "Nothing is wrong.")
        guard list.format == .table else { return }
        for report in reports { desk.say(report.summary) }
    }

    private func row(_ report: CoverageReport, _ row: Coverage.Row) -> [ListTable.Value] {
        let places = row.covered.map { place in
            place.section.map { "\(place.document) (\($0))" } ?? place.document.text
        }
        return [
            .text(
                list.format == .table && report.isAlone ? row.reference.number : "\(row.reference)"),
            .text(row.text), .list(places), .list(row.records.map(\.text)),
            .text(report.problem(of: row) ?? report.remark(on: row) ?? "covered"),
        ]
    }
}
