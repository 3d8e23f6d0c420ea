/// What somebody leaves behind who goes, or gives up roles and groups: it needs a hand.
package enum LeftBehind: Hashable, Sendable {
    /// A text of theirs is on its way; another author carries it on or takes it back.
    case ownText(Item, others: [PersonID])
    /// A revision waits for their review or approval; these others can sit there.
    case decision(Item, StatementKind, others: [PersonID])
    /// An approved revision waits to be issued, and nobody else holds the role.
    case issue(Item, Name)
    /// Nobody holds the role any more, and these steps of these routes can be filled by nobody.
    case emptyRole(Name, seats: [String])
    /// Nobody is in the group any more whose members sit in these steps.
    case emptyGroup(Name, seats: [String])
    /// Nobody holds the role any more that owns these documents.
    case owned(Name, [DocumentID])
    /// A change request that nobody else can answer.
    case request(StatementID, DocumentID)
    /// A delegation by or to the person that still runs.
    case deputy(StatementID, delegator: PersonID, deputy: PersonID, role: Name, until: Instant)
    /// A controlled copy in their hands.
    case copy(DocumentID, number: Int)
    /// A key of the root of trust, which no departure takes away.
    case root
}

/// What a person gives up.
package struct GivenUp: Hashable, Sendable {
    /// Everything: the person goes.
    package var isEverything: Bool
    package var roles: Set<Name>
    package var groups: Set<Name>

    package init(isEverything: Bool = false, roles: Set<Name> = [], groups: Set<Name> = []) {
        self.isEverything = isEverything
        self.roles = roles
        self.groups = groups
    }
}

extension Register {
    /// The register as it would be without what a person gives up.
    package func without(_ given: GivenUp, of person: PersonID) -> Register {
        guard var state = people[person] else { return self }
        var after = self
        let mark = state.admission
        if given.isEverything { state.departed = mark }
        for place in state.appointments.indices
        where given.isEverything || given.roles.contains(state.appointments[place].role) {
            state.appointments[place].endedBy = state.appointments[place].endedBy ?? mark
        }
        for place in state.memberships.indices
        where given.isEverything || given.groups.contains(state.memberships[place].group) {
            state.memberships[place].endedBy = state.memberships[place].endedBy ?? mark
        }
        after.people[person] = state
        return after
    }

    /// What is left behind, in the order in which it needs hands.
    ///
    /// - Parameters:
    ///   - given: What the person gives up.
    ///   - person: The person.
    ///   - now: The point in time.
    ///   - rules: The control rules in force.
    /// - Returns: Each matter once; nothing where others can go on without a hand.
    package func leftBehind(
        _ given: GivenUp, by person: PersonID, at now: Instant, rules: Rules
    ) -> [LeftBehind] {
        let after = without(given, of: person)
        let sorted = documents.values.sorted { $0.id < $1.id }
        var found = sorted.flatMap { document in
            onTheWay(document, given, person, after, now, rules)
        }
        let lost = Set(people[person]?.appointments.map(\.role) ?? []).filter { role in
            holders(of: role, at: now).contains(person)
                && after.holders(of: role, at: now).isEmpty
        }.sorted()
        for role in lost where role != .root {
            found.append(.emptyRole(role, seats: after.emptySeats(of: role, at: now, rules: rules)))
            let owned = sorted.filter { document in
                document.id != .rules && owner(of: document.id) == role
                    && !document.isWithdrawn(at: now)
            }
            if !owned.isEmpty { found.append(.owned(role, owned.map(\.id))) }
        }
        for group in rules.seatedGroups.sorted() {
            let before = holders(of: group, settling: now, before: now)
            guard before.contains(person),
                after.holders(of: group, settling: now, before: now).isEmpty
            else { continue }
            found.append(
                .emptyGroup(group, seats: after.emptySeats(of: group, at: now, rules: rules)))
        }
        for request in requests(of: nil) where request.outcome == nil {
            if answerers(for: request.document, at: now).contains(person),
                after.answerers(for: request.document, at: now).isEmpty
            {
                found.append(.request(request.id, request.document))
            }
        }
        for delegation in delegations where !delegation.ended && delegation.until > now {
            let isGiven = given.isEverything || given.roles.contains(delegation.role)
            if isGiven && delegation.delegator == person
                || given.isEverything && delegation.deputy == person
            {
                found.append(
                    .deputy(
                        delegation.id, delegator: delegation.delegator,
                        deputy: delegation.deputy, role: delegation.role, until: delegation.until))
            }
        }
        guard given.isEverything else { return found }
        found += copies(of: person).map { .copy($0.document, number: $0.number) }
        if root?.holders.contains(person) == true { found.append(.root) }
        return found
    }

    private func onTheWay(
        _ document: DocumentState, _ given: GivenUp, _ person: PersonID, _ after: Register,
        _ now: Instant, _ rules: Rules
    ) -> [LeftBehind] {
        guard let submission = onItsWay(document, at: now),
            let stage = stage(of: submission, rules: rules)
        else { return [] }
        let item = submission.item
        if given.isEverything, submission.text.authors.contains(person) {
            return [.ownText(item, others: submission.text.authors.filter { $0 != person })]
        }
        switch stage {
        case .review, .approval:
            guard
                sitters(for: submission, rules: rules, at: now).contains(where: {
                    $0.person == person
                })
            else { return [] }
            let left = after.sitters(for: submission, rules: rules, at: now).map(\.person)
            guard !left.contains(person) else { return [] }
            var kind = StatementKind.approve
            if case .review = stage { kind = .review }
            return [.decision(item, kind, others: Set(left).sorted())]
        case .issue(let role):
            guard holders(of: role, at: now).contains(person),
                after.holders(of: role, at: now).isEmpty
            else { return [] }
            return [.issue(item, role)]
        case .sentBack: return []
        }
    }

    /// The steps of routes in which nobody can sit because nobody holds a role.
    private func emptySeats(of role: Name, at now: Instant, rules: Rules) -> [String] {
        rules.routes.sorted { $0.key < $1.key }.flatMap { name, route in
            route.all.flatMap { way, steps -> [String] in
                func isEmpty(_ seat: Seat) -> Bool {
                    seat.roles.contains(role)
                        && seat.roles.allSatisfy {
                            holders(of: $0, settling: now, before: now).isEmpty
                        }
                }
                var empty: [String] = []
                if steps.review.contains(where: isEmpty) { empty.append("review") }
                if steps.approve.contains(where: isEmpty) { empty.append("approval") }
                if steps.issue == role { empty.append("issue") }
                return empty.isEmpty
                    ? [] : ["\(name), \(way): \(empty.joined(separator: ", "))"]
            }
        }
    }

    /// The controlled copies that a person holds, by the last statement about each.
    package func copies(of person: PersonID) -> [(document: DocumentID, number: Int)] {
        var last: [String: (document: DocumentID, number: Int, holder: PersonID?, deed: String)] =
            [:]
        let all = statements.filter { $0.value.kind == .copy && judgements[$0.key]?.counts == true }
            .sorted { ($0.value.time, $0.key) < ($1.value.time, $1.key) }
        for (_, statement) in all {
            guard let document = statement.items.first?.document, let number = statement.number
            else { continue }
            last["\(document) \(number)"] = (
                document, number, statement.person, statement.first("deed") ?? ""
            )
        }
        let gone: Set = ["returned", "destroyed", "lost", "recalled"]
        return last.values.filter { $0.holder == person && !gone.contains($0.deed) }
            .map { ($0.document, $0.number) }
            .sorted { ($0.document, $0.number) < ($1.document, $1.number) }
    }
}
