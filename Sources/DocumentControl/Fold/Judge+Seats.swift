/// Who may sit for a text, beyond those who hold the role that a seat names first.
extension Judge {
    /// The approvals that an issue names and that may fill a seat at its place.
    ///
    /// One by an author counts while the rules in force have the small-team exception and a
    /// review by somebody else stands that the issue names as well.
    func namedApprovals(
        _ submission: SubmissionState, _ statement: Statement, _ rules: Rules
    ) -> [Decision] {
        let isReviewed = submission.reviews.contains { review in
            review.suitable && statement.on.contains(review.id)
        }
        let mayBeOwn = isReviewed && rules.smallTeam?.holds(on: place.settling.day) == true
        return submission.approvals.filter { approval in
            approval.suitable && statement.on.contains(approval.id)
                && (!approval.isOwn || mayBeOwn)
        }
    }

    /// Whether an author fills an approving seat of an issue.
    func isOwnApproval(_ submission: SubmissionState, _ statement: Statement) -> Bool {
        submission.approvals.contains { $0.isOwn && statement.on.contains($0.id) }
    }

    /// An author approves only under the small-team exception, and after another's review.
    func ownApprovalRefusal(
        _ submission: SubmissionState, _ people: [PersonID], _ statement: Statement
    ) -> Refusal? {
        guard let refusal = submission.refusal(deciding: people) else { return nil }
        guard statement.kind == .approve, people.count == 1,
            rulesAtThisPlace?.smallTeam?.holds(on: place.settling.day) == true
        else { return refusal }
        let isReviewed = submission.reviews.contains { review in
            review.suitable && statement.on.contains(review.id)
        }
        guard isReviewed else {
            return Refusal(
                .authorDecides,
                "\(people[0]) is an author, and it names no review by somebody else")
        }
        return nil
    }

    /// The control rules in force here.
    var rulesAtThisPlace: Rules? {
        register.rulesInForce.flatMap { input.rules[$0.reference.hash] }
    }

    /// The roles and groups in which nobody could sit for a text, of those that have an otherwise.
    ///
    /// Authors cannot, nor whoever has decided on the text already, nor whoever is away under a
    /// delegation, unless the deputy can.
    func vacantRoles(for submission: SubmissionState) -> Set<Name> {
        guard let route = rulesAtThisPlace?.route(ofType: submission.text.type) else { return [] }
        var wanted: Set<Name> = []
        for (_, steps) in route.all {
            for seat in steps.seats where !seat.otherwise.isEmpty {
                wanted.formUnion(seat.roles.dropLast())
            }
        }
        guard !wanted.isEmpty else { return [] }
        let decided = submission.reviews + submission.approvals
        let out = Set(submission.text.authors).union(decided.map(\.person))
            .union(decided.compactMap(\.behalf))
        return wanted.filter { role in
            !holders(of: role).contains { isAble($0, in: role, without: out) }
        }
    }

    private func isAble(_ person: PersonID, in role: Name, without out: Set<PersonID>) -> Bool {
        guard !out.contains(person) else { return false }
        let away = register.delegations.filter { delegation in
            delegation.delegator == person && delegation.role == role
                && !delegation.isStanding && isRunning(delegation)
        }
        return away.isEmpty
            || away.contains { delegation in
                !out.contains(delegation.deputy)
                    && register.people[delegation.deputy]?.departed == nil
            }
    }

    /// Whether a deputy may act at this place.
    func isRunning(_ delegation: DelegationState) -> Bool {
        !delegation.ended && delegation.from <= place.settling
            && !(place.before.map { delegation.until <= $0 } ?? false)
    }

    /// Who holds a role, or belongs to a group that fills a seat, at this place.
    private func holders(of role: Name) -> [PersonID] {
        register.people.values.filter { person in
            guard person.departed == nil, !person.isService else { return false }
            return person.appointments.contains { $0.role == role && isRunning($0) }
                || person.memberships.contains { $0.group == role && isRunning($0) }
        }.map(\.id)
    }

    private func isRunning(_ appointment: AppointmentState) -> Bool {
        appointment.runs(settling: place.settling, before: place.before)
    }

    /// Whether a membership has begun and not ended at this place.
    func isRunning(_ membership: MembershipState) -> Bool {
        guard membership.endedBy == nil, membership.from <= place.settling else { return false }
        return !(membership.until.flatMap { until in place.before.map { until <= $0 } } ?? false)
    }

    /// Everybody who could sit in a seat of some rules.
    func sitters(_ rules: Rules) -> [Seating.Candidate] {
        let all = Set(rules.roles.keys).union(rules.groups.keys)
        return (Array(rules.roles.keys) + rules.seatedGroups).flatMap { role in
            holders(of: role).map {
                Seating.Candidate($0, role, vacant: all, onMinutes: true)
            }
        }
    }

    /// Whoever issues: not an author where the rules say so; at night not the approver alone.
    func issuerRefusal(
        _ submission: SubmissionState, _ statement: Statement, _ mode: IssueMode, _ rules: Rules
    ) -> Refusal? {
        let issuer = statement.signers[0].person
        let what = "\(submission.item.document) \(submission.item.revision)"
        if !rules.authorsMayIssue, submission.text.authors.contains(issuer) {
            return Refusal(.authorDecides, "\(issuer) is an author of \(what)")
        }
        guard mode == .emergency else { return nil }
        let others = namedApprovals(submission, statement, rules).filter { $0.person != issuer }
        guard !others.isEmpty else {
            return Refusal(.twoPeopleNeeded, "an emergency issue of \(what) takes two people")
        }
        guard let from = statement.from, let until = statement.until else {
            return Refusal(.valueNotKnown, "until")
        }
        // The last day may end when the organisation's day ends, wherever it is.
        let latest = max(from, place.before ?? from)
            .adding(seconds: Int64(rules.emergencyDays + 1) * 86400)
        guard until <= latest else {
            return Refusal(
                .valueNotKnown, "an emergency issue lasts \(rules.emergencyDays) days at most")
        }
        guard !statement.reason.isEmpty else { return Refusal(.valueNotKnown, "reason") }
        return nil
    }
}
