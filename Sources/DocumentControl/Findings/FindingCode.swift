/// The grade of a finding.
package enum Grade: String, Hashable, Sendable, CaseIterable {
    /// Something counted that must not, or evidence was altered or is missing.
    case error
    /// Contained, without effect, or for the record.
    case deviation
    /// Worth knowing.
    case remark
}

/// The stable code of a finding.
package enum FindingCode: String, Hashable, Sendable, CaseIterable {
    // Statements that have no effect.
    case unsigned
    case badSignature = "bad-signature"
    case unknownSigner = "unknown-signer"
    case keyNotInForce = "key-not-in-force"
    case outOfRole = "out-of-role"
    case presenceNotShown = "presence-not-shown"
    case otherSystem = "other-system"
    case restsOnNothing = "rests-on-nothing"
    case restsOnRefused = "rests-on-refused"
    case referenceMissing = "reference-missing"
    case authorDecides = "author-decides"
    case seatTwice = "seat-twice"
    case routeNotFilled = "route-not-filled"
    case staleBase = "stale-base"
    case wrongRevision = "wrong-revision"
    case otherContent = "other-content"
    case submissionClosed = "submission-closed"
    case submissionRace = "submission-race"
    case identifierTaken = "identifier-taken"
    case identifierContested = "identifier-contested"
    case issueRace = "issue-race"
    case stopped
    case unknownRules = "unknown-rules"
    case rulesUnusable = "rules-unusable"
    case notInForce = "not-in-force"
    case keyTaken = "key-taken"
    case personTaken = "person-taken"
    case personContested = "person-contested"
    case twoPeopleNeeded = "two-people-needed"
    case notVoidable = "not-voidable"
    case ownCause = "own-cause"
    case valueNotKnown = "value-not-known"
    case rootNotSigned = "root-not-signed"
    case rootContested = "root-contested"
    case afterDeparture = "after-departure"
    case alreadyThere = "already-there"
    case held
    // The order of the evidence.
    case checkpointInvalid = "checkpoint-invalid"
    case checkpointFork = "checkpoint-fork"
    case checkpointOverdue = "checkpoint-overdue"
    case splitView = "split-view"
    case stampInvalid = "stamp-invalid"
    case stampUnchecked = "stamp-unchecked"
    case stampsDisagree = "stamps-disagree"
    case authorityUnknown = "authority-unknown"
    case backDated = "back-dated"
    case forwardDated = "forward-dated"
    case notGathered = "not-gathered"
    case previousMissing = "previous-missing"
    case sinceMissing = "since-missing"
    case timeOutside = "time-outside"
    case timeAhead = "time-ahead"
    case instantInPast = "instant-in-past"
    case lateObjection = "late-objection"
    case contested
    case oneFounder = "one-founder"
    case ownApproval = "own-approval"
    case adopted
    case reviewOverdue = "review-overdue"
    case emergency
    // The bytes.
    case statementUnreadable = "statement-unreadable"
    case statementMisnamed = "statement-misnamed"
    case statementMisplaced = "statement-misplaced"
    case evidenceMissing = "evidence-missing"
    case evidenceAltered = "evidence-altered"
    case textMissing = "text-missing"
    case textAltered = "text-altered"
    case strayFile = "stray-file"
    case checkoutDiffers = "checkout-differs"
    case cardMissing = "card-missing"
    case cardAltered = "card-altered"
    case frontMatterDiffers = "front-matter-differs"
    case notRemoved = "not-removed"
    case evidenceRemoved = "evidence-removed"
    case objectDamaged = "object-damaged"
    case repositoryUnsafe = "repository-unsafe"
    case hiddenCharacter = "hidden-character"
    // What an auditor brings along, and what a system begins with.
    case rootMissing = "root-missing"
    case rootUnknown = "root-unknown"
    case checkpointUnknown = "checkpoint-unknown"
}

/// What an audit would write down.
package struct Finding: Hashable, Sendable {
    package var code: FindingCode
    package var grade: Grade
    /// A statement's identifier, or the path of a file.
    package var place: String
    /// What in this case, in one sentence.
    package var detail: String
    /// The waiver by which somebody took note of it.
    package var waivedBy: StatementID?

    package init(
        _ code: FindingCode, grade: Grade, place: String, detail: String,
        waivedBy: StatementID? = nil
    ) {
        self.code = code
        self.grade = grade
        self.place = place
        self.detail = detail
        self.waivedBy = waivedBy
    }
}
