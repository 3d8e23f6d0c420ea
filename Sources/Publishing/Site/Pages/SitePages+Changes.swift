import DocumentControl

extension SitePages {
    /// How many changes the page and the feed hold at most.
    private static let most = (page: 500, feed: 100)

    /// What changed, newest first.
    func changes(_ events: [SiteEvent]) -> SiteFile {
        var page = frame("changes.html", "What changed")
        page.set("entries", events.prefix(Self.most.page).map(\.html).joined())
        return SiteFile(path: "changes.html", content: .page(.changes, page, nil))
    }

    /// The same as a feed.
    func feed(_ events: [SiteEvent]) -> SiteFile {
        let newest = events.prefix(Self.most.feed).map(\.change)
        let feed = AtomFeed(
            title: settings.name ?? content.name,
            subtitle: content.group.map { "What is distributed to \($0)" },
            language: settings.language,
            system: content.system, updated: newest.map(\.time).max(),
            entries: newest.map { change in
                AtomFeed.Entry(
                    id: "\(change.statement)/\(change.document)",
                    title: "\(change.document) \(change.words)",
                    updated: change.time,
                    link: SitePath.url(SitePath.document(change.document)))
            })
        return SiteFile(path: "changes.atom", content: .bytes(feed.bytes))
    }
}
