import DocumentControl

extension Archive {
    /// The records on which approvals and attestations rest must lie in their dossiers.
    func recordFindings(_ evidence: Evidence) -> [Finding] {
        let altered = Set(evidence.findings.map(\.place))
        let gone = evidence.register.erasedBytes
        return evidence.register.statements.filter { id, statement in
            [.approve, .attest].contains(statement.kind)
                && evidence.register.judgements[id]?.refusal == nil
        }.flatMap { id, statement in
            Layout.evidence(of: statement, id).filter { !gone.contains($0.hash) }
                .flatMap { record in
                    record.paths.filter { evidence.entries[$0] == nil && !altered.contains($0) }
                        .map { path in
                            Finding(
                                .textMissing, grade: FindingCode.textMissing.grade, place: path,
                                detail: record.words)
                        }
                }
        }
    }
}
