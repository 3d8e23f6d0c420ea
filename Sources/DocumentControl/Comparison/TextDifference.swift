/// All that differs between two texts of a document: in the body, at the head, and in the files that belong to it.
package struct TextDifference: Sendable {
    package let redline: Redline
    /// What differs at the head of the texts.
    package let metadata: [MetadataChange]
    /// Which attached files differ.
    package let attachments: [MetadataChange]

    package init(redline: Redline, metadata: [MetadataChange], attachments: [MetadataChange]) {
        self.redline = redline
        self.metadata = metadata
        self.attachments = attachments
    }

    package var isEmpty: Bool { redline.isEmpty && metadata.isEmpty && attachments.isEmpty }

    /// Material or editorial, by the heaviest change.
    package var proposal: ChangeProposal { ChangeProposal(redline, metadata + attachments) }

    /// The counts of all changes in one sentence.
    package var summary: String {
        func count(_ changes: [MetadataChange], _ one: String, _ many: String) -> String? {
            changes.isEmpty ? nil : "\(changes.count) \(changes.count == 1 ? one : many)"
        }
        let others = [
            count(metadata, "change of the front matter", "changes of the front matter"),
            count(attachments, "attached file", "attached files"),
        ].compactMap { $0 }
        guard !others.isEmpty else { return redline.summary }
        return "\(redline.summary) Besides: \(others.joined(separator: ", "))."
    }
}
