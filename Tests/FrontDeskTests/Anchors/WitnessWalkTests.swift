import DocumentControl
import TestSupport
import Testing

/// A second party countersigns checkpoints, and what it holds shows that another history is about.
@Suite struct WitnessWalkTests {
    private func begun() async throws -> Walk {
        let walk = try Walk(people: [
            "ada", "bo", "olive", "ravi", "anna", "sam", "auditor", "clock",
        ])
        try await walk.begin()
        for (service, duty) in [("auditor", "witness"), ("clock", "checkpoint")] {
            try await walk.done(
                "ada", "people", "service", "p-\(service)", "--key",
                "\(walk.scratch.path)/\(service).pub", "--duty", duty, "--reason", "A second party")
        }
        try walk.write("procedures/P-01-expenses.md", id: "P-01", steps: "Hand in.")
        try await walk.done("olive", "submit", "P-01", "--reason", "First")
        try await walk.done("bo", "checkpoint")
        return walk
    }

    @Test func aColleagueAndAnOutsidePartyWitnessACheckpoint() async throws {
        let walk = try await begun()
        let shown = try await walk.done("sam", "witness")
        #expect(shown.contains("Witness checkpoint"), "\(shown)")
        #expect(shown.contains("made by Bo Example"), "\(shown)")
        #expect(shown.contains("lay before me in a copy"), "\(shown)")
        let outside = try await walk.done("auditor", "witness")
        #expect(outside.contains("Witnessed before by sam example"), "\(outside)")
        #expect(
            try await walk.refused("sam", "witness").contains("You witnessed checkpoint"))
        #expect(try await walk.refused("bo", "witness").contains("nobody witnesses the own one"))
        let list = try await walk.done("bo", "checkpoint", "--list")
        #expect(list.contains("sam example, p-auditor"), "\(list)")

        // What a witness said is listed with everything else, and does not stand in anybody's way.
        #expect(try await walk.done("clock", "checkpoint").contains("Checkpoint"))
        #expect(try await walk.done("auditor", "witness").contains("made by p-clock"))
        let verify = try await walk.done("bo", "verify")
        #expect(verify.contains("0 errors, 0 deviations"), "\(verify)")
    }

    @Test func aServiceKeepsToItsOneDuty() async throws {
        let walk = try await begun()
        #expect(
            try await walk.refused("clock", "witness").contains(
                "was enrolled to make checkpoints"))
        #expect(try await walk.refused("auditor", "checkpoint").contains("p-auditor"))
        let answer = try await walk.refused(
            "ada", "people", "service", "p-third", "--key", "\(walk.scratch.path)/sam.pub",
            "--duty", "approver", "--reason", "x")
        #expect(answer.contains("checkpoint, witness"), "\(answer)")
    }

    @Test func whatAnotherClonesWitnessHoldsShowsASecondHistory() async throws {
        let walk = try await begun()
        // Whoever rules the host shows one half another checkpoint, made with the same key.
        try walk.makeClone("other")
        try walk.write("procedures/P-02-travel.md", id: "P-02", steps: "Go.", title: "Travel")
        try await walk.done("olive", "submit", "P-02", "--reason", "First")
        try await walk.done("bo", "checkpoint")
        walk.clone = "other"
        try await walk.done("olive", "take-back", "P-01", "--reason", "Not yet")
        try await walk.done("bo", "checkpoint")
        try await walk.done("auditor", "witness")
        // The auditor hands over the statement alone; the checkpoint stays hidden.
        walk.clone = "system"
        let commit =
            "git add records && git -c user.name=x -c user.email=x@example.org commit -q -m x"
        try walk.shell(
            "cp other/records/control/checkpoints/*-witness-* system/records/control/checkpoints/"
                + " && cd system && \(commit)")
        let verify = try await walk.refused("ada", "verify")
        #expect(verify.contains("error: split-view"), "\(verify)")
        #expect(verify.contains("does not stand in the chain here"), "\(verify)")
        let explained = try await walk.type("ada", "verify", "--explain", "split-view")
        #expect(explained.text.contains("Found here once"), "\(explained.text)")
        // It goes on being found once it is listed: it cannot be taken away any more.
        try await walk.done("bo", "checkpoint")
        #expect(try await walk.refused("ada", "verify").contains("error: split-view"))
        try walk.shell(
            "cd system && git rm -q records/control/checkpoints/*-witness-* && \(commit)")
        #expect(try await walk.type("ada", "verify").status == 3)
    }
}
