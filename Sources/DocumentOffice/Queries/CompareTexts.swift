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
    ) async throws -> DocumentDifference {
        try rules()
        try refuseUnknown([old, new].compactMap { $0 }, of: id)
        let (after, before) = try await read(reader(of: id, new ?? defaultNew(id))) {
            try text(id, old ?? "in-force")
        }
        return try difference(
            before, after, await Redline.between(before.units, after.units), read: nil)
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
    ) async throws -> DocumentDifference {
        try rules()
        let state = try registered(id)
        guard let last = register.lastRead(state, by: person),
            let former = state.line.last(where: { $0.item.content == last.content })
        else { throw OfficeError.nothingAcknowledged(id, name(person)) }
        let first = try side(former, state)
        let (before, after) = try await read({ first }) {
            try text(id, new ?? "in-force")
        }
        return try difference(
            before, after, await Redline.between(before.units, after.units),
            read: (person, last.time))
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
        let before = Reading(try text(id, "in-force"))
        let after = Reading(try side(draft, id), draft.markdown)
        return try difference(
            before, after, Redline(TextComparison(old: before.units, new: after.units)), read: nil)
    }

    /// One of two texts.
    private struct Side: Sendable {
        let text: StagedText
        /// Nothing where that is not known.
        var attachments: [AttachedFile]?
        /// Of a draft, whose files only its text tells.
        var draft: DraftFile?
    }

    /// A text taken apart.
    private struct Reading: Sendable {
        let side: Side
        let markdown: MarkdownText
        let units: [TextUnit]

        init(_ side: Side, _ markdown: MarkdownText? = nil) {
            self.side = side
            self.markdown = markdown ?? side.text.markdown
            units = TextUnit.units(of: self.markdown)
        }
    }

    /// Takes two texts apart side by side: one while the other is still fetched.
    private func read(
        _ first: @escaping @Sendable () throws -> Side, _ fetch: () throws -> Side
    ) async throws -> (first: Reading, second: Reading) {
        async let early = Reading(first())
        do {
            let late = Reading(try fetch())
            return (try await early, late)
        } catch {
            // What stands in the way of the first text is told before that of the second.
            _ = try await early
            throw error
        }
    }

    /// What gives a text: a draft is read when it is asked for, beside other work.
    private func reader(
        of id: DocumentID, _ stage: String
    ) throws -> @Sendable () throws -> Side {
        if stage == "draft", id != .rules {
            let root = try root()
            return { try Self.draftSide(id, root: root) }
        }
        let side = try text(id, stage)
        return { side }
    }

    private func difference(
        _ old: Reading, _ new: Reading, _ redline: Redline,
        read: (person: PersonID, at: Instant)?
    ) throws -> DocumentDifference {
        var attachments: [MetadataChange] = []
        if let before = try attached(old), let after = try attached(new) {
            attachments = before.changes(to: after)
        }
        let texts = (old: old.side.text, new: new.side.text)
        let roles = try rules().roles
        let metadata = texts.old.text.frontMatter.changes(to: texts.new.text.frontMatter) { owner in
            Name(owner).flatMap { roles[$0] }
        }
        return DocumentDifference(
            old: texts.old, new: texts.new, markdown: (old.markdown, new.markdown),
            redline: redline, metadata: metadata, attachments: attachments, read: read)
    }

    private func attached(_ reading: Reading) throws -> [AttachedFile]? {
        guard let file = reading.side.draft else { return reading.side.attachments }
        let draft = Draft(file, markdown: reading.markdown)
        return Embeds.attached(to: draft, root: try root())
    }

    private func defaultNew(_ id: DocumentID) -> String {
        guard let state = register.documents[id], register.onItsWay(state, at: now) != nil else {
            return "draft"
        }
        return "submitted"
    }

    /// Names all revisions at once that a document does not have, and those that it has.
    private func refuseUnknown(_ stages: [String], of id: DocumentID) throws {
        let words = ["draft", "submitted", "in-force", "in force"]
        let asked = stages.filter { !words.contains($0) }
        guard !asked.isEmpty else { return }
        let state = try registered(id)
        let known = Set(
            state.line.filter { $0.kind != .withdraw }.map(\.item.revision)
                + state.submissions.map(\.item.revision))
        let unknown = asked.filter { stage in Revision(stage).map { !known.contains($0) } ?? true }
        guard !unknown.isEmpty else { return }
        throw OfficeError.noRevisions(
            id, unknown, known.sorted().map { "\($0)" } + ["draft", "submitted", "in-force"])
    }

    private func text(_ id: DocumentID, _ stage: String) throws -> Side {
        switch stage {
        case "draft":
            return try draftSide(id)
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
        return Side(text: staged, attachments: state.text(of: entry)?.text.attachments)
    }

    private func side(_ draft: Draft, _ id: DocumentID) throws -> Side {
        Side(
            text: StagedText(
                document: id, revision: nil, stage: "draft",
                text: try Self.document(draft.bytes, draft.path, id), bytes: draft.bytes),
            attachments: Embeds.attached(to: draft, root: try root()))
    }

    private func side(_ submission: SubmissionState) throws -> Side {
        Side(
            text: try text(of: submission, stage: "submitted"),
            attachments: submission.text.attachments)
    }

    private func draftSide(_ id: DocumentID) throws -> Side {
        guard id != .rules else { return try side(try draft(of: id), id) }
        return try Self.draftSide(id, root: try root())
    }

    private static func draftSide(_ id: DocumentID, root: String) throws -> Side {
        let file = try draftFile(of: id, root: root)
        return Side(
            text: StagedText(
                document: id, revision: nil, stage: "draft", text: file.text, bytes: file.bytes),
            draft: file)
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
