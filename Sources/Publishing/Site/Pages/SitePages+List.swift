import DocumentControl

extension SitePages {
    /// The master list.
    func list(_ entries: [SiteEntry]) -> SiteFile {
        var page = frame("list.html", "Master list")
        var columns = [
            ("document", "Document"), ("title", "Title"), ("type", "Type"),
            ("revision", "Revision"), ("state", "State"), ("since", "Since"), ("owner", "Owner"),
            ("audience", "Distributed to"), ("class", "Class"), ("next", "Next review"),
        ]
        if content.hasReceipts { columns.append(("read", "Read by")) }
        page.set(
            "columns", columns.map { SiteObject(["key": $0.0, "title": $0.1]) })
        page.set("rows", entries.map(\.row).joined())
        return SiteFile(path: "list.html", content: .page(.list, page, nil))
    }

    /// The row of one document.
    func row(_ document: SiteDocument) -> SiteObject {
        var row = SiteObject([
            "state": document.shown.state.rawValue, "id": document.id.text,
            "title": document.title, "url": SitePath.url(SitePath.document(document.id)),
            "language": foreign(document.language),
        ])
        row.set("cells", cells(of: document))
        return row
    }

    /// What stands in a row behind identifier and title: there are many, so a template fills in little of each.
    private func cells(of document: SiteDocument) -> [SiteObject] {
        let shown = document.shown
        func cell(_ value: String?, kind: String? = nil, sort: String? = nil) -> SiteObject {
            SiteObject([
                "value": value,
                "attributes": HTMLText.attribute("class", kind)
                    + HTMLText.attribute("data-sort", sort),
            ])
        }
        var cells = [
            cell(document.type),
            cell(
                "\(shown.revision)",
                sort: String(shown.revision.major * 1_000_000 + shown.revision.minor)),
            cell(shown.words, kind: "state"),
            cell(shown.day.map { "\($0)" }, kind: "day"),
            cell(document.owner), cell(document.audience.joined(separator: ", ")),
            cell(document.classification),
            cell(
                document.nextReview.map {
                    "\($0)" + (document.isReviewOverdue ? ", OVERDUE" : "")
                }, kind: "day"),
        ]
        if content.hasReceipts {
            cells.append(
                cell(
                    document.receipts.map { "\($0.done) of \($0.needed)" }, kind: "short",
                    sort: document.receipts.map {
                        "\($0.needed == 0 ? 100 : 100 * $0.done / $0.needed)"
                    }))
        }
        return cells
    }

    /// Where one searches.
    var search: SiteFile {
        var page = frame("search.html", "Search")
        page.set("parts", searchParts.map { SitePath.url($0.path) })
        return SiteFile(path: "search.html", content: .page(.search, page, nil))
    }
}
