extension Judge {
    mutating func judgeIssue(_ id: StatementID, _ statement: Statement) -> Refusal? {
        guard let mode = statement.first("mode").flatMap(IssueMode.init),
            (mode == .normal) == (statement.until == nil), let from = statement.from
        else { return Refusal(.valueNotKnown, "mode \(statement.first("mode") ?? "")") }
        guard let rules = rulesAtThisPlace else {
            return Refusal(.rulesUnusable, "the control rules in force are not here")
        }
        if let group = statement.all("audience").compactMap(Name.init).first(where: {
            rules.groups[$0] == nil
        }) {
            return Refusal(.valueNotKnown, "the rules have no group \(group)")
        }
        for entry in statement.lineItems {
            if let refusal = issueRefusal(entry, id, statement, mode, rules) { return refusal }
        }
        let instant = effective(from, id)
        for entry in statement.lineItems {
            append(entry, id, statement, instant, mode)
        }
        return nil
    }

    /// A set falls whole: one refusal refuses all.
    private func issueRefusal(
        _ entry: LineItem, _ id: StatementID, _ statement: Statement, _ mode: IssueMode,
        _ rules: Rules
    ) -> Refusal? {
        let item = entry.item
        let submission: SubmissionState
        switch self.submission(of: item, named: statement) {
        case .failure(let refusal): return refusal.refusal
        case .success(let found): submission = found
        }
        let head = register.documents[item.document]?.head
        if let replaces = entry.replaces {
            guard replaces == head?.id, head?.item == item else {
                return Refusal(.issueRace, "\(item.document): what it replaces is not the last")
            }
        } else {
            if let closer = submission.closedBy {
                return index.statements[closer]?.kind == .issue
                    ? Refusal(.issueRace, "\(item.document) \(item.revision) was issued already")
                    : Refusal(
                        .stopped, "\(item.document) \(item.revision) was sent back or taken back")
            }
            guard entry.supersedes == head?.id else {
                return Refusal(.issueRace, "\(item.document): another issue came first")
            }
            guard submission.text.base == head?.item.revision else {
                return Refusal(.staleBase, "\(item.document) \(item.revision)")
            }
        }
        guard let route = rules.route(ofType: submission.text.type) else {
            return Refusal(.valueNotKnown, "the rules have no route for \(submission.text.type)")
        }
        let steps = route.steps(for: submission.text.routeClass, mode: mode)
        if let refusal = seatRefusal(submission, steps, statement, rules) { return refusal }
        guard statement.signers[0].role == steps.issue else {
            return Refusal(.outOfRole, "\(steps.issue) issues this")
        }
        if let refusal = issuerRefusal(submission, statement, mode, rules) { return refusal }
        if let refusal = gateRefusal(entry, statement, head) { return refusal }
        if item.document == .rules { return rulesRefusal(submission, statement) }
        return nil
    }

    /// Distinct people fill the seats; an issue counts the signatures that it names.
    private func seatRefusal(
        _ submission: SubmissionState, _ steps: RouteSteps, _ statement: Statement, _ rules: Rules
    ) -> Refusal? {
        let reviews = submission.reviews.filter { statement.on.contains($0.id) && $0.suitable }
            .map(\.candidate)
        let approvals = namedApprovals(submission, statement, rules).map(\.candidate)
        let empty = Seating.emptySeats([(steps.review, reviews), (steps.approve, approvals)])
        guard let role = empty.first else { return nil }
        let reviewEmpty = Seating.emptySeats([(steps.review, reviews)])
        let approveEmpty = Seating.emptySeats([(steps.approve, approvals)])
        let what = "\(submission.item.document) \(submission.item.revision)"
        return reviewEmpty.isEmpty && approveEmpty.isEmpty
            ? Refusal(.seatTwice, "\(what): one person would take two seats")
            : Refusal(.routeNotFilled, "\(what): the seat of \(role) is empty")
    }

    /// New rules need the root threshold, and routes that the people appointed can fill.
    private func rulesRefusal(_ submission: SubmissionState, _ statement: Statement) -> Refusal? {
        guard statement.until == nil else {
            return Refusal(.valueNotKnown, "the control rules have no trial and no emergency")
        }
        guard meetsRoot(statement) else {
            return Refusal(.twoPeopleNeeded, "the control rules need the root threshold")
        }
        guard let rules = input.rules[submission.text.text] else {
            return Refusal(.rulesUnusable, "the text is not a usable set of rules")
        }
        let holders = sitters(rules)
        for (name, route) in rules.routes.sorted(by: { $0.key < $1.key }) {
            for (_, steps) in route.all {
                let empty = Seating.emptySeats([
                    (steps.review, holders), (steps.approve, holders),
                ])
                if let role = empty.first {
                    return Refusal(.rulesUnusable, "nobody could fill \(role) on route \(name)")
                }
                guard holders.contains(where: { $0.role == steps.issue }) else {
                    return Refusal(.rulesUnusable, "nobody could issue on route \(name)")
                }
            }
        }
        return nil
    }

    /// Never before the checkpoint that came before the one which settles it.
    private mutating func effective(_ from: Instant, _ id: StatementID) -> Instant {
        guard let before = place.before, from < before else { return from }
        add(.instantInPast, at: id, "it shall work from \(from), and does from \(before)")
        return before
    }

    private mutating func append(
        _ entry: LineItem, _ id: StatementID, _ statement: Statement, _ instant: Instant,
        _ mode: IssueMode
    ) {
        guard var document = register.documents[entry.item.document],
            let place = document.submissions.lastIndex(where: {
                $0.item == entry.item && statement.on.contains($0.id)
            })
        else { return }
        document.submissions[place].closedBy = id
        let text = document.submissions[place].text
        if entry.replaces != nil, let last = document.line.indices.last {
            let floor = self.place.before ?? self.place.settling
            if document.line[last].isHeldBack || document.line[last].instant > floor {
                document.line[last].cancelled = true
            }
        }
        document.line.append(
            LineEntry(
                id: id, kind: .issue, item: entry.item, submission: document.submissions[place].id,
                instant: instant, time: statement.time, mode: mode, until: statement.until,
                audience: statement.all("audience").compactMap(Name.init),
                readBy: statement.first("read-by").flatMap { Instant($0) },
                nextDue: statement.first("next-due").flatMap { Day($0) }, change: text.change,
                gate: statement.gate, isHeldBack: statement.gate != nil,
                isOwnApproval: isOwnApproval(document.submissions[place], statement),
                signers: statement.signers))
        if isOwnApproval(document.submissions[place], statement) {
            add(.ownApproval, at: id, "\(entry.item.document) \(entry.item.revision)")
        }
        if statement.gate != nil { heldBack.insert(entry.item.document) }
        register.documents[entry.item.document] = document
    }

    mutating func judgeWithdraw(_ id: StatementID, _ statement: Statement) -> Refusal? {
        guard statement.signers[0].role == .controller, let from = statement.from else {
            return Refusal(.outOfRole, "the document controller withdraws")
        }
        for entry in statement.lineItems {
            guard let head = register.documents[entry.item.document]?.head,
                head.kind != .withdraw, entry.item.document != .rules
            else { return Refusal(.notInForce, "\(entry.item.document) is not in force") }
            guard head.id == entry.supersedes else {
                return Refusal(.issueRace, "\(entry.item.document): another issue came first")
            }
            guard head.item == entry.item else {
                return Refusal(.otherContent, "\(entry.item.document) is another text")
            }
        }
        let instant = effective(from, id)
        for entry in statement.lineItems {
            guard let head = register.documents[entry.item.document]?.head else { continue }
            register.documents[entry.item.document]?.line.append(
                LineEntry(
                    id: id, kind: .withdraw, item: entry.item, submission: head.submission,
                    instant: instant, time: statement.time, mode: .normal, until: nil, audience: [],
                    readBy: nil, nextDue: nil, change: .material, signers: statement.signers))
        }
        return nil
    }
}
