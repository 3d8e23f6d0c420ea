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
    /// The titles of roles, where they are told instead of their names.
    var roles: [Name: String] = [:]

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
        let reviewed = known(submission?.reviews ?? [], office).map { words($0, office) }
        if !reviewed.isEmpty {
            lines.append(("Reviewed by", reviewed.joined(separator: ", ")))
        }
        let approved = approvals(office)
        if !approved.isEmpty { lines.append(("Approved by", approved)) }
        guard let entry else { return lines }
        let issuers = entry.signers.map { signer in
            office.name(signer.person) + (signer.role.map { " (\(title(of: $0)))" } ?? "")
                + (signer.behalf.map { " for \(office.name($0))" } ?? "")
        }
        lines.append(
            (adoption == nil ? "Issued by" : "Adopted by", issuers.joined(separator: ", ")))
        if entry.isOwnApproval {
            lines.append(("Note", "approved by an author, under the small-team exception"))
        }
        return lines
    }

    /// Who approved it in which role, with what the signatures say; several who signed the same words have them once.
    private func approvals(_ office: Office) -> String {
        var groups: [(people: [String], meaning: String)] = []
        for decision in known(submission?.approvals ?? [], office) {
            let statement = office.register.statements[decision.id]
            let meaning = statement?.meaning.joined(separator: " ") ?? ""
            if groups.last?.meaning == meaning {
                groups[groups.count - 1].people.append(words(decision, office))
            } else {
                groups.append(([words(decision, office)], meaning))
            }
        }
        return groups.map { people, meaning in
            people.joined(separator: ", ") + (meaning.isEmpty ? "" : ": \"\(meaning)\"")
        }.joined(separator: "; ")
    }

    private func known(_ decisions: [Decision], _ office: Office) -> [Decision] {
        decisions.filter { decision in
            office.register.statements[decision.id].map { $0.time <= instant } ?? false
        }
    }

    private func words(_ decision: Decision, _ office: Office) -> String {
        "\(office.name(decision.person)) (\(title(of: decision.role)))"
            + (decision.behalf.map { " for \(office.name($0))" } ?? "")
            + (office.minutesWords(decision).map { " \($0)" } ?? "")
    }

    private func title(of role: Name) -> String { roles[role] ?? role.text }

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
        if let classification = submission?.text.classification {
            lines.append(("Classification", classification.text))
        }
        return lines
    }

    /// What a text may say of where it comes from, by key, with what it is called.
    static let origins = [
        ("publisher", "Publisher"), ("edition", "Edition"), ("kept-at", "Kept at"),
        ("licence", "Licence"), ("superseded-by", "Superseded by"), ("why-kept", "Why kept"),
    ]
}
