extension Judge {
    /// Finds root statement 1 and takes up the people it names.
    ///
    /// - Returns: Whether there is exactly one that its founders signed, or the trusted one.
    mutating func openRoot() -> Bool {
        let first = index.statements.filter { id, statement in
            statement.kind == .root && statement.system == nil
                && (input.trustedRoot.map { $0 == id } ?? true)
        }
        let valid = first.filter { id, statement in
            statement.number == 1 && rootRefusal(id, statement, before: nil) == nil
        }
        for id in first.keys where valid[id] == nil {
            add(.rootNotSigned, at: id, "it is not signed by all founders whom it names")
        }
        guard let (id, statement) = valid.first, valid.count == 1 else {
            for id in valid.keys.sorted() {
                add(.rootContested, at: id, "two systems begin in this repository")
            }
            return false
        }
        register.system = id
        register.judgements[id] = Judgement()
        takeRoot(id, statement)
        takeRules(statement, by: id)
        if let rules = statement.rules, let text = firstRules(rules, statement, id) {
            register.documents[.rules] = text
        }
        return true
    }

    /// Why a root statement is not in order by the keys and thresholds of the root chain alone.
    func rootRefusal(_ id: StatementID, _ statement: Statement, before: RootState?) -> Refusal? {
        let people = statement.rootPeople
        let holders = people.filter { $0.seats.contains(.root) }
        let threshold = Int(statement.first("threshold") ?? "") ?? 0
        guard threshold >= 1, threshold <= Set(holders.map(\.person)).count else {
            return Refusal(.rootNotSigned, "its threshold cannot be met by the people it names")
        }
        let keys = people.flatMap(\.keys)
        guard Set(keys).count == keys.count, Set(people.map(\.person)).count == people.count else {
            return Refusal(.rootNotSigned, "a person or a key stands in it twice")
        }
        let signers = Set(statement.signers.map(\.person))
        let signed = Set(
            holders.filter { holder in
                signers.contains(holder.person)
                    && holder.keys.contains { index.isSigned(id, by: $0, listed: nil) }
            }.map(\.person))
        guard let before else {
            let all = signed.count == holders.count && signers == signed
            return all ? nil : Refusal(.rootNotSigned, "a founder's signature is missing")
        }
        let former = before.holders.filter { holder in
            signers.contains(holder)
                && (register.people[holder]?.keys ?? []).contains {
                    $0.endedBy == nil && index.isSigned(id, by: $0.text, listed: nil)
                }
        }
        guard signed.count >= threshold, former.count >= before.threshold else {
            return Refusal(.rootNotSigned, "it needs the signatures of the old and the new holders")
        }
        return nil
    }

    /// Judges root statement n+1 at its place.
    mutating func judgeRoot(_ id: StatementID, _ statement: Statement) -> Refusal? {
        guard let root = register.root, let system = register.system, statement.system == system
        else { return Refusal(.otherSystem) }
        let supersedes = statement.first("supersedes").flatMap(StatementID.init)
        guard supersedes == root.id, statement.number == root.number + 1 else {
            return Refusal(.rootContested, "it does not follow root statement \(root.number)")
        }
        if let refusal = rootRefusal(id, statement, before: root) { return refusal }
        let others = together.filter { other, rival in
            other != id && rival.kind == .root && !statement.against.contains(other)
                && rival.first("supersedes") == statement.first("supersedes")
                && rootRefusal(other, rival, before: root) == nil
        }
        guard others.isEmpty else {
            return Refusal(.rootContested, "another statement follows root \(root.number) as well")
        }
        return nil
    }

    /// Makes the people and seats of a root statement count.
    mutating func takeRoot(_ id: StatementID, _ statement: Statement) {
        let people = statement.rootPeople
        for (person, var state) in register.people {
            for place in state.appointments.indices
            where state.appointments[place].role == .root
                && state.appointments[place].endedBy == nil
            {
                state.appointments[place].endedBy = id
            }
            register.people[person] = state
        }
        for entry in people {
            var state =
                register.people[entry.person] ?? PersonState(id: entry.person, admission: id)
            if let card = entry.card { state.card = card }
            for key in entry.keys
            where !state.keys.contains(where: { $0.text == key }) && holder(ofKey: key) == nil {
                state.keys.append(KeyState(text: key, boundBy: id))
            }
            for seat in entry.seats.sorted() {
                state.appointments.append(AppointmentState(id: id, role: seat, acting: false))
            }
            register.people[entry.person] = state
        }
        register.root = RootState(
            id: id, number: statement.number ?? 1, title: statement.first("title") ?? "",
            threshold: Int(statement.first("threshold") ?? "") ?? 1,
            holders: people.filter { $0.seats.contains(.root) }.map(\.person).sorted())
    }

    /// The person to whom a key is bound, whether or not it still works.
    func holder(ofKey key: String) -> PersonID? {
        register.people.values.first { $0.keys.contains { $0.text == key } }?.id
    }

    private mutating func takeRules(_ statement: Statement, by id: StatementID) {
        guard let reference = statement.rules else { return }
        register.rules.append(RulesState(reference: reference, by: id))
        if input.rules[reference.hash] == nil {
            add(.rulesUnusable, at: id, "the control rules it names are not here")
        }
    }

    /// The document RULES, whose first revision root statement 1 brings into force.
    private func firstRules(
        _ rules: RulesReference, _ statement: Statement, _ id: StatementID
    ) -> DocumentState? {
        let lines = SubmittedText.contentLines(text: rules.hash, attachments: [])
        var state = DocumentState(id: .rules)
        state.claimedBy = id
        state.line = [
            LineEntry(
                id: id, kind: .root,
                item: Item(.rules, Revision(major: rules.number, minor: 0), input.digest(lines)),
                submission: nil, instant: statement.time, time: statement.time, mode: .normal,
                until: nil, audience: [], readBy: nil, nextDue: nil, change: .material,
                signers: statement.signers)
        ]
        return state
    }

    /// The checkpoints that root statements pin, with all that came before them.
    func pinned() -> Set<StatementID> {
        var pinned: Set<StatementID> = []
        for (id, statement) in index.statements where statement.kind == .root {
            guard let pin = statement.first("pin").flatMap(StatementID.init),
                statement.system == register.system, isChained(id, statement)
            else { continue }
            var next: StatementID? = pin
            while let checkpoint = next, pinned.insert(checkpoint).inserted {
                next = index.statements[checkpoint]?.after
            }
        }
        return pinned
    }

    /// Whether a root statement follows root 1 through statements that are signed as they must be.
    private func isChained(_ id: StatementID, _ statement: Statement) -> Bool {
        if statement.system == nil { return id == register.system }
        guard let former = statement.first("supersedes").flatMap(StatementID.init),
            let predecessor = index.statements[former], predecessor.kind == .root,
            predecessor.number.map({ $0 + 1 }) == statement.number, isChained(former, predecessor)
        else { return false }
        let people = predecessor.rootPeople.filter { $0.seats.contains(.root) }
        let threshold = Int(predecessor.first("threshold") ?? "") ?? .max
        let signed = people.filter { person in
            person.keys.contains { index.isSigned(id, by: $0, listed: nil) }
        }
        return signed.count >= threshold
    }
}
