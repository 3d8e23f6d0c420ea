import DocumentArchive
package import DocumentControl

/// One reader of a document.
package struct ReceiptRow: Hashable, Sendable {
    package let person: PersonID
    package let revision: Revision
    package let readOn: Instant?
    package let due: Instant
    package let isOverdue: Bool
}

extension Office {
    /// Who has read what is in force or scheduled, and who has not.
    package func receipts(of id: DocumentID, at instant: Instant) throws -> [ReceiptRow] {
        let rules = try rules()
        let state = try registered(id)
        return register.readings(of: state, at: instant, rules: rules, days: calendar.boundaries)
            .map { reading in
                let receipt = reading.receipt.flatMap { $0.time <= instant ? $0 : nil }
                return ReceiptRow(
                    person: reading.person, revision: reading.entry.item.revision,
                    readOn: receipt?.time, due: reading.due,
                    isOverdue: receipt == nil && reading.due < instant)
            }
    }
}
