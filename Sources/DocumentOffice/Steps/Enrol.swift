import DocumentArchive
import DocumentControl
import Signatures

extension Office {
    /// Proves possession of a key: the first step of a person, or of a person's further key.
    ///
    /// - Parameters:
    ///   - key: The path of the key's file.
    ///   - person: The identifier the registrar offered; else the next free one.
    /// - Returns: What is about to be signed; it means nothing until the registrar admits the person.
    /// - Throws: Why it was refused, with what to do about it.
    package func prepareEnrolment(
        key: String, as person: String?
    ) async throws -> ReadyStatement {
        try rules()
        let text = try surroundings.readKey(key).description
        if let holder = holder(of: text) {
            throw OfficeError.notCounted(.enrol, Refusal(.keyTaken, name(holder)))
        }
        let earlier = register.statements.first { id, statement in
            statement.kind == .enrol && statement.first("key") == text
                && register.judgements[id]?.counts == true
        }
        if let id = earlier?.value.signers.first?.person { throw OfficeError.enrolledAlready(id) }
        let id: PersonID
        if let person {
            guard let wanted = PersonID(person) else { throw OfficeError.unknownPerson(person) }
            id = wanted
        } else {
            id = freePerson()
        }
        var draft = StatementDraft(.enrol)
        draft.set("key", text)
        if let admitted = register.people[id] { draft.set("on", admitted.admission.hex) }
        return try ready(
            Intention(draft: draft, signers: [Signer(id)], message: "Enrol \(id)"),
            by: Identity(person: id, key: key, personSource: "", keySource: ""))
    }

    /// Signs and records an enrolment; the clone remembers who works in it.
    package func enrol(_ statement: ReadyStatement) async throws -> Recorded {
        let recorded = try await record(statement)
        // The statement is recorded: settings of the clone must not deny that.
        try? archive.set(Self.personSetting, to: statement.signer.text)
        try? archive.set(Self.keySetting, to: statement.identity.key)
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
