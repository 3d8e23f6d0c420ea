import DocumentArchive
package import DocumentControl

extension Office {
    /// Two texts of a document and how they differ.
    ///
    /// - Parameters:
    ///   - id: The document.
    ///   - old: `draft`, `submitted`, `in-force` or a revision; nothing for what is in force.
    ///   - new: The same; nothing for the submission on its way, else the draft.
    /// - Returns: Both texts and the comparison of their bodies.
    /// - Throws: Why it was refused, with what to do about it.
    package func compare(
        _ id: DocumentID, _ old: String?, _ new: String?
    ) throws -> (old: StagedText, new: StagedText, comparison: TextComparison) {
        try rules()
        let newText = try text(id, new ?? defaultNew(id))
        let oldText = try text(id, old ?? "in-force")
        return (
            oldText, newText,
            TextComparison(
                old: TextUnit.units(of: oldText.markdown),
                new: TextUnit.units(of: newText.markdown))
        )
    }

    private func defaultNew(_ id: DocumentID) -> String {
        guard let state = register.documents[id], register.onItsWay(state, at: now) != nil else {
            return "draft"
        }
        return "submitted"
    }

    private func text(_ id: DocumentID, _ stage: String) throws -> StagedText {
        switch stage {
        case "draft":
            let draft = try draft(of: id)
            return StagedText(
                document: id, revision: nil, stage: "draft",
                text: try Self.document(draft.bytes, draft.path, id), bytes: draft.bytes)
        case "submitted":
            return try text(of: try onItsWay(id), stage: "submitted")
        case "in-force", "in force":
            let state = try registered(id)
            return try text(of: try inForce(id), in: state)
        default:
            let state = try registered(id)
            guard let revision = Revision(stage) else { throw OfficeError.noRevision(id, stage) }
            if let entry = state.line.last(where: {
                $0.item.revision == revision && $0.kind != .withdraw
            }) {
                return try text(of: entry, in: state)
            }
            guard let submission = state.submissions.last(where: { $0.item.revision == revision })
            else { throw OfficeError.noRevision(id, stage) }
            return try text(of: submission, stage: "submitted")
        }
    }

    /// What changed since a person last acknowledged a document, for the inbox.
    package func changeSinceRead(_ id: DocumentID, by person: PersonID, entry: StatementID) throws
        -> (before: Revision, comparison: TextComparison)?
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
            TextComparison(
                old: TextUnit.units(of: old.markdown), new: TextUnit.units(of: new.markdown))
        )
    }
}
