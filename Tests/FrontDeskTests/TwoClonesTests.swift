import DocumentControl
import TestSupport
import Testing

/// People who work in clones of their own, one of them without a connection.
@Suite struct TwoClonesTests {
    private func done(_ walk: Walk, _ person: String, _ arguments: String...) async throws {
        walk.now = walk.now.adding(seconds: 60)
        let answer = try await walk.type(person, arguments)
        #expect(answer.status == 0, "\(arguments): \(answer.text)")
    }

    @Test func aReviewThatCameTooLateIsToldToItsSignerUntilItIsSignedAgain() async throws {
        let walk = try Walk(people: ["ada", "bo", "olive", "ravi", "anna", "sam"])
        try await walk.begin()
        try walk.write("procedures/P-01-expenses.md", id: "P-01", steps: "Hand in soon.")
        try await done(walk, "olive", "submit", "P-01", "--reason", "First")
        try walk.shell("git clone -q system train")

        // In the train nobody can know that the text is taken back and that this is settled.
        try await done(walk, "olive", "take-back", "P-01", "--reason", "Wrong file")
        try await done(walk, "bo", "checkpoint")
        walk.clone = "train"
        try await done(walk, "ravi", "review", "P-01", "--suitable", "--offline")

        walk.clone = "system"
        let merge = try walk.shell(
            "cd system && git fetch -q ../train main && git -c user.name=x "
                + "-c user.email=x@example.org merge -q -m Union FETCH_HEAD && git log --oneline")
        #expect(merge.status == 0, "\(merge.text)")
        for settles in [false, true] {
            if settles { try await done(walk, "bo", "checkpoint") }
            let inbox = try await walk.type("ravi", "inbox")
            #expect(inbox.text.contains("Not counted: P-01 1.0"), "\(inbox.text)")
            #expect(inbox.text.contains("the submission was closed before"), "\(inbox.text)")
            #expect(
                inbox.text.contains("Then sign again: signet review P-01"), "\(inbox.text)")
            #expect(try await walk.type("anna", "inbox").text.contains("Nothing waits"))
        }
        let history = try await walk.type("bo", "history", "P-01", "--kind", "review")
        #expect(
            history.text.contains("not counted: the submission was closed before"),
            "\(history.text)")

        try await done(walk, "olive", "submit", "P-01", "--reason", "The right file")
        let again = try await walk.type("ravi", "inbox")
        #expect(again.text.contains("To review: P-01 1.0"), "\(again.text)")
        #expect(again.text.contains("sign again: signet review P-01"), "\(again.text)")
        try await done(walk, "ravi", "review", "P-01", "--suitable")
        #expect(try await walk.type("ravi", "inbox").text.contains("Nothing waits"))
        try await done(walk, "anna", "approve", "P-01")
        try await done(walk, "bo", "issue", "P-01")
    }
}
