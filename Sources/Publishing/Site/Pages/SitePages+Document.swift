import DocumentControl
import ManagementSystem

extension SitePages {
    /// The pages of one document and the files that its texts embed.
    package func files(of document: SiteDocument) -> [SiteFile] {
        var files = [page(of: document)]
        for revision in document.revisions where revision.revision != document.shown.revision {
            files.append(page(of: revision, in: document))
        }
        files.append(evidence(of: document))
        files += joint(of: document)
        files += redlines(of: document)
        for attached in document.revisions.flatMap(\.attachments) where attached.size != nil {
            files.append(
                SiteFile(
                    path: SitePath.file(attached.file), content: .attachment(attached.file.hash)))
        }
        return files
    }

    private func page(of document: SiteDocument) -> SiteFile {
        let path = SitePath.document(document.id)
        var page = textFrame(path, document.shown, document)
        if let receipts = document.receipts {
            page.set(
                "receipts",
                SiteObject([
                    "done": "\(receipts.done)", "needed": "\(receipts.needed)",
                    "words": "\(receipts.done) of \(receipts.needed)",
                ]))
        } else {
            page.set("receipts", nil as SiteObject?)
        }
        addNeighbours(to: &page, document)
        return SiteFile(
            path: path, content: .page(.document, page, body(of: document.shown, document)))
    }

    /// An issue that is not the one which the document's own page shows.
    private func page(of revision: SiteRevision, in document: SiteDocument) -> SiteFile {
        let path = SitePath.revision(document.id, revision.revision)
        var page = textFrame(path, revision, document)
        page.set("receipts", nil as SiteObject?)
        for name in ["above", "below", "references", "clauses", "interfaces"] {
            page.set(name, [] as [SiteObject])
        }
        page.set("hasRelated", false)
        if document.shown.state.isInForce {
            page.set(
                "current",
                SiteObject([
                    "id": document.id.text, "revision": "\(document.shown.revision)",
                    "url": SitePath.url(SitePath.document(document.id)),
                ]))
        }
        return SiteFile(
            path: path, content: .page(.revision, page, body(of: revision, document)))
    }

    private func body(of revision: SiteRevision, _ document: SiteDocument) -> SiteBody? {
        guard revision.obstacle == nil else { return nil }
        let isStanding = revision.revision == document.shown.revision
        return .text(
            SiteTextUse(
                hash: revision.text, attachments: revision.attachments,
                language: revision.language,
                isDrawn: isStanding && isDrawn(document.id)))
    }

    /// What every page with a text of a document is given.
    func textFrame(
        _ path: String, _ revision: SiteRevision, _ document: SiteDocument
    ) -> SiteObject {
        var page = frame(path, revision.title)
        page.set("id", document.id.text)
        page.set("textLanguage", foreign(revision.language))
        page.set("facts", facts(of: revision))
        page.set("revision", "\(revision.revision)")
        page.set("state", revision.words)
        page.set("stateClass", revision.state.rawValue)
        page.set("current", nil as SiteObject?)
        let marks = revision.marks + [revision.obstacle].compactMap { $0 }
        page.set("marks", marks.map { SiteObject(["words": $0]) })
        page.set(
            "approvals",
            revision.approvals.map { approval in
                SiteObject([
                    "name": approval.name, "role": approval.role, "act": approval.act,
                    "meaning": approval.meaning, "day": "\(approval.day)",
                ])
            })
        let pairs = pairs(of: document)
        page.set("revisions", document.revisions.map { row($0, of: document, pairs) })
        page.set(
            "attachments",
            revision.attachments.filter { $0.size != nil }.map { attached in
                let file = SitePath.file(attached.file)
                return SiteObject([
                    "name": file.split(separator: "/").last.map(String.init),
                    "url": SitePath.url(file), "size": Self.size(attached.size ?? 0),
                ])
            })
        page.set("hash", revision.text.hex)
        page.set("evidence", SitePath.url(SitePath.evidence(document.id)))
        page.set("contents", [] as [SiteObject])
        page.set("body", nil as String?)
        return page
    }

    /// One line of the table of revisions.
    private func row(
        _ revision: SiteRevision, of document: SiteDocument,
        _ pairs: [(old: SiteRevision, new: SiteRevision)]
    ) -> SiteObject {
        let isShown = revision.revision == document.shown.revision
        var row = SiteObject([
            "revision": "\(revision.revision)", "day": revision.day.map { "\($0)" },
            "state": revision.words, "change": revision.change?.rawValue,
            "reason": revision.reason,
            "url": SitePath.url(
                isShown
                    ? SitePath.document(document.id)
                    : SitePath.revision(document.id, revision.revision)),
        ])
        row.set(
            "redlines",
            pairs.filter { $0.new.revision == revision.revision }.map { old, new in
                SiteObject([
                    "from": "\(old.revision)", "to": "\(new.revision)",
                    "url": SitePath.url(SitePath.redline(document.id, old.revision, new.revision)),
                ])
            })
        return row
    }

    private func facts(of revision: SiteRevision) -> [SiteObject] {
        revision.facts.filter { !$0.value.isEmpty }.map { fact in
            var object = SiteObject(["label": fact.label, "value": fact.value])
            object.set("isLong", fact.value.utf8.count > 70)
            return object
        }
    }

    /// What stands above and below a text, and who names it.
    private func addNeighbours(to page: inout SiteObject, _ document: SiteDocument) {
        let id = document.id
        let above = entries(ties.above[id] ?? [])
        let below = entries(ties.below[id] ?? [])
        let references = entries(ties.namedBy[id] ?? [])
        page.set("above", above)
        page.set("below", below)
        page.set("references", references)
        page.set("hasRelated", !above.isEmpty || !below.isEmpty || !references.isEmpty)
        page.set(
            "clauses",
            (system[id].map { ServedClause.all(of: $0, in: system) } ?? []).map { clause in
                SiteObject([
                    "reference": clause.reference, "title": clause.title,
                    "url": SitePath.url(SitePath.clauses(clause.catalogue)) + clause.fragment,
                ])
            })
        page.set(
            "interfaces",
            (system[id]?.interfaces ?? []).map { interface in
                let neighbour = DocumentID(interface.with).flatMap { known[$0] }
                return SiteObject([
                    "with": neighbour.map { "\($0.id) \($0.title)" } ?? interface.with,
                    "url": neighbour.map { SitePath.url(SitePath.document($0.id)) },
                    "gives": interface.gives, "takes": interface.takes,
                ])
            })
    }

    /// How large a file is, for people.
    static func size(_ bytes: Int) -> String {
        switch bytes {
        case ..<1_000: "\(bytes) bytes"
        case ..<1_000_000: "\((bytes + 500) / 1_000) kB"
        default: "\(bytes / 1_000_000).\(bytes % 1_000_000 / 100_000) MB"
        }
    }
}
