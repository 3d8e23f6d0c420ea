/// What an adoption says of one text that was approved before Signet.
package struct Adoption: Hashable, Sendable {
    package let item: Item
    /// The identifier that the text had.
    package let formerID: String?
    /// The label of the revision that was approved.
    package let formerRevision: String?
    /// A person of this system, a role, or the words that name who approved it.
    package let approvedBy: String?
    package let approvedOn: Day
    package let inForceSince: Instant
    /// The day on which the next periodic review is due.
    package let nextDue: Day?
    /// What proves it: scans, minutes, exports of the former system.
    package let evidence: [AttachedFile]

    /// - Parameters:
    ///   - item: Which text.
    ///   - lines: What is said of it; other lines mean nothing here.
    init?(item: Item, lines: ArraySlice<Statement.Field>) {
        var formerID: String?
        var formerRevision: String?
        var approvedBy: String?
        var approvedOn: String?
        var inForceSince: String?
        var nextDue: String?
        var evidence: [AttachedFile] = []
        for line in lines {
            switch line.key {
            case "approved-on": approvedOn = approvedOn ?? line.value
            case "in-force-since": inForceSince = inForceSince ?? line.value
            case "former-id": formerID = formerID ?? line.value
            case "former-revision": formerRevision = formerRevision ?? line.value
            case "approved-by": approvedBy = approvedBy ?? line.value
            case "next-due": nextDue = nextDue ?? line.value
            case "evidence": if let file = AttachedFile(line.value) { evidence.append(file) }
            default: break
            }
        }
        guard let approvedOn = approvedOn.flatMap({ Day($0) }),
            let inForceSince = inForceSince.flatMap({ Instant($0) })
        else { return nil }
        self.item = item
        self.formerID = formerID
        self.formerRevision = formerRevision
        self.approvedBy = approvedBy
        self.approvedOn = approvedOn
        self.inForceSince = inForceSince
        self.nextDue = nextDue.flatMap { Day($0) }
        self.evidence = evidence
    }
}
