package import DocumentControl

/// Two texts of a document and all that differs, ready to be shown.
package struct ComparisonReport: Sendable {
    /// One of the two texts.
    package struct End: Sendable {
        /// What it is, such as `1.0 (superseded)`.
        package let words: String
        /// Nothing of a draft.
        package let revision: String?
        /// Where it stands, such as `superseded` or `draft`.
        package let stage: String

        package init(words: String, revision: String?, stage: String) {
            self.words = words
            self.revision = revision
            self.stage = stage
        }
    }

    /// The identifier of the document, and its title.
    package let document: String
    package let name: String
    package let old: End
    package let new: End
    package let redline: Redline
    package let metadata: [MetadataChange]
    package let attachments: [MetadataChange]
    /// The counts of all changes in one sentence.
    package let summary: String
    /// The proposed class and why, in one sentence.
    package let proposed: String
    package let proposal: ChangeProposal

    package init(
        document: String, name: String, old: End, new: End, redline: Redline,
        metadata: [MetadataChange],
        attachments: [MetadataChange], summary: String, proposed: String, proposal: ChangeProposal
    ) {
        self.document = document
        self.name = name
        self.old = old
        self.new = new
        self.redline = redline
        self.metadata = metadata
        self.attachments = attachments
        self.summary = summary
        self.proposed = proposed
        self.proposal = proposal
    }

    /// What is compared, such as `P-20 Incident management`.
    package var title: String { "\(document) \(name)" }

    /// The report for a terminal: the summary first, then what differs outside the text, then the
    /// text.
    ///
    /// - Parameter layout: How wide, and whether in colour.
    /// - Returns: The lines.
    package func lines(_ layout: ComparisonLayout) -> [String] {
        let text = layout.lines(redline)
        return head(layout) + (text.isEmpty ? [] : [""] + text)
    }

    /// What stands above the text.
    ///
    /// - Parameter layout: How wide, and whether in colour.
    /// - Returns: The lines.
    package func head(_ layout: ComparisonLayout) -> [String] {
        var lines = broken(summary, layout) + broken(proposed, layout)
        for (heading, changes) in [("Front matter", metadata), ("Files", attachments)]
        where !changes.isEmpty {
            lines += ["", "\(heading):"]
            let digits = changes.map { $0.line.map { String($0).count } ?? 1 }.max() ?? 1
            for change in changes {
                let number = change.line.map(String.init) ?? "-"
                let blanks = String(repeating: " ", count: digits - number.count)
                lines += broken("\(blanks)\(number)   \(change.words)", layout, hanging: digits + 5)
            }
        }
        return lines
    }

    private func broken(
        _ words: String, _ layout: ComparisonLayout, hanging: Int = 2
    ) -> [String] {
        StyledText(words).lines(width: layout.width, hanging: hanging, breakingWords: false)
            .map { $0.rendered(colour: layout.colour) }
    }
}
