import DocumentArchive
package import DocumentControl

/// One reader of one text.
package struct ReceiptRow: Hashable, Sendable {
    package let document: DocumentID
    package let revision: Revision
    package let person: PersonID
    /// From when on the text is there for this person: in force, issued and joined.
    package let since: Instant
    package let readOn: Instant?
    /// Who attests it, where it was read on paper.
    package let onPaper: Attestation?
    package let due: Instant
    package let isOverdue: Bool
    /// For how many days the text has been there without a receipt; nothing where it was read.
    package let daysUnread: Int?
    /// Whether it is in force, else scheduled.
    package let isInForce: Bool
}

/// Which readers are wanted.
package struct ReceiptFilter: Sendable {
    /// One document, its scheduled revisions too; nothing for everything in force.
    package var document: DocumentID?
    package var person: PersonID?
    /// Only the members of this group, through whichever group a text reaches them.
    package var group: Name?

    package init() {}
}

extension Office {
    /// Who shall read what is in force at an instant, and when they did.
    ///
    /// - Parameters:
    ///   - filter: Which texts and readers.
    ///   - instant: The point in time asked about.
    /// - Returns: By document, revision and person.
    /// - Throws: Where a name is not known.
    package func receipts(
        _ filter: ReceiptFilter, at instant: Instant
    ) throws -> [ReceiptRow] {
        let rules = try rules()
        try demandKnown(filter.group, "group", rules.groups.keys)
        let states =
            try filter.document.map { [try registered($0)] }
            ?? register.documents.values.sorted { $0.id < $1.id }
        let members = filter.group.map { register.members(of: [$0], at: instant) }
        return states.flatMap { state -> [ReceiptRow] in
            let inForce = state.inForce(at: instant, trials: false)
            return register.readings(
                of: state, at: instant, rules: rules, days: calendar.boundaries
            ).filter { reading in
                let isInForce = reading.entry.id == inForce?.id
                return (isInForce || filter.document != nil && reading.entry.time <= instant)
                    && (filter.person == nil || reading.person == filter.person)
                    && (members.map { $0[reading.person] != nil } ?? true)
            }.map { row($0, isInForce: $0.entry.id == inForce?.id, at: instant) }
        }
    }

    private func row(
        _ reading: Reading, isInForce: Bool, at instant: Instant
    ) -> ReceiptRow {
        let receipt = reading.receipt.flatMap { $0.time <= instant ? $0 : nil }
        let days = calendar.day(of: instant).number - calendar.day(of: reading.since).number
        return ReceiptRow(
            document: reading.document, revision: reading.entry.item.revision,
            person: reading.person, since: reading.since, readOn: receipt?.time,
            onPaper: receipt?.onPaper,
            due: reading.due, isOverdue: receipt == nil && reading.due < instant,
            daysUnread: receipt == nil ? max(0, Int(days)) : nil, isInForce: isInForce)
    }
}
