package import DocumentControl
package import ManagementSystem
import Standards

/// Lays out all files of a site: which there are, and what each shows.
package struct SitePages: Sendable {
    package let content: SiteContent
    let settings: SiteSettings
    /// The texts that the pages of the documents show, as one system.
    let system: ManagementSystem
    let rules: Rules
    /// All texts, also those that are not shown: what the coverage of the clauses is judged by; nothing where it is not told.
    let whole: ManagementSystem?
    let ties: Ties
    let known: [DocumentID: SiteFace]
    /// The search index in parts.
    let searchParts: [SearchPart]
    /// A digest of everything that the texts say of themselves and of each other.
    let shape: String

    /// - Parameters:
    ///   - content: What is shown.
    ///   - settings: How the organisation wants it.
    ///   - system: The texts that are shown, as one system.
    ///   - rules: The control rules of that day.
    ///   - whole: All texts, also those that are not shown: what the coverage of the clauses is judged by; nothing where
    ///     it is not told.
    ///   - shape: A digest of rules and catalogues, and of everything that the texts say of themselves and of each other.
    package init(
        _ content: SiteContent, _ settings: SiteSettings, system: ManagementSystem, rules: Rules,
        whole: ManagementSystem?, shape: String = ""
    ) {
        self.content = content
        self.settings = settings
        self.system = system
        self.rules = rules
        self.whole = whole
        self.shape = shape
        ties = Ties(in: system, rules: rules)
        searchParts = SearchPart.all(content.documents)
        known = Dictionary(
            content.documents.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// What belongs to no document, laid out in parts that can be worked at side by side.
    ///
    /// - Parameters:
    ///   - entries: One a document, in the order of the documents.
    ///   - digest: The SHA-256 of bytes.
    /// - Returns: What lays out the pages, and what lies beside them.
    func frontParts(
        _ entries: [SiteEntry], _ digest: @escaping @Sendable ([UInt8]) -> String
    ) -> [@Sendable () -> [SiteFile]] {
        let events = entries.flatMap(\.events).sorted { $0.change.order > $1.change.order }
        return [
            { [list(entries)] }, { [home(entries, events)] },
            { [changes(events), feed(events), search] },
            { (system.documents.isEmpty ? [] : [map(digest)]) + catalogues.map(clauses) + assets },
        ]
    }

    /// The catalogues whose coverage is told.
    var catalogues: [ClauseCatalogue] { whole?.catalogues ?? [] }

    /// The style, the scripts and what searching looks at.
    private var assets: [SiteFile] {
        var files = [SiteFile(path: "style.css", content: .bytes(settings.wholeStyle))]
        files += SiteAsset.scripts.map { SiteFile(path: $0.path, content: .bytes($0.bytes)) }
        files.append(SiteFile(path: "index.js", content: .bytes(Array(SearchIndex.base.utf8))))
        files += searchParts.map { SiteFile(path: $0.path, content: .index($0)) }
        if let logo = settings.logo {
            files.append(SiteFile(path: logo.name, content: .bytes(logo.bytes)))
        }
        return files
    }

    /// What every page is given.
    ///
    /// - Parameters:
    ///   - path: Where the page lies.
    ///   - title: Its title.
    /// - Returns: The object to which a page adds its own.
    func frame(_ path: String, _ title: String) -> SiteObject {
        let forecast = content.isForecast ? "as it would stand, if nothing else is decided" : nil
        var page = SiteObject([
            "lang": settings.language, "title": title, "root": SitePath.root(of: path),
            "generated":
                (forecast.map { "forecast for \(content.day), \($0)" }
                ?? "generated on \(content.day)") + " from the register, not part of the "
                + "approved texts", "asof": "\(content.day)", "forecast": forecast,
            "group": content.group, "id": nil,
            "language": nil, "textLanguage": nil, "url": nil,
        ])
        page.set(
            "site",
            SiteObject([
                "name": settings.name ?? content.name,
                "logo": settings.logo.map { SitePath.url($0.name) },
            ]))
        page.set("nav", navigation(at: path))
        page.set("searching", path == "search.html")
        return page
    }

    private func navigation(at path: String) -> [SiteObject] {
        var places = [("Home", "index.html"), ("Master list", "list.html")]
        if !system.documents.isEmpty { places.append(("Map", "map.html")) }
        if let first = catalogues.first {
            places.append(("Clauses", SitePath.clauses(first.id)))
        }
        places.append(("Changes", "changes.html"))
        return places.map { title, target in
            var place = SiteObject(["title": title, "url": SitePath.url(target)])
            place.set(
                "here",
                path == target || target.hasPrefix("clauses/") && path.hasPrefix("clauses/"))
            return place
        }
    }

    /// A document in a list of documents.
    func entry(_ document: SiteFace) -> SiteObject {
        SiteObject([
            "id": document.id.text, "title": document.title,
            "url": SitePath.url(SitePath.document(document.id)),
            "revision": "\(document.revision)",
            "mark": document.state.mark,
            "language": foreign(document.language),
        ])
    }

    /// The documents of some identifiers that are in the site.
    func entries(_ ids: [DocumentID]) -> [SiteObject] { ids.compactMap { known[$0] }.map(entry) }

    /// The language of a text, where it is another than that of the site.
    func foreign(_ language: String?) -> String? {
        language.flatMap { $0 == settings.language ? nil : $0 }
    }
}
