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
        page.set("recent", recent(events))
        page.set(
            "counts",
            SiteObject([
                "documents": "\(content.documents.count)",
                "forms": storeys.forms > 0 ? "\(storeys.forms)" : nil,
            ]))
        return SiteFile(path: "index.html", content: .page(.home, page, nil))
    }

    /// The newest of what happened; what one signature did to many documents is one line, so that it hides nothing else.
    private func recent(_ events: [SiteEvent]) -> [SiteObject] {
        var newest: [SiteChange] = []
        var counts: [StatementID: Int] = [:]
        for change in events.lazy.map(\.change) {
            if let count = counts[change.statement] {
                counts[change.statement] = count + 1
            } else if newest.count < 8 {
                counts[change.statement] = 1
                newest.append(change)
            }
        }
        return newest.map { change in
            var object = event(change)
            let others = (counts[change.statement] ?? 1) - 1
            object.set(
                "others",
                others == 0 ? nil : "\(others) more \(others == 1 ? "document" : "documents")")
            return object
        }
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
