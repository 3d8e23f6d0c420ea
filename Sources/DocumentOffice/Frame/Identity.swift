import DocumentArchive
package import DocumentControl
import Signatures

/// Who signs, with which key, and why these.
package struct Identity: Hashable, Sendable {
    package let person: PersonID
    /// The path of the key's file.
    package let key: String
    package let personSource: String
    package let keySource: String
}

extension Office {
    package static let personSetting = "signet.person"
    package static let keySetting = "signet.key"

    /// Finds out who signs: from the environment, the clone's settings, or the one enrolled key.
    ///
    /// - Parameter admitted: Whether the person must have been admitted.
    /// - Returns: Person and key.
    /// - Throws: ``OfficeError`` where nobody or more than one can be meant.
    package func identity(admitted: Bool = true) async throws -> Identity {
        let found = try await findIdentity()
        guard !admitted || register.people[found.person] != nil else {
            throw OfficeError.notAdmitted(found.person)
        }
        return found
    }

    private func findIdentity() async throws -> Identity {
        if let absent { return absent }
        let environment = surroundings.environment
        var person: (PersonID, String)?
        if let wanted = environment["SIGNET_PERSON"], !wanted.isEmpty {
            person = (try self.person(wanted), "SIGNET_PERSON")
        } else if environment["SIGNET_KEY"] == nil,
            let wanted = archive.setting(Self.personSetting)
        {
            person = (try self.person(wanted), "the setting signet.person of this clone")
        }
        var key: (String, String)?
        if let path = environment["SIGNET_KEY"], !path.isEmpty {
            key = (path, "SIGNET_KEY")
        } else if let path = archive.setting(Self.keySetting),
            person == nil || archive.setting(Self.personSetting) == person?.0.text
        {
            key = (path, "the setting signet.key of this clone")
        }
        if let person, let key {
            return Identity(
                person: person.0, key: key.0, personSource: person.1, keySource: key.1)
        }
        if let key {
            let text = try surroundings.readKey(key.0).description
            if let former = formerHolder(of: text) {
                throw OfficeError.keyEnded(key.0, name(former))
            }
            guard let holder = holder(of: text) ?? enrolled(with: text) else {
                throw OfficeError.keyNotEnrolled(key.0)
            }
            return Identity(
                person: holder, key: key.0, personSource: "the holder of the key", keySource: key.1)
        }
        return try await offered(person)
    }

    private func offered(_ person: (PersonID, String)?) async throws -> Identity {
        let found = await surroundings.offeredKeys().compactMap { offer in
            holder(of: offer.key.description).map { (path: offer.path, person: $0) }
        }.filter { person == nil || $0.person == person?.0 }
        var seen: Set<String> = []
        let candidates = found.filter { seen.insert("\($0.person)").inserted }
        guard let first = candidates.first else {
            throw person.map { OfficeError.noKeyFor(name($0.0)) } ?? OfficeError.nobody
        }
        guard candidates.count == 1 else {
            throw OfficeError.severalPeople(candidates.map { "\(name($0.person)) (\($0.path))" })
        }
        return Identity(
            person: first.person, key: first.path,
            personSource: person?.1 ?? "the holder of the key",
            keySource: "the one enrolled key that the agent or ~/.ssh offers")
    }

    /// The person who holds a key that still counts.
    func holder(of key: String) -> PersonID? {
        evidence.register.people.values.first { $0.activeKey(key) != nil }?.id
    }

    /// The person whose key it was until it was replaced or reported as compromised.
    func formerHolder(of key: String) -> PersonID? {
        register.people.values.first { person in
            person.keys.contains { $0.text == key && $0.endedBy != nil }
        }?.id
    }

    /// The person who enrolled with a key that nobody has admitted yet.
    private func enrolled(with key: String) -> PersonID? {
        register.statements.first { id, statement in
            statement.kind == .enrol && statement.first("key") == key
                && register.judgements[id]?.counts == true
        }?.value.signers.first?.person
    }

    /// The person meant by an identifier, a name or an address.
    ///
    /// - Throws: ``OfficeError`` where nobody, or more than one person, is called so.
    package func person(_ words: String) throws -> PersonID {
        if let id = PersonID(words), evidence.register.people[id] != nil { return id }
        let wanted = words.lowercased()
        let found = evidence.cards.filter { id, card in
            (card.name.lowercased() == wanted || card.email.lowercased() == wanted)
                && evidence.register.people[id] != nil
        }.keys.sorted()
        if let only = found.first, found.count == 1 { return only }
        if found.count > 1 { throw OfficeError.severalPeople(found.map(\.text)) }
        // The first part of an address, as people call each other, where it is one person's only.
        let called = evidence.cards.filter { id, card in
            card.email.lowercased().hasPrefix("\(wanted)@") && evidence.register.people[id] != nil
        }.keys.sorted()
        if let only = called.first, called.count == 1 { return only }
        if called.count > 1 { throw OfficeError.severalPeople(called.map(\.text)) }
        if let id = PersonID(words),
            evidence.register.people.isEmpty || openEnrolment(of: id) != nil
        {
            return id
        }
        throw OfficeError.unknownPerson(words)
    }

    /// The name of a person for people.
    package func name(_ person: PersonID) -> String { evidence.name(person) }
}
