import DocumentArchive
package import DocumentControl

/// One statement in the history of a document or of the system.
package struct HistoryRow: Hashable, Sendable {
    package let id: StatementID
    package let time: Instant
    package let kind: StatementKind
    package let subject: String
    package let signers: [Signer]
    package let words: String
    /// Settled by a checkpoint, pending, taken back, or why it does not count.
    package let state: String
}

/// Which statements are wanted.
package struct HistoryFilter: Sendable {
    /// Nothing for everything: documents, people, roots and checkpoints.
    package var document: DocumentID?
    /// One revision of the document.
    package var revision: Revision?
    /// The first instant, by the clocks of who signed.
    package var from: Instant?
    /// The last instant, by the clocks of who signed.
    package var to: Instant?
    /// Whoever signed, for whom somebody signed, or whom it is about.
    package var person: PersonID?
    package var kind: StatementKind?
    /// Only submissions with the lighter class against the proposal.
    package var isOverruled = false

    package init() {}
}

extension Office {
    /// The statements that were made, oldest first.
    ///
    /// - Parameter filter: Which of them.
    /// - Returns: One row each.
    /// - Throws: Where there is no such document.
    package func history(_ filter: HistoryFilter) throws -> [HistoryRow] {
        try rules()
        if let id = filter.document,
            !register.contests.contains(where: { $0.subject == .document(id) })
        {
            _ = try registered(id)
        }
        return register.statements.filter { matches($0.value, filter) }
            .map { row($0.key, $0.value, of: filter.document) }
            .sorted { isBefore(($0.time, $0.kind, $0.id), ($1.time, $1.kind, $1.id)) }
    }

    private func matches(_ statement: Statement, _ filter: HistoryFilter) -> Bool {
        if let kind = filter.kind, statement.kind != kind { return false }
        if filter.isOverruled, !isOverruled(statement) { return false }
        if let from = filter.from, statement.time < from { return false }
        if let to = filter.to, statement.time > to { return false }
        if let person = filter.person, !concerns(statement, person) { return false }
        guard let document = filter.document else { return true }
        return concerns(statement, document, filter.revision)
    }

    /// Whether a submitter chose editorial where material was proposed.
    private func isOverruled(_ statement: Statement) -> Bool {
        statement.kind == .submit
            && statement.submissions.contains {
                $0.change == .editorial && $0.proposed == .material
            }
    }

    private func concerns(_ statement: Statement, _ person: PersonID) -> Bool {
        statement.signers.contains { $0.person == person || $0.behalf == person }
            || statement.all("person").contains(person.text)
            || statement.first("deputy") == person.text
    }

    /// Whether one statement is told before another: by time, then as they were settled, then as they come in the life of a
    /// person or a document.
    func isBefore(
        _ one: (time: Instant, kind: StatementKind, id: StatementID),
        _ other: (time: Instant, kind: StatementKind, id: StatementID)
    ) -> Bool {
        if one.time != other.time { return one.time < other.time }
        return (settled(one.id), place(one.kind), one.id)
            < (settled(other.id), place(other.kind), other.id)
    }

    /// The checkpoint that settled it; what is pending comes last.
    private func settled(_ id: StatementID) -> Int {
        register.judgements[id]?.settledBy ?? .max
    }

    /// Of two statements of one second, the one that comes first in the life of a person or a
    /// document; a checkpoint comes after what it lists.
    private func place(_ kind: StatementKind) -> Int {
        let order: [StatementKind] = [.root, .enrol, .admit, .submit, .review, .approve, .issue]
        return kind == .checkpoint ? order.count + 1 : order.firstIndex(of: kind) ?? order.count
    }

    private func concerns(
        _ statement: Statement, _ id: DocumentID, _ revision: Revision?
    ) -> Bool {
        let isNamed = statement.items.contains { item in
            item.document == id && (revision == nil || item.revision == revision)
        }
        if isNamed { return true }
        if revision == nil, statement.all("document").contains(id.text) { return true }
        if [.dispose, .hold].contains(statement.kind) { return keeps(statement, id, revision) }
        guard [.void, .answer, .settle, .uphold].contains(statement.kind)
        else {
            return revision == nil && id == .rules && statement.kind == .root
        }
        return statement.targets.contains { target in
            register.statements[target].map { concerns($0, id, revision) } ?? false
        }
    }

    /// Whether a hold or a disposal is about bytes that were submitted of a document.
    private func keeps(_ statement: Statement, _ id: DocumentID, _ revision: Revision?) -> Bool {
        let hashes = Set(statement.all("bytes").compactMap { ContentHash($0) })
        return (register.documents[id]?.submissions ?? []).contains { submission in
            (revision == nil || submission.item.revision == revision)
                && hashes.contains { submission.text.holds($0) }
        }
    }

    private func row(
        _ id: StatementID, _ statement: Statement, of document: DocumentID?
    ) -> HistoryRow {
        HistoryRow(
            id: id, time: statement.time, kind: statement.kind, subject: subject(statement),
            signers: statement.signers,
            words: statement.kind == .adopt
                ? words(statement.adoptions, of: document) : words(statement),
            state: state(id))
    }

    /// What was approved elsewhere: the one text asked about, or how many there are.
    private func words(_ adoptions: [Adoption], of document: DocumentID?) -> String {
        let meant = adoptions.filter { document == nil || $0.item.document == document }
        guard let only = meant.first, meant.count == 1 else {
            let days = meant.map(\.approvedOn).sorted()
            return "\(meant.count) texts from the former system, approved between "
                + "\(days.first.map { "\($0)" } ?? "") and \(days.last.map { "\($0)" } ?? "")"
        }
        return "from the former system: \(words(only))"
    }

    private func subject(_ statement: Statement) -> String {
        let items = statement.items.map { "\($0.document) \($0.revision)" }
        if !items.isEmpty { return items.joined(separator: ", ") }
        switch statement.kind {
        case .checkpoint, .root: return "\(statement.number ?? 0)"
        case .enrol: return name(statement.signers[0].person)
        case .waive: return statement.first("finding") ?? ""
        case .hold, .dispose, .erase:
            let cards = statement.all("card").compactMap(PersonID.init).map(name)
            let bytes = statement.all("bytes").map { String($0.prefix(19)) }
            return (statement.all("document") + cards + bytes).joined(separator: ", ")
        case .delegate:
            return statement.first("deputy").flatMap(PersonID.init).map(name) ?? ""
        default: break
        }
        if let person = statement.person { return name(person) }
        if let target = statement.targets.first, let named = register.statements[target] {
            if statement.kind == .answer { return subject(named) }
            return "\(named.kind.noun) \(target.short)"
        }
        return statement.first("document") ?? ""
    }

    private func words(_ statement: Statement) -> String {
        switch statement.kind {
        case .submit:
            let isOverruled = isOverruled(statement)
            let change =
                (statement.first("class") ?? "")
                + (isOverruled ? " although material was proposed" : "")
            return ([change] + statement.reason).joined(separator: ": ")
        case .review:
            let comments = statement.comments.map {
                "\($0.number). \($0.comment.joined(separator: " "))"
            }
            return ([statement.first("verdict") ?? ""] + comments).joined(separator: "; ")
        case .issue:
            let audience = statement.all("audience").joined(separator: ", ")
            let from = statement.from.map(calendar.shown) ?? ""
            return "in force from \(from)" + (audience.isEmpty ? "" : " for \(audience)")
                + issueWords(statement)
        case .withdraw:
            let from = statement.from.map(calendar.shown) ?? ""
            return "from \(from): \(statement.reason.joined(separator: " "))"
        case .approve where !statement.evidence.isEmpty:
            return "on the minutes "
                + statement.evidence.map(\.file.name).joined(separator: ", ")
        case .attest:
            let person = statement.person.map(name) ?? ""
            let files = statement.evidence.map(\.file.name).joined(separator: ", ")
            return "\(statement.first("matter") ?? "") on paper by \(person), "
                + "\(statement.first("on-day") ?? ""): \(files)"
        case .confirm: return "next review by \(statement.first("next-due") ?? "")"
        case .answer:
            let outcome = statement.first("outcome") ?? ""
            let request = statement.targets.first.map { " (request \($0.short))" } ?? ""
            return "\(outcome): \(statement.all("answer").joined(separator: " "))\(request)"
        case .appoint, .dismiss: return statement.first("duty") ?? ""
        case .dispose:
            let rule = statement.first("retention") ?? ""
            return "\(rule): \(statement.reason.joined(separator: " "))"
        case .remind:
            let people = statement.all("person").compactMap(PersonID.init)
            return "to " + people.map(name).joined(separator: ", ")
        case .depart:
            let from = statement.from.map { "from \(calendar.shown($0)) on" }
            return (([from].compactMap { $0 }) + statement.reason).joined(separator: ": ")
        case .delegate:
            let role = statement.signers[0].role?.text ?? ""
            let from = statement.from.map(calendar.shown) ?? ""
            let until = statement.until.map(calendar.shown) ?? ""
            let isStanding = statement.first("mode") == DelegationState.standing
            return "\(role) from \(from) until \(until)\(isStanding ? ", standing" : "")"
        case .join, .leave: return statement.first("group") ?? ""
        case .admit: return statement.all("identity").joined(separator: " ")
        case .checkpoint: return "\(statement.first("count") ?? "0") files listed up to here"
        case .root where statement.reason.isEmpty: return statement.first("title") ?? ""
        default: return statement.reason.joined(separator: " ")
        }
    }

    private func state(_ id: StatementID) -> String {
        if register.checkpoints.contains(where: { $0.id == id }) {
            return register.judgements[id]?.contested == true ? "contested" : "counts"
        }
        guard let judgement = register.judgements[id] else { return "pending" }
        if let refusal = judgement.refusal {
            let detail = refusal.detail.isEmpty ? "" : " (\(refusal.detail))"
            return "not counted: \(refusal.code.meaning)\(detail)"
        }
        if let void = judgement.voidedBy { return "taken back by \(void.short)" }
        if judgement.contested { return "contested: its key was reported; uphold it or sign again" }
        return judgement.settledBy.map { "settled by checkpoint \($0)" }
            ?? (register.statements[id]?.kind == .root ? "counts" : "pending")
    }
}
