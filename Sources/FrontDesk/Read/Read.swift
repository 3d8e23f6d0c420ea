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

            Example: signet read P-20
            Example: signet read P-20 --revision 1.0
            """)

    @OptionGroup var subject: DocumentArgument

    @Option(help: "A revision that was issued, instead of the one in force.")
    var revision: String?

    @Flag(help: "The exact bytes, without header and layout.")
    var raw = false

    @OptionGroup var moment: AsOfOptions

    package init() {}

    package func run(at desk: Desk) async throws {
        let office = try desk.office(asKnown: moment.asKnown)
        let id = try office.document(subject.document)
        let shown = try office.read(id, revision: revision, at: try moment.instant(office))
        guard !raw else {
            desk.sayText(String(decoding: shown.staged.bytes, as: UTF8.self))
            return
        }
        desk.say(header(shown, office).lines(width: desk.width, colour: desk.hasColour))
        desk.say("")
        if id == .rules {
            desk.sayText(String(decoding: shown.staged.bytes, as: UTF8.self))
        } else {
            desk.say(
                TerminalLayout(width: desk.width, colour: desk.hasColour)
                    .lines(shown.staged.markdown))
        }
        try await offer(id, desk, office)
    }

    private func header(_ shown: ShownText, _ office: Office) -> TextHeader {
        let calendar = office.calendar
        func people(_ decisions: [Decision]) -> String {
            decisions.map { "\(office.name($0.person)) (\($0.role))" }.joined(separator: ", ")
        }
        var lines: [(label: String, value: String)] = [
            ("Document", "\(shown.staged.document) \(shown.title)"),
            ("Revision", shown.staged.revision.map { "\($0), \(shown.staged.stage)" } ?? ""),
        ]
        if let entry = shown.entry {
            lines.append(("In force from", calendar.shown(entry.instant)))
            if !entry.audience.isEmpty {
                lines.append(
                    ("Distributed to", entry.audience.map(\.text).joined(separator: ", ")))
            }
        }
        if let owner = shown.owner { lines.append(("Owner", owner.text)) }
        if let submission = shown.submission {
            lines.append(
                ("Authors", submission.text.authors.map(office.name).joined(separator: ", ")))
        }
        if !shown.reviews.isEmpty { lines.append(("Reviewed by", people(shown.reviews))) }
        if !shown.approvals.isEmpty { lines.append(("Approved by", people(shown.approvals))) }
        if let entry = shown.entry {
            let issuers = entry.signers.map { signer in
                office.name(signer.person) + (signer.role.map { " (\($0))" } ?? "")
            }
            lines.append(("Issued by", issuers.joined(separator: ", ")))
        }
        let met = shown.submission.map { office.register.requests(metBy: $0.item) } ?? []
        if !met.isEmpty {
            let words = met.map { "\($0.id.short) of \(office.name($0.by))" }
            lines.append(("Change requests", words.joined(separator: ", ")))
        }
        if let next = shown.nextReview { lines.append(("Next review", "\(next)")) }
        return TextHeader(
            lines: lines, marks: shown.marks,
            note: "generated on \(calendar.day(of: office.now)) from the register, "
                + "not part of the approved text")
    }

    /// On a terminal, whoever has to read it can acknowledge at the end.
    private func offer(_ id: DocumentID, _ desk: Desk, _ office: Office) async throws {
        guard desk.isInteractive, revision == nil, moment.asOf == nil,
            let prepared = try? await office.prepareReceipt([id], voluntary: false)
        else { return }
        desk.say("")
        guard desk.confirms("Acknowledge it now?") else { return }
        var agreed = ConsentOptions()
        agreed.yes = true
        try await desk.sign(
            prepared.statement,
            prepared.items.map { "Acknowledge \($0.item.document) \($0.item.revision)" }, agreed,
            done: "Acknowledged \(id).", at: office)
    }
}
