import DocumentControl
import TestSupport
import Testing

/// The life of a document across clones, over each way to reach a host.
@Suite struct HostingWalkTests {
    @Test(arguments: Hosting.walked)
    func aDocumentLivesAcrossClonesAndNobodyTypesSync(_ kind: Hosting) async throws {
        let circle = try await Circle.begun(kind)
        try circle.write("olive", "Hand in within 30 days.")
        for (person, words) in [
            ("olive", ["submit", "P-01", "--reason", "First"]),
            ("ravi", ["review", "P-01", "--suitable"]), ("anna", ["approve", "P-01"]),
            ("bo", ["issue", "P-01"]), ("sam", ["acknowledge", "P-01"]),
        ] {
            let answer = try await circle.type(person, words)
            #expect(answer.status == 0, "\(words): \(answer)")
            #expect(answer.text.contains("Recorded and sent."), "\(words): \(answer)")
            #expect(!answer.text.contains("signet sync"), "\(words): \(answer)")
        }
        #expect(try circle.git("olive", "status --porcelain") == "?? \(Circle.path)\n")
        try circle.git("olive", "add -A")
        try circle.git("olive", "commit -q -m Draft")
        try await circle.expectAgreement()
        let register = try await circle.type("cara", "register", "--format", "csv")
        #expect(register.text.contains("P-01,Expenses,1.0"))
    }

    @Test(arguments: Hosting.available)
    func peopleWorkForDaysWithoutTheHostAndMeetAgain(_ kind: Hosting) async throws {
        let circle = try await Circle.begun(kind)
        try await circle.approved()
        circle.host.stop()
        try circle.write("olive", "More.", id: "P-02")
        let submitted = try await circle.type("olive", "submit", "P-02", "--reason", "New")
        #expect(submitted.status == 0, "\(submitted)")
        #expect(submitted.text.contains("Recorded here, not sent yet: signet sync"))
        let lost = try await circle.type("olive", "sync")
        #expect(lost.status == 1, "\(lost)")
        circle.now = circle.now.adding(seconds: 2 * 86400)
        let issued = try await circle.type("bo", "issue", "P-01")
        #expect(issued.status == 1, "Bo does not know yet that it is approved: \(issued)")
        try circle.host.start()
        try await circle.does("olive", "sync")
        try await circle.does("ravi", "review", "P-02", "--suitable")
        try await circle.does("bo", "issue", "P-01")
        try await circle.does("sam", "acknowledge", "P-01")
        try circle.tidy()
        try await circle.expectAgreement()
    }
}
