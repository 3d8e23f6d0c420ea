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
    let reports: [CoverageReport]
    let ties: Ties
    let known: [DocumentID: SiteDocument]

    /// - Parameters:
    ///   - content: What is shown.
    ///   - settings: How the organisation wants it.
    ///   - system: The texts that are shown, as one system.
    ///   - rules: The control rules of that day.
    ///   - reports: The coverage of each catalogue by all texts, also by those that are not shown.
    package init(
        _ content: SiteContent, _ settings: SiteSettings, system: ManagementSystem, rules: Rules,
        reports: [CoverageReport]
    ) {
        self.content = content
        self.settings = settings
        self.system = system
        self.rules = rules
        self.reports = reports
        ties = Ties(in: system, rules: rules)
        known = Dictionary(
            content.documents.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// A document that is shown.
    package func document(_ id: DocumentID) -> SiteDocument? { known[id] }

    /// What belongs to no document.
    package var frontFiles: [SiteFile] {
        var files = [home, list, search, changes, feed]
        if !system.documents.isEmpty { files.append(map) }
        files += reports.map(clauses)
        return files + assets
    }

    /// Files, each once: one attachment may belong to several texts.
    package static func unique(_ files: [SiteFile]) -> [SiteFile] {
        var seen: Set<String> = []
        return files.filter { seen.insert($0.path).inserted }
    }

    /// The style, the scripts and what searching looks at.
    private var assets: [SiteFile] {
        var files = [SiteFile(path: "style.css", content: .bytes(settings.wholeStyle))]
        files += SiteAsset.scripts.map { SiteFile(path: $0.path, content: .bytes($0.bytes)) }
        files.append(SiteFile(path: SiteFile.index, content: .index))
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
        var page = SiteObject([
            "lang": settings.language, "title": title, "root": SitePath.root(of: path),
            "generated": "generated on \(content.day) from the register, not part of the "
                + "approved texts", "asof": "\(content.day)", "group": content.group, "id": nil,
            "language": nil, "textLanguage": nil, "url": nil,
        ])
        page.set(
            "site",
            SiteObject([
                "name": settings.name ?? content.name, "logo": settings.logo.map(\.name),
            ]))
        page.set("nav", navigation(at: path))
        page.set("searching", path == "search.html")
        return page
    }

    private func navigation(at path: String) -> [SiteObject] {
        var places = [("Home", "index.html"), ("Master list", "list.html")]
        if !system.documents.isEmpty { places.append(("Map", "map.html")) }
        if let first = reports.first {
            places.append(("Clauses", SitePath.clauses(first.catalogue.id)))
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
    func entry(_ document: SiteDocument) -> SiteObject {
        let state = document.shown.state
        return SiteObject([
            "id": document.id.text, "title": document.title,
            "url": SitePath.url(SitePath.document(document.id)),
            "revision": "\(document.shown.revision)",
            "mark": state == .inForce ? nil : state.rawValue.replacing("-", with: " "),
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
