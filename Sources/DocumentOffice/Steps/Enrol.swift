import DocumentArchive
import DocumentControl
import Signatures

extension Office {
    /// Proves possession of a key: the first step of a person, or of a person's further key.
    ///
    /// The clone remembers who works in it.
    ///
    /// - Parameters:
    ///   - key: The path of the key's file.
    ///   - person: The identifier the registrar offered; else the next free one.
    /// - Returns: What was recorded; it means nothing until the registrar admits the person.
    /// - Throws: Why it was refused, with what to do about it.
    package func enrol(key: String, as person: String?) async throws -> Recorded {
        try rules()
        let signer = try await surroundings.loadSigner(key)
        if let holder = holder(of: signer.publicKey.description) {
            throw OfficeError.notCounted(.enrol, Refusal(.keyTaken, name(holder)))
        }
        let id: PersonID
        if let person {
            guard let wanted = PersonID(person) else { throw OfficeError.unknownPerson(person) }
            id = wanted
        } else {
            id = freePerson()
        }
        var draft = StatementDraft(.enrol)
        draft.set("key", signer.publicKey.description)
        if let admitted = register.people[id] { draft.set("on", admitted.admission.hex) }
        let recorded = try await record(
            Intention(draft: draft, signers: [Signer(id)], message: "Enrol \(id)"),
            by: Identity(person: id, key: key, personSource: "", keySource: ""))
        try archive.set(Self.personSetting, to: id.text)
        try archive.set(Self.keySetting, to: key)
        return recorded
    }

    /// The next identifier that no statement names.
    private func freePerson() -> PersonID {
        var used = Set(register.people.keys)
        for statement in register.statements.values {
            used.formUnion(statement.signers.map(\.person))
            if let person = statement.person { used.insert(person) }
        }
        var number = 1
        while true {
            let digits = String(number)
            let text = "p-" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
            if let id = PersonID(text), !used.contains(id) { return id }
            number += 1
        }
    }
}
