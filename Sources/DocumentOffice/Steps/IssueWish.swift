package import DocumentControl

/// What the document controller asks for when issuing.
package struct IssueWish: Sendable {
    /// From when on it is in force; nothing for at once.
    package var from: Instant?
    /// Whom it is distributed to; nothing for what the text proposes.
    package var audience: [Name]?
    package var readBy: Instant?
    package var reason: [String]
    /// Normal, on trial or in an emergency.
    package var mode: IssueMode
    /// When a trial or an emergency ends by itself; nothing for the last day that the rules let an
    /// emergency have.
    package var until: Instant?
    /// How many of a hundred readers have to read it first; 0 to lift that.
    package var gate: Int?
    /// Whether it takes the place of the last issue, to move date, audience, deadline or gate.
    package var inPlace: Bool

    package init(
        from: Instant? = nil, audience: [Name]? = nil, readBy: Instant? = nil,
        reason: [String] = [], mode: IssueMode = .normal, until: Instant? = nil, gate: Int? = nil,
        inPlace: Bool = false
    ) {
        self.from = from
        self.audience = audience
        self.readBy = readBy
        self.reason = reason
        self.mode = mode
        self.until = until
        self.gate = gate
        self.inPlace = inPlace
    }
}

/// What an issue is to what was issued before.
package enum IssueAct: Hashable, Sendable {
    /// A revision is issued for the first time.
    case first
    /// The whole route confirms what was issued in an emergency.
    case confirmation
    /// What was on trial comes into force for everybody.
    case afterTrial
    /// Date, audience, deadline or gate of an issue are moved.
    case move
}

/// What is issued, how, and in whose place, before anything is looked at by the fold.
struct IssuePlan {
    let act: IssueAct
    let submission: SubmissionState
    /// The issue whose place is taken.
    let replaces: LineEntry?
    /// The last of the line, which a new revision follows.
    let supersedes: LineEntry?
    let mode: IssueMode
    var from: Instant
    var until: Instant?
    var audience: [Name]
    var readBy: Instant?
    var gate: Int?
}
