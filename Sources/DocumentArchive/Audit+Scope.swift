import DocumentControl
import Git

/// How much of the evidence an audit reads anew.
struct AuditScope {
    /// The commit that brought the checkpoint up to which everything was verified before.
    var seen: ObjectID?
    /// The statements that it and those before it had listed: their texts are not read anew.
    var known: Set<StatementID> = []
    /// The files that are read anew, where not all are.
    var closely: Set<String> = []

    static let whole = AuditScope()
}

extension Archive {
    /// What is new since a checkpoint.
    ///
    /// Where anything that was there then has been changed or taken away since, or where the history
    /// does not tell when the checkpoint came, everything is read anew.
    func scope(since checkpoint: StatementID, _ trustedRoot: StatementID?) throws -> AuditScope {
        let evidence = try evidence(.everyday, trustedRoot: trustedRoot)
        let register = evidence.register
        guard let tip = evidence.tip, let path = evidence.paths[checkpoint]?.first,
            let number = register.checkpoints.first(where: { $0.id == checkpoint })?.number,
            let seen = try explained({ try repository.origin(of: path, from: tip) })
        else { return .whole }
        let differences = try explained { try repository.differences(from: seen, to: tip) }
            .filter { $0.path.hasPrefix(Layout.control + "/") }
        guard differences.allSatisfy({ $0.left == nil || Layout.companions.contains($0.path) })
        else { return .whole }
        let known = register.judgements.filter { _, judgement in
            judgement.settledBy.map { $0 <= number } ?? false
        }
        var closely = Set(differences.map(\.path))
        for (id, paths) in evidence.paths where known[id] == nil { closely.formUnion(paths) }
        return AuditScope(seen: seen, known: Set(known.keys), closely: closely)
    }

    func evidence(_ scope: AuditScope, _ trustedRoot: StatementID?) throws -> Evidence {
        guard scope.seen != nil else { return try evidence(.audit, trustedRoot: trustedRoot) }
        return try evidence(
            .everyday, at: try tip(), closely: scope.closely, trustedRoot: trustedRoot)
    }
}
