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

extension Office {
    /// Everything that was said about a document, oldest first; about the system where none is named.
    package func history(of id: DocumentID?) throws -> [HistoryRow] {
        try rules()
        if let id { _ = try registered(id) }
        return register.statements.filter { _, statement in
            guard let id else { return statement.kind != .checkpoint }
            return concerns(statement, id)
        }.map { row($0.key, $0.value) }
            .sorted { ($0.time, place($0.kind), $0.id) < ($1.time, place($1.kind), $1.id) }
    }

    /// Of two statements of one second, the one that comes first in the life of a document.
    private func place(_ kind: StatementKind) -> Int {
        let order: [StatementKind] = [.submit, .review, .approve, .issue]
        return order.firstIndex(of: kind) ?? order.count
    }

    private func concerns(_ statement: Statement, _ id: DocumentID) -> Bool {
        if statement.items.contains(where: { $0.document == id }) { return true }
        if statement.first("document") == id.text { return true }
        guard statement.kind == .void || statement.kind == .answer || statement.kind == .settle
        else {
            return id == .rules && statement.kind == .root
        }
        return statement.targets.contains { target in
            register.statements[target].map { concerns($0, id) } ?? false
        }
    }

    private func row(_ id: StatementID, _ statement: Statement) -> HistoryRow {
        HistoryRow(
            id: id, time: statement.time, kind: statement.kind, subject: subject(statement),
            signers: statement.signers, words: words(statement), state: state(id))
    }

    private func subject(_ statement: Statement) -> String {
        let items = statement.items.map { "\($0.document) \($0.revision)" }
        if !items.isEmpty { return items.joined(separator: ", ") }
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
            let change = statement.first("class") ?? ""
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
        case .withdraw:
            let from = statement.from.map(calendar.shown) ?? ""
            return "from \(from): \(statement.reason.joined(separator: " "))"
        case .confirm: return "next review by \(statement.first("next-due") ?? "")"
        case .answer:
            let outcome = statement.first("outcome") ?? ""
            let request = statement.targets.first.map { " (request \($0.short))" } ?? ""
            return "\(outcome): \(statement.all("answer").joined(separator: " "))\(request)"
        case .appoint, .dismiss: return statement.first("duty") ?? ""
        case .join, .leave: return statement.first("group") ?? ""
        default: return statement.reason.joined(separator: " ")
        }
    }

    private func state(_ id: StatementID) -> String {
        guard let judgement = register.judgements[id] else { return "pending" }
        if let refusal = judgement.refusal { return "not counted: \(refusal.code.meaning)" }
        if let void = judgement.voidedBy { return "taken back by \(void.short)" }
        if judgement.contested { return "contested" }
        return judgement.settledBy.map { "settled by checkpoint \($0)" }
            ?? (register.statements[id]?.kind == .root ? "counts" : "pending")
    }
}
