extension Judge {
    /// Follows the one chain of checkpoints, and settles what each lists.
    mutating func followCheckpoints() {
        pins = pinned()
        var tip: StatementID?
        while true {
            if let known = input.asKnown, tip == known { return }
            let candidates = (index.successors[tip] ?? []).sorted()
            let pinnedHere = candidates.filter(pins.contains)
            let tried = pinnedHere.count == 1 ? pinnedHere : candidates
            let valid = follow(tried, after: tip)
            for id in candidates where !tried.contains(id) {
                add(.checkpointFork, at: id, "the root pinned another one", grade: .deviation)
            }
            guard let id = valid.first else { return }
            if valid.count > 1 {
                register.forkAfter = tip
                for id in valid {
                    add(.checkpointFork, at: id, "two checkpoints follow the same one")
                }
                return
            }
            tip = id
        }
    }

    /// Takes the one valid checkpoint of several; where more are valid, none.
    ///
    /// - Returns: Those that are valid.
    private mutating func follow(_ tried: [StatementID], after tip: StatementID?) -> [StatementID] {
        var sound: [(id: StatementID, listing: Listing)] = []
        for id in tried {
            switch listing(of: id, after: tip) {
            case .success(let listing): sound.append((id, listing))
            case .failure(let invalid): add(.checkpointInvalid, at: id, invalid.problem)
            }
        }
        if sound.count == 1, checkpointRefusal(sound[0].listing) == nil {
            // Whoever may sign it before may sign it after: nothing needs to be taken back.
            _ = take(sound[0].id, sound[0].listing)
            return [sound[0].id]
        }
        var valid: [StatementID] = []
        var refused: [(id: StatementID, detail: String)] = []
        var last: Judge?
        for (id, listing) in sound {
            var trial = self
            if let refusal = trial.take(id, listing) {
                refused.append((id, refusal.detail))
            } else {
                valid.append(id)
                last = trial
            }
        }
        if valid.count == 1, let judge = last { self = judge }
        for (id, detail) in refused { add(.checkpointInvalid, at: id, detail) }
        return valid
    }

    /// Takes one checkpoint as the next of the chain and settles what it lists.
    ///
    /// - Returns: Why its signer may not make it; then this judge is of no use any more.
    private mutating func take(_ id: StatementID, _ listing: Listing) -> Refusal? {
        let statement = listing.statement
        listed.formUnion(listing.files)
        listedStatements.formUnion(listing.new)
        for (hash, kind) in listing.missing {
            add(.evidenceMissing, at: id, "it lists \(hash), a \(kind), which is not here")
        }
        place = Place(
            settling: statement.time, before: register.newestCheckpoint?.time,
            number: listing.number)
        settle(unsettled.union(listing.new.filter { register.judgements[$0] == nil }))
        if let system = register.system, listing.new.contains(system) {
            register.judgements[system]?.settledBy = listing.number
        }
        if let refusal = checkpointRefusal(listing) { return refusal }
        register.checkpoints.append(
            CheckpointState(
                id: id, number: listing.number, time: statement.time, nextBy: listing.nextBy,
                count: listed.count, signer: statement.signers[0].person))
        register.judgements[id] = Judgement(settledBy: listing.number)
        for removal in removals { work(removal) }
        workDepartures()
        return nil
    }

    /// Why the signer may not make this checkpoint: a controller, a service, or whoever signs a
    /// removal that it lists.
    private func checkpointRefusal(_ listing: Listing) -> Refusal? {
        let statement = listing.statement
        let id = listing.id
        let signer = statement.signers[0]
        guard statement.signers.count == 1, let person = register.people[signer.person] else {
            return Refusal(.unknownSigner, "its signer is not known")
        }
        guard person.departed == nil,
            person.keys.contains(where: {
                $0.endedBy == nil && index.isSigned(id, by: $0.text, listed: nil)
            })
        else { return Refusal(.unsigned, "it is not signed by a key of \(signer.person)") }
        let roles: [Name] = [.controller, .checkpoint]
        let former = register.newestCheckpoint?.time
        let holds = person.appointments.contains { appointment in
            roles.contains(appointment.role) && statement.on.contains(appointment.id)
                && appointment.runs(settling: statement.time, before: former)
        }
        if holds { return nil }
        let removes = listing.new.contains { other in
            guard let removal = index.statements[other], removal.kind.isRemoval else {
                return false
            }
            return removal.signers.contains { $0.person == signer.person }
                && register.judgements[other]?.counts == true
        }
        return removes ? nil : Refusal(.outOfRole, "\(signer.person) is no document controller")
    }
}
