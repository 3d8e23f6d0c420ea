import DocumentArchive
package import DocumentControl

extension Office {
    /// Everybody to whom something is to be told, with what.
    ///
    /// - Parameter every: How long nobody is reminded again; nothing for what the rules say.
    /// - Returns: One reminder for each person.
    /// - Throws: Where the control rules cannot be read.
    package func reminders(every: Interval? = nil) throws -> [Reminder] {
        try register.reminders(
            at: now, rules: rules(), days: calendar.boundaries, every: every)
    }

    /// Whether today is a day on which the organisation works.
    package var isWorkingDay: Bool {
        evidence.rules?.workingDays.contains(calendar.day(of: now)) ?? true
    }

    /// The address and name on a person's card; nothing where it was erased.
    package func card(of person: PersonID) -> (name: String, email: String)? {
        evidence.cards[person].map { ($0.name, $0.email) }
    }

    /// Makes ready the statements that say who was reminded of what: as few as their size allows.
    ///
    /// - Parameter reminders: What was sent.
    /// - Returns: What is about to be signed, with the people it names.
    /// - Throws: Why it was refused: the document controller reminds.
    package func prepareReminding(
        _ reminders: [Reminder]
    ) async throws -> [(statement: ReadyStatement, people: [PersonID])] {
        try rules()
        let identity = try await identity()
        let seat = try role(of: identity.person, for: .remind, among: [.controller], asked: nil)
        return try batches(reminders).map { batch in
            var draft = StatementDraft(.remind)
            draft.set("item", Self.items(of: batch, in: register))
            draft.set("on", [seat.appointment.hex])
            draft.set("person", batch.map(\.person.text))
            return (
                try ready(
                    Intention(
                        draft: draft, signers: [Signer(identity.person, role: seat.role)],
                        message: "Remind \(batch.count) people"), by: identity),
                batch.map(\.person)
            )
        }
    }

    /// A statement is at most 16 KiB: an item takes about 100 bytes, a person about 20.
    private func batches(_ reminders: [Reminder]) -> [[Reminder]] {
        var batches: [[Reminder]] = []
        var current: [Reminder] = []
        for reminder in reminders {
            let wider = current + [reminder]
            if current.count >= 150 || Self.items(of: wider, in: register).count > 80,
                !current.isEmpty
            {
                batches.append(current)
                current = [reminder]
            } else {
                current = wider
            }
        }
        return current.isEmpty ? batches : batches + [current]
    }

    /// The texts that reminders are about, each once; at most a hundred.
    private static func items(of reminders: [Reminder], in register: Register) -> [String] {
        let entries = reminders.flatMap { $0.entries + $0.escalated.map(\.entry) }
        let items = entries.compactMap { entry -> String? in
            guard let document = entry.document else { return nil }
            return register.statements[entry.statement]?.items
                .first { $0.document == document }?.description
        }
        return Array(Set(items).sorted().prefix(100))
    }
}
