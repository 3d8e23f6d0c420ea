import DocumentArchive
package import DocumentControl
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
        if let (enrolment, statement) = earlier, !isLost(enrolment) {
            throw OfficeError.enrolledAlready(statement.signers[0].person)
        }
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

    /// Signs and records an enrolment; a clone that belongs to nobody yet remembers who works in it.
    ///
    /// A clone that several people share goes on to belong to the one whose it is; and a further
    /// key takes the place of the key in use only once the person says so.
    package func enrol(_ statement: ReadyStatement) async throws -> Recorded {
        let owner = archive.setting(Self.personSetting)
        let recorded = try await record(statement)
        // The statement is recorded: settings of the clone must not deny that.
        if owner == nil { try? archive.set(Self.personSetting, to: statement.signer.text) }
        if owner == nil || owner == statement.signer.text,
            register.people[statement.signer] == nil
        {
            try? archive.set(Self.keySetting, to: lasting(statement.identity.key))
        }
        return recorded
    }

    /// The path of a key's file as it holds in every folder.
    func lasting(_ path: String) -> String {
        path.hasPrefix("/") || path.hasPrefix("~") ? path : "\(surroundings.folder)/\(path)"
    }

    /// Whether the identifier of an enrolment went to somebody else, so that the key may be enrolled
    /// under another one.
    private func isLost(_ enrolment: StatementID) -> Bool {
        let codes: Set<FindingCode> = [.personContested, .personTaken]
        return register.statements.contains { id, statement in
            statement.kind == .admit && statement.on.contains(enrolment)
                && statement.person.map { register.people[$0] != nil } ?? false
                && (register.judgements[id]?.refusal).map { codes.contains($0.code) } ?? false
        }
    }

    /// The next identifier that no statement names.
    package func freePerson() -> PersonID {
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
