package import DocumentControl
package import Git

/// One reason why a commit may not become the newest of the branch.
package struct IncomingRefusal: Hashable, Sendable {
    /// The file, from the root of the repository.
    package let path: String
    /// What is wrong, one sentence.
    package let problem: String
    /// What to do about it.
    package let remedy: String
    /// The code of the finding, where a judgement is the reason.
    package let code: FindingCode?
}

extension Archive {
    /// Reads objects from a further folder too, as git keeps those of a push apart until it is
    /// accepted.
    package func readObjects(in folder: String) throws {
        try explained { try repository.readObjects(in: folder) }
    }

    /// Why one commit may not take the place of another, as far as evidence is concerned.
    ///
    /// Evidence is added and never changed or removed, but for bytes that a disposal or erasure
    /// covers. What is added has to be whole, signed and within the signer's rights, and not dated
    /// ahead; ``FindingCode/gate`` decides for each finding. What lost a race or came too late is let
    /// in: it is contained, and its signer is told. So is what shows that the chain was forked, that
    /// two views of it are about or that the root was claimed twice: that has to be seen to be
    /// settled. What was found before hinders nobody.
    ///
    /// - Parameters:
    ///   - old: The newest commit until now; nothing where the branch is new.
    ///   - new: The commit that would take its place.
    ///   - now: By the clock here: nothing that is added may be dated later.
    /// - Returns: By path; empty where nothing stands against it.
    /// - Throws: ``ArchiveError`` where the repository cannot be read.
    package func refusals(
        from old: ObjectID?, to new: ObjectID?, at now: Instant
    ) throws -> [IncomingRefusal] {
        let differences = try explained { try repository.differences(from: old, to: new) }
            .filter { Layout.isEvidence($0.path) || Layout.isTwin($0.path) }
        guard !differences.isEmpty else { return [] }
        let added = Set(differences.filter { $0.right != nil }.map(\.path))
        let evidence = try evidence(.everyday, at: new, closely: added)
        let findings =
            try evidence.findings + evidence.register.findings
            + byteFindings(evidence, added, now)
        // A branch that comes whole, to another host for example, brings its past along: what is
        // contained there cannot be made undone.
        let refused = findings.filter { finding in
            switch finding.code.gate {
            case .refused: finding.grade == .error || old != nil
            case .refusedAsError: finding.grade == .error
            case .letIn: false
            }
        }
        let refusals =
            try changes(differences, evidence)
            + judged(refused, evidence, added) {
                let before = try self.evidence(.everyday, at: old)
                return try before.register.findings + byteFindings(before, added, now)
            }
        return Set(refusals).sorted { ($0.path, $0.problem) < ($1.path, $1.problem) }
    }

    /// The files that were here already and would not be what they were.
    private func changes(
        _ differences: [PathDifference], _ evidence: Evidence
    ) throws -> [IncomingRefusal] {
        let disposed = DisposedFiles(evidence.register)
        return try differences.compactMap { difference in
            guard let left = difference.left, Layout.isEvidence(difference.path),
                !Layout.companions.contains(difference.path)
            else { return nil }
            if difference.right != nil {
                return IncomingRefusal(
                    path: difference.path,
                    problem: "evidence that is here already would be changed.",
                    remedy: "Fetch the file as it was; what it should say is a new statement.",
                    code: nil)
            }
            guard try self.disposed(disposed, among: [left]).isEmpty else { return nil }
            return IncomingRefusal(
                path: difference.path, problem: "evidence would be removed.",
                remedy: "Fetch the file again. Bytes that must go are disposed of: "
                    + "signet dispose, signet erase.", code: nil)
        }
    }

    /// The added files that do not stand, and what is missing since they were added.
    private func judged(
        _ findings: [Finding], _ evidence: Evidence, _ added: Set<String>,
        before: () throws -> [Finding]
    ) throws -> [IncomingRefusal] {
        func path(_ finding: Finding) -> String? {
            if let id = StatementID(finding.place) {
                return evidence.paths[id]?.sorted().first(where: added.contains)
            }
            return added.contains(finding.place) ? finding.place : nil
        }
        // What is missing lies nowhere: it is compared with what was missing before.
        let isMissing: Set<FindingCode> = [.evidenceMissing, .textMissing]
        let missing = findings.filter { isMissing.contains($0.code) && path($0) == nil }
        let new = try missing.isEmpty ? [] : Set(missing).subtracting(before())
        return findings.compactMap { finding in
            guard let place = path(finding) ?? (new.contains(finding) ? finding.place : nil) else {
                return nil
            }
            let detail = finding.detail.isEmpty ? "" : ": \(finding.detail)"
            return IncomingRefusal(
                path: place, problem: "\(finding.code.meaning)\(detail).",
                remedy: finding.code == .timeAhead ? Self.clockRemedy : finding.code.remedy,
                code: finding.code)
        }
    }

    /// Whoever is refused does not sit at the computer whose clock was asked.
    private static let clockRemedy =
        "Set the clock that is wrong: the signer's, or that of the computer that refuses this; "
        + "then wait or sign again."
}
