package import ArgumentParser
import DocumentArchive
import DocumentControl
import DocumentOffice
import Publishing

package struct Read: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "read",
        abstract: "Read the text in force, never the draft",
        discussion: """
            What the register knows stands above the text and is told apart from it. A text \
            that does not stand any more carries a plain mark.

            --next shows what waits for you, overdue first, one text after the other: on a \
            terminal you acknowledge each, and the next one follows.

            Example: signet read P-20
            Example: signet read P-20 --revision 1.0
            Example: signet read --next
            --to writes one text in another form: html is one page with everything in it, man is \
            for man -l, latex is a whole document for xelatex, lualatex or pdflatex. All carry \
            what the register knows.

            Example: signet read P-20 --to html > P-20.html
            Example: signet read P-20 --to man | man -l -
            Example: signet read P-20 --to latex > P-20.tex
            """)

    /// What the text is written as.
    enum Form: String, ExpressibleByArgument, CaseIterable {
        /// One page with everything in it.
        case html
        /// As on a terminal, 78 columns wide and without colour.
        case text
        /// A page of `man`.
        case man
        /// A whole document of LaTeX.
        case latex
    }

    @Argument(help: "The document, such as P-20.")
    var document: String?

    @Flag(help: "The next text that waits for you.")
    var next = false

    @Option(help: "A revision that was issued, instead of the one in force.")
    var revision: String?

    @Flag(help: "The exact bytes, without header and layout.")
    var raw = false

    @Option(help: "Write it in another form: html, man, latex, or plain text.")
    var to: Form?

    @OptionGroup var moment: AsOfOptions

    package init() {}

    package func validate() throws {
        guard (document == nil) == next else {
            throw ValidationError("Name the document, or say --next.")
        }
        guard !next || revision == nil && moment.asOf == nil && moment.asKnown == nil else {
            throw ValidationError("--next shows what waits for you now: name no day or revision.")
        }
        guard to == nil || !raw && !next else {
            throw ValidationError(
                "--to writes one text in another form: leave --raw and --next out.")
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
        if let to, to != .text {
            if moment.asOf != nil { office.pointInTime = instant }
            desk.sayText(try await text(of: shown, as: to, desk, office, at: instant))
            return desk.noteStale(office)
        }
        try show(shown, desk, office, at: instant)
        desk.noteStale(office)
        guard !raw, to == nil, moment.asOf == nil, desk.isInteractive,
            let prepared = try await receipt(of: shown, office)
        else { return }
        _ = try await offer(prepared, desk, office)
    }

    private func text(
        of shown: ShownText, as form: Form, _ desk: Desk, _ office: Office, at instant: Instant
    ) async throws -> String {
        if form == .html {
            let made = try await TextPage(office, at: instant).html(of: shown)
            for warning in made.warnings { desk.note(warning.whole) }
            return made.page
        }
        let sheet = try TextSheet(office, at: instant).sheet(
            of: shown, below: header(shown, office, at: instant))
        return form == .man ? ManPage.text(of: sheet) : LatexDocument.text(of: sheet)
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
        let (width, colour) = to == nil ? (desk.width, desk.hasColour) : (78, false)
        desk.say(header(shown, office, at: instant).lines(width: width, colour: colour))
        desk.say("")
        if shown.staged.document == .rules {
            desk.sayText(String(decoding: shown.staged.bytes, as: UTF8.self))
        } else {
            desk.say(
                TerminalLayout(width: width, colour: colour)
                    .lines(GeneratedText.markdown(try office.drawn(shown.staged, at: instant))))
        }
    }

    private func header(
        _ shown: ShownText, _ office: Office, at instant: Instant
    ) -> TextHeader {
        let facts = IssueFacts(
            document: shown.staged.document, entry: shown.entry, submission: shown.submission,
            owner: shown.owner?.text, audience: shown.entry?.audience.map(\.text) ?? [],
            nextReview: shown.nextReview, instant: instant,
            origin: shown.staged.text.frontMatter.origin.mapValues(\.text))
        return TextHeader(
            lines: [
                ("Document", "\(shown.staged.document) \(shown.title)"),
                ("Revision", shown.staged.revision.map { "\($0), \(shown.staged.stage)" } ?? ""),
            ] + facts.facts(office), marks: shown.marks,
            note: "generated on \(office.calendar.day(of: office.now)) from the register, "
                + "not part of the approved text")
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
