import DocumentArchive
import DocumentControl
package import Signatures

extension Office {
    /// The allowed-signers file: with it, stock `ssh-keygen -Y verify` accepts what Signet accepts.
    ///
    /// One line for each person, key, role and namespace. The principal is `person` for what is
    /// signed without a role, `person:role` for what is signed in one. A window opens at the
    /// earliest and closes after the latest time of what is signed as it must be with the key in
    /// that role. Whether it counts is another question: the loser of a race is signed well too.
    package func allowedSigners() throws -> [AllowedSigner] {
        try rules()
        return soundSigners()
    }

    /// The same where not all evidence is there: what is gone is not signed.
    func soundSigners() -> [AllowedSigner] {
        let valid = validKeys()
        var windows: [Line: (first: Instant, last: Instant)] = [:]
        for (id, statement) in register.statements {
            guard let judgement = register.judgements[id] else { continue }
            for signer in statement.signers
            where judgement.refusal.map({ isAside($0.code, signer) }) ?? true {
                let bound = boundKeys(of: signer.person, in: statement)
                for key in bound.intersection(valid[id] ?? []) {
                    let line = Line(
                        person: signer.person, role: signer.role, kind: statement.kind, key: key)
                    let window = windows[line] ?? (statement.time, statement.time)
                    windows[line] = (
                        min(window.first, statement.time), max(window.last, statement.time)
                    )
                }
            }
        }
        return windows.sorted { $0.key < $1.key }.map { line, window in
            AllowedSigner(
                principal: line.role.map { "\(line.person):\($0)" } ?? line.person.text,
                namespaces: [line.kind.namespace], validAfter: Self.compact(window.first),
                validBefore: Self.compact(window.last.adding(seconds: 1)), key: line.key)
        }
    }

    /// Whether a statement was refused for something else than who signed it, and the signer has
    /// held the role.
    private func isAside(_ code: FindingCode, _ signer: Signer) -> Bool {
        switch code {
        case .unsigned, .badSignature, .unknownSigner, .keyNotInForce, .outOfRole,
            .presenceNotShown, .afterDeparture, .otherSystem, .rootNotSigned:
            return false
        default: break
        }
        guard let role = signer.role else { return true }
        guard let holder = register.people[signer.behalf ?? signer.person] else { return false }
        return holder.appointments.contains { $0.role == role }
            || holder.memberships.contains { $0.group == role }
    }

    private struct Line: Hashable, Comparable {
        let person: PersonID
        let role: Name?
        let kind: StatementKind
        let key: String

        static func < (left: Self, right: Self) -> Bool {
            (left.person, left.role?.text ?? "", left.kind, left.key)
                < (right.person, right.role?.text ?? "", right.kind, right.key)
        }
    }

    /// The keys that signed each statement validly.
    private func validKeys() -> [StatementID: Set<String>] {
        var keys: [StatementID: Set<String>] = [:]
        for signed in evidence.input.files.flatMap(\.statements) {
            for fact in signed.signatures where fact.problem == nil {
                keys[signed.id, default: []].insert(fact.key)
            }
        }
        return keys
    }

    /// The keys that speak for a person in a statement.
    private func boundKeys(of person: PersonID, in statement: Statement) -> Set<String> {
        statement.kind == .enrol
            ? Set(statement.all("key"))
            : Set((register.people[person]?.keys ?? []).map(\.text))
    }

    /// `YYYYMMDDHHMMSSZ`, as allowed-signers files write it.
    private static func compact(_ instant: Instant) -> String {
        instant.description.filter { $0 != "-" && $0 != ":" && $0 != "T" }
    }
}
