package import DocumentControl
import Git

/// On which revision a draft is based in this clone.
package struct DraftBase: Hashable, Sendable {
    /// The one that was taken up as the draft, or that preceded what was submitted.
    package let revision: Revision
    /// The SHA-256 of what was submitted of it since, as 64 digits.
    package let submitted: String?

    package init(_ revision: Revision, submitted: String? = nil) {
        self.revision = revision
        self.submitted = submitted
    }
}

extension Archive {
    private static let drafts = "signet.bases"

    /// On which revision the draft of a document is based; nothing where this clone does not know.
    package func draftBase(of id: DocumentID) -> DraftBase? {
        Self.bases(repository.note(Self.drafts) ?? [])[id.text]
    }

    /// Remembers on which revisions drafts are based.
    ///
    /// - Throws: ``ArchiveError`` where another command is still working, or it cannot be written.
    package func setDraftBases(_ bases: [DocumentID: DraftBase]) throws {
        try explained {
            try repository.changeNote(Self.drafts) { bytes in
                var all = Self.bases(bytes)
                for (id, base) in bases { all[id.text] = base }
                let lines = all.sorted { $0.key < $1.key }.map { id, base in
                    "\(id) \(base.revision)\(base.submitted.map { " \($0)" } ?? "")\n"
                }
                return Array(lines.joined().utf8)
            }
        }
    }

    /// One a line: identifier, revision, and the digest of what was submitted; other lines are left out.
    private static func bases(_ bytes: [UInt8]) -> [String: DraftBase] {
        var bases: [String: DraftBase] = [:]
        for line in bytes.split(separator: UInt8(ascii: "\n")) {
            let words = line.split(separator: UInt8(ascii: " ")).map {
                String(decoding: $0, as: UTF8.self)
            }
            guard (2...3).contains(words.count), let revision = Revision(words[1]) else { continue }
            bases[words[0]] = DraftBase(revision, submitted: words.count > 2 ? words[2] : nil)
        }
        return bases
    }
}
