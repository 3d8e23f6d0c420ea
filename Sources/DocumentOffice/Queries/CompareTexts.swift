import DocumentArchive
package import DocumentControl
import Markdown

extension Office {
    /// Two texts of a document and how they differ.
    ///
    /// - Parameters:
    ///   - id: The document.
    ///   - old: `draft`, `submitted`, `in-force` or a revision; nothing for what is in force.
    ///   - new: The same; nothing for the submission on its way, else the draft.
    /// - Returns: Both texts and all that differs.
    /// - Throws: Why it was refused, with what to do about it.
    package func compare(
        _ id: DocumentID, _ old: String?, _ new: String?
    ) throws -> DocumentDifference {
        try rules()
        let newText = try text(id, new ?? defaultNew(id))
        return difference(try text(id, old ?? "in-force"), newText, read: nil)
    }

    /// What a person last acknowledged of a document, and how a newer text differs from it.
    ///
    /// - Parameters:
    ///   - id: The document.
    ///   - person: Who read it.
    ///   - new: `draft`, `submitted`, `in-force` or a revision; nothing for what is in force.
    /// - Returns: Both texts and all that differs.
    /// - Throws: ``OfficeError/nothingAcknowledged(_:_:)`` where the person acknowledged no text
    ///   of it; ``OfficeError`` where a text is not here any more.
    package func compare(
        _ id: DocumentID, sinceReadBy person: PersonID, _ new: String?
    ) throws -> DocumentDifference {
        try rules()
        let state = try registered(id)
        guard let last = register.lastRead(state, by: person),
            let former = state.line.last(where: { $0.item.content == last.content })
        else { throw OfficeError.nothingAcknowledged(id, name(person)) }
        return difference(
            try side(former, state), try text(id, new ?? "in-force"), read: (person, last.time))
    }

    /// What is in force of a document, and how a draft that was read already differs from it.
    ///
    /// - Parameters:
    ///   - draft: The draft.
    ///   - id: The document.
    /// - Returns: Both texts and all that differs.
    /// - Throws: ``OfficeError/nothingInForce(_:)``; ``OfficeError`` where a text is not here any more.
    func compare(_ draft: Draft, of id: DocumentID) throws -> DocumentDifference {
        try rules()
        return difference(try text(id, "in-force"), try side(draft, id), read: nil)
    }

    /// One of two texts, taken apart once.
    private typealias Side = (
        text: StagedText, markdown: MarkdownText, attachments: [AttachedFile]?
    )

    private func difference(
        _ old: Side, _ new: Side, read: (person: PersonID, at: Instant)?
    ) -> DocumentDifference {
        var attachments: [MetadataChange] = []
        if let before = old.attachments, let after = new.attachments {
            attachments = before.changes(to: after)
        }
        return DocumentDifference(
            old: old.text, new: new.text,
            redline: Redline(
                TextComparison(
                    old: TextUnit.units(of: old.markdown), new: TextUnit.units(of: new.markdown))),
            metadata: old.text.text.frontMatter.changes(to: new.text.text.frontMatter),
            attachments: attachments, read: read)
    }

    private func defaultNew(_ id: DocumentID) -> String {
        guard let state = register.documents[id], register.onItsWay(state, at: now) != nil else {
            return "draft"
        }
        return "submitted"
    }

    private func text(_ id: DocumentID, _ stage: String) throws -> Side {
        switch stage {
        case "draft":
            return try side(try draft(of: id), id)
        case "submitted": return try side(try onItsWay(id))
        case "in-force", "in force": return try side(try inForce(id), try registered(id))
        default:
            let state = try registered(id)
            guard let revision = Revision(stage) else { throw OfficeError.noRevision(id, stage) }
            if let entry = state.line.last(where: {
                $0.item.revision == revision && $0.kind != .withdraw
            }) {
                return try side(entry, state)
            }
            guard let submission = state.submissions.last(where: { $0.item.revision == revision })
            else { throw OfficeError.noRevision(id, stage) }
            return try side(submission)
        }
    }

    private func side(_ entry: LineEntry, _ state: DocumentState) throws -> Side {
        let staged = try text(of: entry, in: state)
        return (staged, staged.markdown, state.text(of: entry)?.text.attachments)
    }

    private func side(_ draft: Draft, _ id: DocumentID) throws -> Side {
        let staged = StagedText(
            document: id, revision: nil, stage: "draft",
            text: try Self.document(draft.bytes, draft.path, id), bytes: draft.bytes)
        return (
            staged, draft.markdown ?? staged.markdown,
            Embeds.files(of: draft, root: try root()).files.map(\.attached)
        )
    }

    private func side(_ submission: SubmissionState) throws -> Side {
        let staged = try text(of: submission, stage: "submitted")
        return (staged, staged.markdown, submission.text.attachments)
    }

    /// What changed since a person last acknowledged a document, for the inbox.
    package func changeSinceRead(_ id: DocumentID, by person: PersonID, entry: StatementID) throws
        -> (before: Revision, redline: Redline)?
    {
        let state = try registered(id)
        guard let last = register.lastRead(state, by: person),
            let former = state.line.last(where: { $0.item.content == last.content }),
            let next = state.line.last(where: { $0.id == entry }),
            former.item != next.item
        else { return nil }
        let old: StagedText
        // What was disposed of can be compared with nothing.
        do { old = try text(of: former, in: state) } catch OfficeError.textDisposed { return nil }
        let new = try text(of: next, in: state)
        return (
            former.item.revision,
            Redline(
                TextComparison(
                    old: TextUnit.units(of: old.markdown), new: TextUnit.units(of: new.markdown)))
        )
    }
}
