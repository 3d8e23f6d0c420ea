extension Judge {
    /// A list of texts that were approved elsewhere stands or falls whole.
    mutating func judgeAdopt(
        _ id: StatementID, _ statement: Statement, isSettling: Bool = false
    ) -> Refusal? {
        let signers = Set(statement.signers.map(\.person))
        let roles = Set(statement.signers.compactMap(\.role))
        let rules = rulesAtThisPlace
        guard signers.count >= 2, roles.contains(.controller),
            !roles.isDisjoint(with: rules?.approvingRoles ?? [])
        else { return Refusal(.twoPeopleNeeded, "a document controller and an approver adopt") }
        guard let until = rules?.adoptionUntil, place.settling.day <= until else {
            return Refusal(.valueNotKnown, "the rules do not let documents be adopted now")
        }
        let former = statement.adoptions
        let named = self.rules(of: statement)
        for (text, adoption) in zip(statement.submissions, former) {
            if let refusal = textRefusal(text, named) { return refusal }
            let refusal = adoptionRefusal(text, adoption, id, statement, isSettling: isSettling)
            if let refusal { return refusal }
        }
        for (text, adoption) in zip(statement.submissions, former) {
            register.documents[text.item.document] = adopted(text, adoption, id, statement)
        }
        add(.adopted, at: id, words(former.map(\.item.document)))
        return nil
    }

    private func adoptionRefusal(
        _ text: SubmittedText, _ adoption: Adoption, _ id: StatementID, _ statement: Statement,
        isSettling: Bool
    ) -> Refusal? {
        let document = text.item.document
        guard text.item.revision == .first else {
            return Refusal(.wrongRevision, "\(document) is adopted as \(Revision.first)")
        }
        guard adoption.inForceSince <= place.settling else {
            return Refusal(.valueNotKnown, "\(document) was not in force when it was adopted")
        }
        if register.documents[document] != nil {
            return Refusal(.identifierTaken, "\(document) is registered already")
        }
        return identifierRefusal(document, id, statement, isSettling: isSettling)
    }

    private func adopted(
        _ text: SubmittedText, _ adoption: Adoption, _ id: StatementID, _ statement: Statement
    ) -> DocumentState {
        var document = DocumentState(id: text.item.document)
        document.claimedBy = id
        var submission = SubmissionState(
            id: id, text: text, submitter: statement.signers[0].person, time: statement.time)
        submission.closedBy = id
        document.submissions = [submission]
        document.line = [
            LineEntry(
                id: id, kind: .adopt, item: text.item, submission: id,
                instant: adoption.inForceSince, time: statement.time, mode: .normal, until: nil,
                audience: text.audience, readBy: nil, nextDue: adoption.nextDue, change: .material,
                signers: statement.signers)
        ]
        return document
    }

    /// The first few documents by name, the others by number.
    private func words(_ documents: [DocumentID]) -> String {
        let named = documents.prefix(3).map(\.text)
        let rest = documents.count - named.count
        return named.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
    }
}
