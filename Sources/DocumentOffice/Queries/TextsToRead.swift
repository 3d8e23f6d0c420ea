import DocumentArchive
package import DocumentControl

extension Office {
    /// What waits to be read by who acts, one entry a document: overdue first, then by deadline.
    ///
    /// Of a document with a text in force and a scheduled one, both unread, the one in force.
    package func textsToRead() async throws -> [InboxEntry] {
        let rules = try rules()
        let me = try await identity().person
        var seen: Set<DocumentID> = []
        return register.inbox(of: me, at: now, rules: rules, days: calendar.boundaries)
            .filter { entry in
                guard case .toRead = entry.matter, let document = entry.document else {
                    return false
                }
                return seen.insert(document).inserted
            }.sorted { left, right in
                (left.isOverdue ? 0 : 1, left.due ?? now, left.document?.text ?? "")
                    < (right.isOverdue ? 0 : 1, right.due ?? now, right.document?.text ?? "")
            }
    }
}
