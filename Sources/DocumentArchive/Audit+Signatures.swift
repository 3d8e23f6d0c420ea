import DocumentControl

extension Archive {
    /// A signature that does not hold beside one that does has no effect, and is told.
    ///
    /// Where none holds, the judgement of the statement tells it.
    func signatureFindings(_ evidence: Evidence) -> [Finding] {
        // Where the judgement told it, it is not told again.
        let told = Set(
            evidence.register.findings.filter { $0.code == .badSignature }.map(\.place))
        return evidence.input.files.flatMap { file in
            file.statements.flatMap { signed -> [Finding] in
                let refusal = evidence.register.judgements[signed.id]?.refusal
                guard refusal?.code != .badSignature, !told.contains(signed.id.hex) else {
                    return []
                }
                let digits = "-\(file.hash.hex.prefix(16))"
                let place = (evidence.paths[signed.id] ?? []).first { $0.contains(digits) }
                let isBesideGood = signed.signatures.contains { $0.problem == nil }
                return Set(signed.signatures.compactMap(\.problem)).sorted().map { problem in
                    Finding(
                        .badSignature, grade: .deviation, place: place ?? signed.id.hex,
                        detail: isBesideGood ? "beside good ones: \(problem)" : problem)
                }
            }
        }
    }
}
