import DocumentControl
import ManagementSystem

extension PreviewPages {
    /// What stands below the text in the site, as far as it is told of a draft: its pages are not here, so nothing leads there.
    func addFacts(to page: inout SiteObject) {
        for name in ["approvals", "revisions"] { page.set(name, [] as [SiteObject]) }
        page.set("evidence", nil as String?)
        page.set("hash", content.hash)
        page.set(
            "attachments",
            content.attachments.filter { $0.size != nil }.map { attached in
                let file = SitePath.file(attached.file)
                return SiteObject([
                    "name": file.split(separator: "/").last.map(String.init),
                    "url": SitePath.url(file), "size": SitePages.size(attached.size ?? 0),
                ])
            })
        let own = content.document.flatMap { content.system[$0] }
        let ties = own.flatMap { _ in content.rules.map { Ties(in: content.system, rules: $0) } }
        func related(_ ids: [DocumentID]?) -> [SiteObject] {
            (ids ?? []).compactMap { content.system[$0] }.map {
                SiteObject(["id": $0.id.text, "title": $0.title, "url": nil])
            }
        }
        let lists = [
            ("above", related(own.flatMap { ties?.above[$0.id] })),
            ("below", related(own.flatMap { ties?.below[$0.id] })),
            ("references", related(own.flatMap { ties?.namedBy[$0.id] })),
        ]
        for (name, list) in lists { page.set(name, list) }
        page.set("hasRelated", lists.contains { !$0.1.isEmpty })
        page.set(
            "clauses",
            (own.map { ServedClause.all(of: $0, in: content.system) } ?? []).map {
                SiteObject(["reference": $0.reference, "title": $0.title, "url": nil])
            })
        page.set(
            "interfaces",
            (own?.interfaces ?? []).map { interface in
                let neighbour = DocumentID(interface.with).flatMap { content.system[$0] }
                return SiteObject([
                    "with": neighbour.map { "\($0.id) \($0.title)" } ?? interface.with,
                    "url": nil, "gives": interface.gives, "takes": interface.takes,
                ])
            })
    }
}
