import DocumentArchive
import DocumentControl
import DocumentOffice
import Publishing

/// The messages by which people are reminded.
struct ReminderLetters {
    let office: Office
    /// The sender, where one was named.
    let from: MailMessage.Mailbox?

    /// The address of a person; nothing where the card was erased or the address is none.
    func mailbox(of person: PersonID) -> MailMessage.Mailbox? {
        office.card(of: person).flatMap {
            MailMessage.Mailbox(name: $0.name, address: $0.email)
        }
    }

    /// The message to one person.
    ///
    /// - Returns: Nothing where the person has no address.
    func message(_ reminder: Reminder, from: MailMessage.Mailbox) throws -> MailMessage? {
        guard let to = mailbox(of: reminder.person) else { return nil }
        let title = office.register.root?.title ?? ""
        let system = office.register.system?.hex.prefix(12) ?? ""
        let now = office.now
        return MailMessage(
            from: from, to: to, subject: subject(reminder, title), date: now,
            offset: office.calendar.offset(at: now),
            identifier: "remind.\(system).\(now.seconds).\(reminder.person)@\(from.domain)",
            body: try body(reminder, to.name, title))
    }

    private func subject(_ reminder: Reminder, _ title: String) -> String {
        var parts: [String] = []
        if !reminder.entries.isEmpty {
            let overdue = reminder.overdue == 0 ? "" : ", \(reminder.overdue) overdue"
            parts.append(
                "\(reminder.entries.count) \(reminder.entries.count == 1 ? "matter waits" : "matters wait")"
                    + " for you\(overdue)")
        }
        if !reminder.escalated.isEmpty {
            parts.append("\(reminder.escalated.count) overdue with others")
        }
        return "\(title): \(parts.joined(separator: "; "))"
    }

    private func body(
        _ reminder: Reminder, _ name: String, _ title: String
    ) throws -> [String] {
        let inbox = Inbox()
        var lines = ["\(name),", ""]
        if !reminder.entries.isEmpty {
            lines += ["this waits for you in \(title):", ""]
            for entry in reminder.entries {
                lines.append("* \(inbox.headline(entry, office))")
                lines += try inbox.details(entry, reminder.person, office).map { "  \($0)" }
                lines.append("")
            }
        }
        if !reminder.escalated.isEmpty {
            lines += ["this has been overdue too long with people who report to you:", ""]
            for escalation in reminder.escalated {
                lines.append(
                    "* \(office.name(escalation.person)): "
                        + inbox.headline(escalation.entry, office))
            }
            lines.append("")
        }
        lines += [
            "signet inbox shows the same at any time, in your folder of the documents.",
            "As known on \(office.calendar.shown(office.now)). "
                + "Sent by the document controller; the reminder is on record.",
        ]
        return lines
    }
}
