package import DocumentControl

/// Everything that a site shows, as values: what may not be seen has been left out.
package struct SiteContent: Sendable {
    /// The name of the organisation's system.
    package let name: String
    /// The day that the site shows.
    package let day: Day
    /// The last instant of it, or now.
    package let instant: Instant
    /// Whether the day has not come yet: what is shown holds if nothing else is decided.
    package var isForecast = false
    /// The identifier of the system, for addresses that never change.
    package let system: String
    /// For whom it is made; nothing where everything is shown.
    package var group: String?
    /// By identifier.
    package let documents: [SiteFace]
    /// The identifiers of all documents, also those that may not be seen.
    package var registered: [String] = []
    /// By group, with the documents that are distributed to it.
    package let groups: [(title: String, documents: [DocumentID])]
    /// Whether it is told how many of those who shall read each text have.
    package let hasReceipts: Bool

    package init(
        name: String, day: Day, instant: Instant, system: String, group: String?,
        documents: [SiteFace],
        groups: [(title: String, documents: [DocumentID])], hasReceipts: Bool
    ) {
        self.name = name
        self.day = day
        self.instant = instant
        self.system = system
        self.group = group
        self.documents = documents
        self.groups = groups
        self.hasReceipts = hasReceipts
    }
}

/// One thing that happened to a document.
package struct SiteChange: Hashable, Sendable {
    package let statement: StatementID
    package let document: DocumentID
    package let title: String
    /// When it works, or was decided.
    package let day: Day
    package let time: Instant
    /// Where it stands among what happened to the document, from 0: several things may happen in one second.
    package let place: Int
    /// `issue`, `adopt` or `withdraw`, and how.
    package let kind: String
    /// What happened, without the identifier: "Travel: revision 2.0 issued, in force from 2026-11-05 10:00".
    package let words: String
    /// Which revision came; nothing for a withdrawal, and for all that was kept from the last run: the line with its link is
    /// filled in by then.
    package let revision: Revision?
    /// The revision before it; nothing where there is none that can be seen, and for all that was kept from the last run.
    package let former: Revision?

    package init(
        statement: StatementID, document: DocumentID, title: String, day: Day, time: Instant,
        place: Int, kind: String, words: String, revision: Revision? = nil, former: Revision? = nil
    ) {
        self.statement = statement
        self.document = document
        self.title = title
        self.day = day
        self.time = time
        self.place = place
        self.kind = kind
        self.words = words
        self.revision = revision
        self.former = former
    }
}
