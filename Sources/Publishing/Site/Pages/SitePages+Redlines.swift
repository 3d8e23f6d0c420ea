import DocumentControl

extension SitePages {
    /// The pairs of revisions that are compared: each with the one before it, and with the one that is shown.
    func pairs(of document: SiteDocument) -> [(old: SiteRevision, new: SiteRevision)] {
        let texts = document.revisions.filter { $0.obstacle == nil }
        var pairs: [(old: SiteRevision, new: SiteRevision)] = []
        for (new, old) in zip(texts, texts.dropFirst()) { pairs.append((old, new)) }
        let neighbours = Set(pairs.map { "\($0.old.revision)..\($0.new.revision)" })
        guard let shown = texts.first(where: { $0.revision == document.shown.revision }) else {
            return pairs
        }
        for other in texts where other.revision != shown.revision {
            let (old, new) =
                other.revision < shown.revision ? (other, shown) : (shown, other)
            if !neighbours.contains("\(old.revision)..\(new.revision)") {
                pairs.append((old, new))
            }
        }
        return pairs
    }

    /// The page that compares two revisions, where there is one.
    func redlinePath(
        of document: SiteDocument, _ old: Revision, _ new: Revision
    ) -> String? {
        guard
            pairs(of: document).contains(where: {
                $0.old.revision == old && $0.new.revision == new
            })
        else { return nil }
        return SitePath.redline(document.id, old, new)
    }

    func redlines(of document: SiteDocument) -> [SiteFile] {
        let pairs = pairs(of: document)
        return pairs.map { old, new in
            let path = SitePath.redline(document.id, old.revision, new.revision)
            var page = frame(path, document.title)
            page.set("id", document.id.text)
            page.set("textLanguage", foreign(document.language))
            page.set("old", end(old))
            page.set("new", end(new))
            page.set(
                "pairs",
                pairs.count < 2
                    ? []
                    : pairs.map { pair in
                        var entry = SiteObject([
                            "label": "\(pair.old.revision) to \(pair.new.revision)",
                            "url": SitePath.url(
                                SitePath.redline(
                                    document.id, pair.old.revision, pair.new.revision)),
                        ])
                        entry.set(
                            "here",
                            pair.old.revision == old.revision && pair.new.revision == new.revision)
                        return entry
                    })
            return SiteFile(
                path: path,
                content: .page(.redline, page, .redline(old: old.text, new: new.text)))
        }
    }

    private func end(_ revision: SiteRevision) -> SiteObject {
        SiteObject([
            "revision": "\(revision.revision)", "day": revision.day.map { "\($0)" },
        ])
    }
}
