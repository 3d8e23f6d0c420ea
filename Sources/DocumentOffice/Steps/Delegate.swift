import DocumentArchive
package import DocumentControl

/// What somebody hands to a deputy.
package struct DelegationWish: Sendable {
    package var deputy: PersonID
    /// The roles; nothing for all that are held and can be handed over.
    package var roles: [Name]
    package var from: Instant?
    package var until: Instant
    /// Whether the deputy may act at any time; else the delegator is away.
    package var isStanding: Bool
    package var reason: [String]

    package init(
        deputy: PersonID, roles: [Name] = [], from: Instant? = nil, until: Instant,
        isStanding: Bool = false, reason: [String] = []
    ) {
        self.deputy = deputy
        self.roles = roles
        self.from = from
        self.until = until
        self.isStanding = isStanding
        self.reason = reason
    }
}

extension Office {
    /// Makes ready the delegations by which a deputy acts for somebody, one for each role.
    ///
    /// The root of trust is not handed over, nor the seat of a group.
    ///
    /// - Parameter wish: To whom, from when to when.
    /// - Returns: One statement for each role, in the order of their names.
    /// - Throws: ``OfficeError`` where there is no such role to hand over, or the term is over.
    package func prepareDelegations(
        _ wish: DelegationWish
    ) async throws -> [(role: Name, statement: ReadyStatement)] {
        try rules()
        let identity = try await identity()
        let me = identity.person
        guard wish.deputy != me else { throw OfficeError.issuing(.ownDeputy) }
        if register.people[wish.deputy]?.isService == true {
            throw OfficeError.serviceFillsNoSeat(wish.deputy)
        }
        let held = roles(of: me).filter { $0 != .root }
        let wanted = wish.roles.isEmpty ? held : wish.roles
        guard !wanted.isEmpty, wanted.allSatisfy(held.contains) else {
            throw OfficeError.issuing(
                .nothingToHandOver(name(me), wish.roles.filter { !held.contains($0) }))
        }
        let from = max(
            wish.from ?? now, wish.from == nil ? register.newestCheckpoint?.time ?? now : now)
        guard wish.until > from else {
            throw OfficeError.issuing(.untilTooEarly(calendar.shown(wish.until)))
        }
        return try wanted.map { role in
            let seat = try self.role(of: me, for: .delegate, among: [role], asked: nil)
            var draft = StatementDraft(.delegate)
            draft.set("on", [seat.appointment.hex])
            draft.set("deputy", wish.deputy.text)
            draft.set("from", calendar.written(from))
            draft.set("until", calendar.written(wish.until))
            draft.set("mode", wish.isStanding ? DelegationState.standing : nil)
            draft.set("reason", wish.reason)
            return (
                role,
                try ready(
                    Intention(
                        draft: draft, signers: [Signer(me, role: role)],
                        message: "Delegate \(role) to \(wish.deputy)"), by: identity)
            )
        }
    }

    /// The delegations that somebody made and that still run or are to come.
    package func ownDelegations() async throws -> [DelegationState] {
        try rules()
        let me = try await identity().person
        return delegations().filter { $0.delegator == me }
    }

    /// Who is deputy for whom now, or will be, by delegator and role.
    package func delegations() -> [DelegationState] {
        register.delegations.filter { delegation in
            !delegation.ended && delegation.until > now
                && register.people[delegation.delegator]?.departed == nil
                && register.people[delegation.deputy]?.departed == nil
        }.sorted { ($0.delegator, $0.role, $0.from) < ($1.delegator, $1.role, $1.from) }
    }
}
