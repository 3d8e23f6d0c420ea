import DocumentControl
import ManagementSystem

extension SitePages {
    var home: SiteFile {
        var page = frame("index.html", settings.name ?? content.name)
        page.set("tiers", storeys)
        page.set(
            "needs",
            content.groups.compactMap { group in
                let documents = entries(group.documents)
                guard !documents.isEmpty else { return nil }
                var need = SiteObject(["title": group.title])
                need.set("documents", documents)
                return need
            })
        page.set("recent", content.changes.prefix(8).map(event))
        let forms = content.documents.count { $0.tier == .forms }
        page.set(
            "counts",
            SiteObject([
                "documents": "\(content.documents.count)", "forms": forms > 0 ? "\(forms)" : nil,
            ]))
        return SiteFile(path: "index.html", content: .page(.home, page, nil))
    }

    private var storeys: [SiteObject] {
        let outside = content.documents.filter { system[$0.id]?.isFromOutside ?? false }
        let strange = Set(outside.map(\.id))
        let own = content.documents.filter { !strange.contains($0.id) }
        var storeys = SystemTier.allCases.map { tier in
            (tier.title, own.filter { ($0.tier ?? .manual) == tier })
        }
        storeys.append(("Of external origin", outside))
        return storeys.filter { !$0.1.isEmpty }.map { title, documents in
            var storey = SiteObject(["title": title, "count": "\(documents.count)"])
            storey.set("documents", documents.map(entry))
            return storey
        }
    }

    /// One thing that happened, as home and the page of changes tell it.
    func event(_ change: SiteChange) -> SiteObject {
        let document = known[change.document]
        let redline = change.former.flatMap { former in
            change.revision.flatMap { redlinePath(of: document, former, $0) }
        }
        return SiteObject([
            "day": "\(change.day)", "time": "\(change.time)", "id": change.document.text,
            "words": change.words, "kind": change.kind,
            "url": document.map { SitePath.url(SitePath.document($0.id)) },
            "redline": redline.map { SitePath.url($0) },
        ])
    }
}
