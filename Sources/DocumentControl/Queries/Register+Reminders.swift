/// One person for whom something waits, or who is told of others.
package struct Reminder: Hashable, Sendable {
    /// Whether the person is reminded now.
    package enum State: Hashable, Sendable {
        case due
        /// Reminded not long ago; not again before this day.
        case notBefore(Day)
        /// Away until this instant, with a deputy.
        case away(until: Instant)
    }

    package let person: PersonID
    /// What waits for the person, as the inbox shows it.
    package let entries: [InboxEntry]
    /// What has been overdue too long with those who report to the person.
    package let escalated: [Escalation]
    /// When the person was reminded last.
    package let last: Instant?
    package let state: State

    /// The matters that are overdue.
    package var overdue: Int { entries.count(where: \.isOverdue) }
}

/// An overdue matter that is told to whoever is reported to.
package struct Escalation: Hashable, Sendable {
    package let person: PersonID
    package let entry: InboxEntry
}

extension Register {
    /// When a person was reminded last, by the statements that count.
    package func lastReminder(of person: PersonID) -> Instant? {
        statements.filter { id, statement in
            statement.kind == .remind && judgements[id]?.counts == true
                && statement.all("person").contains(person.text)
        }.map(\.value.time).max()
    }

    /// To whom a person reports by the rules: the holders of the roles named for the person's roles
    /// and groups, but never the person.
    package func superiors(
        of person: PersonID, at now: Instant, rules: Rules
    ) -> [PersonID] {
        let roles = rules.reminding.reportsTo.filter { from, _ in
            appointment(person, from, at: now) != nil || membership(person, from, at: now) != nil
        }.values
        return Set(roles.flatMap { holders(of: $0, at: now) }).filter { $0 != person }.sorted()
    }

    /// Everybody who is to be told something, sorted by person.
    ///
    /// - Parameters:
    ///   - now: The point in time.
    ///   - rules: The control rules in force.
    ///   - days: Where days begin.
    ///   - every: How long nobody is reminded again; nothing for what the rules say.
    /// - Returns: One reminder for each person for whom something waits, or to whom something is
    ///   told of others; those who are not to be reminded now say why.
    package func reminders(
        at now: Instant, rules: Rules, days: DayBoundaries, every: Interval? = nil
    ) -> [Reminder] {
        let today = days.day(now)
        var inboxes: [PersonID: [InboxEntry]] = [:]
        var told: [PersonID: [Escalation]] = [:]
        for person in people.values.sorted(by: { $0.id < $1.id })
        where person.departed == nil && !person.isService {
            let entries = inbox(of: person.id, at: now, rules: rules, days: days)
            inboxes[person.id] = entries
            let late = entries.filter { entry in
                guard entry.isOverdue, let due = entry.due else { return false }
                let limit = rules.reminding.reportAfter.after(days.day(due), rules.workingDays)
                return limit <= today
            }
            guard !late.isEmpty else { continue }
            for superior in superiors(of: person.id, at: now, rules: rules) {
                told[superior, default: []] += late.map {
                    Escalation(person: person.id, entry: $0)
                }
            }
        }
        return inboxes.keys.sorted().compactMap { person in
            let entries = inboxes[person] ?? []
            let escalated = told[person] ?? []
            guard !entries.isEmpty || !escalated.isEmpty else { return nil }
            let last = lastReminder(of: person)
            return Reminder(
                person: person, entries: entries, escalated: escalated, last: last,
                state: state(
                    person, last, now, today, every ?? rules.reminding.every, rules, days))
        }
    }

    private func state(
        _ person: PersonID, _ last: Instant?, _ now: Instant, _ today: Day, _ every: Interval,
        _ rules: Rules, _ days: DayBoundaries
    ) -> Reminder.State {
        let away = delegations.filter { delegation in
            delegation.delegator == person && !delegation.ended && !delegation.isStanding
                && delegation.from <= now && delegation.until > now
        }.map(\.until).max()
        if let away { return .away(until: away) }
        if let last {
            let next = every.after(days.day(last), rules.workingDays)
            if next > today { return .notBefore(next) }
        }
        return .due
    }
}
