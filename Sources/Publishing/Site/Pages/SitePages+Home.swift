import DocumentControl
import ManagementSystem

extension SitePages {
    /// What answers where something is.
    func home(_ entries: [SiteEntry], _ events: [SiteEvent]) -> SiteFile {
        var lines: [DocumentID: String] = [:]
        lines.reserveCapacity(entries.count)
        for (document, entry) in zip(content.documents, entries) { lines[document.id] = entry.line }
        var page = frame("index.html", settings.name ?? content.name)
        let storeys = storeys(entries)
        page.set("tiers", storeys.objects)
        page.set(
            "needs",
            content.groups.compactMap { group in
                let documents = group.documents.compactMap { lines[$0] }
                guard !documents.isEmpty else { return nil }
                return SiteObject(["title": group.title, "documents": documents.joined()])
            })
        page.set("recent", events.prefix(8).map { event($0.change) })
        page.set(
            "counts",
            SiteObject([
                "documents": "\(content.documents.count)",
                "forms": storeys.forms > 0 ? "\(storeys.forms)" : nil,
            ]))
        return SiteFile(path: "index.html", content: .page(.home, page, nil))
    }

    private func storeys(_ entries: [SiteEntry]) -> (objects: [SiteObject], forms: Int) {
        // The last is for texts of external origin.
        var lines = Array(repeating: [String](), count: SystemTier.allCases.count + 1)
        for (document, entry) in zip(content.documents, entries) {
            let tier =
                ties.foreigners.contains(document.id)
                ? nil : SystemTier.allCases.firstIndex(of: ties.tiers[document.id] ?? .manual)
            lines[tier ?? lines.count - 1].append(entry.line)
        }
        let titles = SystemTier.allCases.map(\.title) + ["Of external origin"]
        let objects = zip(titles, lines).filter { !$0.1.isEmpty }.map { title, lines in
            SiteObject([
                "title": title, "count": "\(lines.count)", "documents": lines.joined(),
            ])
        }
        let forms = SystemTier.allCases.firstIndex(of: .forms).map { lines[$0].count }
        return (objects, forms ?? 0)
    }

    /// One thing that happened, as home and the page of changes tell it.
    func event(_ change: SiteChange) -> SiteObject {
        SiteObject([
            "day": "\(change.day)", "time": "\(change.time)", "id": change.document.text,
            "words": change.words, "kind": change.kind,
            "url": SitePath.url(SitePath.document(change.document)),
        ])
    }
}
