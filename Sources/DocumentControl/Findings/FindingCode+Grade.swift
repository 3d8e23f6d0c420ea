extension FindingCode {
    /// How grave a finding of this code is, unless the place where it is found says otherwise.
    package var grade: Grade {
        switch self {
        case .submissionRace, .issueRace, .identifierContested, .personContested, .identifierTaken,
            .staleBase, .wrongRevision, .submissionClosed, .stopped, .lateObjection,
            .instantInPast, .previousMissing, .sinceMissing, .alreadyThere, .checkpointOverdue,
            .contested, .notInForce, .checkpointInvalid, .cardMissing, .restsOnRefused,
            .personTaken, .keyTaken, .held, .reviewOverdue, .notRemoved, .timeAhead,
            .hiddenCharacter, .stampUnchecked, .stampsDisagree, .authorityUnknown, .backDated,
            .forwardDated:
            .deviation
        case .timeOutside, .oneFounder, .ownApproval, .adopted, .emergency, .notGathered: .remark
        default: .error
        }
    }

    /// What the root of trust settles, and a deviation from then on.
    private var settledByRoot: Bool {
        [.checkpointFork, .rootContested, .splitView].contains(self)
    }

    /// Whether a waiver may take note of a finding of this code and grade: a fork, two views and a
    /// race of the root can be taken note of once the root of trust has settled them, not before.
    package func canBeWaived(as grade: Grade) -> Bool {
        canBeWaived || grade == .deviation && (settledByRoot)
    }

    /// Whether a waiver may take note of it: what is contained can be, altered evidence never.
    package var canBeWaived: Bool {
        switch self {
        case .statementUnreadable, .statementMisnamed, .statementMisplaced, .evidenceMissing,
            .evidenceAltered, .textMissing, .textAltered, .strayFile, .checkoutDiffers,
            .cardAltered, .repositoryUnsafe, .evidenceRemoved, .objectDamaged, .checkpointFork,
            .rootContested, .splitView, .rootMissing, .rootUnknown, .checkpointUnknown:
            false
        default: true
        }
    }
}
