/// The statements of all files: several files with one statement are one with all signatures.
struct EvidenceIndex {
    private(set) var statements: [StatementID: Statement] = [:]
    /// For each statement, the keys that signed it validly and the files in which they did.
    private(set) var signatures: [StatementID: [String: Set<ContentHash>]] = [:]
    /// The same of the signatures that show a person at a hardware key, by what they show.
    private(set) var shown: [StatementID: [PersonPresence: [String: Set<ContentHash>]]] = [:]
    /// Why signatures of a statement do not hold.
    private(set) var problems: [StatementID: [String: Set<ContentHash>]] = [:]
    private(set) var files: [ContentHash: EvidenceFile] = [:]
    /// The reviews, approvals and issues that rest on a statement.
    private(set) var users: [StatementID: [StatementID]] = [:]
    /// Checkpoints by the one they follow.
    private(set) var successors: [StatementID?: [StatementID]] = [:]

    init(_ all: [EvidenceFile]) {
        for file in all {
            files[file.hash] = file
            for signed in file.statements {
                statements[signed.id] = signed.statement
                for signature in signed.signatures {
                    if let problem = signature.problem {
                        problems[signed.id, default: [:]][problem, default: []].insert(file.hash)
                    } else {
                        signatures[signed.id, default: [:]][signature.key, default: []]
                            .insert(file.hash)
                        if signature.presence > .unknown {
                            shown[signed.id, default: [:]][signature.presence, default: [:]][
                                signature.key, default: []
                            ].insert(file.hash)
                        }
                    }
                }
            }
        }
        for (id, statement) in statements {
            switch statement.kind {
            case .checkpoint: successors[statement.after, default: []].append(id)
            case .review, .approve, .issue:
                for reference in statement.on { users[reference, default: []].append(id) }
            default: break
            }
        }
    }

    /// Why a signature in a file that is listed, or in any, does not hold.
    func problem(_ id: StatementID, listed: Set<ContentHash>?) -> String? {
        guard let problems = problems[id] else { return nil }
        guard let listed else { return problems.keys.min() }
        return problems.filter { !$0.value.isDisjoint(with: listed) }.keys.min()
    }

    /// Whether `key` signed the statement in a file that is listed, or in any when all are.
    func isSigned(_ id: StatementID, by key: String, listed: Set<ContentHash>?) -> Bool {
        guard let files = signatures[id]?[key] else { return false }
        guard let listed else { return true }
        return files.contains { listed.contains($0) }
    }

    /// Whether a signature by `key`, in a file that is listed or in any, shows so much at least.
    func shows(
        _ wanted: PersonPresence, _ id: StatementID, by key: String, listed: Set<ContentHash>?
    ) -> Bool {
        (shown[id] ?? [:]).contains { presence, keys in
            guard presence >= wanted, let files = keys[key] else { return false }
            return listed.map { !files.isDisjoint(with: $0) } ?? true
        }
    }
}
