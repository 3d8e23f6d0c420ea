/// The templates of which the site is made.
package enum SiteTemplate: String, CaseIterable, Hashable, Sendable {
    // Parts of pages.
    case head, foot, nav, block, text, contents
    // Parts of what stands beside a text.
    case about, approvals, revisions, related
    // One line of a list.
    case row, entry, event
    // Pages.
    case home, document, revision, redline, evidence, list, map, clauses, changes, search
    // One text as a page by itself.
    case alone
    // A draft before it is submitted, and what is found of it.
    case preview, findings

    /// As it was written for Signet.
    package var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The parts that it shows as it was written for Signet.
    var parts: [SiteTemplate] {
        Self.partNames(in: text[...]).compactMap { SiteTemplate(rawValue: $0) }
    }

    /// The names that stand in tags which show a part.
    package static func partNames(in text: Substring) -> [String] {
        var names: [String] = []
        var rest = text.utf8[...]
        while let brace = rest.firstIndex(of: UInt8(ascii: "{")) {
            rest = rest[brace...]
            if rest.starts(with: "{{>".utf8) {
                let name = rest.dropFirst(3).prefix { $0 != UInt8(ascii: "}") }
                names.append(
                    String(decoding: name.filter { $0 != UInt8(ascii: " ") }, as: UTF8.self))
            }
            rest = rest.dropFirst()
        }
        return names
    }

    private var bytes: [UInt8] {
        switch self {
        case .head: PackageResources.head_mustache
        case .foot: PackageResources.foot_mustache
        case .nav: PackageResources.nav_mustache
        case .block: PackageResources.block_mustache
        case .text: PackageResources.text_mustache
        case .contents: PackageResources.contents_mustache
        case .about: PackageResources.about_mustache
        case .approvals: PackageResources.approvals_mustache
        case .revisions: PackageResources.revisions_mustache
        case .related: PackageResources.related_mustache
        case .row: PackageResources.row_mustache
        case .entry: PackageResources.entry_mustache
        case .event: PackageResources.event_mustache
        case .home: PackageResources.home_mustache
        case .document: PackageResources.document_mustache
        case .revision: PackageResources.revision_mustache
        case .redline: PackageResources.redline_mustache
        case .evidence: PackageResources.evidence_mustache
        case .list: PackageResources.list_mustache
        case .map: PackageResources.map_mustache
        case .clauses: PackageResources.clauses_mustache
        case .changes: PackageResources.changes_mustache
        case .search: PackageResources.search_mustache
        case .alone: PackageResources.alone_mustache
        case .preview: PackageResources.preview_mustache
        case .findings: PackageResources.findings_mustache
        }
    }
}

/// What lies beside the pages and is the same in every site.
enum SiteAsset {
    static var style: [UInt8] { PackageResources.style_css }
    /// What loads the preview of a draft again.
    static var reloading: [UInt8] { PackageResources.preview_js }
    static var scripts: [(path: String, bytes: [UInt8])] {
        [
            ("search.js", PackageResources.search_js), ("site.js", PackageResources.site_js),
        ]
    }
}
