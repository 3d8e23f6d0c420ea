import DocumentControl
import Git

extension Archive {
    /// Texts, attachments and lists that lie among the evidence and that no statement names.
    ///
    /// Whoever opens a dossier takes what lies there for approved.
    func strayFindings(_ evidence: Evidence) -> [Finding] {
        let known = Set(evidence.findings.map(\.place))
        let named = companionPaths(evidence.register)
        return evidence.entries.keys.sorted().compactMap { path in
            switch EvidenceFileName(path: path) {
            case .text, .attachment, .list: break
            default: return nil
            }
            guard !named.contains(path), !known.contains(path) else { return nil }
            return Finding(
                .strayFile, grade: FindingCode.strayFile.grade, place: path,
                detail: "no statement names it")
        }
    }

    /// Files that take the place of the evidence where different names are one.
    func twinFindings(_ evidence: Evidence) throws -> [Finding] {
        guard let tip = evidence.tip else { return [] }
        return try explained { try repository.files(at: tip) }.map(\.path).filter(Layout.isTwin)
            .map { path in
                Finding(
                    .strayFile, grade: FindingCode.strayFile.grade, place: path,
                    detail: "on some computers it would lie in \(Layout.control)")
            }
    }

    /// Where the files lie that statements name, whether or not the statements count.
    private func companionPaths(_ register: Register) -> Set<String> {
        var paths: Set<String> = []
        for (id, statement) in register.statements {
            paths.formUnion(Layout.companions(of: statement, id).flatMap(\.paths))
            let stem = Layout.stem(statement, id)
            if let hash = statement.first("list").flatMap({ ContentHash(String($0.prefix(71))) }) {
                let folders = Layout.folders(of: statement, named: register.statements)
                paths.formUnion(folders.map { "\($0)/\(Layout.listName(stem: stem, hash))" })
            }
            if statement.kind == .root, let rules = statement.rules {
                let name = Layout.textName(stem: stem, rules.hash, of: .rules)
                paths.insert("\(Layout.rulesFolder)\(rules.number).0/\(name)")
            }
        }
        return paths
    }
}
