extension Judge {
    /// Finds root statement 1 and takes up the people it names.
    ///
    /// - Returns: Whether there is exactly one that its founders signed, or the trusted one.
    mutating func openRoot() -> Bool {
        let first = index.statements.filter { id, statement in
            statement.kind == .root && statement.system == nil
                && (input.trustedRoot.map { $0 == id } ?? true)
        }
        var valid = first.filter { id, statement in
            statement.number == 1 && rootRefusal(id, statement, before: nil) == nil
        }
        if valid.count > 1 {
            let settled = valid.filter { id, _ in isSettledFirst(id) }
            if settled.count == 1 { valid = settled }
        }
        for id in first.keys where valid[id] == nil {
            add(.rootNotSigned, at: id, "it is not signed by all founders whom it names")
        }
        guard let (id, statement) = valid.first, valid.count == 1 else {
            for id in valid.keys {
                add(.rootContested, at: id, "two systems begin in this repository")
            }
            return false
        }
        register.system = id
        register.judgements[id] = Judgement()
        rootTip = id
        takeRoot(id, statement)
        takeRules(statement, by: id)
        if let rules = statement.rules, let text = firstRules(rules, statement, id) {
            register.documents[.rules] = text
        }
        return true
    }

    /// Whether a checkpoint of its own system has settled a root statement 1.
    private func isSettledFirst(_ id: StatementID) -> Bool {
        var system = input
        system.trustedRoot = id
        system.asKnown = nil
        var trial = Judge(system, index)
        guard trial.openRoot() else { return false }
        trial.followCheckpoints()
        return trial.register.judgements[id]?.settledBy != nil
    }

    /// Why a root statement is not in order by the keys and thresholds of the root chain alone.
    ///
    /// - Parameters:
    ///   - id: The root statement.
    ///   - statement: What it says.
    ///   - before: The root statement that it follows; nothing for the first.
    /// - Returns: Why, or nothing when it is in order.
    func rootRefusal(_ id: StatementID, _ statement: Statement, before: Statement?) -> Refusal? {
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
                    && holder.keys.contains { index.isSigned(id, by: $0, listed: evidence) }
            }.map(\.person))
        guard let before else {
            let all = signed.count == holders.count && signers == signed
            return all ? nil : Refusal(.rootNotSigned, "a founder's signature is missing")
        }
        let former = before.rootPeople.filter { holder in
            holder.seats.contains(.root) && signers.contains(holder.person)
                && holder.keys.contains { index.isSigned(id, by: $0, listed: evidence) }
        }
        let needed = Int(before.first("threshold") ?? "") ?? .max
        guard signed.count >= threshold, former.count >= needed else {
            return Refusal(.rootNotSigned, "it needs the signatures of the old and the new holders")
        }
        return nil
    }

    /// Judges root statement n+1 at its place.
    mutating func judgeRoot(_ id: StatementID, _ statement: Statement) -> Refusal? {
        guard let system = register.system, statement.system == system, let tip = rootTip,
            let before = index.statements[tip], let number = before.number
        else { return Refusal(.otherSystem) }
        guard statement.predecessors == [tip], statement.number == number + 1 else {
            return Refusal(.rootContested, "it does not follow root statement \(number)")
        }
        if let refusal = rootRefusal(id, statement, before: before) { return refusal }
        let isContested = together.roots.contains { other in
            guard other != id, !statement.against.contains(other),
                let rival = together.statements[other], rival.predecessors == [tip],
                rival.system == system, rival.number == number + 1,
                gatheringRefusal(other, rival, listed: evidence) == nil
            else { return false }
            return rootRefusal(other, rival, before: before) == nil
        }
        guard !isContested else {
            return Refusal(.rootContested, "another statement follows root \(number) as well")
        }
        rootTip = id
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
                keyHolders[key] = entry.person
            }
            for seat in entry.seats.sorted() {
                state.appointments.append(AppointmentState(id: id, role: seat, acting: false))
            }
            register.people[entry.person] = state
        }
        register.root = RootState(
            id: id, number: statement.number ?? 1, title: statement.first("title") ?? "",
            threshold: Int(statement.first("threshold") ?? "") ?? 1,
            holders: people.filter { $0.seats.contains(.root) }.map(\.person).sorted(),
            pins: (register.root?.pins ?? [])
                + statement.all("pin").compactMap(StatementID.init))
    }

    /// The person to whom a key is bound, whether or not it still works.
    func holder(ofKey key: String) -> PersonID? {
        keyHolders[key]
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
        guard let former = statement.predecessors.first,
            let predecessor = index.statements[former], predecessor.kind == .root,
            predecessor.number.map({ $0 + 1 }) == statement.number, isChained(former, predecessor)
        else { return false }
        return rootRefusal(id, statement, before: predecessor) == nil
    }
}
