import DocumentArchive
package import DocumentControl
import Signatures

extension Office {
    /// Enrols a service: a key without a person that makes or witnesses checkpoints and fills no seat.
    ///
    /// - Parameters:
    ///   - service: Its identifier, never that of a person.
    ///   - path: The file of its public key.
    ///   - duty: What it does: it makes checkpoints, or it witnesses them.
    ///   - until: When its duty ends; nothing for until further notice.
    ///   - reason: What it is for.
    /// - Returns: What is about to be signed.
    /// - Throws: Why it was refused, with what to do about it.
    package func enrolService(
        _ service: PersonID, key path: String, duty: Name, until: Instant?, reason: [String]
    ) async throws -> ReadyStatement {
        try rules()
        let identity = try await identity()
        guard [.checkpoint, .witness].contains(duty) else {
            throw OfficeError.unknownValue(
                "duty of a service", duty.text,
                known: [Name.checkpoint.text, Name.witness.text])
        }
        guard register.people[service] == nil else { throw OfficeError.personTaken(service) }
        let key = try surroundings.readKey(path).description
        let seat = try role(of: identity.person, for: .service, among: [.registrar], asked: nil)
        var on = [seat.appointment]
        if let enrolment = openEnrolment(of: service),
            register.statements[enrolment]?.first("key") == key
        {
            on.append(enrolment)
        }
        var draft = StatementDraft(.service)
        draft.set("on", on.map(\.hex))
        draft.set("person", service.text)
        draft.set("key", key)
        draft.set("duty", duty.text)
        draft.set("until", until?.description)
        draft.set("reason", reason)
        return try ready(
            Intention(
                draft: draft, signers: [Signer(identity.person, role: .registrar)],
                message: "Enrol the service \(service)"), by: identity)
    }

    /// The statement by which a service works.
    package func service(_ words: String) throws -> StatementID {
        guard let id = PersonID(words), let state = register.people[id], state.isService,
            state.departed == nil
        else { throw OfficeError.noService(words) }
        return state.admission
    }
}
