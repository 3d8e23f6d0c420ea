package import DocumentArchive
package import DocumentControl
package import Markdown

/// A text of a document at some stage of its life.
package struct StagedText: Sendable {
    package let document: DocumentID
    /// Nothing for a draft.
    package let revision: Revision?
    /// One or two words: draft, submitted, in force, superseded ...
    package let stage: String
    package let text: DocumentText
    package let bytes: [UInt8]

    /// The body, with the lines of the file.
    package var markdown: MarkdownText { MarkdownText(of: text) }
}

extension MarkdownText {
    /// The body of a text, with the lines of the file.
    init(of text: DocumentText) {
        self.init(parsing: text.body, firstLine: text.bodyOffset + 1)
    }
}

extension Office {
    /// The document meant by what a person typed, in any case.
    package func document(_ words: String) throws -> DocumentID {
        guard let id = DocumentID(words.uppercased()) else { throw OfficeError.noDocument(words) }
        return id
    }

    /// The title of the text in force, else of the newest one; empty where there is none.
    package func title(of id: DocumentID) -> String {
        guard let state = register.documents[id] else { return "" }
        return state.inForce(at: now, trials: false).flatMap { state.text(of: $0)?.text.title }
            ?? state.submissions.last?.text.title ?? ""
    }

    /// The state of a registered document.
    func registered(_ id: DocumentID) throws -> DocumentState {
        guard let state = register.documents[id] else { throw OfficeError.noDocument(id.text) }
        return state
    }

    /// The submission on its way of a document.
    func onItsWay(_ id: DocumentID) throws -> SubmissionState {
        let state = try registered(id)
        guard let submission = register.onItsWay(state, at: now) else {
            throw nothingOnItsWay(state)
        }
        return submission
    }

    /// Why nothing is on its way: perhaps what was has lapsed.
    func nothingOnItsWay(_ state: DocumentState) -> OfficeError {
        guard let lapsed = state.lapsed(at: now), let until = lapsed.until else {
            return .nothingOnItsWay(state.id)
        }
        return .issuing(
            .lapsed(state.id, lapsed.item.revision, lapsed.mode, on: calendar.shown(until)))
    }

    /// The issue or adoption in force for everybody; where there is none, the one on trial.
    func inForce(_ id: DocumentID) throws -> LineEntry {
        let state = try registered(id)
        guard let entry = state.inForce(at: now, trials: false) ?? state.trial(at: now) else {
            throw OfficeError.nothingInForce(id)
        }
        return entry
    }

    /// The text of an entry of the line.
    package func text(of entry: LineEntry, in state: DocumentState) throws -> StagedText {
        if entry.kind == .root, let reference = register.rules.first?.reference {
            guard let file = try archive.rulesText(reference, in: evidence) else {
                throw OfficeError.textMissing(entry.item.document, entry.item.revision)
            }
            return try staged(file, entry.item, stage(of: entry, in: state))
        }
        guard let submission = state.text(of: entry) else {
            throw OfficeError.textMissing(entry.item.document, entry.item.revision)
        }
        return try text(of: submission, stage: stage(of: entry, in: state))
    }

    /// The text of a submission.
    package func text(of submission: SubmissionState, stage: String) throws -> StagedText {
        try staged(try bytes(of: submission), submission.item, stage)
    }

    /// The exact bytes of a submission.
    func bytes(of submission: SubmissionState) throws -> DossierFile {
        guard
            let file = try archive.text(submission.text, of: submission.id, in: evidence)
        else {
            if let disposal = register.disposal(of: submission.text.text) {
                throw OfficeError.textDisposed(
                    submission.item.document, submission.item.revision, by: name(disposal.by),
                    on: "\(calendar.day(of: disposal.time))",
                    reason: disposal.reason.joined(separator: " "))
            }
            throw OfficeError.textMissing(submission.item.document, submission.item.revision)
        }
        return file
    }

    private func staged(_ file: DossierFile, _ item: Item, _ stage: String) throws -> StagedText {
        StagedText(
            document: item.document, revision: item.revision, stage: stage,
            text: try Self.document(file.bytes, file.path, item.document), bytes: file.bytes)
    }

    /// The control rules are no Markdown: their lines are shown as they are.
    static func document(
        _ bytes: [UInt8], _ path: String, _ id: DocumentID
    ) throws -> DocumentText {
        try DocumentText(bytes, file: path)
    }

    /// The place of an entry in the life of its document.
    package func stage(of entry: LineEntry, in state: DocumentState) -> String {
        if entry.cancelled { return "replaced" }
        if entry.isHeldBack { return "held back" }
        if entry.instant > now { return "scheduled" }
        if state.trial(at: now)?.id == entry.id { return "on trial" }
        if state.standing(at: now, trials: false)?.id == entry.id {
            guard entry.kind != .withdraw else { return "withdrawn" }
            return entry.mode == .emergency ? "in force, EMERGENCY" : "in force"
        }
        if state.lapsed(at: now)?.id == entry.id { return "lapsed" }
        return state.isWithdrawn(at: now) ? "withdrawn" : "superseded"
    }

    /// The draft of a document in the working tree.
    func draft(of id: DocumentID) throws -> Draft {
        let root = try root()
        if id == .rules {
            guard let bytes = archive.draftBytes(RulesFile.path) else {
                throw OfficeError.noDraft(id)
            }
            return Draft(path: RulesFile.path, bytes: bytes)
        }
        let file = try Self.draftFile(of: id, root: root)
        return Draft(file, markdown: MarkdownText(of: file.text))
    }

    /// The file of the one draft of a document.
    static func draftFile(of id: DocumentID, root: String) throws -> DraftFile {
        let found = DraftFolder.files(of: id, root: root)
        guard let file = found.first else { throw OfficeError.noDraft(id) }
        guard found.count == 1 else {
            throw OfficeError.severalDrafts(id, found.map(\.path))
        }
        return file
    }
}
