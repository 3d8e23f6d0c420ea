import ManagementSystem
import Standards

/// A clause that a document serves, of a catalogue that is known.
struct ServedClause: Hashable {
    let reference: String
    let title: String?
    let catalogue: String
    /// The part of the catalogue's page that tells of it; empty where it has none.
    let fragment: String

    /// The clauses in the order in which the document names them, each once.
    static func all(of document: SystemDocument, in system: ManagementSystem) -> [ServedClause] {
        let covered = document.sections.flatMap(\.covers).map(\.value)
        var seen: Set<ClauseReference> = []
        return (document.clauses.map(\.value) + covered).filter { seen.insert($0).inserted }
            .compactMap { reference in
                guard let catalogue = system.catalogue(reference.standard),
                    catalogue.has(reference.number)
                else { return nil }
                let isRequired =
                    catalogue.requirements.isEmpty || catalogue.requirement(reference.number) != nil
                return ServedClause(
                    reference: "\(reference)",
                    title: catalogue.requirement(reference.number)?.text
                        ?? catalogue[catalogue.clauseNumber(of: reference.number)]?.title,
                    catalogue: catalogue.id,
                    fragment: isRequired ? "#r-\(reference.number)" : "")
            }
    }
}
