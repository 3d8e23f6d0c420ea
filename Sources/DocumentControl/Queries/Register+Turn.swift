/// What a revision on its way waits for.
package enum Stage: Hashable, Sendable {
    /// Sent back to its author by a request for changes, a rejection or a void.
    case sentBack(by: StatementID)
    /// The reviewing seats of these roles are empty.
    case review([Name])
    /// The approving seats of these roles are empty.
    case approval([Name])
    /// Every seat is filled; this role issues.
    case issue(Name)

    /// One or two words for a table.
    package var words: String {
        switch self {
        case .sentBack: "sent back"
        case .review: "in review"
        case .approval: "in approval"
        case .issue: "approved"
        }
    }
}

extension Register {
    /// What an open submission waits for under the rules in force.
    ///
    /// - Parameters:
    ///   - submission: The submission; one that was issued in an emergency waits for the whole
    ///     route.
    ///   - rules: The control rules in force.
    ///   - mode: How it shall be issued; at night the emergency route is asked about.
    /// - Returns: What it waits for; nothing once it was issued or taken back.
    package func stage(
        of submission: SubmissionState, rules: Rules, mode: IssueMode = .normal
    ) -> Stage? {
        if let closer = submission.closedBy, !isEmergency(submission) {
            guard let kind = statements[closer]?.kind, kind != .issue, kind != .takeBack else {
                return nil
            }
            return .sentBack(by: closer)
        }
        guard let route = rules.route(ofType: submission.text.type) else { return nil }
        let steps = route.steps(for: submission.text.routeClass, mode: mode)
        let reviews = submission.reviews.map(\.candidate)
        let approvals = submission.approvals.map(\.candidate)
        let review = Seating.emptySeats([(steps.review, reviews)])
        if !review.isEmpty { return .review(review) }
        let approval = Seating.emptySeats([(steps.review, reviews), (steps.approve, approvals)])
        if !approval.isEmpty { return .approval(approval) }
        return .issue(steps.issue)
    }

    /// Whether the last issue of a document was one of this submission, in an emergency.
    package func isEmergency(_ submission: SubmissionState) -> Bool {
        guard let head = documents[submission.item.document]?.head, head.mode == .emergency else {
            return false
        }
        return head.id == submission.closedBy
    }

    /// The newest submission of a document unless it was issued or taken back.
    ///
    /// What was issued in an emergency is on its way until it is confirmed or lapses.
    package func onItsWay(_ document: DocumentState, at now: Instant) -> SubmissionState? {
        guard let last = document.submissions.last else { return nil }
        guard let closer = last.closedBy else { return last }
        if isEmergency(last), document.emergency(at: now)?.id == closer { return last }
        guard let kind = statements[closer]?.kind, kind != .issue, kind != .takeBack,
            kind != .adopt
        else { return nil }
        return last
    }

    /// Who holds a role at an instant, sorted.
    package func holders(of role: Name, at instant: Instant) -> [PersonID] {
        people.values.filter { person in
            person.departed == nil
                && person.appointments.contains { appointment in
                    appointment.role == role && appointment.endedBy == nil
                        && (appointment.from.map { $0 <= instant } ?? true)
                        && (appointment.until.map { $0 > instant } ?? true)
                }
        }.map(\.id).sorted()
    }

    /// The appointment that gives a person a role at an instant.
    package func appointment(_ person: PersonID, _ role: Name, at instant: Instant) -> StatementID?
    {
        people[person]?.appointments.last { appointment in
            appointment.role == role && appointment.endedBy == nil
                && (appointment.from.map { $0 <= instant } ?? true)
                && (appointment.until.map { $0 > instant } ?? true)
        }?.id
    }

    /// The statement that let a person into a group to which they belong at an instant.
    package func membership(_ person: PersonID, _ group: Name, at instant: Instant) -> StatementID?
    {
        people[person]?.memberships.last { $0.group == group && $0.covers(instant) }?.id
    }

    /// The day on which the next periodic review is due.
    ///
    /// An editorial revision leaves it alone; a confirmation sets it anew.
    package func nextReview(_ document: DocumentState, at now: Instant) -> Day? {
        var due: (time: Instant, day: Day)?
        for entry in document.line
        where !entry.cancelled && !entry.isHeldBack && entry.instant <= now {
            if let day = entry.nextDue { due = (entry.instant, day) }
        }
        for confirmation in document.confirmations where !confirmation.voided {
            if due.map({ $0.time <= confirmation.time }) ?? true {
                due = (confirmation.time, confirmation.nextDue)
            }
        }
        return due?.day
    }
}
