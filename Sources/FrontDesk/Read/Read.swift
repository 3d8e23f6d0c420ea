package import ArgumentParser
import DocumentArchive
import DocumentControl
import DocumentOffice
import Publishing

package struct Read: DeskCommand {
    package static let configuration = CommandConfiguration(
        abstract: "Read the text in force, never the draft",
        discussion: """
            What the register knows stands above the text and is told apart from it. A text \
            that does not stand any more carries a plain mark.

            --next shows what waits for you, overdue first, one text after the other: on a \
            terminal you acknowledge each, and the next one follows.

            Example: signet read P-20
            Example: signet read P-20 --revision 1.0
            Example: signet read --next
            """)

    @Argument(help: "The document, such as P-20.")
    var document: String?

    @Flag(help: "The next text that waits for you.")
    var next = false

    @Option(help: "A revision that was issued, instead of the one in force.")
    var revision: String?

    @Flag(help: "The exact bytes, without header and layout.")
    var raw = false

    @OptionGroup var moment: AsOfOptions

    package init() {}

    package func validate() throws {
        guard (document == nil) == next else {
            throw ValidationError("Name the document, or say --next.")
        }
        guard !next || revision == nil && moment.asOf == nil && moment.asKnown == nil else {
            throw ValidationError("--next shows what waits for you now: name no day or revision.")
        }
    }

    package func run(at desk: Desk) async throws {
        let office = try desk.office(asKnown: moment.asKnown)
        guard let document else { return try await readOn(desk, office) }
        let id = try office.document(document)
        let instant = try moment.instant(office)
        let isTried = office.register.documents[id]?.trial(at: instant) != nil
        let reader = isTried ? try? await office.identity().person : nil
        let shown = try office.read(id, revision: revision, at: instant, for: reader)
        try show(shown, desk, office, at: instant)
        desk.noteStale(office)
        guard !raw, moment.asOf == nil, desk.isInteractive,
            let prepared = try await receipt(of: shown, office)
        else { return }
        _ = try await offer(prepared, desk, office)
    }

    /// Shows what waits, one text after the other, for as long as the person acknowledges.
    private func readOn(_ desk: Desk, _ office: Office) async throws {
        desk.noteStale(office)
        while true {
            let waiting = try await office.textsToRead()
            guard let first = waiting.first, let id = first.document else {
                desk.say("Nothing waits for you to be read.")
                return
            }
            let shown = try office.read(
                id, revision: first.revision.map { "\($0)" }, at: office.now)
            try show(shown, desk, office, at: office.now)
            if raw { return }
            let rest = waiting.count - 1
            desk.say("")
            if let due = first.due {
                let day = office.calendar.shown(due)
                desk.say(first.isOverdue ? "OVERDUE since \(day)." : "Read it by \(day).")
            }
            if rest > 0 { desk.say("\(rest) more \(rest == 1 ? "waits" : "wait") after this one.") }
            guard desk.isInteractive, let prepared = try await receipt(of: shown, office) else {
                desk.say("Once you have read it: signet acknowledge \(id)")
                return
            }
            guard try await offer(prepared, desk, office) else { return }
            desk.say("")
        }
    }

    private func show(
        _ shown: ShownText, _ desk: Desk, _ office: Office, at instant: Instant
    ) throws {
        guard !raw else {
            desk.sayText(String(decoding: shown.staged.bytes, as: UTF8.self))
            return
        }
        desk.say(header(shown, office).lines(width: desk.width, colour: desk.hasColour))
        desk.say("")
        if shown.staged.document == .rules {
            desk.sayText(String(decoding: shown.staged.bytes, as: UTF8.self))
        } else {
            desk.say(
                TerminalLayout(width: desk.width, colour: desk.hasColour)
                    .lines(GeneratedText.markdown(try office.drawn(shown.staged, at: instant))))
        }
    }

    private func header(_ shown: ShownText, _ office: Office) -> TextHeader {
        let calendar = office.calendar
        func people(_ decisions: [Decision]) -> String {
            decisions.map { decision in
                "\(office.name(decision.person)) (\(decision.role))"
                    + (decision.behalf.map { " for \(office.name($0))" } ?? "")
                    + (office.minutesWords(decision).map { " \($0)" } ?? "")
            }.joined(separator: ", ")
        }
        var lines: [(label: String, value: String)] = [
            ("Document", "\(shown.staged.document) \(shown.title)"),
            ("Revision", shown.staged.revision.map { "\($0), \(shown.staged.stage)" } ?? ""),
        ]
        if let entry = shown.entry {
            lines.append(
                (
                    entry.mode == .trial ? "On trial from" : "In force from",
                    calendar.shown(entry.instant)
                ))
            if let until = entry.until { lines.append(("Until", calendar.shown(until))) }
            if !entry.audience.isEmpty {
                lines.append(
                    ("Distributed to", entry.audience.map(\.text).joined(separator: ", ")))
            }
        }
        if let owner = shown.owner { lines.append(("Owner", owner.text)) }
        let adoption = shown.entry.flatMap(office.adoption)
        if let adoption {
            lines.append(("Before", office.words(adoption)))
            if !adoption.evidence.isEmpty {
                lines.append(
                    ("Evidence", adoption.evidence.map(\.name).joined(separator: ", ")))
            }
        } else if let submission = shown.submission {
            lines.append(
                ("Authors", submission.text.authors.map(office.name).joined(separator: ", ")))
        }
        if !shown.reviews.isEmpty { lines.append(("Reviewed by", people(shown.reviews))) }
        if !shown.approvals.isEmpty { lines.append(("Approved by", people(shown.approvals))) }
        if let entry = shown.entry {
            let issuers = entry.signers.map { signer in
                office.name(signer.person) + (signer.role.map { " (\($0))" } ?? "")
                    + (signer.behalf.map { " for \(office.name($0))" } ?? "")
            }
            let label = adoption == nil ? "Issued by" : "Adopted by"
            lines.append((label, issuers.joined(separator: ", ")))
            if entry.isOwnApproval {
                lines.append(("Note", "approved by an author, under the small-team exception"))
            }
        }
        if let item = shown.entry?.item {
            let agreed = office.agreementWords(item)
            if !agreed.isEmpty { lines.append(("Agreed to by", agreed.joined(separator: "; "))) }
        }
        let met = shown.submission.map { office.register.requests(metBy: $0.item) } ?? []
        if !met.isEmpty {
            let words = met.map { "\($0.id.short) of \(office.name($0.by))" }
            lines.append(("Change requests", words.joined(separator: ", ")))
        }
        lines += origin(shown, office)
        let isExternal = office.isExternal(shown.staged.document)
        if let next = shown.nextReview {
            lines.append((isExternal ? "Next check" : "Next review", "\(next)"))
        }
        return TextHeader(
            lines: lines, marks: shown.marks,
            note: "generated on \(calendar.day(of: office.now)) from the register, "
                + "not part of the approved text")
    }

    /// What is said of a document from outside, and when that was last checked.
    private func origin(
        _ shown: ShownText, _ office: Office
    ) -> [(label: String, value: String)] {
        let labels = [
            ("publisher", "Publisher"), ("edition", "Edition"), ("kept-at", "Kept at"),
            ("licence", "Licence"), ("superseded-by", "Superseded by"), ("why-kept", "Why kept"),
        ]
        let origin = shown.staged.text.frontMatter.origin
        var lines = labels.compactMap { key, label in
            origin[key].map { (label: label, value: $0.text) }
        }
        if office.isExternal(shown.staged.document),
            let state = office.register.documents[shown.staged.document],
            let checked = office.lastChecked(state, at: office.now)
        {
            lines.append(("Checked on", "\(office.calendar.day(of: checked))"))
        }
        return lines
    }

    /// The receipt of exactly the text that is shown; nothing where none is asked for.
    private func receipt(of shown: ShownText, _ office: Office) async throws -> PreparedReceipt? {
        let prepared = try? await office.prepareReceipt(
            [shown.staged.document], voluntary: false)
        guard let prepared, prepared.items.map(\.item) == [shown.entry?.item] else { return nil }
        return prepared
    }

    /// On a terminal, whoever has to read it can acknowledge at the end.
    ///
    /// - Returns: Whether the person did.
    private func offer(
        _ prepared: PreparedReceipt, _ desk: Desk, _ office: Office
    ) async throws -> Bool {
        desk.say("")
        guard desk.confirms("Acknowledge it now?") else { return false }
        let agreed = ConsentOptions(yes: true)
        try await desk.connect(office, agreed.exchange)
        let names = prepared.items.map { "\($0.item.document) \($0.item.revision)" }
        try await desk.sign(
            prepared.statement, names.map { "Acknowledge \($0)" }, agreed,
            done: "Acknowledged \(names.joined(separator: ", ")).", at: office)
        return true
    }
}
