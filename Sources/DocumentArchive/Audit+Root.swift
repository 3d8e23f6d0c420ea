import DocumentControl

extension Archive {
    /// Statements without the one with which their system begins.
    func rootFindings(_ evidence: Evidence) -> [Finding] {
        let statements = evidence.register.statements.values
        guard evidence.register.system == nil,
            !statements.contains(where: { $0.kind == .root && $0.system == nil })
        else { return [] }
        return Set(statements.compactMap(\.system)).sorted().map { system in
            Finding(
                .rootMissing, grade: FindingCode.rootMissing.grade, place: system.hex,
                detail: "the statements here were made for it")
        }
    }
}
