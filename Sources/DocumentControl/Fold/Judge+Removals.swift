extension Judge {
    /// Registrar or controller may remove alone, the root threshold always.
    func judgeRemoval(_ statement: Statement) -> Refusal? {
        let trusted = people(signing: statement, in: [.registrar, .controller])
        guard !trusted.isEmpty || meetsRoot(statement) else {
            return Refusal(.outOfRole, "the registrar or the document controller removes")
        }
        guard let id = statement.person, let person = register.people[id] else {
            return Refusal(.unknownSigner, statement.first("person") ?? "")
        }
        let missing: Bool
        switch statement.kind {
        case .dismiss:
            missing = !person.appointments.contains {
                $0.role == statement.name("duty") && $0.endedBy == nil
            }
        case .leave:
            missing = !person.memberships.contains {
                $0.group == statement.name("group") && $0.endedBy == nil
            }
        case .depart:
            let isSooner = person.leaving.map { leaving in
                statement.from.map { $0 < leaving.from } ?? true
            }
            missing = person.departed != nil || isSooner == false
        default: missing = person.activeKey(statement.first("key") ?? "") == nil
        }
        guard !missing else { return Refusal(.alreadyThere, "\(id) does not have it") }
        if statement.kind == .compromise {
            guard areTwo(Set(statement.signers.map(\.person)), statement) else {
                return Refusal(.twoPeopleNeeded, "reporting a key as compromised takes two people")
            }
            let until = statement.first("trusted-until").flatMap(StatementID.init)
            guard register.checkpoints.contains(where: { $0.id == until }) else {
                return Refusal(.referenceMissing, "the checkpoint up to which the key is trusted")
            }
        }
        return nil
    }

    /// Lets work, from the next checkpoint on, what was settled by this one.
    mutating func work(_ id: StatementID) {
        guard let statement = index.statements[id], register.judgements[id]?.counts == true else {
            return
        }
        switch statement.kind {
        case .root:
            takeRoot(id, statement)
        case .issue:
            takeIssuedRules(id, statement)
        case .end: finish(id, statement)
        case .uphold:
            for target in statement.targets { register.judgements[target]?.contested = false }
        case .dismiss, .leave, .depart, .replaceKey, .compromise:
            guard let person = statement.person, var state = register.people[person] else { return }
            remove(id, statement, &state)
            register.people[person] = state
            if statement.kind == .compromise { contest(statement) }
        default: break
        }
    }

    private mutating func remove(
        _ id: StatementID, _ statement: Statement, _ person: inout PersonState
    ) {
        switch statement.kind {
        case .dismiss:
            for place in person.appointments.indices
            where person.appointments[place].role == statement.name("duty")
                && person.appointments[place].endedBy == nil
            {
                person.appointments[place].endedBy = id
            }
        case .leave:
            for place in person.memberships.indices
            where person.memberships[place].group == statement.name("group")
                && person.memberships[place].endedBy == nil
            {
                person.memberships[place].endedBy = id
                person.memberships[place].endedAt = self.place.settling
            }
        case .depart:
            if let from = statement.from, from > self.place.settling {
                return plan(Leaving(by: id, from: from), &person)
            }
            person.departed = id
            for place in person.memberships.indices where person.memberships[place].endedBy == nil {
                person.memberships[place].endedBy = id
                person.memberships[place].endedAt = self.place.settling
            }
            for place in person.appointments.indices
            where person.appointments[place].endedBy == nil {
                person.appointments[place].endedBy = id
            }
        default:
            for place in person.keys.indices
            where person.keys[place].text == statement.first("key")
                && person.keys[place].endedBy == nil
            {
                person.keys[place].endedBy = id
                person.keys[place].trustedUntil =
                    statement.first("trusted-until").flatMap(StatementID.init)
            }
        }
    }

    /// Lets every term end on the day on which a person leaves.
    private mutating func plan(_ leaving: Leaving, _ person: inout PersonState) {
        person.leaving = leaving
        for place in person.memberships.indices {
            let until = person.memberships[place].until ?? leaving.from
            person.memberships[place].until = min(until, leaving.from)
        }
        for place in person.appointments.indices {
            let until = person.appointments[place].until ?? leaving.from
            person.appointments[place].until = min(until, leaving.from)
        }
        departing.insert(person.id)
    }

    /// The departures whose day has come by this checkpoint work from the next one on.
    mutating func workDepartures() {
        for id in departing {
            guard var person = register.people[id], let leaving = person.leaving,
                leaving.from <= place.settling
            else { continue }
            departing.remove(id)
            guard person.departed == nil else { continue }
            person.departed = leaving.by
            for place in person.memberships.indices where person.memberships[place].endedBy == nil {
                person.memberships[place].endedBy = leaving.by
                person.memberships[place].endedAt = leaving.from
            }
            for place in person.appointments.indices
            where person.appointments[place].endedBy == nil {
                person.appointments[place].endedBy = leaving.by
            }
            register.people[id] = person
        }
    }

    private mutating func finish(_ id: StatementID, _ statement: Statement) {
        guard let target = statement.targets.first else { return }
        for place in register.delegations.indices where register.delegations[place].id == target {
            register.delegations[place].ended = true
            register.delegations[place].endedAt = self.place.settling
        }
        for place in register.waivers.indices where register.waivers[place].id == target {
            register.waivers[place].ended = true
        }
        for place in register.holds.indices where register.holds[place].id == target {
            register.holds[place].ended = true
        }
        for (person, var state) in register.people
        where state.admission == target && state.isService {
            for place in state.appointments.indices { state.appointments[place].endedBy = id }
            state.departed = id
            register.people[person] = state
        }
    }

    private mutating func takeIssuedRules(_ id: StatementID, _ statement: Statement) {
        guard let item = statement.items.first(where: { $0.document == .rules }),
            let submission = register.documents[.rules]?.submissions.first(where: {
                $0.item == item && statement.on.contains($0.id)
            })
        else { return }
        let reference = RulesReference(number: item.revision.major, hash: submission.text.text)
        register.rules.append(RulesState(reference: reference, by: id))
    }

    /// Marks what a compromised key signed and what was settled after it was last trusted.
    private mutating func contest(_ statement: Statement) {
        guard let key = statement.first("key"),
            let until = statement.first("trusted-until").flatMap(StatementID.init),
            let trusted = register.checkpoints.first(where: { $0.id == until })?.number
        else { return }
        for (id, judgement) in register.judgements {
            let isCheckpoint = index.statements[id]?.kind == .checkpoint
            guard let settled = judgement.settledBy, settled > trusted, judgement.refusal == nil,
                index.isSigned(id, by: key, listed: isCheckpoint ? nil : evidence)
            else { continue }
            register.judgements[id]?.contested = true
        }
    }
}
