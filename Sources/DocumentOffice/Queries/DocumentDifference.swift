package import DocumentControl
package import Markdown

/// Two texts of a document, and all that differs between them.
package struct DocumentDifference: Sendable {
    package let old: StagedText
    package let new: StagedText
    /// The bodies of both, taken apart.
    package let markdown: (old: MarkdownText, new: MarkdownText)
    package let redline: Redline
    /// What differs at the head of the texts.
    package let metadata: [MetadataChange]
    /// Which attached files differ.
    package let attachments: [MetadataChange]
    /// When the old text was acknowledged, and by whom; nothing where that was not asked about.
    package let read: (person: PersonID, at: Instant)?

    /// The same without the texts.
    package var difference: TextDifference {
        TextDifference(redline: redline, metadata: metadata, attachments: attachments)
    }

    package var isEmpty: Bool { difference.isEmpty }

    /// Material or editorial, by the heaviest change.
    package var proposal: ChangeProposal { difference.proposal }

    /// The counts of all changes in one sentence.
    package var summary: String { difference.summary }

    /// The proposed class and why.
    package var proposed: String {
        let words = proposal.words
        return proposal.change == .material
            ? "Proposed: material, because \(words.decapitalised)" : "Proposed: editorial. \(words)"
    }
}

extension String {
    /// With a small letter at the beginning, to go on with a sentence.
    fileprivate var decapitalised: String {
        hasPrefix("Here ") || hasPrefix("The ") || hasPrefix("A ") || hasPrefix("An ")
            || hasPrefix("What ") ? prefix(1).lowercased() + dropFirst() : self
    }
}
