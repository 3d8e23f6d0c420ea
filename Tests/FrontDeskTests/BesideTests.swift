import Foundation
import TestSupport
import Testing

/// A second system beside the first, for what is classified higher.
@Suite struct BesideTests {
    private func begun() async throws -> Walk {
        let walk = try Walk(people: ["ada", "bo", "olive", "ravi", "anna", "sam"])
        try walk.scratch.write(
            try await rules(walk).replacing(
                "  - internal\n", with: "  - internal\n  - secret\n"
            ) + "highest-classification: internal\n", to: "system/signet.yaml")
        try await walk.begin()
        try walk.shell("git init -q -b main second")
        return walk
    }

    /// The rules that a new system begins with.
    private func rules(_ walk: Walk) async throws -> String {
        try walk.shell("git init -q -b main empty")
        walk.clone = "empty"
        defer { walk.clone = "system" }
        try await walk.done(
            "ada", "init", "--founder", "Ada Example <a@example.org> \(walk.scratch.path)/ada.pub")
        return try String(contentsOfFile: "\(walk.folder)/signet.yaml", encoding: .utf8)
    }

    @Test func theSecondSystemHasTheSameFoundersPeopleAndRolesAndNothingElse() async throws {
        let walk = try await begun()
        try walk.write("procedures/P-01-expenses.md", id: "P-01", steps: "Hand in soon.")
        try await walk.done("olive", "submit", "P-01", "--reason", "First")
        try await walk.done("bo", "checkpoint")
        let first = try await walk.done("ada", "root")
        walk.clone = "second"
        let stranger = try await walk.refused("ravi", "init", "--beside", "../system")
        #expect(stranger.contains("holds no key of the root"), "\(stranger)")
        let answer = try await walk.done("ada", "init", "--beside", "../system")
        #expect(answer.contains("holding texts up to 'secret'"), "\(answer)")
        #expect(answer.contains("ravi example: reviewer"), "\(answer)")
        #expect(answer.contains("counts once every founder has signed it"), "\(answer)")
        try await walk.done("bo", "countersign")

        let root = try await walk.done("ada", "root")
        #expect(root.contains("Signatures needed: 2 of 2"), "\(root)")
        for line in first.lines where line.contains("SHA256:") { #expect(root.contains(line)) }
        #expect(root.lines[0] != first.lines[0])
        let people = try await walk.done("bo", "people")
        #expect(people.contains("ada example") == false && people.contains("Ada Example"))
        #expect(people.contains("p-0005") && people.contains("management-representative"))
        // Who holds no role is nobody here until admitted.
        #expect(!people.contains("p-0003") && !people.contains("p-0006"))
        #expect(try await walk.done("bo", "verify").contains("0 errors, 0 deviations, 0 remarks"))

        // What the first system holds is listed with its title only.
        let register = try await walk.done("bo", "register", "--format", "csv")
        #expect(register.contains("P-01,Expenses,kept beside"), "\(register)")
        let new = try await walk.done(
            "bo", "new", "procedure", "Salaries", "--classification", "secret")
        #expect(new.contains("P-02"), "\(new)")
    }

    @Test func theFirstSystemRefusesTheHigherClassAndNamesTheSecondRepository() async throws {
        let walk = try await begun()
        let new = try await walk.refused(
            "olive", "new", "procedure", "Salaries", "--classification", "secret")
        #expect(new.contains("above 'internal'") && new.contains("signet init --beside"), "\(new)")
        try walk.write("procedures/P-01-expenses.md", id: "P-01", steps: "Hand in soon.")
        let path = "\(walk.folder)/procedures/P-01-expenses.md"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        try text.replacing("owner:", with: "classification: secret\nowner:")
            .write(toFile: path, atomically: true, encoding: .utf8)
        let check = try await walk.refused("olive", "check")
        #expect(
            check.contains("procedures/P-01-expenses.md:5: defect: 'secret' is above"), "\(check)")
        let submit = try await walk.refused("olive", "submit", "P-01", "--reason", "First")
        #expect(submit.contains("signet init --beside"), "\(submit)")
    }

    @Test func whoLeftOrHasANewKeyIsTakenOverAsItIsNow() async throws {
        let walk = try await begun()
        try await walk.done("ada", "people", "depart", "p-0004", "--reason", "Left")
        walk.clone = "second"
        let answer = try await walk.done(
            "ada", "init", "--beside", "../system", "--title", "Second")
        #expect(!answer.contains("ravi"), "\(answer)")
        try await walk.done("bo", "countersign")
        #expect(try await walk.done("bo", "status").hasPrefix("Second\n"))
    }

    @Test func aFirstSystemThatIsNotSoundBeginsNone() async throws {
        let walk = try await begun()
        try walk.shell(
            "cd system && f=$(git ls-files records/control/trust/p-0005 | head -1) && rm $f "
                + "&& git -c user.name=x -c user.email=x@example.org commit -qam Gone")
        walk.clone = "second"
        let answer = try await walk.type("ada", "init", "--beside", "../system")
        #expect(answer.status != 0 && !answer.text.contains("Begun"), "\(answer.text)")
    }
}
