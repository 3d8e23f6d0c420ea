package import DocumentControl
package import ManagementSystem

/// What a text says of itself and of others, without its running text: there are many, so they are never copied.
package final class TextOutline: Sendable {
    /// Without its running text; nothing where its front matter has no identifier, type or title.
    package let document: SystemDocument?
    /// What the text says of where it comes from, by key.
    package let origin: [String: String]
    /// The digest of what it says of itself and of others, wherever in the file it stands.
    package let shape: ContentHash

    package convenience init(document: SystemDocument?, origin: [String: String]) {
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

    package convenience init(_ draft: Draft) {
        self.init(
            document: SystemReader.document(draft, withText: false),
            origin: draft.text?.frontMatter.origin.mapValues(\.text) ?? [:])
    }
}

extension TextOutline: Equatable {
    package static func == (left: TextOutline, right: TextOutline) -> Bool {
        left.document == right.document && left.origin == right.origin
            && left.shape == right.shape
    }
}
