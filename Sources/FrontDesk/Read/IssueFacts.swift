import DocumentArchive
import DocumentControl
import DocumentOffice

/// What the register tells of one issue of a text, in order.
struct IssueFacts {
    typealias Fact = (label: String, value: String)

    let document: DocumentID
    let entry: LineEntry?
    let submission: SubmissionState?
    let owner: String?
    let audience: [String]
    let nextReview: Day?
    /// What was signed later is left out.
    let instant: Instant
    /// What the text itself says of where it comes from.
    let origin: [String: String]

    func facts(_ office: Office) -> [Fact] {
        inForce(office) + who(office) + whence(office)
    }

    /// From when on it works, for whom, and who answers for it.
    private func inForce(_ office: Office) -> [Fact] {
        var lines: [Fact] = []
        if let entry {
            lines.append(
                (
                    entry.mode == .trial ? "On trial from" : "In force from",
                    office.calendar.shown(entry.instant)
                ))
            if let until = entry.until { lines.append(("Until", office.calendar.shown(until))) }
            if !audience.isEmpty {
                lines.append(("Distributed to", audience.joined(separator: ", ")))
            }
        }
        if let owner { lines.append(("Owner", owner)) }
        return lines
    }

    /// Who wrote, reviewed, approved and issued it.
    private func who(_ office: Office) -> [Fact] {
        func isKnown(_ decision: Decision) -> Bool {
            office.register.statements[decision.id].map { $0.time <= instant } ?? false
        }
        func people(_ decisions: [Decision]) -> String {
            decisions.filter(isKnown).map { decision in
                "\(office.name(decision.person)) (\(decision.role))"
                    + (decision.behalf.map { " for \(office.name($0))" } ?? "")
                    + (office.minutesWords(decision).map { " \($0)" } ?? "")
            }.joined(separator: ", ")
        }
        var lines: [Fact] = []
        let adoption = entry.flatMap(office.adoption)
        if let adoption {
            lines.append(("Before", office.words(adoption)))
            if !adoption.evidence.isEmpty {
                lines.append(
                    ("Evidence", adoption.evidence.map(\.name).joined(separator: ", ")))
            }
        } else if let submission {
            lines.append(
                ("Authors", submission.text.authors.map(office.name).joined(separator: ", ")))
        }
        let decided = [
            ("Reviewed by", submission?.reviews ?? []),
            ("Approved by", submission?.approvals ?? []),
        ]
        for (label, decisions) in decided {
            let words = people(decisions)
            if !words.isEmpty { lines.append((label, words)) }
        }
        guard let entry else { return lines }
        let issuers = entry.signers.map { signer in
            office.name(signer.person) + (signer.role.map { " (\($0))" } ?? "")
                + (signer.behalf.map { " for \(office.name($0))" } ?? "")
        }
        lines.append(
            (adoption == nil ? "Issued by" : "Adopted by", issuers.joined(separator: ", ")))
        if entry.isOwnApproval {
            lines.append(("Note", "approved by an author, under the small-team exception"))
        }
        return lines
    }

    /// What it rests on, where it comes from, and when it is looked at again.
    private func whence(_ office: Office) -> [Fact] {
        var lines: [Fact] = []
        if let item = entry?.item {
            let agreed = office.agreementWords(item, by: instant)
            if !agreed.isEmpty { lines.append(("Agreed to by", agreed.joined(separator: "; "))) }
        }
        let met = submission.map { office.register.requests(metBy: $0.item, by: instant) } ?? []
        if !met.isEmpty {
            let words = met.map { "\($0.id.short) of \(office.name($0.by))" }
            lines.append(("Change requests", words.joined(separator: ", ")))
        }
        let isExternal = office.isExternal(document)
        for (key, label) in Self.origins {
            if let word = origin[key] { lines.append((label, word)) }
        }
        if isExternal, let state = office.register.documents[document],
            let checked = office.lastChecked(state, at: instant)
        {
            lines.append(("Checked on", "\(office.calendar.day(of: checked))"))
        }
        if let nextReview {
            let isOverdue = nextReview < office.calendar.day(of: instant)
            lines.append(
                (
                    isExternal ? "Next check" : "Next review",
                    "\(nextReview)" + (isOverdue ? ", OVERDUE" : "")
                ))
        }
        return lines
    }

    /// What a text may say of where it comes from, by key, with what it is called.
    static let origins = [
        ("publisher", "Publisher"), ("edition", "Edition"), ("kept-at", "Kept at"),
        ("licence", "Licence"), ("superseded-by", "Superseded by"), ("why-kept", "Why kept"),
    ]
}
