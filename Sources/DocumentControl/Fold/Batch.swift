/// The statements that are judged together at one place, and which of them contend for what.
struct Batch {
    private(set) var statements: [StatementID: Statement] = [:]
    /// Submissions and adoptions by the documents of which they speak.
    private(set) var claims: [DocumentID: [StatementID]] = [:]
    /// Admissions of people and services by the identifier they bind.
    private(set) var admissions: [PersonID: [StatementID]] = [:]
    private(set) var roots: [StatementID] = []
    /// What may keep an issue waiting: objections and voids.
    private(set) var objections: [StatementID] = []
    private(set) var hasIssue = false

    init() {}

    init(_ statements: [StatementID: Statement]) {
        self.statements = statements
        for (id, statement) in statements {
            switch statement.kind {
            case .submit, .adopt:
                for document in Set(statement.items.map(\.document)) {
                    claims[document, default: []].append(id)
                }
            case .admit, .service:
                if let person = statement.person { admissions[person, default: []].append(id) }
            case .root: roots.append(id)
            case .issue: hasIssue = true
            default: if statement.isObjection || statement.kind == .void { objections.append(id) }
            }
        }
    }
}

extension Judge {
    /// The objections and voids of this place that are signed by whom they name.
    ///
    /// A key counts here as soon as it is bound, or an admission of this place that is itself
    /// signed so would bind it.
    func heard() -> Set<StatementID> {
        guard together.hasIssue, !together.objections.isEmpty else { return [] }
        var keys: [PersonID: Set<String>] = [:]
        func isSigned(_ id: StatementID) -> Bool {
            let signers = together.statements[id]?.signers ?? []
            return signers.allSatisfy { signer in
                let bound = (register.people[signer.person]?.keys ?? []).map(\.text)
                return keys[signer.person, default: []].union(bound).contains {
                    index.isSigned(id, by: $0, listed: evidence)
                }
            }
        }
        var open = Set(together.admissions.values.joined())
        while true {
            let signed = open.filter(isSigned)
            guard !signed.isEmpty else { break }
            open.subtract(signed)
            for id in signed {
                guard let admission = together.statements[id], admission.kind == .admit,
                    let person = admission.person, let key = admission.first("key")
                else { continue }
                keys[person, default: []].insert(key)
            }
        }
        return Set(together.objections.filter(isSigned))
    }
}
