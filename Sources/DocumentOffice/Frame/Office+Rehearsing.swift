import DocumentArchive
import DocumentControl
import Signatures

extension Office {
    /// Judges statements as if everybody whom they name had signed and recorded them.
    ///
    /// Who acts signs with the key at hand, the others with any of theirs; hardware keys are touched
    /// and unlocked.
    func rehearse(_ statements: [Statement], by identity: Identity? = nil) throws {
        guard register.system != nil else { return }
        let atHand = identity.flatMap { try? surroundings.readKey($0.key).description }
        var input = evidence.input
        for statement in statements {
            let own = [.enrol, .root].contains(statement.kind) ? statement.all("key") : []
            let keys = statement.signers.flatMap { signer -> [String] in
                let active = (register.people[signer.person]?.keys ?? [])
                    .filter { $0.endedBy == nil }.map(\.text)
                guard signer.person == identity?.person, let atHand, active.contains(atHand) else {
                    return active
                }
                return [atHand]
            }
            input.files.append(
                EvidenceFile(
                    hash: StatementFile.hash(statement.text.utf8), kind: statement.kind.rawValue,
                    statements: [
                        SignedStatement(
                            id: StatementFile.identifier(of: statement.text),
                            statement: statement,
                            signatures: (own + keys).map {
                                SignatureFact(
                                    key: $0, presence: $0.hasPrefix("sk-") ? .pin : .unknown)
                            })
                    ]))
        }
        let after = Register(folding: input)
        for statement in statements {
            try demandEffect(
                of: StatementFile.identifier(of: statement.text), statement, in: after)
        }
    }
}
