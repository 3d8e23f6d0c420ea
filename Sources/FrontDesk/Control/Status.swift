package import ArgumentParser
import DocumentArchive
import DocumentControl
import DocumentOffice

package struct Status: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Show where a document stands and who can act, or the whole system",
        discussion: """
            Example: signet status P-20
            Example: signet status --as-known 12 --as-of 2026-12-31
            """)

    @Argument(help: "The document; the whole system where none is named.")
    var document: String?

    @OptionGroup var moment: AsOfOptions
    @OptionGroup var list: ListOptions

    package init() {}

    package func run(at desk: Desk) async throws {
        let office = try desk.office(asKnown: moment.asKnown)
        let rules = try office.rules()
        if moment.asOf != nil {
            let instant = try moment.instant(office)
            office.pointInTime = instant
            desk.note("As of \(office.calendar.shown(instant)).")
        }
        guard list.format == .table else {
            let isMachine = list.format == .json || list.format == .csv
            let table = try StatusTable(office: office, rules: rules, isMachine: isMachine)
                .table(of: try document.map(office.document))
            desk.show(table, list, empty: "")
            desk.sayKnown(office, after: list)
            return
        }
        if let document {
            try show(try office.document(document), desk, office, rules)
        } else {
            try showSystem(desk, office, rules)
        }
        desk.sayKnown(office)
    }

    private func showSystem(_ desk: Desk, _ office: Office, _ rules: Rules) throws {
        let rows = try office.masterList(at: office.now)
        let register = office.register
        desk.say("\(register.root?.title ?? rules.title)")
        desk.say(
            "  System \(register.system?.short ?? ""), control rules "
                + "\(register.rulesInForce?.reference.number ?? 0), root statement "
                + "\(register.root?.number ?? 0) of \(register.root?.holders.count ?? 0) holders")
        let inForce = rows.filter { $0.revision != nil && $0.document != .rules }.count
        desk.say("  Documents in force: \(inForce)")
        for row in rows {
            guard let (revision, stage) = row.onItsWay else { continue }
            desk.say("  On its way: \(row.document) \(revision), \(stage.words)\(stage.waitsFor)")
        }
        for row in rows {
            if let (revision, from) = row.scheduled {
                desk.say(
                    "  Scheduled: \(row.document) \(revision) from \(office.calendar.shown(from))")
            }
            if let from = row.withdrawnFrom {
                desk.say(
                    "  Scheduled: withdrawal of \(row.document) from "
                        + office.calendar.shown(from))
            }
            desk.sayProvisionalLine(row, office)
            if row.isReviewOverdue {
                desk.say(
                    "  Periodic review overdue: \(row.document), "
                        + "due \(row.nextReview.map { "\($0)" } ?? "")"
                        + desk.notedReview(row.document, office))
            }
            if row.overdue > 0 {
                let people = row.overdue == 1 ? "reader" : "readers"
                desk.say("  Not read in time: \(row.document), \(row.overdue) \(people)")
            }
        }
        desk.sayContests(office)
        desk.sayRootRace(office)
        for row in rows where !row.contested.isEmpty {
            desk.say(
                "  Contested: \(row.document), signed with a key that was reported as compromised; "
                    + "signet status \(row.document)")
        }
        if register.forkAfter != nil {
            desk.say(
                "  Two checkpoints follow the same one: nothing is recorded until the root names the "
                    + "right one. signet verify tells more.")
        }
        for document in Set(register.requests.values.map(\.document)).sorted() {
            let words = requestWords(register.requests(of: document))
            if !words.isEmpty { desk.say("  Change requests: \(document), \(words)") }
        }
        let pending = office.evidence.pending.count
        if pending > 0 { desk.say("  Statements that no checkpoint has settled yet: \(pending)") }
        if let newest = register.newestCheckpoint, newest.nextBy < office.now {
            desk.say("  The next checkpoint was due by \(office.calendar.shown(newest.nextBy)).")
        }
        let findings = register.marked(register.findings, at: office.now).filter {
            $0.grade != .remark && $0.waivedBy == nil
        }
        if !findings.isEmpty {
            desk.say("  Findings: \(findings.count). signet verify tells more.")
        }
    }

    private func show(
        _ id: DocumentID, _ desk: Desk, _ office: Office, _ rules: Rules
    ) throws {
        let isContested = office.register.contests.contains { $0.subject == .document(id) }
        guard !isContested else {
            desk.sayContests(office) { $0 == .document(id) }
            return
        }
        guard let state = office.register.documents[id],
            let row = try office.masterList(at: office.now).first(where: { $0.document == id })
        else { throw OfficeError.noDocument(id.text) }
        desk.say("\(id) \(row.title)")
        if let revision = row.revision, let since = row.since {
            desk.say("  In force: \(revision) since \(office.calendar.shown(since))")
            if state.inForce(at: office.now, trials: false)?.isOwnApproval == true {
                desk.say("    approved by an author, under the small-team exception")
            }
            if let adoption = state.inForce(at: office.now, trials: false).flatMap(
                office.adoption)
            {
                desk.say("    adopted from the former system: \(office.words(adoption))")
            }
        } else if row.isWithdrawn {
            desk.say("  Withdrawn.")
        } else {
            desk.say("  No revision is in force.")
        }
        desk.sayProvisional(row, office)
        if let (revision, from) = row.scheduled {
            desk.say("  Scheduled: \(revision) from \(office.calendar.shown(from))")
        }
        if let from = row.withdrawnFrom {
            desk.say("  Scheduled: withdrawal from \(office.calendar.shown(from))")
        }
        if let next = row.nextReview {
            let late = row.isReviewOverdue ? ", overdue\(desk.notedReview(id, office))" : ""
            desk.say("  Next periodic review: \(next)\(late)")
        }
        if let receipts = row.receipts {
            let paper = row.onPaper == 0 ? "" : ", \(row.onPaper) of them on paper"
            desk.say("  Read by \(receipts.have) of \(receipts.of)\(paper), \(row.overdue) overdue")
        }
        let approvals =
            state.inForce(at: office.now, trials: false)
            .flatMap { state.text(of: $0)?.approvals } ?? []
        for approval in approvals {
            guard let minutes = office.minutesWords(approval) else { continue }
            desk.say("  Approved by \(office.name(approval.person)), \(minutes)")
        }
        let agreed =
            state.inForce(at: office.now, trials: false)
            .map { office.agreementWords($0.item, by: office.now) } ?? []
        for words in agreed {
            desk.say("  Agreed to by \(words)")
        }
        for contested in row.contested {
            let statement = office.register.statements[contested]
            let people = (statement?.signers ?? []).map { office.name($0.person) }
            desk.say(
                "  Contested: the \(statement?.kind.noun ?? "statement") \(contested.short) of "
                    + "\(people.joined(separator: ", ")), signed with a key that was reported as "
                    + "compromised")
            desk.say("    signet uphold \(contested.short) --reason \"...\", or sign it again")
        }
        desk.sayHolds(on: id, office)
        showRequests(of: id, desk, office)
        guard let submission = office.register.onItsWay(state, at: office.now),
            let stage = office.register.stage(of: submission, rules: rules)
        else { return }
        desk.say(
            "  On its way: \(submission.item.revision), \(stage.words)\(stage.waitsFor), submitted "
                + "by \(office.name(submission.submitter)) on "
                + office.calendar.shown(submission.time))
        for decision in submission.reviews + submission.approvals {
            let behalf = decision.behalf.map { " for \(office.name($0))" } ?? ""
            let minutes = office.minutesWords(decision).map { ", \($0)" } ?? ""
            desk.say(
                "    signed: \(office.name(decision.person)) as \(decision.role)\(behalf)\(minutes)"
            )
        }
        for words in office.agreementWords(submission.item, by: office.now) {
            desk.say("    agreed: \(words)")
        }
        if case .sentBack(let closer) = stage,
            let statement = office.register.statements[closer]
        {
            let comments = office.register.openComments(of: id)
            for comment in comments { desk.say(comment.line(office, indent: 4, among: comments)) }
            desk.say(statement.reason.map { "    \($0)" })
        }
        desk.sayAnswers(of: submission, office, indent: 4)
        desk.sayWaiting(submission, rules, office)
    }

    /// What waits among change requests: unanswered, or accepted and not done.
    private func requestWords(_ requests: [RequestState]) -> String {
        let open = requests.filter { $0.outcome == nil }.count
        let accepted = requests.filter { $0.isAccepted }.count
        return [(open, "open"), (accepted, "accepted and not done")].filter { $0.0 > 0 }
            .map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    }

    private func showRequests(of id: DocumentID, _ desk: Desk, _ office: Office) {
        let waiting = office.register.requests(of: id).filter {
            $0.outcome == nil || $0.isAccepted
        }
        guard !waiting.isEmpty else { return }
        desk.say("  Change requests: \(requestWords(waiting))")
        for request in waiting {
            desk.say(
                "    \(request.id.short) \(request.state), \(office.name(request.by)) on "
                    + "\(office.calendar.day(of: request.time)):")
            desk.say(request.reason.map { "      \($0)" }, indent: 6)
        }
    }
}

extension RequestState {
    /// Accepted, and no answer says that it was done.
    var isAccepted: Bool { outcome == .accepted }
}
