import DocumentControl
import TestSupport
import Testing

/// People who come, move and go, with real keys.
@Suite struct PeopleWalkTests {
    private func lone() async throws -> Walk {
        let walk = try Walk(people: ["ada", "envelope", "olive", "new"])
        try await walk.done(
            "ada", "init", "--founder",
            "Ada Example <ada@example.org> \(walk.scratch.path)/ada.pub",
            "--sealed-key", "\(walk.scratch.path)/envelope.pub")
        return walk
    }

    @Test func aLoneFounderAppointsWhoApproves() async throws {
        let walk = try await lone()
        try await walk.done("olive", "people", "enrol")
        let said = try await walk.done(
            "ada", "people", "admit", "Olive Example", "--email", "olive@example.org",
            "--identity", "seen", "--groups", "all-staff", "--roles",
            "management-representative,reviewer")
        #expect(!said.contains("countersign"))
        let listed = try await walk.done("ada", "people", "--format", "csv")
        #expect(listed.contains("management-representative"))
        #expect(listed.contains("all-staff"))
    }

    @Test func aLoneFounderReportsTheOwnStolenKeyWithTheOneInTheEnvelope() async throws {
        let walk = try await lone()
        walk.now = walk.now.adding(seconds: 2 * 86400)
        let day = walk.now.day.description
        let said = try await walk.done(
            "envelope", "keys", "replace", "\(walk.scratch.path)/ada.pub", "--stolen", "--since",
            day, "--reason", "Stolen")
        #expect(said.contains("It signed nothing since."))
        #expect(!said.contains("countersign"))
        #expect(
            try await walk.refused("ada", "people", "appoint", "p-0001", "reviewer")
                .contains("replaced or reported"))
        try await walk.done(
            "new", "people", "enrol", "--as", "p-0001", "--key", "\(walk.scratch.path)/new")
        try await walk.done("envelope", "people", "admit", "p-0001", "--identity", "myself")
        #expect(
            try await walk.refused(
                "new", "root", "change", "--remove", "p-0001", "--add", "p-0001", "--reason", "x"
            ).contains("does not name the key"))
        try await walk.done(
            "envelope", "root", "change", "--remove", "p-0001", "--add", "p-0001", "--reason", "x")
        #expect(try await walk.done("new", "verify").contains("0 errors, 0 deviations"))
    }

    @Test func anAdmissionThatWasInterruptedIsCarriedOnByAMove() async throws {
        let walk = try Walk(people: ["ada", "bo", "olive", "ravi", "anna", "sam"])
        try await walk.begin()
        let said = try await walk.done(
            "ada", "people", "move", "sam example", "--to-group", "all-staff",
            "--to-role", "reviewer")
        #expect(said.contains("sam example is in all-staff already."))
        #expect(said.contains("Appointed sam example to reviewer."))
        #expect(
            try await walk.refused(
                "ada", "people", "move", "sam example", "--to-group", "nowhere"
            ).contains("know no group 'nowhere'"))
        #expect(
            try await walk.refused(
                "sam", "people", "admit", "Otto Example", "--identity", "seen"
            ).contains("holds no role that may admit"))
    }

    @Test func theHoldersOfTheRootTakeTheRegistrarsSteps() async throws {
        let walk = try Walk(people: ["ada", "bo", "olive", "ravi", "anna", "sam"])
        try await walk.begin()
        // Bo holds a key of the root and is no registrar: it takes both founders.
        let said = try await walk.done("bo", "people", "appoint", "sam example", "reviewer")
        #expect(said.contains("It counts once Ada Example signed it too"))
        try await walk.done("ada", "countersign")
        let listed = try await walk.done("ada", "people", "--role", "reviewer", "--format", "csv")
        #expect(listed.contains("sam example"))
    }
}
