import DocumentArchive
package import DocumentControl
import Git

/// What an author asks for when submitting.
package struct SubmissionWish: Sendable {
    /// What is to become of it, in words: why the change is made.
    package var reason: [String]
    /// Nothing to take the proposal.
    package var change: ChangeClass?
    /// All authors; nothing to take the proposal from who changed the draft.
    package var authors: [PersonID]
    package var typedBy: [PersonID]
    /// Answers to the comments of the review that sent it back, by the comment's number.
    package var answers: [(number: Int, text: String)]
    /// The revision that the draft carries on; nothing for what the draft tells.
    package var base: Revision?

    package init(
        reason: [String], change: ChangeClass? = nil, authors: [PersonID] = [],
        typedBy: [PersonID] = [], answers: [(number: Int, text: String)] = [],
        base: Revision? = nil
    ) {
        self.reason = reason
        self.change = change
        self.authors = authors
        self.typedBy = typedBy
        self.answers = answers
        self.base = base
    }
}

/// A submission that is ready to be signed.
package struct PreparedSubmission: Sendable {
    package let item: Item
    package let title: String
    package let path: String
    package let base: Revision?
    package let change: ChangeClass
    package let proposal: ChangeProposal
    package let authors: [PersonID]
    package let typedBy: [PersonID]
    package let attachments: [String]
    /// What is worth knowing, such as CR LF.
    package let remarks: [Defect]
    package let statement: ReadyStatement
}

extension Office {
    /// Makes ready the submission of drafts, without signing.
    ///
    /// - Parameters:
    ///   - id: The document.
    ///   - wish: What its author asks for.
    /// - Returns: What is about to be signed.
    /// - Throws: ``OfficeError`` with every defect that `signet check` would name, and where the
    ///   base, the authors or the answers are not in order.
    package func prepareSubmission(
        of id: DocumentID, _ wish: SubmissionWish
    ) async throws -> PreparedSubmission {
        let rules = try rules()
        let identity = try await identity()
        let draft = try draft(of: id)
        let remarks = try demandSound(draft, id)
        let state = register.documents[id]
        let head = state?.head
        if let state, let open = state.open.last {
            throw OfficeError.openSubmission(
                id, open.item.revision, name(open.submitter))
        }
        let material = try material(of: draft, id, rules)
        try demandNotDisposed(material, id, draft.path)
        try demandBase(material.content, id, state, wish)
        let proposal = try proposal(for: draft, material, state)
        let mustBeMaterial = id == .rules || head.map { $0.mode != .normal } ?? false
        let change = mustBeMaterial ? .material : wish.change ?? proposal.change
        let revision = head.map { $0.item.revision.next(change) } ?? .first
        let people = try authors(of: draft, state, wish, identity)
        let item = Item(id, revision, material.content)
        var statement = StatementDraft(.submit)
        statement.add("item", group(item, material, head, change, proposal, people))
        statement.set("on", try rests(state, identity.person).map(\.hex))
        statement.set("reason", wish.reason)
        for (to, text) in try answers(wish, state) {
            statement.add("to", ["to": [to], "answer": [text]])
        }
        let intention = Intention(
            draft: statement, signers: [Signer(identity.person)],
            files: { signed, statementID in
                dossierFiles(item, draft.bytes, material, Layout.stem(signed, statementID))
            }, message: "Submit \(id) \(revision)")
        return PreparedSubmission(
            item: item, title: material.title, path: draft.path, base: head?.item.revision,
            change: change, proposal: proposal, authors: people.authors, typedBy: people.typists,
            attachments: material.files.map(\.path), remarks: remarks,
            statement: try ready(intention, by: identity))
    }

    /// Signs and records a submission.
    package func submit(_ prepared: PreparedSubmission) async throws -> Recorded {
        let recorded = try await record(prepared.statement)
        let hash = recorded.statement.first("text")?.dropFirst(7)
        // The statement is recorded: what this clone remembers of the draft must not deny that.
        try? archive.setDraftBases([
            prepared.item.document: DraftBase(
                prepared.base ?? prepared.item.revision, submitted: hash.map(String.init))
        ])
        return recorded
    }

    /// What was disposed of is not filed again: it would be taken away at once.
    private func demandNotDisposed(
        _ material: DraftMaterial, _ id: DocumentID, _ path: String
    ) throws {
        let gone = register.erasedBytes
        if gone.contains(material.hash) { throw OfficeError.bytesDisposed(id, path) }
        if let file = material.files.first(where: { gone.contains($0.attached.hash) }) {
            throw OfficeError.bytesDisposed(id, file.path)
        }
    }

    /// Refuses what `signet check` refuses.
    private func demandSound(_ draft: Draft, _ id: DocumentID) throws -> [Defect] {
        let defects = try defects(of: draft)
        let stopping = defects.filter(\.isStopping)
        guard stopping.isEmpty else { throw OfficeError.defects(stopping) }
        return defects
    }

    /// What `signet check` tells of a draft; all drafts are read once for several submissions.
    private func defects(of draft: Draft) throws -> [Defect] {
        guard gathering != nil else { return try check([draft.path]) }
        if let known = gathering?.defects { return known[draft.path] ?? [] }
        let all = Dictionary(grouping: try check(), by: \.file)
        gathering?.defects = all
        return all[draft.path] ?? []
    }

    /// A draft carries on the last revision issued; whose text it holds must be known.
    private func demandBase(
        _ content: ContentHash, _ id: DocumentID, _ state: DocumentState?, _ wish: SubmissionWish
    ) throws {
        guard let state, let head = state.head else { return }
        if let base = wish.base {
            guard base == head.item.revision else {
                throw OfficeError.staleBase(id, based: base, head: head.item.revision)
            }
        } else if let former = baseOfDraft(state), former != head.item.revision {
            throw OfficeError.staleBase(id, based: former, head: head.item.revision)
        }
        if head.item.content == content, head.kind != .withdraw {
            throw OfficeError.nothingChanged(id, head.item.revision)
        }
    }

    /// The revision that this clone took up as the draft, or that came of the draft since.
    private func baseOfDraft(_ state: DocumentState) -> Revision? {
        guard let base = archive.draftBase(of: state.id) else { return nil }
        if let submitted = base.submitted, let head = state.head,
            state.text(of: head)?.text.text.hex == submitted
        {
            return head.item.revision
        }
        return state.line.contains { $0.item.revision == base.revision } ? base.revision : nil
    }

    private func group(
        _ item: Item, _ material: DraftMaterial, _ head: LineEntry?, _ change: ChangeClass,
        _ proposal: ChangeProposal, _ people: (authors: [PersonID], typists: [PersonID])
    ) -> [String: [String]] {
        [
            "item": [item.description], "title": [material.title],
            "type": [material.type.text], "owner": [material.owner.text],
            "audience": material.audience.map(\.text),
            "language": material.language.map { [$0] } ?? [],
            "classification": material.classification.map { [$0.text] } ?? [],
            "base": head.map { ["\($0.item.revision)"] } ?? [], "class": [change.rawValue],
            "proposed-class": [proposal.change.rawValue], "author": people.authors.map(\.text),
            "typed-by": people.typists.map(\.text), "text": ["\(material.hash)"],
            "attach": material.files.map { "\($0.attached)" },
        ]
    }

    /// The admission, and what came before: the issue it follows, and what closed the last one.
    private func rests(_ state: DocumentState?, _ person: PersonID) throws -> [StatementID] {
        var on = [try admission(of: person)]
        if let head = state?.head { on.append(head.id) }
        if let last = state?.submissions.last {
            on.append(last.closedBy ?? last.id)
            // What closed earlier submissions counts at once only where it is named.
            let pending = (state?.submissions ?? []).compactMap(\.closedBy)
                .filter { register.judgements[$0]?.settledBy == nil }
            on += pending
        }
        let allowed = Set(StatementKind.submit.grammar.mayRestOn + [.admit])
        return unique(on).filter {
            register.statements[$0].map { allowed.contains($0.kind) } ?? false
        }
    }

    /// An answer for every comment of the reviews that sent the text back.
    private func answers(
        _ wish: SubmissionWish, _ state: DocumentState?
    ) throws -> [(to: String, text: String)] {
        let comments = state.map { register.openComments(of: $0.id) } ?? []
        if let stray = wish.answers.first(where: { answer in
            !comments.contains { $0.shown == answer.number }
        }) {
            throw OfficeError.noComment(stray.number)
        }
        let open = comments.filter { comment in
            !wish.answers.contains { $0.number == comment.shown }
        }
        guard open.isEmpty else {
            throw OfficeError.openComments(
                open.map { "\($0.shown). \($0.comment.joined(separator: " "))" })
        }
        return comments.flatMap { comment in
            wish.answers.filter { $0.number == comment.shown }
                .map { ("\(comment.review) \(comment.number)", $0.text) }
        }
    }
}

/// The text and its attachments, named so that each sorts beside the submission.
func dossierFiles(
    _ item: Item, _ bytes: [UInt8], _ material: DraftMaterial, _ stem: String
) -> [NewFile] {
    let folder = Layout.dossier(item.document, item.revision)
    let text = NewFile(
        path: "\(folder)/\(Layout.textName(stem: stem, material.hash, of: item.document))",
        bytes: bytes)
    return [text]
        + material.files.map {
            NewFile(
                path: "\(folder)/\(Layout.attachmentName(stem: stem, $0.attached))",
                bytes: $0.bytes)
        }
}
