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
        // Most who ask have them in order already.
        let isSorted = documents.indices.dropFirst().allSatisfy {
            documents[$0 - 1].id < documents[$0].id
        }
        self.documents =
            isSorted ? documents : documents.sorted { ($0.id, $0.path) < ($1.id, $1.path) }
        self.catalogues = catalogues
        places = Dictionary(
            zip(self.documents.map(\.id), self.documents.indices),
            uniquingKeysWith: { first, _ in first })
    }

    package subscript(id: DocumentID) -> SystemDocument? { places[id].map { documents[$0] } }

    /// Whether tables or figures are drawn in a document from others.
    package func hasGenerated(_ id: DocumentID) -> Bool {
        places[id].map { documents[$0].hasGenerated } ?? false
    }

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
