import DocumentControl

extension SitePages {
    /// What the pages that list all documents show of one.
    ///
    /// - Parameters:
    ///   - document: The document.
    ///   - templates: How its lines are filled in.
    /// - Returns: Its lines.
    func entry(of document: SiteDocument, _ templates: SiteTemplates) -> SiteEntry {
        let pairs = pairs(of: document)
        return SiteEntry(
            row: templates.filled(line: .row, with: row(document)),
            line: templates.filled(line: .entry, with: entry(document.face)),
            events: document.changes.map { change in
                var event = event(change)
                let redline = pairs.first {
                    $0.old.revision == change.former && $0.new.revision == change.revision
                }
                event.set(
                    "redline",
                    redline.map {
                        SitePath.url(
                            SitePath.redline(document.id, $0.old.revision, $0.new.revision))
                    })
                return SiteEvent(
                    change: change, html: templates.filled(line: .event, with: event))
            })
    }
}

extension SiteChange {
    /// By what changes are sorted: of one second, what ended comes after what began.
    var order: (Day, Instant, Int, DocumentID, Int) {
        (day, time, kind == StatementKind.withdraw.rawValue ? 1 : 0, document, place)
    }
}
