import DocumentControl
import Git

extension Archive {
    /// Statements that were recorded once, are here no more, and that no checkpoint had listed.
    ///
    /// Every commit is compared with each before it, so that what a merge leaves out is found too. What
    /// was nobody's evidence (other bytes than its name tells, another system, a statement that would be
    /// refused as an error) may be tidied away.
    ///
    /// - Parameters:
    ///   - evidence: What is here.
    ///   - seen: A commit up to which this was looked at before.
    /// - Returns: A finding for each path.
    /// - Throws: ``ArchiveError`` where the history cannot be read.
    func removedFindings(_ evidence: Evidence, since seen: ObjectID?) throws -> [Finding] {
        guard let tip = evidence.tip else { return [] }
        let removed: [RemovedFile]
        do {
            removed = try repository.removedFiles(under: Layout.control, to: tip, since: seen)
        } catch {
            // The evidence is whole all the same: what the history would tell is not known.
            guard error.code == .corrupt else {
                throw ArchiveError(error, at: root ?? commonFolder)
            }
            return [
                Finding(
                    .objectDamaged, grade: FindingCode.objectDamaged.grade, place: ".",
                    detail: "the history cannot be followed: \(error.message)")
            ]
        }
        let lost = try removed.compactMap { file -> (RemovedFile, EvidenceFile)? in
            guard evidence.entries[file.entry.path]?.id != file.entry.id,
                let read = try self.file(of: file.entry), evidence.files[read.hash] == nil
            else { return nil }
            return (file, read)
        }
        guard !lost.isEmpty else { return [] }
        var input = evidence.input
        var known: Set<ContentHash> = []
        for (_, file) in lost where known.insert(file.hash).inserted { input.files.append(file) }
        let register = Register(folding: input)
        var told: Set<String> = []
        return lost.compactMap { file, read in
            let stands =
                read.kind == StampFile.kind
                || read.statements.contains { signed in
                    guard let judgement = register.judgements[signed.id] else { return false }
                    return judgement.refusal.map { $0.code.grade != .error } ?? true
                }
            guard stands, told.insert(file.entry.path).inserted else { return nil }
            return Finding(
                .evidenceRemoved, grade: FindingCode.evidenceRemoved.grade, place: file.entry.path,
                detail: "it is gone since \(file.commit.hex.prefix(12)), recorded "
                    + "\(Instant(seconds: file.time))")
        }
    }

    /// A time stamp of the checkpoint that its name tells.
    private func stamp(_ entry: TreeEntry) throws -> EvidenceFile? {
        guard entry.isOrdinary, let bytes = try soundBytes(entry),
            StampFile.problem(bytes, at: entry.path) == nil
        else { return nil }
        return EvidenceFile(
            hash: StatementFile.hash(bytes), kind: StampFile.kind, statements: [])
    }

    /// A file of statements whose bytes are those that its name tells.
    private func file(of entry: TreeEntry) throws -> EvidenceFile? {
        let isSegment: Bool
        let digits: String
        switch EvidenceFileName(path: entry.path) {
        case .statement(let hash): (isSegment, digits) = (false, hash)
        case .segment(let hash): (isSegment, digits) = (true, hash)
        case .stamp: return try stamp(entry)
        default: return nil
        }
        guard entry.isOrdinary, let bytes = try soundBytes(entry) else { return nil }
        let hash = StatementFile.hash(bytes)
        guard !digits.isEmpty, hash.hex.hasPrefix(digits),
            let statements = try? StatementFile.read(bytes, isSegment: isSegment)
        else { return nil }
        return EvidenceFile(
            hash: hash, kind: isSegment ? "segment" : statements[0].statement.kind.rawValue,
            statements: statements)
    }
}
