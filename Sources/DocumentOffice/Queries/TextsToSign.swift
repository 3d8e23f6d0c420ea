import DocumentArchive
package import DocumentControl
import Git

/// One text that a statement is about, for whoever is to sign it.
package struct TextToSign: Sendable {
    package let item: Item
    package let title: String
    package let staged: StagedText
    package let submission: SubmissionState?
    /// The text that the signer knows, and what it is; nothing where all of it is to be read.
    package let former: StagedText?
    package let attachments: [(file: AttachedFile, bytes: [UInt8]?)]

    /// What differs; everything as it stands where there is nothing to compare with.
    package var comparison: TextComparison {
        let units = TextUnit.units(of: staged.markdown)
        return TextComparison(
            old: former.map { TextUnit.units(of: $0.markdown) } ?? units, new: units)
    }
}

extension Office {
    /// The texts that a statement is about, each compared with the one before it.
    ///
    /// Decisions are shown against what is in force, receipts against what the reader acknowledged
    /// last.
    ///
    /// - Parameter unsigned: The statement.
    /// - Returns: One for each document that it names.
    /// - Throws: ``OfficeError`` where a text is not here any more.
    package func texts(of unsigned: UnsignedStatement) throws -> [TextToSign] {
        let submitted = unsigned.statement.submissions
        return try unsigned.statement.items.map { item in
            if let text = submitted.first(where: { $0.item == item }) {
                return try newText(text, unsigned)
            }
            let state = try registered(item.document)
            let submission = state.submissions.last { $0.item == item }
            let entry = state.line.last { $0.item == item && $0.kind != .withdraw }
            let staged: StagedText
            if let entry {
                staged = try text(of: entry, in: state)
            } else if let submission {
                staged = try text(of: submission, stage: "submitted")
            } else {
                throw OfficeError.textMissing(item.document, item.revision)
            }
            let attached = try submission.map { submission in
                try submission.text.attachments.map { file in
                    (
                        file: file,
                        bytes: try archive.attachment(
                            file, submission.text, of: submission.id, in: evidence)?.bytes
                    )
                }
            }
            return TextToSign(
                item: item, title: submission?.text.title ?? item.document.text, staged: staged,
                submission: submission, former: try former(item, state, unsigned),
                attachments: attached ?? [])
        }
    }

    /// A text that is only just submitted: its bytes go with the statement.
    private func newText(
        _ text: SubmittedText, _ unsigned: UnsignedStatement
    ) throws -> TextToSign {
        func bytes(_ hash: ContentHash) -> [UInt8]? {
            unsigned.companions.first { StatementFile.hash($0.bytes) == hash }?.bytes
        }
        guard let own = bytes(text.text) else {
            throw OfficeError.textMissing(text.item.document, text.item.revision)
        }
        let state = register.documents[text.item.document]
        return TextToSign(
            item: text.item, title: text.title,
            staged: StagedText(
                document: text.item.document, revision: text.item.revision, stage: "submitted",
                text: try Self.document(own, text.item.document.text, text.item.document),
                bytes: own),
            submission: nil, former: try state.flatMap { try former(text.item, $0, unsigned) },
            attachments: text.attachments.map { ($0, bytes($0.hash)) })
    }

    private func former(
        _ item: Item, _ state: DocumentState, _ unsigned: UnsignedStatement
    ) throws -> StagedText? {
        let entry: LineEntry?
        switch unsigned.statement.kind {
        case .submit, .review, .approve, .reject, .issue:
            entry = state.inForce(at: now, trials: false)
        case .acknowledge:
            let last = register.lastRead(state, by: unsigned.signer)
            entry = last.flatMap { last in state.line.last { $0.item.content == last.content } }
        default: entry = nil
        }
        guard let entry, entry.item != item else { return nil }
        // What was disposed of can be compared with nothing.
        do { return try text(of: entry, in: state) } catch OfficeError.textDisposed { return nil }
    }
}
