import DocumentArchive
package import DocumentControl
import Foundation
package import ManagementSystem
package import Standards

/// Which texts make up the system that is looked at.
package enum SystemTexts: Hashable, Sendable {
    /// What lies in the working tree.
    case drafts
    /// What was in force at an instant.
    case inForce(Instant)
}

extension Office {
    /// All documents as one system, with the clause catalogues of the working tree.
    ///
    /// - Throws: Why it was refused, with what to do about it; a draft that cannot be read is told by `signet check`.
    package func wholeSystem(_ texts: SystemTexts) throws -> ManagementSystem {
        let catalogues = try catalogues()
        let documents = try lookedAt(texts).compactMap { SystemReader.document($0.draft) }
        return ManagementSystem(documents: documents, catalogues: catalogues)
    }

    /// The clause catalogues of the working tree.
    ///
    /// - Throws: What is wrong in them.
    package func catalogues() throws -> [ClauseCatalogue] {
        let found = CatalogueFile.all(root: try root())
        guard found.defects.isEmpty else { throw DefectError(defects: found.defects) }
        return found.catalogues
    }

    /// The control rules that belong to the texts: those of the working tree with drafts, otherwise those in force.
    ///
    /// Where none were in force yet at the instant, the first ones are taken.
    ///
    /// - Throws: Why the file cannot be read, or that there are no rules.
    package func systemRules(_ texts: SystemTexts) throws -> Rules {
        if case .inForce(let instant) = texts {
            let former = register.rules.last { state in
                (register.statements[state.by]?.time).map { $0 <= instant } ?? false
            }
            return try evidence.rules((former ?? register.rules.first)?.reference) ?? rules()
        }
        guard let bytes = archive.draftBytes(RulesFile.path) else { return try rules() }
        return try RulesFile.decode(bytes)
    }
}
