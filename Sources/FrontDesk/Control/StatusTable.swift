import DocumentArchive
import DocumentControl
import DocumentOffice
import Publishing

/// What is open in one document or in the whole system, as a list.
struct StatusTable {
    let office: Office
    let rules: Rules
    /// Whether instants are written for programs.
    let isMachine: Bool

    /// One thing that is so, or waits.
    struct Matter {
        let words: String
        var document: DocumentID?
        var revision: Revision?
        var at: Instant?
        var count: Int?
        var detail: String?
        var people: [PersonID] = []
    }

    /// The list.
    ///
    /// - Parameter id: The document; everything where none is named.
    /// - Returns: One row a matter.
    /// - Throws: Where there is no such document.
    func table(of id: DocumentID?) throws -> ListTable {
        let rows = try office.masterList(at: office.now).filter { id == nil || $0.document == id }
        if let id, rows.isEmpty { throw OfficeError.noDocument(id.text) }
        let matters = rows.flatMap(matters) + (id == nil ? system() : [])
        return ListTable(
            columns: [
                .init(key: "matter", title: "What"), .init(key: "document", title: "Document"),
                .init(key: "revision", title: "Revision"), .init(key: "at", title: "When"),
                .init(key: "count", title: "Count"), .init(key: "words", title: "Says"),
                .init(key: "people", title: "Can act"),
            ],
            rows: matters.map { matter in
                [
                    .text(matter.words), matter.document.map { .text($0.text) } ?? .none,
                    matter.revision.map { .text("\($0)") } ?? .none,
                    matter.at.map { .text(isMachine ? "\($0)" : office.calendar.shown($0)) }
                        ?? .none,
                    matter.count.map { .number($0) } ?? .none,
                    matter.detail.map { .text($0) } ?? .none,
                    .list(matter.people.map(office.name)),
                ]
            })
    }

    private func matters(_ row: RegisterRow) -> [Matter] {
        let id = row.document
        var found: [Matter] = []
        if let revision = row.revision {
            found.append(
                Matter(words: "in force", document: id, revision: revision, at: row.since))
        } else if row.isWithdrawn {
            found.append(Matter(words: "withdrawn", document: id))
        }
        if let (revision, from) = row.scheduled {
            found.append(Matter(words: "scheduled", document: id, revision: revision, at: from))
        }
        if let from = row.withdrawnFrom {
            found.append(Matter(words: "withdrawal scheduled", document: id, at: from))
        }
        found += provisional(row)
        if let next = row.nextReview, row.isReviewOverdue {
            let end = office.calendar.boundaries.end(next)
            found.append(Matter(words: "periodic review overdue", document: id, at: end))
        }
        if row.overdue > 0 {
            found.append(Matter(words: "not read in time", document: id, count: row.overdue))
        }
        for contested in row.contested {
            let kind = office.register.statements[contested]?.kind.noun ?? "statement"
            found.append(
                Matter(words: "contested", document: id, detail: "\(kind) \(contested.hex)"))
        }
        return found + [onItsWay(id)].compactMap { $0 } + requests(id)
    }

    private func onItsWay(_ id: DocumentID) -> Matter? {
        guard let state = office.register.documents[id],
            let submission = office.register.onItsWay(state, at: office.now),
            let stage = office.register.stage(of: submission, rules: rules)
        else { return nil }
        var matter = Matter(
            words: "on its way", document: id, revision: submission.item.revision,
            at: submission.time, detail: stage.words + stage.waitsFor,
            people: office.candidates(for: submission, stage))
        let isEscalated =
            office.register.waiting(
                for: submission, rules: rules, at: office.now, days: office.calendar.boundaries)?
            .isEscalated(at: office.now) ?? false
        if isEscalated { matter.detail = (matter.detail ?? "") + ", escalated" }
        if case .sentBack(let closer) = stage, let statement = office.register.statements[closer] {
            let comments = statement.comments.map { $0.comment.joined(separator: " ") }
            matter = Matter(
                words: "sent back", document: id, revision: submission.item.revision,
                at: statement.time,
                detail: (comments + statement.reason).joined(separator: " "),
                people: office.candidates(for: submission, stage))
        }
        return matter
    }

    private func requests(_ id: DocumentID) -> [Matter] {
        let people = office.register.answerers(for: id, at: office.now)
        return office.register.requests(of: id).filter { $0.outcome == nil || $0.isAccepted }
            .map { request in
                Matter(
                    words: "change request \(request.outcome == nil ? "open" : "accepted")",
                    document: id, revision: request.item?.revision, at: request.time,
                    detail: request.reason.joined(separator: " "), people: people)
            }
    }

    private func system() -> [Matter] {
        var found = office.register.contests.map { contest in
            Matter(
                words: "identifier contested", count: contest.claims.count,
                detail: contest.subject.text)
        }
        if office.register.forkAfter != nil { found.append(Matter(words: "checkpoints forked")) }
        let race = office.register.openRootRace
        if !race.isEmpty { found.append(Matter(words: "root contested", count: race.count)) }
        let pending = office.evidence.pending.count
        if pending > 0 { found.append(Matter(words: "statements pending", count: pending)) }
        if let newest = office.register.newestCheckpoint, newest.nextBy < office.now {
            found.append(Matter(words: "checkpoint overdue", at: newest.nextBy))
        }
        let findings = office.register.marked(office.register.findings, at: office.now)
            .filter { $0.grade != .remark && $0.waivedBy == nil }
        if !findings.isEmpty { found.append(Matter(words: "findings", count: findings.count)) }
        return found
    }
}
