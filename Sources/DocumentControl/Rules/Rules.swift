/// The control rules of a management system, as `signet.yaml` states them.
package struct Rules: Hashable, Sendable {
    /// The format that this version reads.
    package static let format = 1

    package var title: String
    /// An IANA name, such as `Europe/Berlin`; tells where a day begins.
    package var timeZone: String
    /// The branch that holds what has been decided.
    package var branch: String
    package var types: [Name: DocumentType]
    package var roles: [Name: String]
    package var groups: [Name: String]
    package var routes: [Name: Route]
    /// The words that a signature stands for: by kind, and by kind and role joined by a point.
    package var meanings: [String: String]
    /// How long people have to read what has come into force.
    package var readWithin: Interval
    package var periodicReview: Interval
    /// How often a checkpoint is due.
    package var checkpointEvery: Interval
    /// From the most public to the most secret.
    package var classifications: [Name]
    /// Identifiers that are planned, with their titles.
    package var reserved: [DocumentID: String]
    /// The roles that may take note of a finding.
    package var waivers: [Name]
    package var adoptionUntil: Day?
    /// The roles that may attest that somebody has read a text on paper, so that it counts.
    package var paperReceipts: [Name] = []
    /// Until when, and why, an author may fill an approving seat after another's review.
    package var smallTeam: SmallTeamException?
    /// Whether an author of a text may issue it.
    package var authorsMayIssue = true
    /// The roles, besides the registrar, that may appoint somebody acting for a while.
    package var actingAppointers: [Name] = []
    /// How many days an emergency issue holds unless the whole route confirms it.
    package var emergencyDays = 5
    /// How long a text on its way waits for one person before the next above is told.
    package var escalateAfter: Interval?
    /// The roles and groups that sign with a hardware key only, and what it must show.
    package var presence: [Name: PersonPresence] = [:]
    /// The days on which deadlines may fall, and how spans of days are counted.
    package var workingDays = WorkingDays()
    /// Documents that belong together, by the name of the set.
    package var sets: [Name: [DocumentID]] = [:]
    /// The highest class held here, and what a second repository holds.
    package var holdings = Holdings()
    /// The authorities whose time stamps count.
    package var timeStamps: [StampAuthority] = []
    /// When people are reminded, and whom an overdue matter is told besides.
    package var reminding = Reminding()

    package init(
        title: String, timeZone: String, branch: String = "main", types: [Name: DocumentType] = [:],
        roles: [Name: String] = [:], groups: [Name: String] = [:], routes: [Name: Route] = [:],
        meanings: [String: String] = [:], readWithin: Interval = Interval(14, .days),
        periodicReview: Interval = Interval(12, .months),
        checkpointEvery: Interval = Interval(7, .days), classifications: [Name] = [],
        reserved: [DocumentID: String] = [:], waivers: [Name] = [], adoptionUntil: Day? = nil
    ) {
        self.title = title
        self.timeZone = timeZone
        self.branch = branch
        self.types = types
        self.roles = roles
        self.groups = groups
        self.routes = routes
        self.meanings = meanings
        self.readWithin = readWithin
        self.periodicReview = periodicReview
        self.checkpointEvery = checkpointEvery
        self.classifications = classifications
        self.reserved = reserved
        self.waivers = waivers
        self.adoptionUntil = adoptionUntil
    }

    /// The words of the meaning for a kind of statement in a role.
    package func meaning(of kind: StatementKind, in role: Name?) -> String? {
        if let role, let words = meanings["\(kind.rawValue).\(role)"] { return words }
        return meanings[kind.rawValue]
    }

    /// The route of a type of document, or nothing where the rules have none.
    package func route(ofType type: Name) -> Route? {
        types[type].flatMap { routes[$0.route] }
    }

    /// The roles and groups that approve something on some route: who is given one of them is
    /// given it by two people.
    package var approvingRoles: Set<Name> {
        var roles: Set<Name> = []
        for route in routes.values {
            for (_, steps) in route.all { roles.formUnion(steps.approve.flatMap(\.roles)) }
        }
        return roles
    }

    /// The groups whose members fill a seat on some route.
    package var seatedGroups: Set<Name> {
        var groups: Set<Name> = []
        for route in routes.values {
            for (_, steps) in route.all {
                groups.formUnion(steps.seats.filter(\.isGroup).map(\.role))
            }
        }
        return groups
    }
}

/// A type of document: where it lives, how it is identified and what it must hold.
package struct DocumentType: Hashable, Sendable {
    package var title: String
    /// The folder of the drafts, such as `procedures`.
    package var folder: String
    package var identifier: IdentifierPattern
    package var route: Name
    package var reviewEvery: Interval?
    /// The level-2 headings that every text of the type has.
    package var sections: [String]
    /// The keys of the front matter that every text of the type fills.
    package var metadata: [String]
    /// Further keys that a text of the type may have.
    package var optionalMetadata: [String] = []
    /// Whether its documents come from outside: an entry with publisher and edition.
    package var isExternal = false

    package init(
        title: String, folder: String, identifier: IdentifierPattern, route: Name,
        reviewEvery: Interval? = nil, sections: [String] = [], metadata: [String] = []
    ) {
        self.title = title
        self.folder = folder
        self.identifier = identifier
        self.route = route
        self.reviewEvery = reviewEvery
        self.sections = sections
        self.metadata = metadata
    }
}

/// The form of the identifiers of a type: `P-nn`, `W-AAA-nn`, or a fixed word such as `RULES`.
package struct IdentifierPattern: Hashable, Sendable, CustomStringConvertible {
    package let text: String
    /// What stands between the hyphens.
    private let words: [Substring]
    /// How many digits a number has at least; none where the identifier is one fixed word.
    private let digits: Int

    /// Nothing unless the text is capitals and hyphens, then `nn`, `nnn` or `nnnn` if anything.
    package init?(_ text: String) {
        let stem = text.prefix { $0 != "n" }
        let digits = text.dropFirst(stem.count)
        guard !stem.isEmpty, digits.isEmpty || 2...4 ~= digits.count,
            digits.allSatisfy({ $0 == "n" }), digits.isEmpty || stem.hasSuffix("-"),
            stem.utf8.allSatisfy({ $0.isCapital || $0 == 0x2D })
        else { return nil }
        self.text = text
        self.digits = digits.count
        words = text.split(separator: "-")
    }

    package var description: String { text }

    /// Whether identifiers carry letters of a series, such as DOC in `W-DOC-01`.
    package var hasSeries: Bool { text.contains("AAA") }
    /// Whether the identifier is one fixed word.
    package var isFixed: Bool { digits == 0 }

    /// Whether `document` has this form; a number may outgrow its digits, never fall short.
    package func matches(_ document: DocumentID) -> Bool { parts(of: document) != nil }

    /// Series (empty where the pattern has none) and number of an identifier of this form.
    package func parts(of document: DocumentID) -> (series: String, number: Int)? {
        if isFixed { return document.text == text ? ("", 0) : nil }
        let given = document.text.utf8.split(separator: UInt8(ascii: "-")).map { Substring($0) }
        guard words.count == given.count, let last = given.last, let number = Int(last),
            last.utf8.allSatisfy({ $0.isDigit }), last.utf8.count >= digits, number >= 1,
            last.utf8.count == digits || last.utf8.first != UInt8(ascii: "0")
        else { return nil }
        var series = ""
        for (pattern, part) in zip(words, given).dropLast() {
            if pattern == "AAA" {
                guard 2...6 ~= part.utf8.count, part.utf8.allSatisfy({ $0.isCapital }) else {
                    return nil
                }
                series = String(part)
            } else if pattern != part {
                return nil
            }
        }
        return (series, number)
    }

    /// The identifier with the given series and number.
    package func identifier(series: String, number: Int) -> DocumentID? {
        if isFixed { return DocumentID(text) }
        let figure = String(number)
        let padded = String(repeating: "0", count: max(0, digits - figure.count)) + figure
        let stem = text.dropLast(digits)
        guard let range = stem.firstRange(of: "AAA") else { return DocumentID(stem + padded) }
        return DocumentID(stem.replacingCharacters(in: range, with: series) + padded)
    }
}

extension Substring {
    /// The text with one range replaced.
    fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
        self[..<range.lowerBound] + text + self[range.upperBound...]
    }

    fileprivate func firstRange(of text: String) -> Range<Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(text) {
                return start..<index(start, offsetBy: text.count)
            }
            start = index(after: start)
        }
        return nil
    }
}
