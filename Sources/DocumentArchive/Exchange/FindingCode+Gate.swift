import DocumentControl

/// What the hooks do with a push or commit that brings a finding about.
enum Gate {
    /// It is refused, also for a deviation.
    case refused
    /// It is refused for an error; a deviation is contained, and its signer is told.
    case refusedAsError
    /// It is let in: the finding has to be seen to be settled, or no file that is added shows it.
    case letIn
}

extension FindingCode {
    /// Whether evidence that brings this finding along is kept out.
    ///
    /// Decided for each code, so that a new one asks for a decision.
    var gate: Gate {
        switch self {
        // Once it is received it stays; before that, its signer can still do it again.
        case .hiddenCharacter, .timeAhead: .refused
        // Somebody puts back what was disposed of or erased.
        case .notRemoved: .refused
        // Statements that have no effect; those that lost a race or came late are deviations.
        case .unsigned, .badSignature, .unknownSigner, .keyNotInForce, .outOfRole,
            .presenceNotShown, .otherSystem, .restsOnNothing, .restsOnRefused, .referenceMissing,
            .authorDecides, .seatTwice, .routeNotFilled, .staleBase, .wrongRevision,
            .otherContent, .submissionClosed, .submissionRace, .identifierTaken,
            .identifierContested, .issueRace, .stopped, .unknownRules, .rulesUnusable, .notInForce,
            .keyTaken, .personTaken, .personContested, .twoPeopleNeeded, .notVoidable, .ownCause,
            .valueNotKnown, .rootNotSigned, .afterDeparture, .alreadyThere, .held,
            .checkpointInvalid, .previousMissing, .sinceMissing, .instantInPast, .lateObjection,
            .contested, .stampInvalid:
            .refusedAsError
        // The bytes.
        case .statementUnreadable, .statementMisnamed, .statementMisplaced, .evidenceMissing,
            .evidenceAltered, .textMissing, .textAltered, .strayFile, .cardAltered,
            .frontMatterDiffers, .evidenceRemoved, .objectDamaged:
            .refusedAsError
        // The chain was forked, two views are about, the root was claimed twice: seen, or never settled.
        case .checkpointFork, .rootContested, .splitView: .letIn
        // For the record; or a card that is not sent on purpose.
        case .timeOutside, .oneFounder, .ownApproval, .adopted, .emergency, .notGathered,
            .cardMissing:
            .letIn
        // What the day, the clone or the auditor's own files show, and not what was added; whom a
        // stamp is from is judged by `verify`, with openssl.
        case .checkpointOverdue, .reviewOverdue, .checkoutDiffers, .repositoryUnsafe,
            .rootMissing, .rootUnknown, .checkpointUnknown, .stampUnchecked, .stampsDisagree,
            .authorityUnknown, .backDated, .forwardDated:
            .letIn
        }
    }
}
