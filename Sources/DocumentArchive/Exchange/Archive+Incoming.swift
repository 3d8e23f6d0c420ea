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
    /// covers. What is added has to be whole, signed and within the signer's rights. What lost a
    /// race or came too late is let in: it is contained, and its signer is told. So is what shows
    /// that the chain was forked, that two views of it are about or that the root was claimed twice:
    /// that has to be seen to be settled.
    ///
    /// - Parameters:
    ///   - old: The newest commit until now; nothing where the branch is new.
    ///   - new: The commit that would take its place.
    /// - Returns: By path; empty where nothing stands against it.
    /// - Throws: ``ArchiveError`` where the repository cannot be read.
    package func refusals(from old: ObjectID?, to new: ObjectID?) throws -> [IncomingRefusal] {
        let prefix = Layout.control + "/"
        let differences = try explained { try repository.differences(from: old, to: new) }
            .filter { $0.path.hasPrefix(prefix) }
        guard !differences.isEmpty else { return [] }
        let added = Set(differences.filter { $0.right != nil }.map(\.path))
        let evidence = try evidence(.everyday, at: new, closely: added)
        let disposed = DisposedFiles(evidence.register)
        var refusals: [IncomingRefusal] = []
        for difference in differences {
            guard let left = difference.left, !Layout.companions.contains(difference.path)
            else { continue }
            if difference.right != nil {
                refusals.append(
                    IncomingRefusal(
                        path: difference.path,
                        problem: "evidence that is here already would be changed.",
                        remedy: "Fetch the file as it was; what it should say is a new statement.",
                        code: nil))
            } else if try self.disposed(disposed, among: [left]).isEmpty {
                refusals.append(
                    IncomingRefusal(
                        path: difference.path, problem: "evidence would be removed.",
                        remedy: "Fetch the file again. Bytes that must go are disposed of: "
                            + "signet dispose, signet erase.", code: nil))
            }
        }
        refusals += judged(evidence, added)
        return Set(refusals).sorted { ($0.path, $0.problem) < ($1.path, $1.problem) }
    }

    /// The added files that do not stand.
    private func judged(_ evidence: Evidence, _ added: Set<String>) -> [IncomingRefusal] {
        (evidence.findings + evidence.register.findings).compactMap { finding in
            guard finding.grade == .error,
                ![.checkpointFork, .rootContested, .splitView].contains(finding.code)
            else { return nil }
            let paths = StatementID(finding.place).map { evidence.paths[$0] ?? [] }
            let path =
                paths.map { $0.sorted().first(where: added.contains) }
                ?? (added.contains(finding.place) ? finding.place : nil)
            // A list may name files that were never here.
            let isMissing = finding.code == .evidenceMissing
            guard let place = path ?? (isMissing ? finding.place : nil) else { return nil }
            let detail = finding.detail.isEmpty ? "" : ": \(finding.detail)"
            return IncomingRefusal(
                path: place, problem: "\(finding.code.meaning)\(detail).",
                remedy: finding.code.remedy, code: finding.code)
        }
    }
}
