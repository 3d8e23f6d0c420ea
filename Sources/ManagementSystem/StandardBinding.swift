package import DocumentControl
package import Standards

/// What one place of a document says of a clause or a requirement.
package struct StandardBinding: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        /// The whole document names it.
        case serves
        /// A section fulfils it.
        case covers
        /// A section helps another document to fulfil it.
        case supports
    }

    package let kind: Kind
    package let document: DocumentID
    package let path: String
    /// The number of the clause or the requirement.
    package let number: String
    /// The title of the section; nothing where the document as a whole is meant.
    package let section: String?
    package let anchor: String?

    /// Where it stands, for people: `P-20 (Activities)`.
    package var place: String { section.map { "\(document) (\($0))" } ?? document.text }
}

extension ManagementSystem {
    /// Everything that documents say of a catalogue, by document and in the order of its text.
    ///
    /// What the catalogue does not know is left out: `signet check` names it.
    package func bindings(to catalogue: ClauseCatalogue) -> [StandardBinding] {
        documents.flatMap { document in
            var found: [StandardBinding] = []
            func add(
                _ kind: StandardBinding.Kind, _ references: [Named<ClauseReference>],
                _ section: SystemSection?
            ) {
                for reference in references.map(\.value)
                where reference.standard == catalogue.id && catalogue.has(reference.number) {
                    let binding = StandardBinding(
                        kind: kind, document: document.id, path: document.path,
                        number: reference.number, section: section?.title, anchor: section?.anchor)
                    if !found.contains(binding) { found.append(binding) }
                }
            }
            add(.serves, document.clauses, nil)
            for section in document.sections {
                add(.covers, section.covers, section)
                add(.supports, section.supports, section)
            }
            return found
        }
    }

    /// The catalogues whose requirements the documents are written for.
    ///
    /// What was only taken in to look things up binds nobody, unless there is nothing else.
    package var ownCatalogues: [ClauseCatalogue] {
        let all = catalogues.filter { !$0.requirements.isEmpty }
        let bound = all.filter { !bindings(to: $0).isEmpty }
        return bound.isEmpty ? all : bound
    }
}
