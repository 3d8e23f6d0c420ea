package import ArgumentParser
import DocumentArchive
import DocumentControl
import DocumentOffice
import Publishing

package struct Inbox: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "inbox",
        abstract: "Show exactly what waits for you, overdue first",
        discussion: """
            Sent back, to review, to approve, to issue, to settle, to read with what changed since you last \
            read it, periodic reviews, change requests, enrolments, statements of yours that do not count. Plain \
            signet does the same.

            Example: signet inbox
            """)

    @OptionGroup var list: ListOptions

    package init() {}

    package func run(at desk: Desk) async throws {
        let office = try desk.office()
        let rules = try office.rules()
        let me = try await office.identity().person
        let entries = office.register.inbox(
            of: me, at: office.now, rules: rules, days: office.calendar.boundaries)
        guard list.format == .table else {
            desk.show(table(entries, office), list, empty: "")
            desk.sayKnown(office, after: list)
            return
        }
        if entries.isEmpty { desk.say("Nothing waits for you, \(office.name(me)).") }
        for entry in entries {
            desk.say(headline(entry, office))
            desk.say(try details(entry, me, office), indent: 6)
        }
        desk.sayKnown(office)
    }

    /// What it is, and of which document.
    func headline(_ entry: InboxEntry, _ office: Office) -> String {
        let subject = [entry.document?.text, entry.revision.map { "\($0)" }].compactMap { $0 }
            .joined(separator: " ")
        let title = entry.document.flatMap { office.title(of: $0) }.map { " \"\($0)\"" } ?? ""
        let due =
            entry.due.map { due in
                entry.isOverdue
                    ? " - OVERDUE since \(office.calendar.shown(due))"
                    : " - by \(office.calendar.shown(due))"
            } ?? ""
        let words = [entry.matter.words(office), subject].filter { !$0.isEmpty }
        return words.joined(separator: " ") + title + mark(entry, office) + due
    }

    /// What to type.
    func details(
        _ entry: InboxEntry, _ me: PersonID, _ office: Office
    ) throws -> [String] {
        let id = entry.document?.text ?? ""
        switch entry.matter {
        case .toRead:
            var lines: [String] = []
            if let document = entry.document,
                let change = try office.changeSinceRead(document, by: me, entry: entry.statement)
            {
                let count = change.redline.changes.count
                lines.append(
                    "    \(count) place\(count == 1 ? "" : "s") changed since you read "
                        + "\(change.before): signet compare \(id) \(change.before) "
                        + "\(entry.revision.map { "\($0)" } ?? "")")
            }
            let state = entry.document.flatMap { office.register.documents[$0] }
            let isScheduled =
                state?.inForce(at: office.now, trials: false).map { $0.id != entry.statement }
                ?? false
            let revision =
                isScheduled ? entry.revision.map { " --revision \($0)" } ?? "" : ""
            return lines + ["    signet read \(id)\(revision), then signet acknowledge \(id)"]
        case .toReview(_, let behalf):
            return forWhom(behalf, office) + ["    signet compare \(id), then signet review \(id)"]
        case .toApprove(_, let behalf):
            let minutes =
                entry.document.map(office.asksForMinutes) == true ? " --evidence MINUTES" : ""
            return forWhom(behalf, office) + [
                "    signet compare \(id), then signet approve \(id)\(minutes)"
            ]
        case .toIssue(let behalf): return forWhom(behalf, office) + ["    signet issue \(id)"]
        case .escalated(let waiting): return escalated(waiting, id, office)
        case .emergency:
            return [
                "    in force by the emergency route; lapses then unless the whole route confirms it",
                "    signet status \(id) shows for whom it waits; then signet issue \(id)",
            ]
        case .trialEnds:
            return [
                "    ends then by itself; signet issue \(id) brings it into force for everybody"
            ]
        case .lapsed:
            let state = entry.document.flatMap { office.register.documents[$0] }
            let until = state?.lapsed(at: office.now)?.until.map(office.calendar.shown) ?? ""
            let former =
                state?.inForce(at: office.now, trials: false)
                .map { "\($0.item.revision) is in force again" } ?? "nothing is in force"
            return [
                "    ended by itself on \(until): \(former)",
                "    signet revise \(id) for the lasting text; signet status \(id) tells more",
            ]
        case .sentBack: return ["    signet status \(id) shows why"]
        case .periodicReview:
            return ["    signet confirm \(id), or signet revise \(id)"]
        case .toAnswer(let person):
            let request = office.register.requests[entry.statement]
            let day = request.map { " on \(office.calendar.day(of: $0.time))" } ?? ""
            return ["    \(office.name(person)) requested a change\(day):"]
                + (request?.reason ?? []).map { "      \($0)" }
                + [
                    "    signet answer \(entry.statement.short) --outcome "
                        + "accepted|declined|done --answer \"...\""
                ]
        case .enrolment(let person): return ["    signet people admit \(person)"]
        case .toSettle(let contest):
            return contest.claims.map { "    \($0.short) \(office.claim($0))" } + [
                "    signet settle \(entry.statement.short) --reason \"...\", or another of them"
            ]
        case .toCountersign: return ["    signet countersign \(entry.statement.short)"]
        case .notCounted(let refusal): return notCounted(entry, refusal, office)
        }
    }

    /// Which statement it was, why it does not count, and how to sign again.
    private func notCounted(
        _ entry: InboxEntry, _ refusal: Refusal, _ office: Office
    ) -> [String] {
        let detail = refusal.detail.isEmpty ? "" : " (\(refusal.detail))"
        guard let statement = office.register.statements[entry.statement] else { return [] }
        var lines = [
            "    your \(statement.kind.noun) \(entry.statement.short) of "
                + "\(office.calendar.shown(statement.time)) does not count: "
                + "\(refusal.code.meaning)\(detail)",
            "    \(refusal.code.remedy)",
        ]
        let decisions: [StatementKind] = [.review, .approve, .reject]
        if decisions.contains(statement.kind), let document = entry.document {
            let state = office.register.documents[document]
            let isOpen = state?.open.isEmpty == false
            lines.append(
                "    " + (isOpen ? "A text is on its way, sign again:" : "Then sign again:")
                    + " signet \(statement.kind) \(document)")
        }
        return lines
    }

    private func table(_ entries: [InboxEntry], _ office: Office) -> ListTable {
        ListTable(
            columns: [
                .init(key: "matter", title: "What"), .init(key: "document", title: "Document"),
                .init(key: "revision", title: "Revision"), .init(key: "due", title: "Due"),
                .init(key: "overdue", title: "Overdue"),
                .init(key: "statement", title: "Statement"),
            ],
            rows: entries.map { entry in
                [
                    .text(entry.matter.words(office)),
                    entry.document.map { .text($0.text) } ?? .none,
                    entry.revision.map { .text("\($0)") } ?? .none,
                    entry.due.map { .text("\($0)") } ?? .none, .flag(entry.isOverdue),
                    .text(entry.statement.hex),
                ]
            })
    }
}

extension InboxEntry.Matter {
    /// What to do, in two or three words.
    func words(_ office: Office) -> String {
        switch self {
        case .sentBack: "Sent back to you:"
        case .toReview: "To review:"
        case .toApprove: "To approve:"
        case .toIssue: "To issue:"
        case .escalated: "Escalated:"
        case .emergency: "EMERGENCY, to be confirmed:"
        case .trialEnds: "Trial ends:"
        case .lapsed(let mode): mode == .trial ? "Trial ended:" : "Emergency lapsed:"
        case .toRead: "To read:"
        case .periodicReview: "Periodic review:"
        case .toAnswer: "To answer:"
        case .enrolment(let person): "Enrolled, to be admitted: \(person)"
        case .toCountersign(let kind): "To sign too: \(kind.noun)"
        case .toSettle(let contest):
            if case .person(let id) = contest.subject {
                "To settle, two people claim one identifier: \(id)"
            } else {
                "To settle, two new documents claim one identifier:"
            }
        case .notCounted: "Not counted:"
        }
    }
}
