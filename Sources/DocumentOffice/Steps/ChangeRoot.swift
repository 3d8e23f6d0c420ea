import DocumentArchive
package import DocumentControl
import Git
import Signatures

/// What shall be otherwise in the next root statement.
package struct RootWish: Sendable {
    /// People of this system, or `Name <address> path/to/key.pub`.
    package var add: [String] = []
    package var remove: [PersonID] = []
    package var threshold: Int?
    /// The first digits of the checkpoint up to which the chain is right.
    package var pin: String?
    /// The first digits of the root statement that keeps its place in a race.
    package var settle: String?
    /// The first digits of the others.
    package var against: [String] = []
    /// Who shall sign, where several holders could.
    package var with: [PersonID] = []
    package var reason: [String]

    package init(reason: [String]) { self.reason = reason }
}

/// A root statement that is ready to be signed.
package struct PreparedRoot: Sendable {
    package let number: Int
    package let threshold: Int
    package let holders: [String]
    package let added: [String]
    package let removed: [String]
    package let pin: StatementID?
    package let against: [StatementID]
    package let statement: ReadyStatement
}

extension Office {
    /// Makes the next root statement ready: all that is not said otherwise carries over.
    ///
    /// It is signed by as many holders as the former and as the new threshold ask for; who is new
    /// signs as well.
    ///
    /// - Parameter wish: What shall be otherwise.
    /// - Returns: What is about to be signed.
    /// - Throws: Why it was refused, with what to do about it.
    package func prepareRoot(_ wish: RootWish) async throws -> PreparedRoot {
        try rules()
        let identity = try await identity()
        guard let tip = register.rootTip, let former = register.statements[tip] else {
            throw OfficeError.rulesMissing
        }
        try demandRootKey(of: identity, former)
        let pin = try wish.pin.map(pinned)
        let (kept, against) = try settled(wish, after: tip)
        let model = kept.flatMap { register.statements[$0] } ?? former
        var people = RootPeople(model, still: holds)
        for person in wish.remove { try remove(person, &people) }
        let added = try wish.add.map { try add($0, &people) }
        let threshold = wish.threshold ?? Int(model.first("threshold") ?? "") ?? 1
        let holders = people.holders
        guard threshold >= 1, threshold <= holders.count else {
            throw OfficeError.rootThreshold(threshold, holders: holders.count)
        }
        guard
            kept != nil || pin != nil || !added.isEmpty || !wish.remove.isEmpty
                || threshold != Int(former.first("threshold") ?? "")
        else { throw OfficeError.rootUnchanged }
        let number = (former.number ?? 1) + 1
        var draft = StatementDraft(.root)
        draft.set("supersedes", tip.hex)
        draft.set("format", former.first("format"))
        draft.set("number", "\(number)")
        draft.set("title", model.first("title"))
        draft.set("threshold", "\(threshold)")
        draft.set("pin", pin?.hex)
        draft.set("target", kept?.hex)
        draft.set("against", unique(([kept].compactMap { $0 }) + against).map(\.hex))
        draft.set("reason", wish.reason)
        people.fill(&draft)
        let signers = try signers(
            of: RootThresholds(
                former: former.rootHolders, needed: Int(former.first("threshold") ?? "") ?? 1,
                new: holders, threshold: threshold),
            first: identity.person, added: added, wanted: wish.with)
        let cards = people.cards
        let signed = try ready(
            Intention(
                draft: draft, signers: signers.map { Signer($0) }, files: { _, _ in cards },
                message: "Root statement \(number)"), by: identity)
        return PreparedRoot(
            number: number, threshold: threshold, holders: holders.map { people.name($0, self) },
            added: added.map { people.name($0, self) }, removed: wish.remove.map(name), pin: pin,
            against: against, statement: signed)
    }

    /// A holder signs with a key that the root names: others do not count in it.
    private func demandRootKey(of identity: Identity, _ former: Statement) throws {
        let key = try surroundings.readKey(identity.key).description
        let own = former.rootPeople.filter {
            $0.person == identity.person && $0.seats.contains(.root)
        }.flatMap(\.keys)
        guard own.isEmpty || own.contains(key) else {
            throw OfficeError.keyNotOfRoot(identity.key, own.map(Self.fingerprint))
        }
    }

    /// Whether a person still has a seat: what was ended since is not given again.
    private func holds(_ person: PersonID, _ seat: Name) -> Bool {
        register.people[person]?.departed == nil
            && register.appointment(person, seat, at: now) != nil
    }

    private func pinned(_ prefix: String) throws -> StatementID {
        let found = register.statements.filter {
            $0.value.kind == .checkpoint && $0.key.hex.hasPrefix(prefix.lowercased())
        }.keys
        guard prefix.count >= 6, let id = found.first, found.count == 1 else {
            throw OfficeError.noCheckpoint(prefix)
        }
        return id
    }

    /// Which statement keeps the place in a race, and which others it is against.
    ///
    /// A statement that still waits for signatures gives way as well.
    private func settled(
        _ wish: RootWish, after tip: StatementID
    ) throws -> (kept: StatementID?, against: [StatementID]) {
        let race = register.openRootRace
        let waiting = register.statements.filter { id, statement in
            statement.kind == .root && statement.predecessors == [tip]
                && register.judgements[id]?.refusal?.code == .notGathered
        }.keys.sorted()
        guard let words = wish.settle else {
            guard race.isEmpty else { throw OfficeError.rootRace(race) }
            return (nil, waiting)
        }
        let kept = try statement(words).id
        let named = try wish.against.map { try statement($0).id }
        guard let stray = ([kept] + named).first(where: { !race.contains($0) }) else {
            return (kept, race.filter { $0 != kept } + waiting)
        }
        throw OfficeError.nothingToSettle(stray)
    }

    private func remove(_ person: PersonID, _ people: inout RootPeople) throws {
        guard people.remove(person) else {
            throw OfficeError.noRole(person: name(person), kind: .root, roles: [.root])
        }
    }

    private func add(_ words: String, _ people: inout RootPeople) throws -> PersonID {
        if words.contains("<") {
            let founder = try Founder(words)
            let key = try surroundings.readKey(founder.key).description
            if let owner = holder(of: key) {
                throw OfficeError.notCounted(.root, Refusal(.keyTaken, name(owner)))
            }
            let card = Card(name: founder.name, email: founder.email, salt: surroundings.salt())
            return people.add(free: freePerson(), key, card)
        }
        let id = try person(words)
        let keys = register.people[id]?.keys.filter { $0.endedBy == nil }.map(\.text) ?? []
        guard !keys.isEmpty, register.people[id]?.isService == false else {
            throw OfficeError.unknownPerson(words)
        }
        people.add(known: id, keys)
        return id
    }

    /// Who signs: who acts, who is new, and others until both thresholds are met.
    private func signers(
        of thresholds: RootThresholds, first: PersonID, added: [PersonID], wanted: [PersonID]
    ) throws -> [PersonID] {
        guard thresholds.former.contains(first) || thresholds.new.contains(first) else {
            throw OfficeError.noRole(person: name(first), kind: .root, roles: [.root])
        }
        var signers: [PersonID] = []
        for person in [first] + added + wanted where !signers.contains(person) {
            guard thresholds.former.contains(person) || thresholds.new.contains(person) else {
                throw OfficeError.noRole(person: name(person), kind: .root, roles: [.root])
            }
            signers.append(person)
        }
        while let next = thresholds.next(after: signers) { signers.append(next) }
        guard thresholds.areMet(by: signers) else {
            throw OfficeError.rootTooFew(max(thresholds.needed, thresholds.threshold))
        }
        return signers
    }
}

extension Statement {
    /// The people of a root statement who hold a key of the root.
    fileprivate var rootHolders: [PersonID] {
        rootPeople.filter { $0.seats.contains(.root) }.map(\.person)
    }
}
