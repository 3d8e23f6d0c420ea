import DocumentControl

extension SitePages {
    /// The revisions of a document that are compared: any two of the newest ``comparedTexts``; of older ones each with
    /// the one before it, and with the one that is shown.
    func pairs(of document: SiteDocument) -> [(old: SiteRevision, new: SiteRevision)] {
        let texts = document.revisions.filter { $0.obstacle == nil }
        return texts.enumerated().flatMap { place, new in
            texts.enumerated().dropFirst(place + 1).filter { other, old in
                other < Self.comparedTexts || other == place + 1
                    || [old.revision, new.revision].contains(document.shown.revision)
            }.map { _, old in
                old.revision < new.revision ? (old, new) : (new, old)
            }
        }
    }

    /// More would be pages that nobody reads: their number grows with the square of it.
    private static let comparedTexts = 20

    func redlines(of document: SiteDocument) -> [SiteFile] {
        let pairs = pairs(of: document)
        return pairs.map { old, new in
            let path = SitePath.redline(document.id, old.revision, new.revision)
            var page = frame(path, new.title)
            page.set("id", document.id.text)
            page.set("textLanguage", foreign(new.language))
            page.set(
                "formerTitle",
                old.title == new.title
                    ? nil
                    : SiteObject(["title": old.title, "language": foreign(old.language)]))
            page.set("old", end(old))
            page.set("new", end(new))
            page.set(
                "decided",
                new.change.map { $0 == .material ? "a material change" : "an editorial change" })
            page.set("reason", new.reason.isEmpty ? nil : new.reason)
            // Those of which one text is the same, for there may be very many.
            let others = pairs.filter {
                $0.old.revision == old.revision || $0.new.revision == new.revision
            }
            page.set(
                "pairs",
                others.count < 2
                    ? []
                    : others.map { pair in
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
            let body = SiteBody.redline(old: SiteComparedText(old), new: SiteComparedText(new))
            return SiteFile(path: path, content: .page(.redline, page, body))
        }
    }

    private func end(_ revision: SiteRevision) -> SiteObject {
        SiteObject([
            "revision": "\(revision.revision)", "day": revision.day.map { "\($0)" },
        ])
    }
}
