import Foundation
import TestSupport
import Testing

/// A seat in which the chair signs what a meeting resolved, on its minutes.
@Suite struct MinutesWalkTests {
    private static let people = ["ada", "bo", "olive", "ravi", "anna", "sam"]
    private static let path = "procedures/P-01-expenses.md"

    private func reviewed() async throws -> Walk {
        let first = try Walk(people: Self.people)
        try await first.begin()
        let rules = try first.shell("cat system/signet.yaml").text
        let seat = "approve:\n      - role: management-representative\n"
        try #require(rules.contains(seat + "    issue"))
        let walk = try Walk(people: Self.people)
        try walk.scratch.write(
            rules.replacingOccurrences(
                of: seat + "    issue", with: seat + "        minutes: yes\n    issue"),
            to: "system/signet.yaml")
        try await walk.begin()
        try walk.write(Self.path, id: "P-01", steps: "Hand in within 30 days.")
        try await walk.done("olive", "submit", "P-01", "--reason", "First")
        try await walk.done("ravi", "review", "P-01", "--suitable")
        try walk.scratch.write("Resolved: P-01.\n", to: "minutes of May.txt")
        return walk
    }

    @Test func theChairApprovesOnTheMinutesAndTheyAreKeptAndShown() async throws {
        let walk = try await reviewed()
        #expect(try await walk.done("anna", "inbox").contains("--evidence MINUTES"))
        let bare = try await walk.refused("anna", "approve", "P-01")
        #expect(bare.contains("on the minutes of a meeting only"))
        #expect(bare.contains("signet approve P-01 --evidence"))
        let gone = try await walk.refused("anna", "approve", "P-01", "--evidence", "../none")
        #expect(gone.contains("../none cannot be read"))
        let answer = try await walk.done(
            "anna", "approve", "P-01", "--evidence", "../minutes of May.txt")
        #expect(answer.contains("On the minutes: ../minutes of May.txt"))
        let words = "on the minutes minutes%20of%20May.txt"
        #expect(try await walk.done("bo", "status", "P-01").contains(words))
        try await walk.done("bo", "issue", "P-01")
        #expect(try await walk.done("bo", "status", "P-01").contains(words))
        let shown = try await walk.done("sam", "read", "P-01")
        #expect(shown.contains("minutes%20of%20May.txt"))
        #expect(
            try await walk.done("bo", "history", "P-01", "--kind", "approve").contains(words))
        let verified = try await walk.done("bo", "verify")
        #expect(verified.contains("0 errors, 0 deviations"))
        #expect(verified.contains("On the minutes of a meeting: 1 of the approvals."))
        let dossier = "system/records/control/documents/P-01/1.0"
        #expect(try walk.shell("cat \(dossier)/*-approve-*-attach-*.txt").text.contains("Resolved"))
    }

    @Test func minutesThatAreGoneAreMissedUnlessTheyWereDisposedOf() async throws {
        let walk = try await reviewed()
        try await walk.done("anna", "approve", "P-01", "--evidence", "../minutes of May.txt")
        try await walk.done("bo", "issue", "P-01")
        let digest = try walk.shell("sha256sum < 'minutes of May.txt'").text.prefix(64)
        try walk.shell("cp -r system lost")
        walk.clone = "lost"
        try walk.shell(
            "cd lost && git rm -q records/control/documents/P-01/1.0/*-approve-*-attach-*.txt && "
                + "git -c user.name=x -c user.email=x@example.org commit -q -m x")
        let missed = try await walk.refused("bo", "verify")
        #expect(missed.contains("text-missing") && missed.contains("the record minutes"))
        walk.clone = "system"
        try await walk.done(
            "bo", "dispose", "--bytes", "sha256:\(digest)", "--retention", "minutes 10 years",
            "--reason", "Over")
        let left = try walk.shell("ls system/records/control/documents/P-01/1.0")
        #expect(!left.text.contains("-approve-p-0005-") || !left.text.contains("attach"))
        #expect(try await walk.done("bo", "verify").contains("0 errors, 0 deviations"))
    }

    @Test func theChairSignsOnAnotherComputerAndTheMinutesGoAlong() async throws {
        let walk = try await reviewed()
        try await walk.done(
            "sam", "approve", "P-01", "--evidence", "../minutes of May.txt", "--prepare", "../sign",
            "--signer", "p-0005")
        let text = try walk.shell("cd sign && ls approve-*.txt").text.lines[0]
        try walk.shell("cd sign && ssh-keygen -q -Y sign -n approve@signet -f ../anna \(text)")
        try walk.shell("mv 'minutes of May.txt' elsewhere")
        try await walk.done("sam", "file", "../sign/\(text).sig")
        try await walk.done("bo", "issue", "P-01")
        #expect(try await walk.done("bo", "verify").contains("0 errors, 0 deviations"))
    }
}
