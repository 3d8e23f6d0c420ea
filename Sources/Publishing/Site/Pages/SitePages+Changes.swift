import DocumentControl

extension SitePages {
    /// How many changes the page and the feed hold at most.
    private static let most = (page: 500, feed: 100)

    /// What changed, newest first.
    var changes: SiteFile {
        var page = frame("changes.html", "What changed")
        page.set("entries", content.changes.prefix(Self.most.page).map(event))
        return SiteFile(path: "changes.html", content: .page(.changes, page, nil))
    }

    /// The same as a feed.
    var feed: SiteFile {
        let newest = content.changes.prefix(Self.most.feed)
        let feed = AtomFeed(
            title: settings.name ?? content.name, language: settings.language,
            system: content.system, updated: newest.map(\.time).max(),
            entries: newest.map { change in
                AtomFeed.Entry(
                    id: "\(change.statement)/\(change.document)", title: change.words,
                    updated: change.time,
                    link: known[change.document].map { SitePath.url(SitePath.document($0.id)) })
            })
        return SiteFile(path: "changes.atom", content: .bytes(feed.bytes))
    }
}
