/// The statements of all files: several files with one statement are one with all signatures.
struct EvidenceIndex {
    private(set) var statements: [StatementID: Statement] = [:]
    /// For each statement, the keys that signed it validly and the files in which they did.
    private(set) var signatures: [StatementID: [String: Set<ContentHash>]] = [:]
    /// Why signatures of a statement do not hold.
    private(set) var problems: [StatementID: Set<String>] = [:]
    private(set) var files: [ContentHash: EvidenceFile] = [:]
    /// The files in which a statement stands.
    private(set) var filesOf: [StatementID: Set<ContentHash>] = [:]
    /// Checkpoints by the one they follow.
    private(set) var successors: [StatementID?: [StatementID]] = [:]

    init(_ all: [EvidenceFile]) {
        for file in all {
            files[file.hash] = file
            for signed in file.statements {
                statements[signed.id] = signed.statement
                filesOf[signed.id, default: []].insert(file.hash)
                for signature in signed.signatures {
                    if let problem = signature.problem {
                        problems[signed.id, default: []].insert(problem)
                    } else {
                        signatures[signed.id, default: [:]][signature.key, default: []]
                            .insert(file.hash)
                    }
                }
            }
        }
        for (id, statement) in statements where statement.kind == .checkpoint {
            successors[statement.after, default: []].append(id)
        }
    }

    /// Whether `key` signed the statement in a file that is listed, or in any when all are.
    func isSigned(_ id: StatementID, by key: String, listed: Set<ContentHash>?) -> Bool {
        guard let files = signatures[id]?[key] else { return false }
        guard let listed else { return true }
        return files.contains { listed.contains($0) }
    }
}
