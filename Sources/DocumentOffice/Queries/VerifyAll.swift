import DocumentArchive
package import DocumentControl

/// What an audit of everything found.
package struct AuditReport: Sendable {
    package let findings: [Finding]
    package let statements: Int
    package let pending: Int
    /// How many receipts and agreements lie on paper and rest on an attestation.
    package let onPaper: Int
    /// How many approvals rest on the minutes of a meeting.
    package let onMinutes: Int
    package let checkpoint: CheckpointState?
    package let system: StatementID?
    /// Evidence that a checkpoint lists is missing or altered: nothing else was judged.
    package let isUnusable: Bool

    /// The waivers by their statements.
    package let waivers: [StatementID: WaiverState]

    /// The checkpoint up to which everything was taken as verified.
    package let since: CheckpointState?
    /// How many findings about what had been listed by then are not shown.
    package let leftOut: Int
    /// How many objects of the store were hashed anew.
    package let objects: Int?
    /// What witnesses and time stamps prove.
    package let anchoring: Anchoring

    /// Whether there is an error, or a deviation that nobody took note of.
    package var isRefused: Bool {
        findings.contains { $0.grade == .error || $0.grade == .deviation && $0.waivedBy == nil }
    }
}

extension Office {
    /// Judges everything anew from the bytes.
    ///
    /// - Parameters:
    ///   - root: The first digits of root statement 1, as an auditor brings them along.
    ///   - checkpoint: The first digits of a checkpoint that must be in the chain.
    ///   - since: The first digits of a checkpoint up to which everything was verified before.
    ///   - isDeep: Whether every object of the store is hashed anew too.
    /// - Returns: The findings with what they rest on.
    /// - Throws: Why it was refused, with what to do about it.
    package func verify(
        root: String?, checkpoint: String?, since: String? = nil, isDeep: Bool = false
    ) async throws -> AuditReport {
        let trusted = root.flatMap { rootStatement($0) }
        let start = try since.map { try known($0) }
        var (findings, evidence, anchoring) = try await audit(
            trustedRoot: trusted, since: start?.id)
        let all = findings.count
        if let start { findings = findings.filter { isNew($0, start, evidence.register) } }
        let leftOut = all - findings.count
        var objects: Int?
        if isDeep {
            let deep = try await archive.objectFindings(by: surroundings.stockGit, evidence)
            objects = deep.count
            findings = (findings + deep.findings).sorted {
                ($0.grade.rank, $0.code.rawValue, $0.place)
                    < ($1.grade.rank, $1.code.rawValue, $1.place)
            }
        }
        guard evidence.register.system != nil || !findings.isEmpty || root != nil else {
            throw ArchiveError.noSystem(archive.root ?? surroundings.folder)
        }
        if let root, trusted == nil {
            // What is judged by another root is worth nothing to whoever knows this one.
            findings = [otherRoot(root, evidence.register)]
        } else if let checkpoint,
            !evidence.register.checkpoints.contains(where: {
                $0.id.hex.hasPrefix(checkpoint.lowercased())
            })
        {
            findings.insert(unknownCheckpoint(checkpoint, evidence.register), at: 0)
        }
        return AuditReport(
            findings: findings, statements: evidence.register.statements.count,
            pending: evidence.pending.count, onPaper: onPaper(evidence.register),
            onMinutes: onMinutes(evidence.register),
            checkpoint: evidence.register.newestCheckpoint,
            system: evidence.register.system, isUnusable: !Audit.missing(evidence).isEmpty,
            waivers: Dictionary(
                evidence.register.waivers.map { ($0.id, $0) }, uniquingKeysWith: { $1 }),
            since: start, leftOut: leftOut, objects: objects, anchoring: anchoring)
    }

    /// Everything an audit would write down, with what witnesses and time stamps prove.
    func audit(
        trustedRoot: StatementID? = nil, since: StatementID? = nil
    ) async throws -> (findings: [Finding], evidence: Evidence, anchoring: Anchoring) {
        let (found, evidence) = try archive.audit(
            trustedRoot: trustedRoot, now: now, since: since, asKnown: asKnown?.id)
        guard Audit.missing(evidence).isEmpty else {
            return (found, evidence, Anchoring(evidence.register, stamps: []))
        }
        let checked = try await checkStamps(in: evidence)
        let anchoring = Anchoring(evidence.register, stamps: checked.facts)
        let further = evidence.register.marked(checked.findings + anchoring.findings, at: now)
        let all = (found + further).sorted {
            ($0.grade.rank, $0.code.rawValue, $0.place)
                < ($1.grade.rank, $1.code.rawValue, $1.place)
        }
        return (all, evidence, anchoring)
    }

    /// The checkpoint of the chain with these first digits.
    private func known(_ prefix: String) throws -> CheckpointState {
        let found = register.checkpoints.filter { $0.id.hex.hasPrefix(prefix.lowercased()) }
        guard let only = found.first, found.count == 1 else {
            throw OfficeError.noCheckpoint(prefix)
        }
        return only
    }

    /// Whether a finding is an error, or about something that was not settled by then.
    private func isNew(
        _ finding: Finding, _ start: CheckpointState, _ register: Register
    ) -> Bool {
        guard finding.grade != .error, let id = StatementID(finding.place),
            let settled = register.judgements[id]?.settledBy
        else { return true }
        return settled > start.number
    }

    private func onPaper(_ register: Register) -> Int {
        register.documents.values.reduce(0) { sum, document in
            sum + document.receipts.filter { $0.onPaper != nil && !$0.voided }.count
                + document.agreements.values.reduce(0) { $0 + $1.count }
        }
    }

    private func onMinutes(_ register: Register) -> Int {
        register.documents.values.reduce(0) { sum, document in
            sum
                + document.submissions.reduce(0) { $0 + $1.approvals.filter(\.onMinutes).count }
        }
    }

    /// Root statement 1 with these first digits.
    private func rootStatement(_ prefix: String) -> StatementID? {
        let found = register.statements.filter { id, statement in
            statement.kind == .root && statement.system == nil
                && id.hex.hasPrefix(prefix.lowercased())
        }
        return found.count == 1 ? found.keys.first : nil
    }

    /// That the system begins otherwise than an auditor knows it to.
    private func otherRoot(_ prefix: String, _ register: Register) -> Finding {
        Finding(
            .rootUnknown, grade: FindingCode.rootUnknown.grade,
            place: register.system?.hex ?? ".",
            detail: "it is \(register.system?.short ?? "missing") here, and not \(prefix)")
    }

    /// That a checkpoint which an auditor knows is not here.
    private func unknownCheckpoint(_ prefix: String, _ register: Register) -> Finding {
        let newest = register.newestCheckpoint
        return Finding(
            .checkpointUnknown, grade: FindingCode.checkpointUnknown.grade,
            place: newest?.id.hex ?? ".",
            detail: "\(prefix) is not among the \(newest?.number ?? 0) here")
    }
}
