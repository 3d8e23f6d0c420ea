import DocumentArchive
package import DocumentControl

/// One revision of a document, ready to be shown with what the evidence tells of it.
package struct ShownText: Sendable {
    package let staged: StagedText
    package let title: String
    package let owner: Name?
    package let entry: LineEntry?
    package let submission: SubmissionState?
    /// Superseded, withdrawn, scheduled: a plain mark that nobody can miss.
    package let marks: [String]
    package let nextReview: Day?
    package let reviews: [Decision]
    package let approvals: [Decision]
}

extension Office {
    /// The text of a document that is in force, or one of its revisions.
    ///
    /// - Parameters:
    ///   - id: The document.
    ///   - revision: Nothing for what is in force at the instant.
    ///   - instant: The point in time asked about.
    ///   - reader: Who reads: whoever tries a revision sees that one; nothing for everybody else.
    /// - Returns: The text, never the draft.
    /// - Throws: Why it was refused, with what to do about it.
    package func read(
        _ id: DocumentID, revision: String?, at instant: Instant, for reader: PersonID? = nil
    ) throws -> ShownText {
        try rules()
        let state = try registered(id)
        let entry: LineEntry
        if let revision {
            guard
                let found = state.line.last(where: {
                    "\($0.item.revision)" == revision && $0.kind != .withdraw
                })
            else { throw OfficeError.noRevision(id, revision) }
            entry = found
        } else if let trial = state.trial(at: instant), tries(reader, trial, instant) {
            entry = trial
        } else if let found = state.shown(at: instant) {
            entry = found
        } else {
            throw OfficeError.nothingInForce(id)
        }
        let staged = try text(of: entry, in: state)
        let submission = state.text(of: entry)
        return ShownText(
            staged: staged, title: submission?.text.title ?? id.text,
            owner: submission?.text.owner, entry: entry, submission: submission,
            marks: marks(entry, state, instant),
            nextReview: state.inForce(at: instant, trials: false)?.id == entry.id
                ? register.nextReview(state, at: instant) : nil,
            reviews: submission?.reviews ?? [], approvals: submission?.approvals ?? [])
    }

    private func tries(_ reader: PersonID?, _ trial: LineEntry, _ instant: Instant) -> Bool {
        reader.map { register.members(of: trial.audience, at: instant)[$0] != nil } ?? false
    }
}

extension DocumentState {
    /// The issue that stands for some readers: where they do not see the one that stands for everybody else but the one
    /// on trial, that one.
    ///
    /// - Parameters:
    ///   - instant: The point in time.
    ///   - readers: Who reads.
    /// - Returns: The entry, and whether they see it; nothing where nothing was issued.
    func shown(
        at instant: Instant, for readers: SiteReaders
    ) -> (entry: LineEntry, isSeen: Bool)? {
        guard let entry = shown(at: instant) else { return nil }
        if readers.see(entry) { return (entry, true) }
        if let trial = trial(at: instant), readers.see(trial) { return (trial, true) }
        return (entry, false)
    }

    /// The issue or adoption that stands for a document: in force, else on trial, else the last before it was
    /// withdrawn, else scheduled.
    func shown(at instant: Instant) -> LineEntry? {
        if let found = inForce(at: instant, trials: false) ?? trial(at: instant) { return found }
        if let withdrawn = standing(at: instant, trials: true), withdrawn.kind == .withdraw,
            let last = line.last(where: { $0.item == withdrawn.item && $0.kind != .withdraw })
        {
            return last
        }
        return scheduled(after: instant).first { $0.time <= instant && $0.kind != .withdraw }
    }
}
