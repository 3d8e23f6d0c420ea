import DocumentControl
package import ManagementSystem

/// Where the links of texts lead in the site: what is not in it becomes words.
package struct SiteLinks: Sendable {
    private struct Target {
        let id: DocumentID
        let title: String
    }

    private let targets: [String: Target]
    /// Identifiers of documents that are not in the site and begin with one that is: the name of a file of theirs must not
    /// be taken for one of that.
    let elsewhere: Set<String>
    /// What the texts say of themselves.
    private let system: ManagementSystem
    /// The one document that there is, where no other has a page.
    private let only: String?

    /// - Parameters:
    ///   - documents: What is in the site.
    ///   - system: What the texts that it shows say of themselves.
    ///   - registered: The identifiers of all documents.
    package init(
        _ documents: [SiteFace], _ system: ManagementSystem, registered: [String] = []
    ) {
        let targets = Dictionary(
            documents.map { ($0.id.text, Target(id: $0.id, title: $0.title)) },
            uniquingKeysWith: { first, _ in first })
        self.targets = targets
        elsewhere = Set(
            registered.filter { id in
                targets[id] == nil && Self.beginnings(of: id).contains { targets[$0] != nil }
            })
        self.system = system
        only = nil
    }

    /// The links of a text whose page is the only one: they look as in the site, and others lead nowhere.
    ///
    /// - Parameters:
    ///   - system: All documents.
    ///   - id: The document of the text.
    init(_ system: ManagementSystem, only id: DocumentID?) {
        targets = Dictionary(
            system.documents.map { ($0.id.text, Target(id: $0.id, title: $0.title)) },
            uniquingKeysWith: { first, _ in first })
        elsewhere = []
        self.system = system
        only = id?.text ?? ""
    }

    /// The page of a document, and the place on it that a fragment means.
    ///
    /// - Parameters:
    ///   - id: Its identifier.
    ///   - fragment: An anchor, or the number with which a heading begins.
    ///   - page: The page on which the link stands.
    /// - Returns: The address and the title; nothing where it is not in the site.
    package func document(
        _ id: String, fragment: String?, from page: String
    ) -> (url: String, title: String)? {
        guard let target = targets[id] else { return nil }
        if let only {
            let place = anchor(fragment, in: target) ?? "page-content"
            return (id == only ? "#\(place)" : Unlinked.elsewhere, target.title)
        }
        let url = SitePath.url(SitePath.document(target.id), from: page)
        return (url + (anchor(fragment, in: target).map { "#\($0)" } ?? ""), target.title)
    }

    /// The anchor that a fragment leads to; empty where it leads to none.
    package func anchor(_ fragment: String, of id: String) -> String {
        targets[id].flatMap { anchor(fragment, in: $0) } ?? ""
    }

    private func anchor(_ fragment: String?, in target: Target) -> String? {
        guard let fragment, !fragment.isEmpty else { return nil }
        let sections = system[target.id]?.sections ?? []
        if sections.contains(where: { $0.anchor == fragment }) { return fragment }
        return sections.first {
            $0.title == fragment || $0.title.hasPrefix("\(fragment) ")
                || $0.title.hasPrefix("\(fragment). ")
        }?.anchor
    }

    /// The document that a file of drafts holds: its name begins with the identifier.
    package func document(inFile name: String) -> String? {
        let id = Self.identifier(inFile: name) { targets[$0] != nil || elsewhere.contains($0) }
        return id.flatMap { targets[$0] == nil ? nil : $0 }
    }

    /// An identifier up to each of its hyphens, the longest first.
    private static func beginnings(of id: String) -> some Sequence<String> {
        let text = id.utf8
        return text.indices.reversed().lazy.filter { text[$0] == UInt8(ascii: "-") }
            .map { String(id[..<$0]) }
    }

    /// The identifier with which the name of a file of drafts begins, where it is one that is known.
    static func identifier(inFile name: String, where isKnown: (String) -> Bool) -> String? {
        guard name.lowercased().hasSuffix(".md") else { return nil }
        let parts = name.dropLast(3).split(separator: "-", omittingEmptySubsequences: false)
        for count in stride(from: parts.count, to: 0, by: -1) {
            let id = parts.prefix(count).joined(separator: "-")
            if isKnown(id) { return id }
        }
        return nil
    }
}
