/// What becomes of a change request.
package enum RequestOutcome: String, Hashable, Sendable, CaseIterable {
    /// It will be done; a further answer says in which revision.
    case accepted
    /// It will not be done.
    case declined
    /// It was done, or stands in a revision on its way.
    case done
}

/// A change request and what became of it.
package struct RequestState: Hashable, Sendable {
    package var id: StatementID
    package var document: DocumentID
    /// The text that it was made about, where it names one.
    package var item: Item?
    package var by: PersonID
    package var time: Instant
    package var reason: [String]
    /// All answers that count, in the order in which they were judged.
    package var answers: [RequestAnswer] = []

    /// What became of it by the last answer; nothing while nobody answered.
    package var outcome: RequestOutcome? { answers.last?.outcome }

    /// The texts in which it was or will be met, by any of its answers.
    package var metBy: [Item] {
        var items: [Item] = []
        for item in answers.flatMap(\.items) where !items.contains(item) { items.append(item) }
        return items
    }
}

/// One answer to a change request.
package struct RequestAnswer: Hashable, Sendable {
    package var id: StatementID
    package var person: PersonID
    package var role: Name?
    package var time: Instant
    package var outcome: RequestOutcome
    package var text: [String]
    /// The texts that carry the change.
    package var items: [Item]
}
