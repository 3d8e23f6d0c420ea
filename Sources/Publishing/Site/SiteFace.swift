package import DocumentControl

/// What lists and the pages of others show of a document.
package struct SiteFace: Hashable, Sendable {
    package let id: DocumentID
    package let title: String
    package let language: String?
    /// The one that the page of the document shows, and how it stands.
    package let revision: Revision
    package let state: SiteRevision.State
    /// The SHA-256 of its exact bytes.
    package let text: ContentHash
    /// False where the text is gone.
    package let isHere: Bool

    package init(
        id: DocumentID, title: String, language: String?, revision: Revision,
        state: SiteRevision.State, text: ContentHash, isHere: Bool
    ) {
        self.id = id
        self.title = title
        self.language = language
        self.revision = revision
        self.state = state
        self.text = text
        self.isHere = isHere
    }

    /// Everything in it as bytes.
    func append(to writer: inout ByteWriter) {
        writer.add(id.text)
        writer.add(title)
        writer.add(optional: language) { $0.add($1) }
        writer.add("\(revision)")
        writer.add(state.rawValue)
        writer.add(text)
        writer.add(isHere)
    }
}

extension SiteDocument {
    /// What others show of it.
    package var face: SiteFace {
        SiteFace(
            id: id, title: title, language: language, revision: shown.revision,
            state: shown.state, text: shown.text, isHere: shown.obstacle == nil)
    }
}
