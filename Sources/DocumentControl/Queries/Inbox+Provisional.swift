/// What waits because an issue ends by itself, or because somebody else has waited too long.
extension Register {
    /// How many days before its end a trial is told of, and how long after its end a lapse is.
    private static let notice = 14

    /// Emergencies to be confirmed, trials that end soon and what has lapsed: to the document
    /// controller and to whoever owns the document.
    func provisional(
        _ document: DocumentState, _ me: PersonID, _ now: Instant
    ) -> [InboxEntry] {
        let owner = document.submissions.last?.text.owner
        let roles = [.controller] + (owner.map { [$0] } ?? [])
        guard roles.contains(where: { holders(of: $0, at: now).contains(me) }) else { return [] }
        func entry(
            _ matter: InboxEntry.Matter, _ entry: LineEntry, due: Bool = true
        ) -> InboxEntry {
            InboxEntry(
                matter: matter, document: document.id, revision: entry.item.revision,
                statement: entry.id, due: due ? entry.until : nil, isOverdue: false)
        }
        let notice = Int64(Self.notice) * 86400
        if let emergency = document.emergency(at: now) { return [entry(.emergency, emergency)] }
        if let trial = document.trial(at: now), let until = trial.until {
            return until <= now.adding(seconds: notice) ? [entry(.trialEnds, trial)] : []
        }
        if let lapsed = document.lapsed(at: now), let until = lapsed.until,
            now <= until.adding(seconds: notice), document.open.isEmpty
        {
            return [entry(.lapsed(lapsed.mode), lapsed, due: false)]
        }
        return []
    }

    /// A text that has waited too long for somebody else.
    func escalated(
        _ document: DocumentState, _ me: PersonID, _ now: Instant, _ rules: Rules,
        _ days: DayBoundaries
    ) -> [InboxEntry] {
        guard let submission = onItsWay(document, at: now),
            let waiting = waiting(for: submission, rules: rules, at: now, days: days),
            waiting.isEscalated(at: now),
            overseers(of: submission, waiting, at: now).contains(me)
        else { return [] }
        return [
            InboxEntry(
                matter: .escalated(waiting), document: document.id,
                revision: submission.item.revision, statement: submission.id, due: waiting.limit,
                isOverdue: true)
        ]
    }
}
