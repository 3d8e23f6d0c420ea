import DocumentArchive
package import DocumentControl

/// One term in which a person held a role.
package struct RoleTerm: Hashable, Sendable {
    package let role: Name
    package let person: PersonID
    package let from: Instant
    /// When it ended or will; nothing until further notice.
    package let until: Instant?
    /// The appointment, or the root statement that gave the seat.
    package let by: StatementID
    /// The statement that ended it, where one did.
    package let endedBy: StatementID?
    package let isActing: Bool
    /// Whether it runs at the instant asked about.
    package let isRunning: Bool
}

extension Office {
    /// Who held a role from when to when, and by which statements.
    ///
    /// The days are those of the statements; what they work against is decided by the checkpoints.
    ///
    /// - Parameter role: The role; nothing for all.
    /// - Returns: By role, then by the beginning of the term.
    /// - Throws: Where the control rules know no such role and nobody ever held it.
    package func roleHistory(_ role: Name?) throws -> [RoleTerm] {
        let rules = try rules()
        let all = register.people.values.flatMap { person in
            person.appointments.filter { role == nil || $0.role == role }
                .map { term($0, person.id) }
        }
        if all.isEmpty, let role { try demandRole(role, rules) }
        return joined(all).sorted {
            ($0.role, $0.from, $0.person, $0.by) < ($1.role, $1.from, $1.person, $1.by)
        }
    }

    /// Demands that there is such a role.
    package func demandRole(_ role: Name, _ rules: Rules) throws {
        let builtIn: Set<Name> = [.root, .registrar, .controller, .checkpoint]
        try demandKnown(role, "role", builtIn.union(rules.roles.keys))
    }

    private func term(_ appointment: AppointmentState, _ person: PersonID) -> RoleTerm {
        let made = register.statements[appointment.id]?.time ?? now
        let ended = appointment.endedBy.flatMap { register.statements[$0]?.time }
        let until = [ended, appointment.until].compactMap { $0 }.min()
        let from = appointment.from ?? made
        return RoleTerm(
            role: appointment.role, person: person, from: from, until: until, by: appointment.id,
            endedBy: appointment.endedBy, isActing: appointment.acting,
            isRunning: from <= now && (until.map { $0 > now } ?? true))
    }

    /// A root statement that carries a seat over ends no term.
    private func joined(_ terms: [RoleTerm]) -> [RoleTerm] {
        terms.filter { term in
            !terms.contains { former in
                former.role == term.role && former.person == term.person
                    && former.endedBy == term.by
            }
        }.map { term in
            var last = term
            while let next = terms.first(where: {
                $0.role == last.role && $0.person == last.person && $0.by == last.endedBy
            }) {
                last = next
            }
            return RoleTerm(
                role: term.role, person: term.person, from: term.from, until: last.until,
                by: term.by, endedBy: last.endedBy, isActing: term.isActing,
                isRunning: last.isRunning)
        }
    }
}
