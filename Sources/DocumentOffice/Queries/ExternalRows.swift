import DocumentArchive
package import DocumentControl
import Markdown

/// One document of external origin.
package struct ExternalRow: Hashable, Sendable {
    package let document: DocumentID
    package let title: String
    /// The revision of its entry in force.
    package let revision: Revision?
    package let publisher: String?
    package let edition: String?
    package let keptAt: String?
    package let licence: String?
    /// In words: current, superseded, withdrawn, not issued yet.
    package let status: String
    /// When it was last checked at the publisher, by the entry or a confirmation.
    package let checkedOn: Instant?
    package let nextCheck: Day?
    package let isCheckOverdue: Bool
    /// The documents whose texts in force name it.
    package let usedIn: [DocumentID]
}

extension Office {
    /// Whether the control rules say that a document comes from outside.
    package func isExternal(_ id: DocumentID) -> Bool {
        guard let type = register.documents[id]?.submissions.last?.text.type else { return false }
        return evidence.rules?.types[type]?.isExternal ?? false
    }

    /// When what is said of a document from outside was last checked: its newest confirmation, or
    /// the issue of its entry.
    package func lastChecked(_ state: DocumentState, at instant: Instant) -> Instant? {
        let confirmed = state.confirmations.filter { !$0.voided && $0.time <= instant }.map(\.time)
        return ([state.inForce(at: instant, trials: false)?.time].compactMap { $0 } + confirmed)
            .max()
    }

    /// The documents of external origin as they were at an instant.
    ///
    /// - Parameters:
    ///   - filter: Which of them; its type is one of documents from outside.
    ///   - instant: The point in time.
    /// - Returns: By identifier.
    /// - Throws: Where a name is not known, or the repository cannot be read.
    package func externals(
        _ filter: RegisterFilter, at instant: Instant
    ) throws -> [ExternalRow] {
        let rows = try masterList(filter, at: instant)
        let uses = try uses(of: Set(rows.map(\.document)), at: instant)
        return rows.compactMap { row in
            guard let state = register.documents[row.document] else { return nil }
            let origin = origin(of: state, at: instant) ?? [:]
            return ExternalRow(
                document: row.document, title: row.title, revision: row.revision,
                publisher: origin["publisher"]?.text, edition: origin["edition"]?.text,
                keptAt: origin["kept-at"]?.text, licence: origin["licence"]?.text,
                status: status(row, origin), checkedOn: lastChecked(state, at: instant),
                nextCheck: row.nextReview, isCheckOverdue: row.isReviewOverdue,
                usedIn: (uses[row.document] ?? []).sorted())
        }
    }

    /// What the entry in force, or else the newest one, says of its origin.
    func origin(
        of state: DocumentState, at instant: Instant
    ) -> [String: FrontMatter.Word]? {
        let submission =
            state.inForce(at: instant, trials: false).flatMap { state.text(of: $0) }
            ?? state.submissions.last { $0.time <= instant }
        // What was disposed of says nothing any more.
        return submission.flatMap { try? text(of: $0, stage: "") }?.text.frontMatter.origin
    }

    private func status(_ row: RegisterRow, _ origin: [String: FrontMatter.Word]) -> String {
        if row.isWithdrawn { return "withdrawn" }
        guard row.revision != nil else { return row.onItsWay?.stage.words ?? "not issued" }
        guard let successor = origin["superseded-by"]?.text else { return "current" }
        let why = origin["why-kept"].map { "; kept: \($0.text)" } ?? ""
        return "superseded by \(successor)\(why)"
    }

    /// The documents in force that name each of some documents, in the text or as related.
    package func uses(
        of wanted: Set<DocumentID>, at instant: Instant
    ) throws -> [DocumentID: [DocumentID]] {
        var uses: [DocumentID: [DocumentID]] = [:]
        for state in register.documents.values where state.id != .rules {
            guard !wanted.contains(state.id),
                let entry = state.inForce(at: instant, trials: false),
                let staged = try? text(of: entry, in: state)
            else { continue }
            let related = staged.text.frontMatter.related.compactMap { DocumentID($0.text) }
            let named = Mentions.identifiers(in: staged.markdown).union(related)
            for document in named.intersection(wanted) {
                uses[document, default: []].append(state.id)
            }
        }
        return uses
    }
}
