import DocumentControl
import ManagementSystem
import Standards

extension SitePages {
    /// Processes, storeys, and every document below the one above it.
    ///
    /// - Parameter digest: The SHA-256 of bytes.
    /// - Returns: The page, drawn when it is made.
    func map(_ digest: ([UInt8]) -> String) -> SiteFile {
        SiteFile(
            path: "map.html",
            content: .drawing(.map, frame("map.html", "Map"), from: digest(mapSource)) { page in
                page.set("processes", ProcessMap(system).inline(address))
                page.set("storeys", PyramidMap(system, rules).inline(address))
                page.set("tree", tree)
            })
    }

    /// What the map is drawn from: most revisions leave it as it is.
    private var mapSource: [UInt8] {
        var writer = ByteWriter()
        for document in system.documents {
            writer.add(document.id.text)
            writer.add(document.title)
            writer.add(ties.tiers[document.id]?.rawValue ?? 0)
            writer.add(document.isFromOutside)
            writer.add(document.form == nil)
            writer.add(known[document.id] != nil)
            writer.add(optional: document.parent) { $0.add($1.value.text) }
            writer.add(ties.above[document.id] ?? []) { $0.add($1.text) }
            writer.add(document.interfaces) { writer, interface in
                writer.add(interface.with)
                writer.add(optional: interface.gives) { $0.add($1) }
                writer.add(optional: interface.takes) { $0.add($1) }
            }
        }
        return writer.bytes
    }

    /// Where the page of a document lies, seen from the map.
    private func address(of id: DocumentID) -> String? {
        known[id].map { _ in SitePath.url(SitePath.document(id)) }
    }

    /// A list of the documents, each with those below it as a list within.
    private var tree: String {
        let tops = system.documents.filter {
            !$0.isFromOutside && $0.form == nil && (ties.above[$0.id] ?? []).isEmpty
        }
        var shown: Set<DocumentID> = []
        func item(_ document: SystemDocument, _ passed: [DocumentID]) -> String {
            let words = HTMLText.escaped("\(document.id) \(document.title)")
            let origin = document.isFromOutside ? " (of external origin)" : ""
            let name = address(of: document.id).map { "<a href=\"\($0)\">\(words)</a>" } ?? words
            // A form hangs below several; what hangs below that is shown once.
            let isNew = shown.insert(document.id).inserted
            let below = (isNew ? ties.below[document.id] ?? [] : [])
                .filter { !passed.contains($0) }.compactMap { system[$0] }
                .map { item($0, passed + [document.id]) }
            return "<li>\(name)\(origin)\(below.isEmpty ? "" : list(below))</li>"
        }
        func list(_ items: [String]) -> String {
            "\n<ul>\n\(items.joined(separator: "\n"))\n</ul>"
        }
        var items = tops.map { item($0, []) }
        for loose in system.documents where !shown.contains(loose.id) {
            items.append(item(loose, []))
        }
        return list(items)
    }

    /// What covers each requirement of a catalogue.
    func clauses(_ catalogue: ClauseCatalogue) -> SiteFile {
        let path = SitePath.clauses(catalogue.id)
        return SiteFile(
            path: path,
            content: .drawing(
                .clauses, frame(path, "\(catalogue.title) (\(catalogue.edition))"), from: shape
            ) { page in
                addClauses(CoverageReport(of: catalogue, by: whole ?? system), to: &page)
            })
    }

    private func addClauses(_ report: CoverageReport, to page: inout SiteObject) {
        let catalogue = report.catalogue
        page.set(
            "catalogue",
            SiteObject([
                "id": catalogue.id, "title": catalogue.title, "edition": catalogue.edition,
            ]))
        page.set("summary", report.summary)
        page.set(
            "catalogues",
            catalogues.count < 2
                ? []
                : catalogues.map { other in
                    var entry = SiteObject([
                        "title": other.id, "url": SitePath.url(SitePath.clauses(other.id)),
                    ])
                    entry.set("here", other.id == catalogue.id)
                    return entry
                })
        page.set("rows", report.coverage.rows.map { row($0, report) })
        let matrix = matrix(report)
        page.set("matrix", matrix)
        page.set("hasMatrix", matrix != nil)
    }

    private func row(_ row: Coverage.Row, _ report: CoverageReport) -> SiteObject {
        var entry = SiteObject([
            "number": row.reference.number, "text": row.text, "state": state(of: row, report),
        ])
        entry.set(
            "covered",
            row.covered.filter { known[$0.document] != nil }.map { place in
                let page = SitePath.url(SitePath.document(place.document))
                return SiteObject([
                    "id": place.document.text, "section": place.section,
                    "url": page + (place.anchor.map { "#\($0)" } ?? ""),
                ])
            })
        entry.set(
            "records",
            row.records.filter { known[$0] != nil }.map { record in
                SiteObject([
                    "id": record.text, "url": SitePath.url(SitePath.document(record)),
                ])
            })
        return entry
    }

    /// A requirement is no gap because who covers it may not be seen.
    private func state(of row: Coverage.Row, _ report: CoverageReport) -> String {
        let shown = row.covered.filter { known[$0.document] != nil }
        if !row.covered.isEmpty, shown.isEmpty { return "covered by what is not shown here" }
        if shown.count < row.covered.count { return "covered" }
        return report.problem(of: row) ?? report.remark(on: row) ?? "covered"
    }

    private func matrix(_ report: CoverageReport) -> String? {
        let table = CoverageMatrix.table(report, system, rules)
        guard !table.rows.isEmpty, table.columns.count > 1 else { return nil }
        let head = table.columns.map { "<th scope=\"col\">\(HTMLText.escaped($0.title))</th>" }
        let rows = table.rows.map { row in
            let cells = row.enumerated().map { place, value in
                place == 0
                    ? "<th scope=\"row\">\(HTMLText.escaped(value.words))</th>"
                    : "<td>\(HTMLText.escaped(value.words))</td>"
            }
            return "<tr>\(cells.joined())</tr>"
        }
        return "<table>\n<thead><tr>\(head.joined())</tr></thead>\n<tbody>\n"
            + rows.joined(separator: "\n") + "\n</tbody>\n</table>"
    }
}
