package import DocumentControl
package import Standards

/// All documents together with the standards that they serve.
package struct ManagementSystem: Hashable, Sendable {
    /// By identifier.
    package let documents: [SystemDocument]
    package let catalogues: [ClauseCatalogue]
    private let places: [DocumentID: Int]

    /// Makes a system; of two documents with one identifier the first is found.
    package init(documents: [SystemDocument], catalogues: [ClauseCatalogue]) {
        self.documents = documents.sorted { ($0.id, $0.path) < ($1.id, $1.path) }
        self.catalogues = catalogues
        places = Dictionary(
            self.documents.enumerated().map { ($0.element.id, $0.offset) },
            uniquingKeysWith: { first, _ in first })
    }

    package subscript(id: DocumentID) -> SystemDocument? { places[id].map { documents[$0] } }

    /// The catalogue of a name.
    package func catalogue(_ name: String) -> ClauseCatalogue? {
        catalogues.first { $0.id == name }
    }

    /// The documents that say something of their own: translations say what their originals say.
    package var originals: [SystemDocument] { documents.filter { $0.translates == nil } }

    /// The documents of a type, by identifier.
    package func documents(ofType type: String) -> [SystemDocument] {
        documents.filter { $0.type == type }
    }
}
