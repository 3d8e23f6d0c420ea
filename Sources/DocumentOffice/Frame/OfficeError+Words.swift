import DocumentControl

extension OfficeError {
    /// What is wrong and what to do, for every case: the one table of these texts.
    var words: (problem: String, remedy: String?) {
        switch self {
        case .nobody, .noKeyFor, .keyNotEnrolled, .severalPeople, .unknownPerson, .noRole,
            .severalRoles, .nobodyElse, .keyOfAnother, .notAdmitted, .enrolledAlready, .noEnrolment,
            .cardNeeded:
            whoWords
        case .authorDecides, .alreadyDecided, .othersFirst, .alreadyRead, .notInTheAudience,
            .notAuthor,
            .openComments, .noComment, .quoteNotFound, .commentNeeded, .noEditor, .reviewUnreadable,
            .unknownAuthors, .defects,
            .notReady, .notYours, .notWaiting, .noRequest, .alreadyAnswered:
            decisionWords
        case .alreadyBegun, .rulesMissing, .founderUnreadable, .notCounted,
            .statement,
            .clockBehind, .checkpointFork, .recordedButUnread, .declined, .nothingToList,
            .nothingToRead, .noFinding, .mustBeMended,
            .noCheckpoint, .noStatement:
            systemWords
        case .textDisposed, .stillUsed, .nothingToDispose, .noCard, .bytesDisposed, .onHold,
            .holdAtItsEnd, .dayPassed,
            .classifiedTooHigh, .besideUnsound, .notBeside, .besideTooLarge:
            keepingWords
        case .cannotRead, .cannotWrite, .exportThere, .siteThere, .previewThere, .siteInTheWay,
            .siteAmongDocuments, .siteBusy, .siteUnreadable, .siteForOthers,
            .preparedUnderControl, .signatureUnreadable,
            .noStatementText, .signedTextMissing, .signedOtherText, .signedOtherLineEnds,
            .signedForOtherUse, .signedForOtherSystem, .signedByStranger, .signedByEndedKey,
            .signedByAnother, .filedAlready, .companionMissing:
            filingWords
        case .noneChosen, .hindered, .notOne, .differentAudiences, .unknownSet, .setIncomplete,
            .noFolder, .folderOfDrafts, .listExists,
            .adoptionClosed,
            .rulesSayOtherwise,
            .listDefects, .nobodyApproves, .severalApprove:
            togetherWords
        case .noAuthority, .noAddress, .certificateNeeded, .certificateOfNone, .stampOfAnother,
            .stampRefused, .noCheckpointYet, .ownCheckpoint, .witnessedAlready,
            .serviceWitnessesNothing:
            anchoringWords
        case .minutesNeeded, .noPaperReceipts, .nothingWaitsFor, .readAlready, .paperFromTheFuture,
            .enrolledMeanwhile:
            paperWords
        case .noUpstream, .exchange, .checkpointNeedsUpstream, .notJoined, .nothingBegunThere,
            .folderTaken, .otherUpstream:
            exchangeWords
        case .keyEnded, .serviceFillsNoSeat, .noKey, .onlyKey, .notContested, .ownContested,
            .rootTooFew, .rootRace,
            .rootThreshold, .rootUnchanged, .personTaken, .noService, .nothingToEnd,
            .nothingToSettle, .identifierForLife, .notHeld, .noNewcomer, .newKeyFirst,
            .noCheckpointBefore, .keyNotOfRoot, .noKeyChosen, .keyThere, .placedAlready,
            .noPassphrase,
            .noSender, .nothingSent:
            trustWords
        case .noCatalogue, .severalCatalogues, .unknownCatalogue, .catalogueThere, .catalogueName,
            .noClause, .nothingBound, .fileThere:
            standardWords
        case .issuing(let problem): problem.words
        default: documentWords
        }
    }
}
