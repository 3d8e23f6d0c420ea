import DocumentArchive
package import DocumentControl
package import Git

/// Why a step was not done.
package enum OfficeError: ExplainedError, Hashable {
    // Who acts.
    case nobody
    case noKeyFor(String)
    case keyNotEnrolled(String)
    case severalPeople([String])
    case unknownPerson(String)
    case noRole(person: String, kind: StatementKind, roles: [Name])
    case severalRoles([Name])
    /// A statement takes two people, and nobody else holds one of these roles.
    case nobodyElse(StatementKind, [Name])
    case keyOfAnother(String, String)
    case notAdmitted(PersonID)
    case enrolledAlready(PersonID)
    case noEnrolment(PersonID)
    case cardNeeded(PersonID)
    // What it is about.
    case noDocument(String)
    case noDraft(DocumentID)
    /// A file that lies where no drafts do.
    case noDraftFile(String)
    case severalDrafts(DocumentID, [String])
    case nothingInForce(DocumentID)
    case nothingOnItsWay(DocumentID)
    case noRevision(DocumentID, String)
    /// Texts to compare that are not there, and what can be named.
    case noRevisions(DocumentID, [String], [String])
    case nothingAcknowledged(DocumentID, String)
    case textMissing(DocumentID, Revision)
    case notReady(DocumentID, Revision, Stage)
    case issuing(IssueProblem)
    case nothingChanged(DocumentID, Revision)
    case openSubmission(DocumentID, Revision, String)
    case forestalled(DocumentID, Revision, String)
    case rootTooSmall(Int)
    case staleBase(DocumentID, based: Revision?, head: Revision)
    case draftExists(String)
    case defects([Defect])
    case unknownAuthors(String, [String])
    case notAuthor(String, DocumentID)
    case openComments([String])
    case noComment(Int)
    case quoteNotFound(String)
    case commentNeeded
    case noEditor(String)
    case reviewUnreadable(ReviewSheet.Problem, file: String)
    case authorDecides(String, DocumentID, Revision)
    case alreadyDecided(String, DocumentID, Revision)
    /// The role of a second choice, and those who come before.
    case othersFirst(Name, [String], DocumentID)
    case alreadyRead(DocumentID, Revision)
    case notInTheAudience(String, DocumentID)
    case noType(String, [Name])
    case seriesNeeded(Name)
    case identifierTaken(DocumentID)
    case identifierForm(String, String)
    case seriesNotTaken(Name)
    // Several documents at once.
    case noneChosen
    case hindered([Hindrance])
    case notOne([DocumentID], size: Int)
    case differentAudiences([DocumentID: [Name]])
    case unknownSet(Name, known: [Name])
    case setIncomplete(Name, [DocumentID])
    // What was approved elsewhere.
    case noFolder(String)
    case folderOfDrafts(String)
    case listExists(String)
    case adoptionClosed(Day?)
    case rulesSayOtherwise(String)
    case listDefects([Defect])
    case nobodyApproves([Name])
    case severalApprove([String])
    // Clause catalogues.
    case noCatalogue
    case severalCatalogues([String])
    case catalogueThere(String)
    case catalogueName(String)
    case noClause(String, in: String)
    case nothingBound(String)
    case fileThere(String)
    case unknownCatalogue(String, known: [String])
    case unknownDefect(String, known: [String])
    case unknownValue(String, String, known: [String])
    case instantInPast(String)
    case noCheckpoint(String)
    case noStatement(String)
    case noRequest(String)
    case alreadyAnswered(StatementID, RequestOutcome, by: String, DocumentID)
    case nothingToList
    case noAuthority
    case noAddress
    case certificateNeeded(StampAuthority)
    case certificateOfNone(String, ContentHash)
    case stampOfAnother(StatementID, Int)
    case stampRefused(FindingCode, String)
    case noCheckpointYet
    case ownCheckpoint(Int)
    case witnessedAlready(Int, String)
    case serviceWitnessesNothing(PersonID)
    case nothingToRead
    case noFinding(String, String, canBeWaived: Bool, known: [String])
    /// A defect of a draft that no waiver covers: its code and what it means.
    case mustBeMended(String, String)
    case notYours(StatementID)
    case notWaiting
    // Trust.
    case keyEnded(String, String)
    case serviceFillsNoSeat(PersonID)
    case noKey(String, [String])
    case onlyKey(String, PersonID)
    case notContested(StatementID)
    case ownContested(String)
    case rootTooFew(Int)
    case rootRace([StatementID])
    case rootThreshold(Int, holders: Int)
    case rootUnchanged
    case personTaken(PersonID)
    case noService(String)
    case notHeld(String, String)
    case noNewcomer(String, [String])
    case newKeyFirst(String, PersonID)
    case noCheckpointBefore(String)
    case keyNotOfRoot(String, [String])
    case noKeyChosen([String])
    case noSender(String)
    case nothingSent(String)
    case keyThere(String)
    case placedAlready(person: String, String)
    case noPassphrase(String)
    case nothingToEnd(StatementKind, StatementID)
    case nothingToSettle(StatementID)
    case identifierForLife(DocumentID)
    // What is kept.
    case textDisposed(DocumentID, Revision, by: String, on: String, reason: String)
    case stillUsed(DocumentID, Revision, String)
    case nothingToDispose(String)
    case noCard(String)
    case bytesDisposed(DocumentID, String)
    case holdAtItsEnd(StatementID, String)
    case dayPassed(String)
    case onHold(StatementID, DocumentID, by: String, reason: String)
    case classifiedTooHigh(Name, highest: Name)
    case besideUnsound(String)
    case notBeside(String)
    case besideTooLarge(Int)
    // What is signed elsewhere.
    case cannotRead(String)
    case cannotWrite(String)
    case exportThere(String)
    case siteThere(String)
    case previewThere(String)
    case siteInTheWay(String)
    case siteAmongDocuments(String, String)
    case siteBusy(String)
    case siteUnreadable(String)
    case siteForOthers(String, there: [String])
    case preparedUnderControl(String)
    case signatureUnreadable(String, String)
    case noStatementText(String, String)
    case signedTextMissing(String, String)
    case signedOtherText(String, String)
    case signedOtherLineEnds(String, String)
    case signedForOtherUse(String, String, wanted: String)
    case signedForOtherSystem(String, String, own: String)
    case signedByStranger(String, String, [String])
    case signedByEndedKey(String, String, String)
    case signedByAnother(String, String, [String])
    case filedAlready(String, StatementID)
    // What lies on paper.
    case minutesNeeded(Name, DocumentID, Revision)
    case noPaperReceipts
    case nothingWaitsFor(String)
    case readAlready(String, DocumentID, Revision)
    case paperFromTheFuture(String)
    case enrolledMeanwhile(PersonID)
    case companionMissing(String, ContentHash, String)
    // The system.
    case alreadyBegun
    case rulesMissing
    case founderUnreadable(String)
    case notCounted(StatementKind, Refusal)
    case statement(StatementError)
    case clockBehind(Instant)
    case noUpstream
    case notJoined(TransportError, String)
    case nothingBegunThere(String)
    case folderTaken(String)
    case otherUpstream(String, String)
    case exchange(TransportError, Upstream)
    case checkpointNeedsUpstream
    case checkpointFork([StatementID])
    case recordedButUnread(String)
    case declined

    package var problem: String { words.problem }
    package var remedy: String? { words.remedy }
}
