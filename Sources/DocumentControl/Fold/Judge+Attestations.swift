/// What people without a key or a computer did on paper.
extension Judge {
    /// Somebody entitled attests it and names the record; it is never shown as the person's own.
    ///
    /// A receipt names issued bytes, and counts where the rules name the role of who attests it.
    mutating func judgeAttest(_ id: StatementID, _ statement: Statement) -> Refusal? {
        let signer = statement.signers[0]
        guard let person = statement.person, let known = register.people[person],
            !known.isService
        else { return Refusal(.unknownSigner, statement.first("person") ?? "") }
        guard known.departed == nil else {
            return Refusal(.afterDeparture, "\(person) had left")
        }
        guard signer.person != person else {
            return Refusal(.ownCause, "nobody attests for himself")
        }
        guard let matter = statement.first("matter").flatMap(AttestedMatter.init) else {
            return Refusal(.valueNotKnown, "matter \(statement.first("matter") ?? "")")
        }
        // The day is the organisation's, whose clocks may be ahead of UTC.
        guard let day = statement.first("on-day").flatMap({ Day($0) }),
            day.number <= statement.time.day.number + 1
        else { return Refusal(.valueNotKnown, "on-day lies in the future") }
        let attestation = Attestation(by: signer.person, day: day)
        let trusted = rulesAtThisPlace?.paperReceipts ?? []
        let isTrusted = signer.role.map(trusted.contains) ?? false
        guard signer.role == .controller || matter == .acknowledged && isTrusted else {
            return Refusal(.outOfRole, "the document controller attests, or whom the rules name")
        }
        switch matter {
        case .acknowledged:
            return takePaperReceipt(id, statement, person, isTrusted ? attestation : nil)
        case .agreed: return takeAgreement(id, statement, person, attestation)
        }
    }

    private mutating func takePaperReceipt(
        _ id: StatementID, _ statement: Statement, _ person: PersonID, _ counting: Attestation?
    ) -> Refusal? {
        for item in statement.items where entry(of: item, named: statement) == nil {
            return Refusal(.notInForce, "\(item.document) \(item.revision) was not issued so")
        }
        guard let counting else { return nil }
        for item in statement.items {
            register.documents[item.document]?.receipts.append(
                Receipt(
                    id: id, person: person, revision: item.revision, content: item.content,
                    time: statement.time, onPaper: counting))
        }
        return nil
    }

    private mutating func takeAgreement(
        _ id: StatementID, _ statement: Statement, _ person: PersonID, _ attestation: Attestation
    ) -> Refusal? {
        for item in statement.items where entry(of: item, named: statement) == nil {
            if case .failure(let refusal) = submission(of: item, named: statement) {
                return refusal.refusal
            }
        }
        for item in statement.items {
            register.documents[item.document]?.agreements[item, default: []].append(
                Agreement(id: id, person: person, attestation: attestation))
        }
        return nil
    }
}
