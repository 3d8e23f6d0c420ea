import DocumentControl

/// Judges the statements of one place, each by the ledger as it stands then.
struct NaiveJudge {
    let facts: [StatementID: NaiveFact]
    let system: StatementID
    let batch: Set<StatementID>
    /// The files listed so far; all for the pending.
    let listed: Set<ContentHash>?
    let place: Int
    let settling: Instant
    let before: Instant?
    /// The checkpoints before this place.
    let chain: [StatementID]

    func judgeAll(_ start: NaiveLedger) -> NaiveLedger {
        var ledger = start
        var open = batch
        while let fact = next(open, ledger) {
            open.remove(fact.id)
            guard isGathered(fact, ledger) else { continue }
            ledger = ledger.adding(
                NaiveEntry(
                    fact: fact, place: place, settling: settling, before: before,
                    counted: mayCount(fact, ledger)))
        }
        return ledger
    }

    /// The smallest by time and identifier of those that wait for nothing.
    func next(_ open: Set<StatementID>, _ ledger: NaiveLedger) -> NaiveFact? {
        let ready = open.compactMap { facts[$0] }.filter { fact in
            fact.names.allSatisfy { !open.contains($0) }
        }
        let free = ready.filter { fact in
            fact.kind != .issue || !open.contains { concerns($0, fact, ledger) }
        }
        let order: (NaiveFact, NaiveFact) -> Bool = { ($0.time, $0.id) < ($1.time, $1.id) }
        return free.min(by: order) ?? ready.min(by: order)
    }

    /// Whether an objection or a void concerns what an issue rests on, or such an objection.
    func concerns(_ id: StatementID, _ issue: NaiveFact, _ ledger: NaiveLedger) -> Bool {
        guard let fact = facts[id], fact.objects || fact.kind == .void,
            isSignedSoon(fact, ledger)
        else { return false }
        let rests = issue.on.filter { reference in
            [.submit, .review, .approve].contains(facts[reference]?.kind)
        }
        func touches(_ fact: NaiveFact) -> Bool { fact.names.contains { rests.contains($0) } }
        return touches(fact)
            || fact.names.contains { reference in
                guard let other = facts[reference], batch.contains(reference) else { return false }
                return (other.objects || other.kind == .void) && touches(other)
            }
    }

    func isSigned(_ fact: NaiveFact, by keys: [String]) -> Bool {
        fact.signatures.contains { signature in
            keys.contains(signature.key) && (listed?.contains(signature.file) ?? true)
        }
    }

    func isSignedSoon(_ fact: NaiveFact, _ ledger: NaiveLedger) -> Bool {
        fact.signers.allSatisfy { signer in
            let soon = batch.compactMap { facts[$0] }.filter {
                $0.kind == .admit && $0.statement.person == signer.person
            }.flatMap { $0.statement.all("key") }
            return isSigned(fact, by: ledger.keys(of: signer.person) + soon)
        }
    }

    func isGathered(_ fact: NaiveFact, _ ledger: NaiveLedger) -> Bool {
        // Pending: whoever has not signed makes no difference, the statement does not count.
        fact.signers.allSatisfy { signer in
            let keys =
                fact.kind == .enrol ? fact.statement.all("key") : ledger.keys(of: signer.person)
            return isSigned(fact, by: keys)
        }
    }

    // MARK: Verdicts

    func mayCount(_ fact: NaiveFact, _ ledger: NaiveLedger) -> Bool {
        guard isFramed(fact, ledger) else { return false }
        switch fact.kind {
        case .enrol: return !isBound(fact.statement.first("key"), ledger)
        case .admit: return mayAdmit(fact, ledger)
        case .appoint:
            // One appoints to a role that decides nothing.
            let heavy = [.registrar, .controller, ledger.route.approver]
            let isHeavy = fact.statement.name("duty").map(heavy.contains) == true
            return fact.statement.person.map(ledger.isAdmitted) == true
                && signers(fact, [.registrar]).count >= 1
                && (!isHeavy || signers(fact, [.registrar, .controller, .root]).count >= 2)
        case .join:
            // The groups of the histories and voyages fill no seat.
            return fact.statement.person.map(ledger.isAdmitted) == true
                && !signers(fact, [.registrar]).isEmpty
        case .leave:
            return !signers(fact, [.registrar, .controller]).isEmpty
                && fact.statement.person.map {
                    ledger.isIn(fact.statement.name("group"), $0, place)
                }
                    == true
        case .dismiss, .depart, .replaceKey: return mayRemove(fact, ledger)
        case .submit:
            return maySubmit(fact, ledger) && !isContested(fact, ledger)
        case .settle: return maySettle(fact, ledger)
        case .takeBack, .reject, .review, .approve: return mayDecide(fact, ledger)
        case .issue: return mayIssue(fact, ledger)
        case .withdraw: return mayWithdraw(fact, ledger)
        case .acknowledge:
            return fact.items.allSatisfy { item in
                ledger.line(item.document).contains {
                    $0.kind == .issue && fact.on.contains($0.id) && $0.fact.items.contains(item)
                }
            }
        case .void: return mayVoid(fact, ledger)
        case .witness: return mayWitness(fact)
        // Who is admitted may ask, and the answer decides nothing.
        case .request, .answer: return true
        default: return false
        }
    }

    func signers(_ fact: NaiveFact, _ roles: [Name]) -> Set<PersonID> {
        Set(fact.signers.filter { $0.role.map(roles.contains) == true }.map(\.person))
    }

    func isBound(_ key: String?, _ ledger: NaiveLedger) -> Bool {
        guard let key else { return true }
        return ledger.entries.contains { entry in
            guard entry.counted else { return false }
            return entry.kind == .admit && entry.fact.statement.first("key") == key
                || entry.kind == .root
                    && entry.fact.people.contains { $0.keys.contains(key) }
        }
    }

    /// System, references, signers.
    func isFramed(_ fact: NaiveFact, _ ledger: NaiveLedger) -> Bool {
        let grammar = fact.kind.grammar
        guard fact.statement.system == system,
            fact.names.allSatisfy({ ledger.entry($0) != nil }),
            Set(fact.signers.map(\.person)).count == fact.signers.count
        else { return false }
        let kinds = fact.on.compactMap { facts[$0]?.kind }
        let allowed = grammar.rests.joined() + grammar.mayRestOn
        guard kinds.allSatisfy(allowed.contains),
            grammar.rests.allSatisfy({ group in kinds.contains { group.contains($0) } })
        else { return false }
        for reference in fact.on where !ledger.counts(reference) {
            let kind = facts[reference]?.kind
            if fact.kind != .submit || kind == .root || kind == .admit { return false }
        }
        return fact.kind == .enrol || fact.signers.allSatisfy { maySign($0, fact, ledger) }
    }

    func maySign(_ signer: Signer, _ fact: NaiveFact, _ ledger: NaiveLedger) -> Bool {
        guard ledger.isAdmitted(signer.person), !ledger.hasLeft(signer.person, before: place),
            isSigned(fact, by: ledger.activeKeys(of: signer.person, before: place))
        else { return false }
        guard let role = signer.role else {
            return fact.signers.count > 1
                || fact.on.contains { [.root, .admit, .appoint].contains(facts[$0]?.kind) }
        }
        return fact.on.contains { ledger.gives($0, role, to: signer.person, at: place) }
    }

    func mayAdmit(_ fact: NaiveFact, _ ledger: NaiveLedger) -> Bool {
        guard let person = fact.statement.person, let key = fact.statement.first("key"),
            !signers(fact, [.registrar]).isEmpty, !isBound(key, ledger)
        else { return false }
        let isEnrolled = fact.on.contains { reference in
            facts[reference]?.kind == .enrol && facts[reference]?.statement.first("key") == key
                && facts[reference]?.signers.first?.person == person
        }
        // The first key of a new person takes the registrar alone, and never the person himself.
        guard ledger.isAdmitted(person) else {
            return isEnrolled && !fact.signers.contains { $0.person == person }
        }
        return isEnrolled && fact.signers.count >= 2
    }

    func mayRemove(_ fact: NaiveFact, _ ledger: NaiveLedger) -> Bool {
        guard let person = fact.statement.person, ledger.isAdmitted(person),
            !signers(fact, [.registrar, .controller]).isEmpty
        else { return false }
        switch fact.kind {
        case .depart: return !ledger.hasLeft(person, before: place)
        case .replaceKey:
            return ledger.activeKeys(of: person, before: place)
                .contains(fact.statement.first("key") ?? "")
        default:
            guard let role = fact.statement.name("duty") else { return false }
            return ledger.entries.contains {
                ledger.gives($0.id, role, to: person, at: place)
            }
        }
    }

    /// Somebody else's checkpoint of the chain, told as it is.
    func mayWitness(_ fact: NaiveFact) -> Bool {
        let named = fact.statement.all("checkpoint").compactMap(StatementID.init)
        guard let checkpoint = named.first.flatMap({ facts[$0] }), chain.contains(checkpoint.id)
        else { return false }
        return ["number", "count", "all"].allSatisfy {
            fact.statement.all($0) == checkpoint.statement.all($0)
        } && !fact.signers.contains { $0.person == checkpoint.signers[0].person }
    }
}
