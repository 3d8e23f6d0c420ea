import FrontDesk
import Synchronization
import Testing

/// Mail that is handed to a program.
@Suite struct RemindWalkTests {
    /// A mailer that refuses one person.
    private final class Mailer: Sendable {
        let messages = Mutex<[String]>([])
        let refused: String

        init(refusing address: String) { refused = address }

        var programs: Programs {
            Programs(canEdit: false, edit: { _ in false }) { program, message in
                let text = String(decoding: message, as: UTF8.self)
                guard program == "mailer", !text.contains("<\(self.refused)>\nSubject") else {
                    return false
                }
                self.messages.withLock { $0.append(text) }
                return true
            }
        }
    }

    @Test func onlyWhatTheMailerTookIsOnRecord() async throws {
        let walk = try Walk(people: ["ada", "bo", "olive", "ravi", "anna", "sam"])
        try await walk.begin()
        try walk.write("procedures/P-01-expenses.md", id: "P-01", steps: "Keep the bill.")
        try await walk.done("olive", "submit", "P-01", "--reason", "New", "--author", "p-0003")
        try await walk.done("ravi", "review", "P-01", "--suitable")
        try await walk.done("anna", "approve", "P-01")
        try await walk.done("bo", "issue", "P-01")
        let mailer = Mailer(refusing: "sam@example.org")
        walk.programs = mailer.programs
        let answer = try await walk.type("bo", "remind", "--sendmail", "mailer", "--any-day")
        #expect(answer.status == 1)
        #expect(answer.text.contains("did not take the message to sam@example.org"))
        let sent = mailer.messages.withLock { $0 }
        #expect(sent.count == 3)
        #expect(
            sent.allSatisfy { $0.contains("\nMessage-ID: <remind.") && $0.contains("P-01 1.0") })
        let listed = try await walk.done("bo", "remind", "--dry-run", "--format", "csv")
        let open = listed.lines.filter { $0.contains("to be reminded") }
        #expect(open.count == 1)
        #expect(open.first?.contains("sam example") == true)

        let other = Mailer(refusing: "sam@example.org")
        walk.programs = other.programs
        let nothing = try await walk.refused("bo", "remind", "--sendmail", "mailer", "--any-day")
        #expect(nothing.contains("nobody is recorded as reminded"))
        #expect(try await walk.refused("sam", "remind").contains("holds no role"))
    }
}
