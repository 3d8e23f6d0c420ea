/// Who can fill one seat of a route today, and what becomes of it if one of them is away.
package struct SeatOutlook: Hashable, Sendable {
    /// What happens if one person is away.
    package struct Absence: Hashable, Sendable {
        package let person: PersonID
        /// Who can act then.
        package let instead: [Seating.Candidate]
        /// Whether they are enough.
        package let isFilled: Bool
    }

    /// `material`, `editorial` or `emergency`.
    package let route: String
    /// `review`, `approve` or `issue`.
    package let step: StatementKind
    package let seat: Seat
    /// Whoever can act now, deputies last; second choices only where nobody can who comes before.
    package let people: [Seating.Candidate]
    /// Who could by `otherwise`, once nobody can who comes before.
    package let seconds: [Seating.Candidate]
    package let absences: [Absence]
    /// Whether enough people are left who take no other seat of the same route.
    package let isFilled: Bool
}

extension Register {
    /// The seats of a route as they could be filled now.
    ///
    /// - Parameters:
    ///   - route: The route.
    ///   - authors: Who wrote the text, where that is known: they fill no approving seat.
    ///   - rules: The control rules in force.
    ///   - now: The point in time.
    /// - Returns: One for each seat and for whoever issues, in the order of the route.
    package func outlook(
        on route: Route, authors: Set<PersonID>, rules: Rules, at now: Instant
    ) -> [SeatOutlook] {
        route.all.flatMap { name, steps -> [SeatOutlook] in
            let issue = Seat(role: steps.issue)
            let seats =
                steps.review.map { (StatementKind.review, $0) }
                + steps.approve.map { (StatementKind.approve, $0) } + [(.issue, issue)]
            let filled = distinct(steps, authors, now)
            return seats.map { step, seat in
                let out = step == .issue && rules.authorsMayIssue ? [] : authors
                return outlook(
                    name, step, seat, out, now,
                    isFilled: step == .issue || !filled.contains(seat.role))
            }
        }
    }

    private func outlook(
        _ route: String, _ step: StatementKind, _ seat: Seat, _ out: Set<PersonID>, _ now: Instant,
        isFilled: Bool
    ) -> SeatOutlook {
        let people = firstChoices(seat, without: out, at: now)
        var seen: Set<PersonID> = []
        let absences = people.filter { seen.insert($0.person).inserted }.map { person in
            let instead = candidates(
                in: person.role, without: out, absent: [person.person], at: now)
            return SeatOutlook.Absence(
                person: person.person, instead: instead, isFilled: instead.count >= seat.count)
        }
        let others = seat.otherwise.flatMap { role in
            candidates(in: role, without: out, at: now)
        }.filter { !people.contains($0) }
        return SeatOutlook(
            route: route, step: step, seat: seat, people: people, seconds: others,
            absences: absences, isFilled: isFilled && people.count >= seat.count)
    }

    /// Whoever can sit in the first role of a seat in which somebody can.
    private func firstChoices(
        _ seat: Seat, without out: Set<PersonID>, at now: Instant
    ) -> [Seating.Candidate] {
        for role in seat.roles {
            let found = candidates(in: role, without: out, at: now)
            if !found.isEmpty { return found }
        }
        return []
    }

    /// The roles of the seats for which no different person is left.
    private func distinct(
        _ steps: RouteSteps, _ authors: Set<PersonID>, _ now: Instant
    ) -> Set<Name> {
        func able(_ seats: [Seat]) -> [Seating.Candidate] {
            seats.flatMap { seat in
                firstChoices(seat, without: authors, at: now).map { choice in
                    Seating.Candidate(
                        choice.person, choice.role, for: choice.behalf,
                        vacant: Set(seat.roles.prefix { $0 != choice.role }), onMinutes: true)
                }
            }
        }
        return Set(
            Seating.emptySeats([
                (steps.review, able(steps.review)), (steps.approve, able(steps.approve)),
            ]))
    }
}
