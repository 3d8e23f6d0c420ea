package import DocumentControl
import ManagementSystem

extension SitePages {
    /// One issue of a document as a page by itself, with everything in it and no link to other files.
    ///
    /// - Parameters:
    ///   - revision: Which; nothing for the one that stands.
    ///   - document: Of which document.
    /// - Returns: The page, to be made as any file of the site.
    package func alone(_ revision: Revision?, of document: SiteDocument) -> SiteFile {
        let shown = document.revisions.first { $0.revision == revision } ?? document.shown
        let path = "\(document.id).html"
        var page = textFrame(path, shown, document)
        page.set("receipts", nil as SiteObject?)
        page.set("evidence", nil as String?)
        for name in ["above", "below", "references", "clauses", "interfaces"] {
            page.set(name, [] as [SiteObject])
        }
        page.set("hasRelated", false)
        for name in ["revisions", "attachments"] {
            guard case .list(var rows) = page[name] else { continue }
            for place in rows.indices {
                rows[place].set("url", nil as String?)
                rows[place].set("redline", nil as String?)
            }
            page.set(name, rows)
        }
        page.set("style", String(decoding: settings.wholeStyle, as: UTF8.self))
        let isStanding = shown.revision == document.shown.revision
        return SiteFile(
            path: path,
            content: .page(
                .alone, page,
                .text(
                    SiteTextUse(
                        hash: shown.text, attachments: shown.attachments,
                        language: shown.language,
                        isDrawn: isStanding && isDrawn(document.id), isAlone: true))))
    }

    /// Whether tables are drawn in the text of a document from others.
    func isDrawn(_ document: DocumentID) -> Bool {
        system.hasGenerated(document)
    }
}
