import DocumentControl

extension Archive {
    /// What an audit finds about bytes, places and times, as far as added files can bring it about.
    ///
    /// Only those texts are read that were added, or whose statement was.
    func byteFindings(
        _ evidence: Evidence, _ added: Set<String>, _ now: Instant
    ) throws -> [Finding] {
        let register = evidence.register
        guard register.system != nil else { return [] }
        let known = register.statements.keys.filter { id in
            register.statements[id].map { statement in
                added.isDisjoint(with: evidence.paths[id] ?? [])
                    && Layout.companions(of: statement, id).allSatisfy {
                        added.isDisjoint(with: $0.paths)
                    }
            } ?? false
        }
        let scope = AuditScope(known: Set(known))
        return try placeFindings(evidence) + textFindings(evidence, scope)
            + recordFindings(evidence)
            + cardFindings(evidence) + strayFindings(evidence) + twinFindings(evidence)
            + leftoverFindings(evidence)
            + timeFindings(evidence, now)
    }
}
