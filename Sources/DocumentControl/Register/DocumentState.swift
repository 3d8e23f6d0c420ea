/// The state of one document.
package struct DocumentState: Hashable, Sendable {
    package var id: DocumentID
    /// The submission or adoption that took the identifier; nothing while two contend for it.
    package var claimedBy: StatementID?
    /// All submissions that count or counted, in the order in which they were judged.
    package var submissions: [SubmissionState] = []
    /// Issues, adoptions and withdrawals in their order.
    package var line: [LineEntry] = []
    package var receipts: [Receipt] = []
    package var confirmations: [Confirmation] = []
    /// Who agreed to which text on paper.
    package var agreements: [Item: [Agreement]] = [:]

    package init(id: DocumentID) { self.id = id }

    /// The last in the line.
    package var head: LineEntry? { line.last }

    /// What is in force at an instant, or the withdrawal that ended it.
    ///
    /// - Parameters:
    ///   - instant: The point in time asked about.
    ///   - trials: Whether a trial counts as in force.
    /// - Returns: The entry that stands then, or nothing before the first.
    package func standing(at instant: Instant, trials: Bool) -> LineEntry? {
        line.last { entry in
            guard !entry.cancelled, !entry.isHeldBack, entry.instant <= instant else {
                return false
            }
            if entry.mode == .trial && !trials { return false }
            if let until = entry.until, entry.mode != .normal, until < instant { return false }
            return true
        }
    }

    /// The issue or adoption in force at an instant; nothing before the first and once withdrawn.
    ///
    /// - Parameters:
    ///   - instant: The point in time asked about.
    ///   - trials: Whether a trial counts as in force, as it does for whoever tries it.
    /// - Returns: The entry.
    package func inForce(at instant: Instant, trials: Bool) -> LineEntry? {
        guard let entry = standing(at: instant, trials: trials), entry.kind != .withdraw else {
            return nil
        }
        return entry
    }

    /// Whether the document was withdrawn by then.
    package func isWithdrawn(at instant: Instant) -> Bool {
        standing(at: instant, trials: true)?.kind == .withdraw
    }

    /// Issues whose instant has not come, or that wait for their readers, in order.
    package func scheduled(after instant: Instant) -> [LineEntry] {
        let standing = line.lastIndex { !$0.cancelled && !$0.isHeldBack && $0.instant <= instant }
        return line.indices.filter { place in
            let entry = line[place]
            // What something later has overtaken waits for nobody any more.
            return !entry.cancelled
                && (entry.instant > instant
                    || entry.isHeldBack && standing.map { place > $0 } ?? true)
        }.map { line[$0] }
    }

    /// The trial that runs at an instant, besides what is in force for everybody else.
    package func trial(at instant: Instant) -> LineEntry? {
        standing(at: instant, trials: true).flatMap { $0.mode == .trial ? $0 : nil }
    }

    /// The submissions that are on their way.
    package var open: [SubmissionState] { submissions.filter { $0.closedBy == nil } }

    /// The submission of a statement.
    package func submission(_ statement: StatementID) -> SubmissionState? {
        submissions.first { $0.id == statement }
    }

    /// The text of a line entry as it was submitted or adopted.
    package func text(of entry: LineEntry) -> SubmissionState? {
        submissions.last { $0.item == entry.item && $0.id == entry.submission }
    }

    /// The receipts of a person for the bytes with this content, first to last.
    package func receipts(of person: PersonID, content: ContentHash) -> [Receipt] {
        receipts.filter { $0.person == person && $0.content == content && !$0.voided }
    }
}

/// One submission of a text.
package struct SubmissionState: Hashable, Sendable {
    package var id: StatementID
    package var text: SubmittedText
    package var submitter: PersonID
    package var time: Instant
    package var reviews: [Decision] = []
    package var approvals: [Decision] = []
    /// A take-back, rejection, request for changes or void; the issue itself where it went well.
    package var closedBy: StatementID?
    /// The statements that stop an issue of this submission.
    package var stoppedBy: [StatementID] = []

    package var item: Item { text.item }
}

/// One signature of a reviewer or an approver.
package struct Decision: Hashable, Sendable {
    package var id: StatementID
    package var person: PersonID
    package var role: Name
    package var behalf: PersonID?
    package var suitable: Bool
    /// The roles in which nobody could sit for this text when it was signed.
    package var vacant: Set<Name> = []
    /// Whether the signature names the minutes of a meeting.
    package var onMinutes = false
    /// Whether an author signed, under the small-team exception.
    package var isOwn = false

    /// The person as one who may sit.
    package var candidate: Seating.Candidate {
        Seating.Candidate(person, role, for: behalf, vacant: vacant, onMinutes: onMinutes)
    }
}

/// How a text is issued.
package enum IssueMode: String, Hashable, Sendable, CaseIterable {
    case normal, trial, emergency
}

/// One issue, adoption or withdrawal.
package struct LineEntry: Hashable, Sendable {
    package var id: StatementID
    /// `issue`, `adopt`, `withdraw`, or `root` for the first control rules.
    package var kind: StatementKind
    package var item: Item
    /// The statement that submitted or adopted the bytes.
    package var submission: StatementID?
    /// From when on it works.
    package var instant: Instant
    /// When it was issued, by the signer's clock.
    package var time: Instant
    package var mode: IssueMode
    package var until: Instant?
    package var audience: [Name]
    package var readBy: Instant?
    package var nextDue: Day?
    package var change: ChangeClass
    /// Replaced before its instant came.
    package var cancelled = false
    /// How many of a hundred recipients have to read it before it comes into force.
    package var gate: Int?
    /// Whether it waits for its recipients still.
    package var isHeldBack = false
    /// Approved by an author, under the small-team exception.
    package var isOwnApproval = false
    package var signers: [Signer]
}

/// One acknowledgement.
package struct Receipt: Hashable, Sendable {
    package var id: StatementID
    package var person: PersonID
    package var revision: Revision
    package var content: ContentHash
    package var time: Instant
    package var voided = false
    /// Who attests it, where it lies on paper and is not signed by the reader.
    package var onPaper: Attestation?
}

/// One periodic review without change.
package struct Confirmation: Hashable, Sendable {
    package var id: StatementID
    package var revision: Revision
    package var person: PersonID
    package var time: Instant
    package var nextDue: Day
    package var voided = false
}
