package import DocumentControl
package import ManagementSystem

/// What a text says of itself and of others, without its running text.
package struct TextOutline: Hashable, Sendable {
    /// Without its running text; nothing where its front matter has no identifier, type or title.
    package let document: SystemDocument?
    /// What the text says of where it comes from, by key.
    package let origin: [String: String]
    /// The digest of what it says of itself and of others, wherever in the file it stands.
    package let shape: ContentHash

    package init(document: SystemDocument?, origin: [String: String]) {
        self.init(
            document: document, origin: origin,
            shape: StatementFile.hash(document.map { OutlineWriter.shape(of: $0) } ?? []))
    }

    /// An outline that was kept.
    init(document: SystemDocument?, origin: [String: String], shape: ContentHash) {
        self.document = document
        self.origin = origin
        self.shape = shape
    }

    package init(_ draft: Draft) {
        self.init(
            document: SystemReader.document(draft, withText: false),
            origin: draft.text?.frontMatter.origin.mapValues(\.text) ?? [:])
    }
}
