import DocumentArchive
package import DocumentControl
import Git
import Signatures

extension Office {
    /// The statements that wait for a person's signature beside another's.
    package func waiting(for person: PersonID) -> [(id: StatementID, statement: Statement)] {
        register.statements.filter { id, statement in
            if register.system == nil {
                return statement.kind == .root
                    && statement.signers.contains { $0.person == person }
            }
            return register.waitingSigners(of: id, statement).contains(person)
        }.sorted { ($0.value.time, $0.key) < ($1.value.time, $1.key) }
            .map { (id: $0.key, statement: $0.value) }
    }

    /// Adds the signature of who acts to a statement that another person made.
    ///
    /// - Parameter prefix: The first digits of the statement; nothing where only one waits.
    /// - Returns: What was recorded, and who still has to sign.
    /// - Throws: Why it was refused, with what to do about it.
    package func countersign(_ prefix: String?) async throws -> Recorded {
        let (statement, identity) = try await countersignable(prefix)
        try demandClearOrder(for: statement.kind)
        let signer = try await surroundings.loadSigner(identity.key)
        let armour = try await signer.sign(
            Array(statement.text.utf8), namespace: statement.kind.namespace)
        let id = StatementFile.identifier(of: statement.text)
        var intention = Intention(
            draft: StatementDraft(statement.kind), signers: statement.signers,
            message: "Countersign \(statement.kind.rawValue)")
        intention.files = { _, _ in [] }
        guard register.system != nil else {
            let files = Archive.files(of: statement, armours: [armour], named: [:])
            let delivery = try await carryFounding(
                files, message: intention.message, by: identity.person)
            try reloadRecorded()
            let waits = register.system == nil ? statement.signers.map(\.person) : []
            return Recorded(
                id: id, statement: statement, waitsFor: waits, hasCheckpoint: false,
                delivery: delivery)
        }
        return try await write(statement, [armour], intention, identity, signer)
    }

    /// Records a founder's signature: there is no system yet whose state could stand against it.
    func carryFounding(
        _ files: [NewFile], message: String, by person: PersonID
    ) async throws -> Delivery {
        for _ in 0..<100 {
            do {
                return try await carry(files, message: message, by: person, after: register)
            } catch is Archive.Overtaken { continue }
        }
        throw ArchiveError.overtaken
    }

    /// The statement meant, and who signs it.
    package func countersignable(
        _ prefix: String?
    ) async throws -> (statement: Statement, identity: Identity) {
        let identity = try await founderOrIdentity()
        let waiting = waiting(for: identity.person)
        guard let prefix else {
            guard let first = waiting.first else { throw OfficeError.notWaiting }
            return (first.statement, identity)
        }
        guard let found = waiting.first(where: { $0.id.hex.hasPrefix(prefix) }) else {
            let all = register.statements.keys.filter { $0.hex.hasPrefix(prefix) }
            guard let id = all.first, all.count == 1 else { throw OfficeError.noStatement(prefix) }
            throw OfficeError.notYours(id)
        }
        return (found.statement, identity)
    }

    /// Before the root is complete, a founder is known by the root statement itself.
    private func founderOrIdentity() async throws -> Identity {
        if let absent { return absent }
        guard register.system == nil else {
            do { return try await identity() } catch {
                // A new holder of the root signs before being anybody here.
                let waiting = register.statements.filter { id, statement in
                    statement.kind == .root
                        && register.judgements[id]?.refusal?.code == .notGathered
                }
                guard let holder = try await holder(among: waiting.map(\.value)) else {
                    throw error
                }
                return holder
            }
        }
        let roots = register.statements.values.filter { $0.kind == .root && $0.system == nil }
        guard !roots.isEmpty else {
            throw ArchiveError.noSystem(archive.root ?? surroundings.folder)
        }
        guard let founder = try await holder(among: roots) else { throw OfficeError.nobody }
        return founder
    }

    /// Who holds a key of one of these root statements that is at hand here.
    private func holder(among roots: [Statement]) async throws -> Identity? {
        guard !roots.isEmpty else { return nil }
        var offers = await surroundings.offeredKeys()
        if let path = surroundings.environment["SIGNET_KEY"] {
            offers = [(path, try surroundings.readKey(path))]
        }
        for root in roots {
            for person in root.rootPeople where person.seats.contains(.root) {
                if let offer = offers.first(where: { person.keys.contains($0.key.description) }) {
                    return Identity(
                        person: person.person, key: offer.path, personSource: "founder",
                        keySource: "the key of a founder")
                }
            }
        }
        return nil
    }
}
