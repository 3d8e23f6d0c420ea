/// What the register knows of a person, or of an enrolled service.
package struct PersonState: Hashable, Sendable {
    package var id: PersonID
    /// The admission, or the root statement that names the person.
    package var admission: StatementID
    /// The salted hash of the card.
    package var card: ContentHash?
    package var keys: [KeyState] = []
    package var appointments: [AppointmentState] = []
    package var memberships: [MembershipState] = []
    package var departed: StatementID?
    /// A departure that was recorded ahead of its day.
    package var leaving: Leaving?
    package var isService = false

    /// The key under this text, unless it was replaced or reported as compromised.
    package func activeKey(_ text: String) -> KeyState? {
        keys.first { $0.text == text && $0.endedBy == nil }
    }
}

/// A departure whose day is known.
package struct Leaving: Hashable, Sendable {
    package var by: StatementID
    package var from: Instant
}

/// One key of a person.
package struct KeyState: Hashable, Sendable {
    /// `<type> <base64>`.
    package var text: String
    /// The admission or root statement that bound it.
    package var boundBy: StatementID
    /// What ended it.
    package var endedBy: StatementID?
    /// The last checkpoint up to which it is trusted, once it was reported as compromised.
    package var trustedUntil: StatementID?
}

/// One appointment to a role.
package struct AppointmentState: Hashable, Sendable {
    /// The appointment, or the root statement that gives the seat.
    package var id: StatementID
    package var role: Name
    package var from: Instant?
    package var until: Instant?
    package var acting: Bool
    package var endedBy: StatementID?

    /// Whether the term has begun by `settling` and had not ended by `before`.
    package func runs(settling: Instant, before: Instant?) -> Bool {
        if let from, from > settling { return false }
        if let until, let before, until <= before { return false }
        return endedBy == nil
    }
}

/// One membership in a group.
package struct MembershipState: Hashable, Sendable {
    package var id: StatementID
    package var group: Name
    /// When it began.
    package var from: Instant
    package var until: Instant?
    package var endedBy: StatementID?
    /// When it was ended, by the time of the checkpoint that settled that.
    package var endedAt: Instant?

    /// Whether it has begun by `settling` and had not ended by `before`.
    package func runs(settling: Instant, before: Instant?) -> Bool {
        if from > settling { return false }
        if let until, let before, until <= before { return false }
        return endedBy == nil
    }

    /// Whether the person belongs to the group at an instant.
    package func covers(_ instant: Instant) -> Bool {
        if from > instant { return false }
        if let until, until <= instant { return false }
        if let endedAt { return endedAt > instant }
        return endedBy == nil
    }
}
