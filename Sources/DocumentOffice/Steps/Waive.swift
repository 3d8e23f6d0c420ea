import DocumentArchive
package import DocumentControl

extension Office {
    /// Takes note of a finding of `verify` or `check`: it is accepted, for a reason, perhaps until a day.
    ///
    /// - Parameters:
    ///   - code: The code of the finding.
    ///   - prefix: Its place: a path, the first digits of a statement, or of a draft `file:line`.
    ///   - until: When the waiver ends.
    ///   - reason: Why it is accepted.
    ///   - asked: The role in which to sign, where several fit.
    /// - Returns: What is about to be signed.
    /// - Throws: Why it was refused, with what to do about it.
    package func waive(
        _ code: String, at prefix: String, until: Instant?, reason: [String], as asked: Name?
    ) async throws -> ReadyStatement {
        let findings = try await audit().findings
        let open = findings.filter { $0.waivedBy == nil && $0.code.canBeWaived(as: $0.grade) }
        let known = Set(open.map { "\($0.code.rawValue) \(Self.shownPlace($0.place))" }).sorted()
        // An overdue review is one of the document, whether it is told of the text or of the draft.
        let isOfDocument = code == FindingCode.reviewOverdue.rawValue && prefix.contains("/")
        let prefix = isOfDocument ? Self.identifier(inName: prefix)?.text ?? prefix : prefix
        let found = findings.filter { $0.code.rawValue == code && $0.place.hasPrefix(prefix) }
        if found.isEmpty, code != FindingCode.reviewOverdue.rawValue,
            let page = DefectPage.page(code)
        {
            let defect = try defect(page, at: prefix)
            return try await waiver(
                of: page.code, at: Self.place(defect), until: until,
                reason: reason + ["Found: \(defect.problem)"], as: asked)
        }
        guard let code = FindingCode(rawValue: code) else {
            throw OfficeError.noFinding(code, "", canBeWaived: true, known: known)
        }
        let grade = found.first?.grade ?? code.grade
        guard let finding = found.first, Set(found.map(\.place)).count == 1,
            code.canBeWaived(as: grade)
        else {
            throw OfficeError.noFinding(
                code.rawValue, prefix, canBeWaived: code.canBeWaived(as: grade), known: known)
        }
        return try await waiver(
            of: code.rawValue, at: finding.place, until: until, reason: reason, as: asked)
    }

    private func waiver(
        of code: String, at place: String, until: Instant?, reason: [String], as asked: Name?
    ) async throws -> ReadyStatement {
        let rules = try rules()
        let identity = try await identity()
        if let until, until <= now { throw OfficeError.dayPassed(calendar.shown(until)) }
        let seat = try role(of: identity.person, for: .waive, among: rules.waivers, asked: asked)
        var draft = StatementDraft(.waive)
        draft.set("on", [seat.appointment.hex])
        draft.set("finding", code)
        draft.set("place", place)
        draft.set("until", until.map(calendar.written))
        draft.set("reason", reason)
        return try ready(
            Intention(
                draft: draft, signers: [Signer(identity.person, role: seat.role)],
                message: "Take note of \(code)"), by: identity)
    }

    /// The place of a finding as people type it.
    private static func shownPlace(_ place: String) -> String {
        StatementID(place)?.short ?? place
    }
}
