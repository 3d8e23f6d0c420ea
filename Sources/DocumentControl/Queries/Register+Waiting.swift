/// Whom a text on its way waits for.
package struct Waiting: Hashable, Sendable {
    package let stage: Stage
    /// Since when nobody has done what is next.
    package let since: Instant
    /// Who can do it now, deputies last.
    package let people: [Seating.Candidate]
    /// Who could where none of these can: second choices, and whoever is away.
    package let others: [Seating.Candidate]
    /// Until when it may wait by the rules; nothing where they set no limit.
    package let limit: Instant?

    /// Whether it has waited too long.
    package func isEscalated(at now: Instant) -> Bool { limit.map { $0 < now } ?? false }
}

extension Register {
    /// Whom a text on its way waits for, and since when.
    ///
    /// - Parameters:
    ///   - submission: The text.
    ///   - rules: The control rules in force.
    ///   - now: The point in time.
    ///   - days: Where days begin.
    /// - Returns: Nothing once it was issued or taken back.
    package func waiting(
        for submission: SubmissionState, rules: Rules, at now: Instant, days: DayBoundaries
    ) -> Waiting? {
        guard let stage = stage(of: submission, rules: rules) else { return nil }
        let since = since(stage, of: submission)
        let people: [Seating.Candidate]
        switch stage {
        case .sentBack:
            return Waiting(stage: stage, since: since, people: [], others: [], limit: nil)
        case .review, .approval: people = sitters(for: submission, rules: rules, at: now)
        case .issue(let role):
            people = issuers(in: role, of: submission, rules: rules, at: now)
        }
        let limit = rules.escalateAfter.map { span in
            days.end(span.after(days.day(since), rules.workingDays))
        }
        return Waiting(
            stage: stage, since: since, people: people,
            others: others(for: submission, stage, rules, now).filter { other in
                !people.contains { $0.person == other.person && $0.role == other.role }
            }, limit: limit)
    }

    /// Who is told of a text that has waited too long.
    ///
    /// The document controller; where the text waits to be issued, whoever owns the document.
    /// - Returns: The people, without those for whom it waits.
    package func overseers(
        of submission: SubmissionState, _ waiting: Waiting, at now: Instant
    ) -> [PersonID] {
        let role: Name
        if case .issue = waiting.stage { role = submission.text.owner } else { role = .controller }
        return holders(of: role, at: now).filter { person in
            !waiting.people.contains { $0.person == person }
        }
    }

    private func since(_ stage: Stage, of submission: SubmissionState) -> Instant {
        let start = [submission.time] + (isEmergency(submission) ? [closing(submission)] : [])
        func last(_ decisions: [Decision]) -> [Instant] {
            decisions.compactMap { statements[$0.id]?.time }
        }
        let steps: [Instant] =
            switch stage {
            case .sentBack(let closer): [statements[closer]?.time].compactMap { $0 }
            case .review: []
            case .approval: last(submission.reviews)
            case .issue: last(submission.reviews + submission.approvals)
            }
        return (start + steps).max() ?? submission.time
    }

    private func closing(_ submission: SubmissionState) -> Instant {
        submission.closedBy.flatMap { statements[$0]?.time } ?? submission.time
    }

    /// Second choices of the seats that are open, and holders who are away.
    private func others(
        for submission: SubmissionState, _ stage: Stage, _ rules: Rules, _ now: Instant
    ) -> [Seating.Candidate] {
        guard let route = rules.route(ofType: submission.text.type) else { return [] }
        let steps = route.steps(for: submission.text.routeClass)
        func roles(_ seats: [Seat], _ open: [Name]) -> [Name] {
            seats.filter { open.contains($0.role) }.flatMap(\.roles)
        }
        let wanted: [Name]
        var out = submission.barred
        switch stage {
        case .sentBack: return []
        case .review(let open): wanted = roles(steps.review, open)
        case .approval(let open): wanted = roles(steps.approve, open)
        case .issue(let role):
            wanted = [role]
            out = rules.authorsMayIssue ? [] : Set(submission.text.authors)
        }
        return wanted.flatMap { role in
            holders(of: role, settling: now, before: now).filter { !out.contains($0) }
                .map { Seating.Candidate($0, role) }
        }.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}
