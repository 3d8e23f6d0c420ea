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

    /// What is in force by its storey, as the map has it; below that what stands beside the storeys.
    private func storeys(_ entries: [SiteEntry]) -> (objects: [SiteObject], forms: Int) {
        let titles =
            SystemTier.allCases.map(\.title)
            + ["Of external origin", "Control rules", "On trial", "Not in force"]
        let (foreign, rules) = (SystemTier.allCases.count, SystemTier.allCases.count + 1)
        let (trial, others) = (rules + 1, rules + 2)
        var lines = Array(repeating: [String](), count: titles.count)
        for (document, entry) in zip(content.documents, entries) {
            let place =
                if document.state == .trial {
                    trial
                } else if !document.state.isInForce {
                    others
                } else if document.id == .rules {
                    rules
                } else if ties.foreigners.contains(document.id) {
                    foreign
                } else {
                    SystemTier.allCases.firstIndex(of: ties.tiers[document.id] ?? .manual) ?? 0
                }
            lines[place].append(entry.line)
        }
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
