package import DocumentControl

/// One document as the site shows it.
package struct SiteDocument: Sendable {
    package let id: DocumentID
    package let title: String
    package var language: String?
    /// The name of its type, for people.
    package var type = ""
    package var owner = ""
    package var classification = ""
    /// The titles of the groups to which it is distributed.
    package var audience: [String] = []
    /// The one that the page of the document shows.
    package let shown: SiteRevision
    /// All that may be seen, newest first, with the one that is shown.
    package var revisions: [SiteRevision] = []
    package var nextReview: Day?
    package var isReviewOverdue = false
    package var receipts: SiteReceipts?
    /// Everything signed on the way of its revisions, oldest first.
    package var statements: [SiteStatement] = []
    /// What was issued, adopted and withdrawn, oldest first.
    package var changes: [SiteChange] = []

    package init(id: DocumentID, title: String, shown: SiteRevision) {
        self.id = id
        self.title = title
        self.shown = shown
    }
}

/// How many of those who shall read a text have.
package struct SiteReceipts: Hashable, Sendable {
    package let done: Int
    package let needed: Int

    package init(done: Int, needed: Int) {
        self.done = done
        self.needed = needed
    }
}

/// One thing that the header of a text tells.
package struct SiteFact: Hashable, Sendable {
    package let label: String
    package let value: String

    package init(label: String, value: String) {
        self.label = label
        self.value = value
    }
}

/// One issue of a text.
package struct SiteRevision: Hashable, Sendable {
    /// How it stands; the raw value is the class of its pages.
    package enum State: String, Hashable, Sendable {
        case inForce = "in-force"
        case scheduled, superseded, withdrawn, trial, emergency

        /// Whether everybody works by it, whichever route it took.
        package var isInForce: Bool { self == .inForce || self == .emergency }

        /// What is said of it in lists; nothing where it is simply in force.
        var mark: String? { self == .inForce ? nil : rawValue }
    }

    package let revision: Revision
    package let state: State
    /// Such as "In force" or "Scheduled from 2026-12-01".
    package let words: String
    /// As the text itself is called: another may have had another title.
    package let title: String
    package var language: String?
    /// The title of the role that owned it; nothing where none is known.
    package var owner: String?
    /// What else its header tells, in order.
    package var facts: [SiteFact] = []
    /// Plain warnings that nobody can miss.
    package var marks: [String] = []
    /// From when on it works.
    package var day: Day?
    /// Material or editorial; nothing for what was adopted.
    package var change: ChangeClass?
    /// Why it was made.
    package var reason = ""
    /// The SHA-256 of the exact bytes.
    package let text: ContentHash
    package var attachments: [SiteAttachment] = []
    package var approvals: [SiteApproval] = []
    /// Why there is no text to show, where it is gone.
    package var obstacle: String?

    package init(
        revision: Revision, state: State, words: String, title: String, text: ContentHash
    ) {
        self.revision = revision
        self.state = state
        self.words = words
        self.title = title
        self.text = text
    }
}

/// A file that a text embeds.
package struct SiteAttachment: Hashable, Sendable {
    package let file: AttachedFile
    /// In bytes; nothing where it is gone.
    package let size: Int?

    package init(file: AttachedFile, size: Int?) {
        self.file = file
        self.size = size
    }
}

/// One signature by which a text came into force.
package struct SiteApproval: Hashable, Sendable {
    package let name: String
    package let role: String
    /// `reviewed`, `approved`, `issued` or `adopted`.
    package let act: String
    package let meaning: String
    package let day: Day

    package init(name: String, role: String, act: String, meaning: String, day: Day) {
        self.name = name
        self.role = role
        self.act = act
        self.meaning = meaning
        self.day = day
    }
}

/// One signed statement with everything needed to check it.
package struct SiteStatement: Hashable, Sendable {
    /// Who signed it.
    package struct Signatory: Hashable, Sendable {
        package let name: String
        package let role: String
        package let behalf: String
        /// As it stands in the file of allowed signers.
        package let principal: String

        package init(name: String, role: String, behalf: String, principal: String) {
            self.name = name
            self.role = role
            self.behalf = behalf
            self.principal = principal
        }
    }

    package let id: StatementID
    package let kind: StatementKind
    /// As the organisation's clocks show it.
    package let time: String
    /// As `ssh-keygen` takes it: the digits of the instant in UTC.
    package let compactTime: String
    package let signers: [Signatory]
    package let meaning: [String]
    /// The exact text that was signed; nothing where it speaks of more than may be seen.
    package let words: String?
    /// How many documents it speaks of: one signature may adopt or issue many.
    package let count: Int
    /// The revision of the document that it is about; nothing where it names none.
    package var revision: Revision?
    /// The files in which it lies: one for each time that somebody signed it.
    package var paths: [String]
    package var settled: String

    package init(
        id: StatementID, kind: StatementKind, time: String, compactTime: String,
        signers: [Signatory], meaning: [String], words: String?, count: Int,
        paths: [String], settled: String
    ) {
        self.id = id
        self.kind = kind
        self.time = time
        self.compactTime = compactTime
        self.signers = signers
        self.meaning = meaning
        self.words = words
        self.count = count
        self.paths = paths
        self.settled = settled
    }
}
