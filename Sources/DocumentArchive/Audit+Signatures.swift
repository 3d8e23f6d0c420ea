import DocumentControl

extension Archive {
    /// A signature that does not hold beside one that does has no effect, and is told.
    ///
    /// Where none holds, the judgement of the statement tells it.
    func signatureFindings(_ evidence: Evidence) -> [Finding] {
        evidence.input.files.flatMap { file in
            file.statements.flatMap { signed -> [Finding] in
                let refusal = evidence.register.judgements[signed.id]?.refusal
                guard refusal?.code != .badSignature else { return [] }
                let digits = "-\(file.hash.hex.prefix(16))"
                let place = (evidence.paths[signed.id] ?? []).first { $0.contains(digits) }
                return Set(signed.signatures.compactMap(\.problem)).sorted().map { problem in
                    Finding(
                        .badSignature, grade: .deviation, place: place ?? signed.id.hex,
                        detail: "beside good ones: \(problem)")
                }
            }
        }
    }
}
