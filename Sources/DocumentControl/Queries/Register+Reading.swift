/// One person who shall read a text, and whether that was done.
package struct Reading: Hashable, Sendable {
    package let document: DocumentID
    package let entry: LineEntry
    package let person: PersonID
    /// From when on the text is there for this person: in force, issued and joined.
    package let since: Instant
    /// The last instant in time.
    package let due: Instant
    /// The receipt that counts, for these bytes or others of the same major revision.
    package let receipt: Receipt?

    package func isOverdue(at now: Instant) -> Bool { receipt == nil && due < now }
}

extension Register {
    /// Who belongs to one of the groups at an instant, and since when.
    package func members(of groups: [Name], at instant: Instant) -> [PersonID: Instant] {
        var members: [PersonID: Instant] = [:]
        // Whoever leaves the organisation leaves every group, so memberships tell of any day.
        for person in people.values where !person.isService {
            let joined = person.memberships.filter { membership in
                groups.contains(membership.group) && membership.covers(instant)
            }
            if let first = joined.map(\.from).min() { members[person.id] = first }
        }
        return members
    }

    /// Everybody who shall read what is in force, or is scheduled, at an instant.
    ///
    /// A joiner gets the text by himself, with a deadline of his own: the latest of in force,
    /// issued and joined, and so many days more; a deadline stated in the issue is kept where it
    /// is later.
    ///
    /// - Parameters:
    ///   - document: The document asked about.
    ///   - now: The point in time.
    ///   - rules: The control rules in force.
    ///   - days: Where days begin.
    /// - Returns: One reading for each reader and text, sorted by person.
    package func readings(
        of document: DocumentState, at now: Instant, rules: Rules, days: DayBoundaries
    ) -> [Reading] {
        let trial = document.trial(at: now)
        let standing = document.standing(at: now, trials: false)
        let entries = ([trial, standing] + document.scheduled(after: now))
            .compactMap { $0 }.filter { $0.kind != .withdraw && $0.kind != .root }
        let triers = trial.map { Set(members(of: $0.audience, at: now).keys) } ?? []
        return entries.flatMap { (entry) -> [Reading] in
            let readers = members(of: entry.audience, at: max(now, entry.instant))
            let issues = issuesOfMajor(entry, in: document).map { issue in
                (
                    issue: issue,
                    members: issue.audience == entry.audience
                        ? readers : members(of: issue.audience, at: max(now, issue.instant))
                )
            }
            return readers.filter { person, _ in
                // Whoever tries the next revision works by that one.
                entry.id != standing?.id || !triers.contains(person)
            }.map { person, joined in
                // An editorial revision asks for nothing new and moves no deadline; whoever comes
                // into the audience later begins then.
                let own = issues.filter { $0.members[person] != nil }.map(\.issue)
                let first = own.first ?? entry
                let stated = own.last { $0.item == first.item }?.readBy
                let back = returned(person, after: max(first.instant, first.time, joined), by: now)
                let start = max(first.instant, first.time, joined, back ?? joined)
                let usual = days.end(rules.readWithin.after(days.day(start), rules.workingDays))
                let later = joined > first.instant || back != nil
                return Reading(
                    document: document.id, entry: entry, person: person, since: start,
                    due: stated.map { later ? max($0, usual) : $0 } ?? usual,
                    receipt: receipt(of: person, for: entry, in: document))
            }.sorted { $0.person < $1.person }
        }
    }

    /// When a person came back, or will, who was away when a text came to them.
    ///
    /// Away is whoever gave the own duties to a deputy for that time.
    private func returned(_ person: PersonID, after start: Instant, by now: Instant) -> Instant? {
        delegations.filter { delegation in
            delegation.delegator == person && !delegation.isStanding
                && delegation.from <= start && delegation.back > start
        }.map(\.back).max()
    }

    /// The entries that brought the major revision of an entry into force, or will, in order.
    private func issuesOfMajor(_ entry: LineEntry, in document: DocumentState) -> [LineEntry] {
        document.line.filter { other in
            !other.cancelled && other.kind != .withdraw && other.mode != .trial
                && other.item.revision.major == entry.item.revision.major
        }
    }

    /// The first receipt of a person that counts for a text: of its major revision, still standing.
    package func receipt(
        of person: PersonID, for entry: LineEntry, in document: DocumentState
    ) -> Receipt? {
        document.receipts.first { receipt in
            receipt.person == person && !receipt.voided
                && receipt.revision.major == entry.item.revision.major
                && document.line.contains {
                    $0.item.content == receipt.content && $0.item.revision == receipt.revision
                }
        }
    }

    /// The text that a person acknowledged last.
    package func lastRead(_ document: DocumentState, by person: PersonID) -> Receipt? {
        document.receipts.last { $0.person == person && !$0.voided }
    }
}
