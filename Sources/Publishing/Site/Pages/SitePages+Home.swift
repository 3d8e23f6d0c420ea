import DocumentControl
import ManagementSystem

extension SitePages {
    /// What answers where something is.
    func home(_ entries: [SiteEntry], _ events: [SiteEvent]) -> SiteFile {
        let lines = Dictionary(
            zip(content.documents, entries).map { ($0.id, $1.line) },
            uniquingKeysWith: { first, _ in first })
        var page = frame("index.html", settings.name ?? content.name)
        page.set("tiers", storeys(lines))
        page.set(
            "needs",
            content.groups.compactMap { group in
                let documents = group.documents.compactMap { lines[$0] }
                guard !documents.isEmpty else { return nil }
                return SiteObject(["title": group.title, "documents": documents.joined()])
            })
        page.set("recent", events.prefix(8).map { event($0.change) })
        let forms = content.documents.count { tier(of: $0.id) == .forms }
        page.set(
            "counts",
            SiteObject([
                "documents": "\(content.documents.count)", "forms": forms > 0 ? "\(forms)" : nil,
            ]))
        return SiteFile(path: "index.html", content: .page(.home, page, nil))
    }

    private func tier(of document: DocumentID) -> SystemTier? { system[document]?.tier(by: rules) }

    private func storeys(_ lines: [DocumentID: String]) -> [SiteObject] {
        let outside = content.documents.filter { system[$0.id]?.isFromOutside ?? false }
        let strange = Set(outside.map(\.id))
        let own = content.documents.filter { !strange.contains($0.id) }
        var storeys = SystemTier.allCases.map { tier in
            (tier.title, own.filter { (self.tier(of: $0.id) ?? .manual) == tier })
        }
        storeys.append(("Of external origin", outside))
        return storeys.filter { !$0.1.isEmpty }.map { title, documents in
            SiteObject([
                "title": title, "count": "\(documents.count)",
                "documents": documents.compactMap { lines[$0.id] }.joined(),
            ])
        }
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
