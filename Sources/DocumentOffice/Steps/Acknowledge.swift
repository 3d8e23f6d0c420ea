import DocumentArchive
package import DocumentControl

/// Receipts that are ready to be signed.
package struct PreparedReceipt: Sendable {
    package let items: [(item: Item, title: String)]
    package let statement: ReadyStatement
}

extension Office {
    /// Makes ready one receipt for the texts in force, or scheduled, of some documents.
    ///
    /// - Parameters:
    ///   - ids: The documents; none for everything that waits.
    ///   - voluntary: Whether a text may be acknowledged that was not distributed to the reader.
    /// - Returns: What is about to be signed.
    /// - Throws: Why it was refused, with what to do about it.
    package func prepareReceipt(
        _ ids: [DocumentID], voluntary: Bool
    ) async throws -> PreparedReceipt {
        let rules = try rules()
        let identity = try await identity()
        var entries: [(LineEntry, DocumentState)] = []
        if ids.isEmpty {
            for state in register.documents.values.sorted(by: { $0.id < $1.id }) {
                entries += open(state, identity.person, rules).map { ($0, state) }
            }
        }
        for id in ids {
            let state = try registered(id)
            let open = open(state, identity.person, rules)
            if let first = open.first {
                entries.append((first, state))
                continue
            }
            let entry = try inForce(id)
            if register.receipt(of: identity.person, for: entry, in: state) != nil {
                throw OfficeError.alreadyRead(id, entry.item.revision)
            }
            guard voluntary else { throw OfficeError.notInTheAudience(name(identity.person), id) }
            entries.append((entry, state))
        }
        guard !entries.isEmpty else { throw OfficeError.nothingToRead }
        var draft = StatementDraft(.acknowledge)
        draft.set("item", entries.map { $0.0.item.description })
        let on = unique(entries.map(\.0.id) + [try admission(of: identity.person)])
        draft.set("on", on.map(\.hex))
        draft.set("meaning", meaning(of: .acknowledge, in: nil, rules))
        let names = entries.map { "\($0.0.item.document) \($0.0.item.revision)" }
        return PreparedReceipt(
            items: entries.map { ($0.item, $1.text(of: $0)?.text.title ?? "") },
            statement: try ready(
                Intention(
                    draft: draft, signers: [Signer(identity.person)],
                    message: "Acknowledge \(names.joined(separator: ", "))"), by: identity))
    }

    /// The texts of a document that a person still has to read.
    func open(
        _ state: DocumentState, _ person: PersonID, _ rules: Rules
    ) -> [LineEntry] {
        register.readings(of: state, at: now, rules: rules, days: calendar.boundaries)
            .filter { $0.person == person && $0.receipt == nil }.map(\.entry)
    }
}
