package import DocumentControl
import Foundation

/// A message as RFC 5322 has it: plain text in UTF-8, its header in ASCII by RFC 2047.
package struct MailMessage: Hashable, Sendable {
    /// A name and an address.
    package struct Mailbox: Hashable, Sendable {
        package let name: String
        package let address: String

        /// - Returns: Nothing where the address is none that every program takes: ASCII, one `@`, no
        ///   blanks and nothing that would begin another header.
        package init?(name: String, address: String) {
            let parts = address.split(separator: "@", omittingEmptySubsequences: false)
            let strange: Set<Character> = ["<", ">", ",", ";", ":", "\"", "(", ")", "[", "]", "\\"]
            guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }), address.count <= 254,
                address.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.value < 0x7F }),
                !address.contains(where: strange.contains), !address.hasPrefix("-")
            else { return nil }
            self.name = name
            self.address = address
        }

        package var domain: String { address.split(separator: "@").last.map(String.init) ?? "" }
    }

    package let from: Mailbox
    package let to: Mailbox
    package let subject: String
    package let date: Instant
    /// Seconds east of Greenwich.
    package let offset: Int64
    /// What is between the angle brackets of the Message-ID, unique for ever.
    package let identifier: String
    package let body: [String]

    package init(
        from: Mailbox, to: Mailbox, subject: String, date: Instant, offset: Int64,
        identifier: String, body: [String]
    ) {
        self.from = from
        self.to = to
        self.subject = subject
        self.date = date
        self.offset = offset
        self.identifier = identifier
        self.body = body
    }

    /// The message with LF at the end of each line, as programs such as `sendmail` take it.
    package var text: String {
        let isPlain = body.allSatisfy { line in
            line.count <= 998 && line.unicodeScalars.allSatisfy { $0.isASCII && $0.value != 0x0D }
        }
        let header = [
            "From: \(HeaderText.mailbox(from.name, from.address, after: 6))",
            "To: \(HeaderText.mailbox(to.name, to.address, after: 4))",
            "Subject: \(HeaderText.text(subject, after: 9))",
            "Date: \(Self.written(date, offset))",
            "Message-ID: <\(identifier)>",
            "Auto-Submitted: auto-generated",
            "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=\(isPlain ? "us-ascii" : "utf-8")",
            "Content-Transfer-Encoding: \(isPlain ? "7bit" : "quoted-printable")",
        ]
        let lines = isPlain ? body : body.flatMap(QuotedPrintable.lines)
        return (header + [""] + lines).joined(separator: "\n") + "\n"
    }

    /// The message in a mailbox file (mboxrd): `From ` at the beginning of a line is marked.
    package var mboxText: String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.drop { $0 == ">" }.hasPrefix("From ") ? ">\(line)" : "\(line)"
        }
        let day = Self.parts(date, 0)
        return "From \(from.address) \(day.weekday) \(day.month) "
            + "\(day.number < 10 ? " " : "")\(day.number) \(day.clock) \(day.year)\n"
            + lines.joined(separator: "\n") + "\n"
    }

    /// `Mon, 09 Nov 2026 08:00:00 +0100`.
    private static func written(_ instant: Instant, _ offset: Int64) -> String {
        let day = parts(instant, offset)
        let minutes = abs(offset) / 60
        let zone = String(format: "%@%02d%02d", offset < 0 ? "-" : "+", minutes / 60, minutes % 60)
        return "\(day.weekday), \(day.number < 10 ? "0" : "")\(day.number) \(day.month) "
            + "\(day.year) \(day.clock) \(zone)"
    }

    private static func parts(
        _ instant: Instant, _ offset: Int64
    ) -> (weekday: String, number: Int, month: String, year: Int, clock: String) {
        let local = instant.adding(seconds: offset)
        let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        let months = [
            "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
        ]
        let (year, month, number) = local.day.parts
        let clock = local.description.dropFirst(11).prefix(8)
        return (
            days[local.day.weekday], Int(number), months[Int(month) - 1], Int(year), String(clock)
        )
    }
}
