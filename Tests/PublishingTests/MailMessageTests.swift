import DocumentControl
import Foundation
import Publishing
import Testing

/// Messages as RFC 5322, 2045 and 2047 have them.
@Suite struct MailMessageTests {
    private func message(
        to name: String = "Sam Example", subject: String = "Two matters", body: [String] = ["Hello"]
    ) throws -> MailMessage {
        MailMessage(
            from: try #require(.init(name: "Documents", address: "documents@example.org")),
            to: try #require(.init(name: name, address: "sam@example.org")), subject: subject,
            date: try #require(Instant("2026-11-09T08:00:00Z")), offset: 3600,
            identifier: "remind.1@example.org", body: body)
    }

    @Test func plainWordsStandAsTheyAre() throws {
        #expect(
            try message().text == """
                From: "Documents" <documents@example.org>
                To: "Sam Example" <sam@example.org>
                Subject: Two matters
                Date: Mon, 09 Nov 2026 09:00:00 +0100
                Message-ID: <remind.1@example.org>
                Auto-Submitted: auto-generated
                MIME-Version: 1.0
                Content-Type: text/plain; charset=us-ascii
                Content-Transfer-Encoding: 7bit

                Hello

                """)
    }

    @Test(arguments: ["Zoë Müller", "山田太郎", String(repeating: "ü", count: 200)])
    func otherLettersAreEncodedAndComeBack(words: String) throws {
        let text = try message(to: words, subject: words, body: [words]).text
        let scalars = text.unicodeScalars
        #expect(scalars.allSatisfy { $0.isASCII })
        let lines = text.split(separator: "\n")
        #expect(lines.allSatisfy { $0.count <= 78 })
        let encoded = text.matches(of: /=\?UTF-8\?B\?([A-Za-z0-9+\/=]+)\?=/).map { match in
            String(
                decoding: Data(base64Encoded: String(match.1)) ?? Data(), as: UTF8.self)
        }
        #expect(encoded.joined() == words + words)
        #expect(encoded.allSatisfy { !$0.contains("\u{FFFD}") })
    }

    @Test func aBodyOfOtherLettersIsQuotedPrintable() throws {
        let text = try message(body: ["Grüße = 1 ", "From here"]).text
        #expect(text.hasSuffix("\n\nGr=C3=BC=C3=9Fe =3D 1=20\nFrom here\n"))
        #expect(text.contains("charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n"))
    }

    @Test func nothingInANameOrASubjectBeginsAHeader() throws {
        let text = try message(to: "Sam\nBcc: eve@example.org", subject: "A\r\nBcc: e@x.org").text
        #expect(!text.contains("\nBcc:"))
        #expect(try message(to: "Ann \"X\" O\\Y").text.contains("\"Ann \\\"X\\\" O\\\\Y\""))
    }

    @Test(arguments: [
        "", "sam", "sam@", "@x.org", "a@b@c", "a b@x.org", "a@x.org,b@x.org", "sam@exämple.org",
        "<a@x.org>", "-oQ@x.org", "a@x.org\nBcc: b@x.org",
    ])
    func anAddressThatWouldReachOthersIsNone(address: String) {
        #expect(MailMessage.Mailbox(name: "Sam", address: address) == nil)
    }

    @Test func aLongSubjectIsFolded() throws {
        let words = (1...40).map { "word\($0)" }.joined(separator: " ")
        let text = try message(subject: words).text
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= 78 })
        #expect(text.replacing("\n ", with: " ").contains("Subject: \(words)\n"))
    }

    @Test func aMailboxFileMarksLinesThatBeginAMessage() throws {
        let text = try message(body: ["From here", ">From there"]).mboxText
        #expect(text.hasPrefix("From documents@example.org Mon Nov  9 08:00:00 2026\nFrom: "))
        #expect(text.contains("\n>From here\n>>From there\n"))
    }
}
