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

    /// The roles and groups in which nobody can sit for a text here.
    func vacantRoles(for submission: SubmissionState) -> Set<Name> {
        guard let route = rulesAtThisPlace?.route(ofType: submission.text.type) else { return [] }
        return register.vacantRoles(
            for: submission, on: route, settling: place.settling, before: place.before)
    }

    /// Everybody who could sit in a seat of some rules.
    func sitters(_ rules: Rules) -> [Seating.Candidate] {
        let all = Set(rules.roles.keys).union(rules.groups.keys)
        return (Array(rules.roles.keys) + rules.seatedGroups).flatMap { role in
            register.holders(of: role, settling: place.settling, before: place.before)
                .filter { register.canShow(rules.presence[role], $0) }
                .map { Seating.Candidate($0, role, vacant: all, onMinutes: true) }
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
        if let former = register.documents[submission.item.document]?.head,
            statement.lineItems.contains(where: { $0.replaces == former.id }),
            former.mode == .emergency, let end = former.until, until > end
        {
            return Refusal(.valueNotKnown, "an emergency is not made longer by another")
        }
        guard !statement.reason.isEmpty else { return Refusal(.valueNotKnown, "reason") }
        return nil
    }
}
