/// Who can sit where: the fold judges by it, and the office tells by it whose turn it is.
extension Register {
    /// Who holds a role, or belongs to a group, by terms that run.
    ///
    /// - Parameters:
    ///   - role: The role, or the group.
    ///   - settling: A term has begun that begins by then.
    ///   - before: A term has ended that ends by then.
    /// - Returns: The people, sorted.
    package func holders(of role: Name, settling: Instant, before: Instant?) -> [PersonID] {
        people.values.filter { person in
            guard person.departed == nil, !person.isService else { return false }
            return person.appointments.contains {
                $0.role == role && $0.runs(settling: settling, before: before)
            }
                || person.memberships.contains {
                    $0.group == role && $0.runs(settling: settling, before: before)
                }
        }.map(\.id).sorted()
    }

    /// The holders of a role who could sit for a text themselves.
    ///
    /// Authors cannot, nor whoever has decided on the text already, nor whoever is away, unless
    /// the deputy can.
    ///
    /// - Parameters:
    ///   - role: The role, or the group.
    ///   - submission: The text.
    ///   - settling: As for ``holders(of:settling:before:)``.
    ///   - before: As for ``holders(of:settling:before:)``.
    /// - Returns: The people, sorted.
    package func able(
        in role: Name, for submission: SubmissionState, settling: Instant, before: Instant?
    ) -> [PersonID] {
        able(in: role, without: submission.barred, settling: settling, before: before)
    }

    /// The holders of a role who could sit themselves or by a deputy, some people left out.
    func able(
        in role: Name, without out: Set<PersonID>, settling: Instant, before: Instant?
    ) -> [PersonID] {
        holders(of: role, settling: settling, before: before).filter { person in
            guard !out.contains(person) else { return false }
            let away = delegations.filter { delegation in
                delegation.delegator == person && delegation.role == role
                    && !delegation.isStanding && delegation.runs(settling: settling, before: before)
            }
            return away.isEmpty
                || away.contains { delegation in
                    !out.contains(delegation.deputy)
                        && people[delegation.deputy]?.departed == nil
                }
        }
    }

    /// Who sits in a role now: whoever is there, and the deputies who may act for one of them.
    ///
    /// - Parameters:
    ///   - role: The role, or the group.
    ///   - out: Authors, and whoever has a seat already; nobody sits for them either.
    ///   - absent: Holders who are taken to be away, although they gave their duty to nobody.
    ///   - now: The point in time.
    /// - Returns: The people in a role of their own, then the deputies.
    package func candidates(
        in role: Name, without out: Set<PersonID>, absent: Set<PersonID> = [], at now: Instant
    ) -> [Seating.Candidate] {
        let able = able(in: role, without: out, settling: now, before: now)
        let running = delegations.filter { delegation in
            delegation.role == role && able.contains(delegation.delegator)
                && delegation.runs(settling: now, before: now)
        }
        let away = Set(running.filter { !$0.isStanding }.map(\.delegator)).union(absent)
        let own = able.filter { !away.contains($0) }.map { Seating.Candidate($0, role) }
        let deputies = running.filter { delegation in
            !out.contains(delegation.deputy) && !absent.contains(delegation.deputy)
                && people[delegation.deputy]?.departed == nil
        }.map { Seating.Candidate($0.deputy, role, for: $0.delegator) }
        return own
            + deputies.sorted {
                ($0.person, $0.behalf ?? $0.person) < ($1.person, $1.behalf ?? $1.person)
            }
    }

    /// Whether a holder of a role has given it to a deputy for the time being.
    package func isAway(_ person: PersonID, as role: Name, at now: Instant) -> Bool {
        delegations.contains { delegation in
            delegation.delegator == person && delegation.role == role && !delegation.isStanding
                && delegation.runs(settling: now, before: now)
        }
    }

    /// Who can issue a text: whoever holds the role, and their deputies.
    package func issuers(
        in role: Name, of submission: SubmissionState, rules: Rules, at now: Instant
    ) -> [Seating.Candidate] {
        candidates(
            in: role, without: rules.authorsMayIssue ? [] : Set(submission.text.authors), at: now)
    }

    /// The roles before another in some seat of a route in which nobody can sit for a text.
    package func vacantRoles(
        for submission: SubmissionState, on route: Route, settling: Instant, before: Instant?
    ) -> Set<Name> {
        let firsts = route.all.flatMap { $0.steps.seats }.flatMap { $0.roles.dropLast() }
        return Set(firsts).filter { role in
            able(in: role, for: submission, settling: settling, before: before).isEmpty
        }
    }

    /// Who can fill the seats that a text on its way waits for, in which role.
    ///
    /// One whom a seat names by `otherwise` only where nobody can who comes before. An author is
    /// among them where nobody else can approve and the small-team exception lets authors do it.
    ///
    /// - Parameters:
    ///   - submission: The text.
    ///   - rules: The control rules in force.
    ///   - now: The point in time.
    ///   - mode: How the text shall be issued; at night the emergency route is asked about.
    /// - Returns: The people, each once for each role, first choices first, and among them deputies
    ///   last; none where the text waits for something else than a decision.
    package func sitters(
        for submission: SubmissionState, rules: Rules, at now: Instant, mode: IssueMode = .normal
    ) -> [Seating.Candidate] {
        guard let route = rules.route(ofType: submission.text.type) else { return [] }
        let steps = route.steps(for: submission.text.routeClass, mode: mode)
        let (seats, open): ([Seat], [Name])
        switch stage(of: submission, rules: rules, mode: mode) {
        case .review(let names): (seats, open) = (steps.review, names)
        case .approval(let names): (seats, open) = (steps.approve, names)
        default: return []
        }
        let mayBeOwn = mayApproveOwn(submission, rules: rules, on: now.day)
        var found: [Seating.Candidate] = []
        for seat in seats where open.contains(seat.role) {
            let people = seat.roles.lazy.map { role in
                self.candidates(in: role, without: submission.barred, at: now)
            }.first { !$0.isEmpty }
            found += people ?? (mayBeOwn ? authors(of: submission, in: seat, at: now) : [])
        }
        return found.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    /// Whether an author may approve a text: the rules say so, and somebody else has reviewed it.
    package func mayApproveOwn(
        _ submission: SubmissionState, rules: Rules, on day: Day
    ) -> Bool {
        rules.smallTeam?.holds(on: day) == true && submission.reviews.contains(where: \.suitable)
    }

    private func authors(
        of submission: SubmissionState, in seat: Seat, at now: Instant
    ) -> [Seating.Candidate] {
        seat.roles.flatMap { role in
            holders(of: role, settling: now, before: now).filter { person in
                submission.text.authors.contains(person)
                    && !submission.approvals.contains { $0.person == person }
            }.map { Seating.Candidate($0, role) }
        }
    }
}

extension SubmissionState {
    /// Authors, whoever has decided on the text, and for whom somebody did.
    var barred: Set<PersonID> {
        let decided = reviews + approvals
        return Set(text.authors).union(decided.map(\.person)).union(decided.compactMap(\.behalf))
    }
}
