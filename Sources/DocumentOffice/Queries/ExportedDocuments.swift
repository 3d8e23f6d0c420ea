package import DocumentArchive
package import DocumentControl

/// A text that was in force, as it was issued, and how it came into force.
package struct ExportedDocument: Sendable {
    package let document: DocumentID
    package let title: String
    package let type: Name?
    package let owner: Name?
    package let entry: LineEntry
    /// In force for everybody, or on trial for some.
    package let isTrial: Bool
    /// What the route asks for; empty for what was adopted or stands in root statement 1.
    package let route: String
    /// The submitted text; nothing where it was disposed of or lost.
    package let text: DossierFile?
    package let attachments: [(name: String, file: DossierFile)]
    /// What was signed on the way, in order.
    package let steps: [ExportedStep]
    package let nextReview: Day?

    /// `P-20 1.0`: what its copy is called.
    package var label: String { "\(document) \(entry.item.revision)" }
}

/// One signature on the way of a text.
package struct ExportedStep: Hashable, Sendable {
    package let kind: StatementKind
    package let signer: Signer
    package let words: String
    package let meaning: [String]
    package let time: Instant
    /// The checkpoint that settled it; nothing while it is pending.
    package let checkpoint: Int?
    package let id: StatementID
    package let path: String
    /// Taken back or contested.
    package let remark: String
}

extension Office {
    /// The texts in force at an instant, and those on trial, with everything signed on their way.
    func exportedDocuments(at instant: Instant) throws -> [ExportedDocument] {
        let rules = try rules()
        return try register.documents.values.sorted { $0.id < $1.id }.flatMap { state in
            let trial = state.trial(at: instant)
            let entries = [state.inForce(at: instant, trials: false), trial].compactMap { $0 }
            return try entries.map { entry in
                try exported(entry, of: state, isTrial: entry.id == trial?.id, instant, rules)
            }
        }
    }

    private func exported(
        _ entry: LineEntry, of state: DocumentState, isTrial: Bool, _ instant: Instant,
        _ rules: Rules
    ) throws -> ExportedDocument {
        let submission = state.text(of: entry)
        let text = submission?.text
        var files: [(name: String, file: DossierFile)] = []
        if let submission, let text {
            for attached in text.attachments {
                let found = try archive.attachment(
                    attached, text, of: submission.id, in: evidence)
                if let found { files.append((attached.name, found)) }
            }
        }
        let first =
            entry.kind == .root
            ? try register.rules.first.flatMap { try archive.rulesText($0.reference, in: evidence) }
            : try submission.flatMap { try archive.text($0.text, of: $0.id, in: evidence) }
        return ExportedDocument(
            document: state.id, title: state.id == .rules ? "Control rules" : text?.title ?? "",
            type: text?.type, owner: text?.owner, entry: entry, isTrial: isTrial,
            route: route(entry, text, rules), text: first, attachments: files,
            steps: steps(entry, submission, state, instant),
            nextReview: isTrial ? nil : register.nextReview(state, at: instant))
    }

    /// The seats of the route that the issue took, by the control rules that it names.
    private func route(_ entry: LineEntry, _ text: SubmittedText?, _ inForce: Rules) -> String {
        guard entry.kind == .issue, let text,
            let rules = evidence.rules(register.statements[entry.id]?.rules),
            let steps = rules.route(ofType: text.type)?
                .steps(for: text.routeClass, mode: entry.mode)
        else { return "" }
        func words(_ seats: [Seat]) -> String {
            seats.map { seat in
                (seat.count > 1 ? "\(seat.count) x " : "")
                    + seat.roles.map(\.text).joined(separator: ", else ")
                    + (seat.onMinutes ? " on minutes" : "")
            }.joined(separator: "; ")
        }
        let review = steps.review.isEmpty ? "" : "review by \(words(steps.review)); "
        let name = entry.mode == .emergency ? "emergency" : text.routeClass.rawValue
        return "\(name): \(review)approval by \(words(steps.approve)); issue by \(steps.issue)"
    }

    /// Everything signed on the way of one issue, in order.
    func steps(
        _ entry: LineEntry, _ submission: SubmissionState?, _ state: DocumentState,
        _ instant: Instant
    ) -> [ExportedStep] {
        let decisions = (submission?.reviews ?? []) + (submission?.approvals ?? [])
        let confirmed = state.confirmations.filter {
            $0.revision == entry.item.revision && $0.time <= instant && !$0.voided
        }
        var seen: Set<StatementID> = []
        let ids =
            ([submission?.id].compactMap { $0 } + decisions.map(\.id) + [entry.id]
            + confirmed.map(\.id)).filter { seen.insert($0).inserted }
        return ids.flatMap { id -> [ExportedStep] in
            guard let statement = register.statements[id] else { return [] }
            let judgement = register.judgements[id]
            let remark =
                judgement?.voidedBy.map { "taken back by \($0.short)" }
                ?? (judgement?.contested == true ? "contested: its key was reported" : "")
            let path = paths(of: id, about: state.id).first ?? ""
            return statement.signers.map { signer in
                ExportedStep(
                    kind: statement.kind, signer: signer, words: words(statement),
                    meaning: statement.meaning, time: statement.time,
                    checkpoint: judgement?.settledBy, id: id,
                    path: path, remark: remark)
            }
        }
    }

    /// The files in which a statement lies with a document: one for each time that somebody signed it.
    ///
    /// - Returns: In order; those of other folders where none lies with the document.
    package func paths(of id: StatementID, about document: DocumentID) -> [String] {
        let all = evidence.paths[id] ?? []
        let folder = "\(Layout.documents)/\(document)/"
        let own = all.filter { $0.hasPrefix(folder) }
        return (own.isEmpty ? all : own).sorted()
    }

    private func words(_ statement: Statement) -> String {
        switch statement.kind {
        case .submit: statement.first("class") ?? ""
        case .review: statement.first("verdict") ?? ""
        case .issue: statement.first("mode") ?? ""
        case .confirm: "next review by \(statement.first("next-due") ?? "")"
        case .adopt: "approved before Signet"
        case .approve where !statement.evidence.isEmpty: "on minutes"
        default: ""
        }
    }
}
