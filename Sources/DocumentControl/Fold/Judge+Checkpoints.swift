extension Judge {
    /// Follows the one chain of checkpoints, and settles what each lists.
    mutating func followCheckpoints() {
        let pins = pinned()
        var tip: StatementID?
        var total = 0
        while true {
            if let known = input.asKnown, tip == known { return }
            let candidates = (index.successors[tip] ?? []).sorted()
            let pinnedHere = candidates.filter(pins.contains)
            let tried = pinnedHere.count == 1 ? pinnedHere : candidates
            var valid: [(id: StatementID, judge: Judge)] = []
            for id in tried {
                var trial = self
                if let problem = trial.take(id, after: tip, total: total) {
                    add(.checkpointInvalid, at: id, problem)
                } else {
                    valid.append((id, trial))
                }
            }
            for id in candidates where !tried.contains(id) {
                add(.checkpointFork, at: id, "the root pinned another one", grade: .deviation)
            }
            if valid.count > 1 {
                register.forkAfter = tip
                for (id, _) in valid {
                    add(.checkpointFork, at: id, "two checkpoints follow the same one")
                }
                return
            }
            guard let (id, judge) = valid.first else { return }
            let findings = register.findings
            self = judge
            register.findings += findings.filter { !register.findings.contains($0) }
            tip = id
            total = listed.count
        }
    }

    /// Takes one checkpoint as the next of the chain and settles what it lists.
    ///
    /// - Returns: Why it is not valid; then this judge is of no use any more.
    private mutating func take(_ id: StatementID, after tip: StatementID?, total: Int) -> String? {
        guard let statement = index.statements[id] else { return "it is not here" }
        guard statement.system == register.system else { return "it belongs to another system" }
        let former = register.newestCheckpoint
        guard statement.number == (former?.number ?? 0) + 1 else { return "its number is wrong" }
        if let former, statement.time < former.time { return "it is older than its predecessor" }
        guard let nextBy = statement.first("next-by").flatMap({ Instant($0) }),
            nextBy > statement.time
        else { return "the next one is due before it" }
        guard let lines = entries(statement) else { return "its list is not here" }
        guard lines == lines.sorted(), Set(lines).count == lines.count else {
            return "its list is not sorted"
        }
        let formerAll = tip.flatMap { index.statements[$0]?.first("all") }
        let text =
            (formerAll.map { "all: \($0)\n" } ?? "") + lines.map { "file: \($0)\n" }.joined()
        guard statement.first("all") == input.digest(text).description else {
            return "the hash over all files is wrong"
        }
        var new: Set<StatementID> = []
        for line in lines {
            let parts = line.split(separator: " ")
            guard parts.count == 2, let hash = ContentHash(String(parts[0])) else {
                return "it lists no file: \(line)"
            }
            guard listed.insert(hash).inserted else { return "it lists a file again" }
            guard let file = index.files[hash] else {
                add(.evidenceMissing, at: id, "it lists \(hash), a \(parts[1]), which is not here")
                continue
            }
            guard file.kind == parts[1] else { return "\(hash) is no \(parts[1])" }
            new.formUnion(file.statements.map(\.id))
        }
        guard statement.first("count") == "\(total + lines.count)" else {
            return "the count of all files is wrong"
        }
        listedStatements.formUnion(new)
        for other in new {
            let open = index.statements[other]?.references.first { reference in
                !listedStatements.contains(reference) && reference != register.system
            }
            if let open {
                return "\(other.short) names \(open.short), which is not listed"
            }
        }
        let signer = statement.signers[0].person
        place = Place(settling: statement.time, before: former?.time, number: statement.number)
        let pending = new.filter { register.judgements[$0] == nil }
        settle(unsettled.union(pending))
        if let refusal = checkpointRefusal(id, statement, new) { return refusal.detail }
        for removal in removals { work(removal) }
        register.checkpoints.append(
            CheckpointState(
                id: id, number: statement.number ?? 0, time: statement.time, nextBy: nextBy,
                count: listed.count, signer: signer))
        register.judgements[id] = Judgement(settledBy: statement.number)
        return nil
    }

    /// The lines of a checkpoint, in the statement or in the list beside it.
    private func entries(_ statement: Statement) -> [String]? {
        let inline = statement.all("file")
        guard let list = statement.first("list") else { return inline }
        guard inline.isEmpty,
            let hash = ContentHash(String(list.split(separator: " ").first ?? ""))
        else { return nil }
        return input.lists[hash]
    }

    /// Why the signer may not make this checkpoint: a controller, a service, or whoever signs a
    /// removal that it lists.
    private func checkpointRefusal(
        _ id: StatementID, _ statement: Statement, _ new: Set<StatementID>
    ) -> Refusal? {
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
        let holds = person.appointments.contains { appointment in
            roles.contains(appointment.role) && statement.on.contains(appointment.id)
                && appointment.runs(settling: place.settling, before: place.before)
        }
        if holds { return nil }
        let removes = new.contains { other in
            guard let removal = index.statements[other], removal.kind.isRemoval else {
                return false
            }
            return removal.signers.contains { $0.person == signer.person }
                && register.judgements[other]?.counts == true
        }
        return removes ? nil : Refusal(.outOfRole, "\(signer.person) is no document controller")
    }
}
