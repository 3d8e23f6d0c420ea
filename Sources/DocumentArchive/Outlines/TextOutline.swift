package import ManagementSystem

/// What a text says of itself and of others, without its running text.
package struct TextOutline: Hashable, Sendable {
    /// Without its running text; nothing where its front matter has no identifier, type or title.
    package let document: SystemDocument?
    /// What the text says of where it comes from, by key.
    package let origin: [String: String]

    package init(document: SystemDocument?, origin: [String: String]) {
        self.document = document
        self.origin = origin
    }

    package init(_ draft: Draft) {
        self.init(
            document: SystemReader.document(draft, withText: false),
            origin: draft.text?.frontMatter.origin.mapValues(\.text) ?? [:])
    }
}
