import DocumentControl

/// What the naive fold knows of a statement before it judges it.
struct NaiveFact {
    let id: StatementID
    let statement: Statement
    let on: [StatementID]
    let names: [StatementID]
    let signers: [Signer]
    let items: [Item]
    let time: Instant
    /// Whom a root statement names.
    let people: [RootPerson]
    /// Valid signatures: the key, and the file in which it stands.
    var signatures: [(key: String, file: ContentHash)] = []

    var kind: StatementKind { statement.kind }

    init(_ signed: SignedStatement) {
        id = signed.id
        statement = signed.statement
        on = signed.statement.on
        names = signed.statement.references
        signers = signed.statement.signers
        items = signed.statement.items
        time = signed.statement.time
        people = signed.statement.kind == .root ? signed.statement.rootPeople : []
    }

    /// Sent back, refused or taken back.
    var objects: Bool {
        kind == .reject || kind == .takeBack
            || kind == .review && statement.first("verdict") != Verdict.suitable
    }
}

/// One judged statement: where, and whether it counted when it was judged.
struct NaiveEntry {
    let fact: NaiveFact
    /// The number of the checkpoint; `Int.max` for the pending.
    let place: Int
    let settling: Instant
    let before: Instant?
    let counted: Bool

    var id: StatementID { fact.id }
    var kind: StatementKind { fact.kind }
}

/// All that was judged, oldest first; every question is answered by reading it from the start.
struct NaiveLedger {
    let entries: [NaiveEntry]
    let input: FoldInput
    let route: NaiveRoute

    func adding(_ entry: NaiveEntry) -> NaiveLedger {
        NaiveLedger(entries: entries + [entry], input: input, route: route)
    }

    func entry(_ id: StatementID) -> NaiveEntry? { entries.first { $0.id == id } }

    /// Whether a settlement said that this one of several keeps the identifier.
    private func isSettled(_ id: StatementID) -> Bool {
        entries.contains { entry in
            entry.kind == .settle && entry.counted && entry.fact.statement.targets == [id]
        }
    }

    /// Whether a statement was judged to count and was not taken back since.
    func counts(_ id: StatementID) -> Bool {
        guard let entry = entry(id), entry.counted || isSettled(id) else { return false }
        return !entries.contains { other in
            other.kind == .void && other.counted && other.fact.statement.targets == [id]
        }
    }

    /// What counts of some kinds.
    func standing(_ kinds: Set<StatementKind>) -> [NaiveEntry] {
        entries.filter { kinds.contains($0.kind) && counts($0.id) }
    }

    // MARK: People

    /// The keys ever bound to a person.
    func keys(of person: PersonID) -> [String] {
        entries.filter { $0.counted }.flatMap { entry -> [String] in
            switch entry.kind {
            case .root:
                entry.fact.people.filter { $0.person == person }.flatMap(\.keys)
            case .admit where entry.fact.statement.person == person: entry.fact.statement.all("key")
            default: []
            }
        }
    }

    func isAdmitted(_ person: PersonID) -> Bool {
        entries.contains { entry in
            guard entry.counted else { return false }
            return entry.kind == .admit && entry.fact.statement.person == person
                || entry.kind == .root
                    && entry.fact.people.contains { $0.person == person }
        }
    }

    /// Removals of a person that work at a place.
    private func removals(of person: PersonID, before place: Int) -> [NaiveEntry] {
        entries.filter { entry in
            entry.kind.isRemoval && entry.counted && entry.place < place
                && entry.fact.statement.person == person
        }
    }

    func hasLeft(_ person: PersonID, before place: Int) -> Bool {
        removals(of: person, before: place).contains { $0.kind == .depart }
    }

    /// Whether a person belongs to a group, as far as removals work at a place.
    func isIn(_ group: Name?, _ person: PersonID, _ place: Int) -> Bool {
        let left = removals(of: person, before: place)
        return entries.contains { entry in
            guard entry.kind == .join, entry.counted, entry.fact.statement.person == person,
                entry.fact.statement.name("group") == group
            else { return false }
            return !left.contains {
                $0.place >= entry.place
                    && ($0.kind == .depart
                        || $0.kind == .leave && $0.fact.statement.name("group") == group)
            }
        }
    }

    func activeKeys(of person: PersonID, before place: Int) -> [String] {
        let ended = removals(of: person, before: place).filter { $0.kind == .replaceKey }
            .compactMap { $0.fact.statement.first("key") }
        return keys(of: person).filter { !ended.contains($0) }
    }

    /// Whether a statement that gives a person a role still gives it at a place.
    func gives(_ id: StatementID, _ role: Name, to person: PersonID, at place: Int) -> Bool {
        guard let entry = entry(id), entry.counted else { return false }
        let statement = entry.fact.statement
        let given: Bool
        switch entry.kind {
        case .root:
            given = entry.fact.people.contains {
                $0.person == person && $0.seats.contains(role)
            }
        case .appoint: given = statement.person == person && statement.name("duty") == role
        default: given = false
        }
        let ended = removals(of: person, before: place).contains { removal in
            removal.place >= entry.place
                && (removal.kind == .depart
                    || removal.kind == .dismiss && removal.fact.statement.name("duty") == role)
        }
        return given && !ended
    }

    // MARK: Documents

    /// Issues, adoptions and withdrawals of a document, in order.
    func line(_ document: DocumentID) -> [NaiveEntry] {
        entries.filter { entry in
            entry.counted && (entry.kind == .issue || entry.kind == .withdraw)
                && entry.fact.items.contains { $0.document == document }
        }
    }

    /// Submissions of a document that counted.
    func submissions(_ document: DocumentID) -> [NaiveEntry] {
        entries.filter { entry in
            entry.kind == .submit && (entry.counted || isSettled(entry.id))
                && entry.fact.items.contains { $0.document == document }
        }
    }

    /// The submission that a statement names for an item.
    func submission(_ item: Item, named fact: NaiveFact) -> NaiveEntry? {
        submissions(item.document).last { $0.fact.items.contains(item) && fact.on.contains($0.id) }
    }

    /// What stops an issue of a submission: objections that stand, and voids of it.
    func stops(_ submission: StatementID) -> [NaiveEntry] {
        entries.filter { entry in
            guard entry.counted else { return false }
            if entry.kind == .void { return entry.fact.statement.targets == [submission] }
            return entry.fact.objects && counts(entry.id) && entry.fact.on.contains(submission)
        }
    }

    /// The issue of a submission.
    func issue(of submission: NaiveEntry) -> NaiveEntry? {
        entries.last { entry in
            entry.kind == .issue && entry.counted && entry.fact.on.contains(submission.id)
                && entry.fact.items.contains { submission.fact.items.contains($0) }
        }
    }

    /// What is in force, by the rule of the line.
    func inForce(_ document: DocumentID, at time: Instant) -> Item? {
        let line = line(document)
        func start(_ entry: NaiveEntry) -> Instant {
            let from = entry.fact.statement.from ?? entry.fact.time
            return max(from, entry.before ?? from)
        }
        func isReplaced(_ entry: NaiveEntry) -> Bool {
            line.contains { later in
                let names = later.fact.statement.lineItems.contains { $0.replaces == entry.id }
                return names && start(entry) > later.before ?? later.settling
            }
        }
        let last = line.last { entry in
            guard start(entry) <= time, !isReplaced(entry) else { return false }
            let until = entry.fact.statement.until
            return until.map { time <= $0 } ?? true
        }
        guard let last, last.kind == .issue else { return nil }
        return last.fact.items.first { $0.document == document }
    }
}
