/// One identifier that two new documents, or two people, claim: neither has it until it is settled.
package struct Contest: Hashable, Sendable {
    package enum Subject: Hashable, Sendable {
        case document(DocumentID)
        case person(PersonID)
    }

    package let subject: Subject
    /// The statements that claim it, oldest first.
    package let claims: [StatementID]
}

extension Register {
    /// The identifiers that wait for a settlement, documents first.
    package var contests: [Contest] {
        var documents: [DocumentID: [StatementID]] = [:]
        var people: [PersonID: [StatementID]] = [:]
        for (id, statement) in statements.sorted(by: {
            ($0.value.time, $0.key) < ($1.value.time, $1.key)
        }) {
            switch judgements[id]?.refusal?.code {
            case .identifierContested:
                for document in Set(statement.items.map(\.document))
                where self.documents[document] == nil {
                    documents[document, default: []].append(id)
                }
            case .personContested:
                if let person = statement.person, self.people[person] == nil {
                    people[person, default: []].append(id)
                }
            default: break
            }
        }
        return documents.sorted { $0.key < $1.key }
            .map { Contest(subject: .document($0.key), claims: $0.value) }
            + people.sorted { $0.key < $1.key }
            .map { Contest(subject: .person($0.key), claims: $0.value) }
    }

    /// The statements that claim one place in the root of trust, none of which has it yet.
    package var openRootRace: [StatementID] {
        let roots = statements.filter { $0.value.kind == .root }
        let taken = Set(
            roots.filter { judgements[$0.key]?.counts == true }.compactMap(\.value.number))
        return roots.filter { id, statement in
            judgements[id]?.refusal?.code == .rootContested
                && statement.number.map { !taken.contains($0) } ?? false
        }.keys.sorted()
    }

    /// The newest root statement that counts, whether or not its people have taken their seats.
    package var rootTip: StatementID? {
        var tip = root?.id
        while let id = tip,
            let next = statements.first(where: {
                $0.value.kind == .root && $0.value.predecessors == [id]
                    && judgements[$0.key]?.counts == true
            })?.key
        {
            tip = next
        }
        return tip
    }

    /// What in the standing of a text rests on a key that was reported as compromised.
    package func contested(under entry: LineEntry) -> [StatementID] {
        let concerned = [entry.id] + (statements[entry.id]?.on ?? [])
        return concerned.filter { judgements[$0]?.contested == true }
    }
}
