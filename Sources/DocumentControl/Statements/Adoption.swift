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

    /// The keys of the group, besides those that describe the text.
    static let keys: Set = [
        "former-id", "former-revision", "approved-by", "approved-on", "in-force-since",
        "next-due", "evidence",
    ]

    init?(_ lines: [Statement.Field]) {
        func first(_ key: String) -> String? { lines.first { $0.key == key }?.value }
        guard let item = Item(lines[0].value),
            let approvedOn = first("approved-on").flatMap({ Day($0) }),
            let since = first("in-force-since").flatMap({ Instant($0) })
        else { return nil }
        self.item = item
        formerID = first("former-id")
        formerRevision = first("former-revision")
        approvedBy = first("approved-by")
        self.approvedOn = approvedOn
        inForceSince = since
        nextDue = first("next-due").flatMap { Day($0) }
        evidence = lines.filter { $0.key == "evidence" }.compactMap { AttachedFile($0.value) }
    }
}
