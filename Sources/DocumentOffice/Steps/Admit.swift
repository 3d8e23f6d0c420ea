import DocumentArchive
package import DocumentControl
import Git

/// Whom the registrar admits.
package struct Admission: Sendable {
    package var person: PersonID
    package var name: String?
    package var email: String?
    package var department: String?
    /// How the identity was checked.
    package var identity: String
    /// Whether the person has no key: what they do lies on paper.
    package var isOnPaper = false

    package init(
        person: PersonID, name: String?, email: String?, department: String?, identity: String
    ) {
        self.person = person
        self.name = name
        self.email = email
        self.department = department
        self.identity = identity
    }
}

extension Office {
    /// Binds a person and the key they enrolled, after their identity was checked.
    ///
    /// A further key of somebody admitted already takes a second signature: of that person, with
    /// a key that counts, or of somebody else who keeps the trust.
    ///
    /// - Parameters:
    ///   - admission: The person, and how their identity was checked.
    ///   - second: Who signs a further key besides; nothing for the person themselves.
    /// - Returns: What is about to be signed.
    /// - Throws: Why it was refused, with what to do about it.
    package func admit(
        _ admission: Admission, with second: PersonID? = nil
    ) async throws -> ReadyStatement {
        try rules()
        let identity = try await identity()
        var trust = try trustSigners(identity.person, .admit)
        if admission.isOnPaper { return try admitOnPaper(admission, trust, identity) }
        guard let enrolment = openEnrolment(of: admission.person),
            let key = register.statements[enrolment]?.first("key")
        else { throw OfficeError.noEnrolment(admission.person) }
        var draft = StatementDraft(.admit)
        draft.set("person", admission.person.text)
        draft.set("key", key)
        draft.set("identity", admission.identity)
        var files: [NewFile] = []
        if let known = register.people[admission.person] {
            let isOwn = identity.person == admission.person
            if trust.signers.count < 2, second ?? admission.person == admission.person, !isOwn {
                trust.signers.append(Signer(admission.person))
            } else {
                trust = try adding(second: second, to: trust, .admit)
            }
            trust.on += [enrolment, known.admission]
        } else {
            trust.on.append(enrolment)
            guard let name = admission.name, let email = admission.email else {
                throw OfficeError.cardNeeded(admission.person)
            }
            let card = Card(
                name: name, email: email, department: admission.department,
                salt: surroundings.salt())
            draft.set("card", "\(card.hash)")
            files = [
                NewFile(path: Layout.card(admission.person, card.hash), bytes: card.bytes)
            ]
        }
        draft.set("on", unique(trust.on).map(\.hex))
        let cards = files
        return try ready(
            Intention(
                draft: draft, signers: trust.signers, files: { _, _ in cards },
                message: "Admit \(admission.person)"), by: identity)
    }

    /// Admits somebody who has no key, under an identifier that nobody has.
    private func admitOnPaper(
        _ admission: Admission, _ trust: TrustSigners, _ identity: Identity
    ) throws -> ReadyStatement {
        let person = admission.person
        guard register.people[person] == nil else { throw OfficeError.personTaken(person) }
        guard openEnrolment(of: person) == nil else {
            throw OfficeError.enrolledMeanwhile(person)
        }
        guard let name = admission.name else { throw OfficeError.cardNeeded(person) }
        let card = Card(
            name: name, email: admission.email ?? "", department: admission.department,
            salt: surroundings.salt())
        let file = NewFile(path: Layout.card(person, card.hash), bytes: card.bytes)
        var draft = StatementDraft(.admit)
        draft.set("on", trust.on.map(\.hex))
        draft.set("person", person.text)
        draft.set("card", "\(card.hash)")
        draft.set("identity", admission.identity)
        return try ready(
            Intention(
                draft: draft, signers: trust.signers, files: { _, _ in [file] },
                message: "Admit \(person)"), by: identity)
    }

    /// The newest enrolment of a person whose key is bound to nobody yet.
    func openEnrolment(of person: PersonID) -> StatementID? {
        let bound = Set(register.people.values.flatMap(\.keys).map(\.text))
        return register.statements.filter { id, statement in
            statement.kind == .enrol && statement.signers.first?.person == person
                && register.judgements[id]?.counts == true
                && !bound.contains(statement.first("key") ?? "")
        }.max { ($0.value.time, $0.key) < ($1.value.time, $1.key) }?.key
    }
}
