import DocumentArchive
package import DocumentControl
import ManagementSystem
import Signatures

/// Which text of a document was looked at.
package struct TextFacts: Hashable, Sendable {
    /// Nothing for a draft.
    package let revision: Revision?
    /// From when on it is in force; nothing for a draft.
    package let since: Instant?
    /// The SHA-256 of the exact bytes.
    package let hash: String
}

extension Office {
    /// The texts that make up the system, each with its facts.
    ///
    /// - Throws: Why a text in force cannot be read.
    func lookedAt(_ texts: SystemTexts) throws -> [(draft: Draft, facts: TextFacts)] {
        switch texts {
        case .drafts:
            return DraftFolder(root: try root()).drafts.map {
                ($0, TextFacts(revision: nil, since: nil, hash: Digest.hex($0.bytes)))
            }
        case .inForce(let instant):
            return try register.documents.compactMap { id, state in
                // A trial stands for nobody but those who try it.
                guard id != .rules, let entry = state.inForce(at: instant, trials: false) else {
                    return nil
                }
                let staged = try text(of: entry, in: state)
                return (
                    Draft(path: staged.text.file, bytes: staged.bytes),
                    TextFacts(
                        revision: entry.item.revision, since: entry.instant,
                        hash: Digest.hex(staged.bytes))
                )
            }
        }
    }

    /// Revision, beginning and hash of each text, by document.
    ///
    /// - Parameter texts: Which texts are looked at.
    /// - Returns: The facts; of two drafts with one identifier those of the first by path.
    /// - Throws: Why a text in force cannot be read.
    package func textFacts(_ texts: SystemTexts) throws -> [DocumentID: TextFacts] {
        let found = try lookedAt(texts).sorted { $0.draft.path < $1.draft.path }
        return Dictionary(
            found.compactMap { draft, facts in
                SystemReader.document(draft).map { ($0.id, facts) }
            }, uniquingKeysWith: { first, _ in first })
    }

    /// The SHA-256 of the file of a clause catalogue.
    package func catalogueHash(_ name: String) -> String? {
        archive.draftBytes("\(CatalogueFile.folder)/\(name).yaml").map { Digest.hex($0) }
    }
}
