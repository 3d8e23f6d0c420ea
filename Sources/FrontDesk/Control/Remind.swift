package import ArgumentParser
import DocumentArchive
import DocumentControl
import DocumentOffice
import Publishing

package struct Remind: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "remind",
        abstract: "Remind everybody by mail of what waits for them",
        discussion: """
            One message for each person for whom something waits, as their inbox shows it, with the \
            commands; whoever they report to is told what has been overdue too long. What was sent \
            stands in a statement, and nobody is reminded again before the days that the control \
            rules give (remind-every, a week). On days off nothing is sent, and nothing to people \
            who are away. The document controller signs.

            The messages go to standard output as a mailbox file (mboxrd), or one by one to a \
            program such as sendmail.

            Example: signet remind --dry-run
            Example: signet remind --sendmail /usr/sbin/sendmail
            Example: signet remind > reminders.mbox
            """)

    @Option(help: "The program that takes each message on its standard input, with -i -t.")
    var sendmail: String?

    @Flag(help: "Show who would be reminded of how much, and send nothing.")
    var dryRun = false

    @Option(
        help: ArgumentHelp(
            "How long nobody is reminded again, such as '3 working days'; else by the rules.",
            valueName: "span"))
    var every: String?

    @Option(
        help: ArgumentHelp(
            "Only this person; may be repeated.", valueName: "person"))
    var person: [String] = []

    @Option(help: "The sender, \"Name <address>\"; else who signs, by the card.")
    var from: String?

    @Flag(help: "Send on a day off, too.")
    var anyDay = false

    @OptionGroup var list: ListOptions
    @OptionGroup var consent: ExchangeOptions

    package init() {}

    package func validate() throws {
        if let every, Interval(every) == nil {
            throw ValidationError("'\(every)' is no span of time: write '7 days'.")
        }
        guard list.format == .table || dryRun else {
            throw ValidationError("--format belongs to --dry-run.")
        }
    }

    package func run(at desk: Desk) async throws {
        let office = try await desk.office(consent)
        let wanted = try person.map(office.person)
        let reminders = try office.reminders(every: every.flatMap { Interval($0) })
            .filter { wanted.isEmpty || wanted.contains($0.person) }
        if dryRun {
            desk.show(
                table(reminders, office), list, empty: "Nothing waits for anybody.")
            return desk.sayKnown(office, after: list)
        }
        guard anyDay || office.isWorkingDay else {
            return desk.note("Nobody works today; nothing is sent. Else: --any-day")
        }
        let letters = ReminderLetters(office: office, from: try sender(office))
        let due = reminders.filter { $0.state == .due }
        for reminder in due where letters.mailbox(of: reminder.person) == nil {
            desk.note("No address is known of \(office.name(reminder.person)); nothing is sent.")
        }
        let reachable = due.filter { letters.mailbox(of: $0.person) != nil }
        let identity = try await office.identity().person
        guard let mailbox = letters.from ?? letters.mailbox(of: identity) else {
            throw OfficeError.noSender(office.name(identity))
        }
        guard !reachable.isEmpty else { return desk.note("Nobody is to be reminded now.") }
        // What cannot be signed is refused before anything is sent.
        let prepared = try await office.prepareReminding(reachable)
        try agree(reachable, prepared[0].statement, desk, office)
        var sent: [Reminder] = []
        for reminder in reachable {
            guard let message = try letters.message(reminder, from: mailbox) else { continue }
            if let sendmail {
                guard desk.programs.send(sendmail, Array(message.text.utf8)) else {
                    desk.note("\(sendmail) did not take the message to \(message.to.address).")
                    continue
                }
            } else {
                desk.sayText(message.mboxText)
            }
            sent.append(reminder)
        }
        guard !sent.isEmpty else { throw OfficeError.nothingSent(sendmail ?? "") }
        try await record(
            sent.count == reachable.count ? prepared : office.prepareReminding(sent), desk, office)
        if sent.count < reachable.count { throw Refused() }
    }

    /// Asks, where somebody can be asked; what is printed besides is no part of the mailbox file.
    private func agree(
        _ reminders: [Reminder], _ statement: ReadyStatement, _ desk: Desk, _ office: Office
    ) throws {
        desk.note(
            "Remind \(desk.people(reminders.count)): "
                + reminders.map { office.name($0.person) }.joined(separator: ", "))
        if let role = statement.role { desk.note("  Signed as \(role).") }
        guard desk.isInteractive, !consent.yes else { return }
        guard desk.confirms("Send and sign?") else { throw OfficeError.declined }
    }

    private func record(
        _ prepared: [(statement: ReadyStatement, people: [PersonID])], _ desk: Desk,
        _ office: Office
    ) async throws {
        for (statement, people) in prepared {
            let recorded = try await office.record(statement)
            desk.note("Reminded \(desk.people(people.count)); recorded as \(recorded.id.short).")
            if case .notSent = recorded.delivery {
                desk.note("The statement is recorded here, not sent yet: signet sync")
            }
        }
    }

    private func sender(_ office: Office) throws -> MailMessage.Mailbox? {
        guard let from else { return nil }
        let parts = from.split(separator: "<", maxSplits: 1)
        let name = parts.count == 2 ? parts[0].trimmed : ""
        let address = (parts.last ?? "").filter { $0 != ">" }
        guard let mailbox = MailMessage.Mailbox(name: name, address: String(address)) else {
            throw ValidationError("'\(from)' is no sender: write \"Name <address>\".")
        }
        return mailbox
    }

    private func table(_ reminders: [Reminder], _ office: Office) -> ListTable {
        let calendar = office.calendar
        let isMachine = list.format == .json || list.format == .csv
        return ListTable(
            columns: [
                .init(key: "person", title: "Person"), .init(key: "name", title: "Name"),
                .init(key: "waiting", title: "Waiting"), .init(key: "overdue", title: "Overdue"),
                .init(key: "of_others", title: "Of others"),
                .init(key: "last_reminded", title: "Last reminded"),
                .init(key: "state", title: "Now"),
            ],
            rows: reminders.map { reminder in
                let state =
                    switch reminder.state {
                    case .due: "to be reminded"
                    case .notBefore(let day): "not before \(day)"
                    case .away(let until): "away until \(calendar.day(of: until))"
                    }
                return [
                    .text(reminder.person.text), .text(office.name(reminder.person)),
                    .number(reminder.entries.count), .number(reminder.overdue),
                    .number(reminder.escalated.count),
                    reminder.last.map {
                        .text(isMachine ? "\($0)" : calendar.shown($0))
                    } ?? .none, .text(state),
                ]
            })
    }
}

extension Desk {
    /// A number of people.
    func people(_ number: Int) -> String { "\(number) \(number == 1 ? "person" : "people")" }
}

extension Substring {
    /// Without blanks at both ends.
    fileprivate var trimmed: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
