import DocumentControl
import TestSupport
import Testing

/// What becomes of drafts when statements are exchanged, and when everything is.
@Suite struct DraftExchangeTests {
    private static let path = Circle.path

    /// A system in which everybody has a draft that Olive committed and sent.
    private func drafted() async throws -> Circle {
        let circle = try await Circle.begun()
        try circle.write("olive", "Hand in within 30 days.")
        try commit(circle, "olive")
        for person in ["olive", "sam", "ravi"] { try await circle.does(person, "sync") }
        return circle
    }

    private func commit(_ circle: Circle, _ person: String) throws {
        try circle.git(person, "add -A")
        try circle.git(person, "commit -q -m Draft")
    }

    private func submit(
        _ circle: Circle, _ person: String = "olive", at place: SourceLocation = #_sourceLocation
    ) async throws {
        let answer = try await circle.type(person, "submit", "P-01", "--reason", "First")
        #expect(answer.status == 0, "\(answer)", sourceLocation: place)
        #expect(answer.text.contains("Recorded and sent."), "\(answer)", sourceLocation: place)
    }

    @Test(arguments: Hosting.available)
    func committedDraftsGoWithSyncAndWithNothingElse(_ kind: Hosting) async throws {
        let circle = try await Circle.begun(kind)
        try circle.write("olive", "Hand in within 30 days.")
        try commit(circle, "olive")
        try await submit(circle)
        let there = "-C host/system.git ls-tree -r --name-only main"
        #expect(try !circle.shell("git \(there)").contains(Self.path))
        let sent = try await circle.does("olive", "sync")
        #expect(sent.contains("Drafts: 1 file sent."), "\(sent)")
        #expect(sent.contains("No new statements from origin, and none to send."), "\(sent)")
        #expect(try circle.shell("git \(there)").contains(Self.path))
        try await circle.does("ravi", "review", "P-01", "--suitable")
        #expect(try !circle.git("ravi", "ls-files").contains(Self.path))
        let received = try await circle.does("ravi", "sync")
        #expect(received.contains("Drafts: 1 file received."), "\(received)")
        #expect(try circle.git("ravi", "ls-files").contains(Self.path))
        try await circle.expectAgreement(people: ["olive", "sam", "ravi", "bo"])
    }

    @Test func draftsThatDoNotTouchAreJoined() async throws {
        let circle = try await drafted()
        try circle.write("olive", "More.", id: "P-02")
        try commit(circle, "olive")
        try circle.write("sam", "Still more.", id: "P-03")
        try commit(circle, "sam")
        try await circle.does("olive", "sync")
        let answer = try await circle.does("sam", "sync")
        #expect(answer.contains("Drafts: 1 file received, 1 sent."), "\(answer)")
        try await circle.expectAgreement(people: ["olive", "sam", "ravi", "bo"])
    }

    @Test func aConflictHoldsBackTheDraftAndNoStatement() async throws {
        let circle = try await drafted()
        try circle.write("sam", "Hand in within 10 days.")
        try commit(circle, "sam")
        try await circle.does("sam", "sync")
        try circle.write("olive", "Hand in within 20 days.")
        try commit(circle, "olive")
        try await submit(circle)
        try circle.write("olive", "More.", id: "P-02")
        try commit(circle, "olive")
        try await circle.does("olive", "submit", "P-02", "--reason", "New", "--offline")
        let held = try await circle.type("olive", "sync")
        #expect(held.status == 1)
        #expect(held.text.contains("Sent: 1 statement."), "\(held)")
        #expect(held.text.contains("Drafts were held back"), "\(held)")
        #expect(held.text.contains("  \(Self.path)"), "\(held)")
        #expect(held.text.contains("git merge origin/main"), "\(held)")
        #expect(try circle.git("olive", "status --porcelain") == "")
        try await circle.does("ravi", "sync")
        #expect(try await circle.does("ravi", "status", "P-02").contains("P-02 Expenses"))
        let open = try Shell.run("git -C olive merge origin/main", in: circle.scratch.path)
        #expect(open.status == 1, "\(open.text)")
        let unfinished = try await circle.type("olive", "sync")
        #expect(unfinished.status == 1)
        #expect(unfinished.text.contains("not finished"), "\(unfinished)")
        #expect(unfinished.text.contains(circle.folder("olive")), "\(unfinished)")
        try circle.write("olive", "Hand in within 15 days.")
        try commit(circle, "olive")
        let sent = try await circle.does("olive", "sync")
        #expect(sent.contains("sent."), "\(sent)")
        try await circle.expectAgreement(people: ["olive", "sam", "ravi", "bo"])
    }

    @Test func statementsAreExchangedInTheMiddleOfAMerge() async throws {
        let circle = try await drafted()
        try circle.write("sam", "Hand in within 10 days.")
        try commit(circle, "sam")
        try await circle.does("sam", "sync")
        try circle.write("olive", "Hand in within 20 days.")
        try commit(circle, "olive")
        try circle.write("olive", "More.", id: "P-02")
        try commit(circle, "olive")
        try circle.git("olive", "fetch -q")
        _ = try Shell.run("git -C olive merge origin/main", in: circle.scratch.path)
        let before = try circle.git("olive", "status --porcelain")
        #expect(before.contains("UU \(Self.path)"))
        let answer = try await circle.type("olive", "submit", "P-02", "--reason", "New")
        #expect(answer.status == 0, "\(answer)")
        #expect(answer.text.contains("Recorded and sent."), "\(answer)")
        #expect(try circle.git("olive", "status --porcelain") == before)
        try circle.write("olive", "Hand in within 15 days.")
        try commit(circle, "olive")
        try await circle.does("olive", "sync")
        try await circle.expectAgreement(people: ["olive", "sam", "ravi", "bo"])
    }

    @Test func whatIsNotCommittedIsNeverTouched() async throws {
        let circle = try await drafted()
        try circle.write("sam", "Hand in within 10 days.")
        try commit(circle, "sam")
        try circle.write("sam", "More.", id: "P-02")
        try commit(circle, "sam")
        try await circle.does("sam", "sync")
        try circle.write("olive", "Hand in within 20 days.")
        try circle.scratch.write("kept\n", to: "olive/notes.txt")
        try circle.scratch.write("staged\n", to: "olive/staged.txt")
        try circle.git("olive", "add staged.txt")
        func view() throws -> String {
            try circle.git("olive", "status --porcelain") + circle.git("olive", "diff HEAD")
        }
        let before = try view()
        let held = try await circle.type("olive", "sync")
        #expect(held.status == 1)
        #expect(held.text.contains("changes that you did not commit"), "\(held)")
        #expect(held.text.contains("  \(Self.path)"), "\(held)")
        #expect(try view() == before)
        try await submit(circle)
        #expect(try view() == before)
        try circle.git("olive", "stash push -q -- \(Self.path)")
        let received = try await circle.does("olive", "sync")
        #expect(received.contains("Drafts: 2 files received."), "\(received)")
        #expect(
            try circle.git("olive", "status --porcelain") == "A  staged.txt\n?? notes.txt\n")
        #expect(try circle.scratch.read("olive/staged.txt") == "staged\n")
    }

    @Test func aFileThatNobodyAddedIsNotOverwritten() async throws {
        let circle = try await drafted()
        try circle.scratch.write("theirs\n", to: "sam/procedures/Übersicht.txt")
        try commit(circle, "sam")
        try await circle.does("sam", "sync")
        try circle.scratch.write("mine\n", to: "olive/procedures/Übersicht.txt")
        let held = try await circle.type("olive", "sync")
        #expect(held.status == 1)
        #expect(held.text.contains("  procedures/Übersicht.txt"), "\(held)")
        #expect(try circle.scratch.read("olive/procedures/Übersicht.txt") == "mine\n")
    }

    @Test func stagedChangesDoNotStandInTheWayOfOthers() async throws {
        let circle = try await drafted()
        try circle.write("sam", "More.", id: "P-02")
        try commit(circle, "sam")
        try await circle.does("sam", "sync")
        try circle.write("olive", "Mine.", id: "P-03")
        try commit(circle, "olive")
        try circle.write("olive", "Hand in within 20 days.")
        try circle.git("olive", "add -A")
        let held = try await circle.type("olive", "sync")
        #expect(held.status == 1)
        #expect(held.text.contains("changes that you did not commit"), "\(held)")
        #expect(held.text.contains("  \(Self.path)"), "\(held)")
        #expect(try circle.git("olive", "status --porcelain") == "M  \(Self.path)\n")
        try circle.git("olive", "commit -q -m Draft")
        try await circle.does("olive", "sync")
        try await circle.expectAgreement(people: ["olive", "sam", "ravi", "bo"])
    }

    @Test(arguments: ["switch -q -c trial", "checkout -q --detach"])
    func anotherBranchOrNoneIsCheckedOut(_ words: String) async throws {
        let circle = try await drafted()
        try circle.git("olive", words)
        try await submit(circle)
        #expect(try circle.git("olive", "status --porcelain") == "")
        try circle.write("sam", "More.", id: "P-02")
        try commit(circle, "sam")
        try await circle.does("sam", "sync")
        let received = try await circle.does("olive", "sync")
        #expect(received.contains("Drafts: 1 file received."), "\(received)")
        #expect(try circle.git("olive", "status --porcelain") == "")
        #expect(try !circle.git("olive", "ls-files").contains("P-02"))
        try circle.git("olive", "switch -q main")
        #expect(try circle.git("olive", "ls-files").contains("P-02"))
        try await circle.expectAgreement(people: ["olive", "sam", "ravi", "bo"])
    }

    @Test func draftsOfBothSidesWaitUntilTheBranchIsCheckedOut() async throws {
        let circle = try await drafted()
        try circle.write("sam", "More.", id: "P-02")
        try commit(circle, "sam")
        try await circle.does("sam", "sync")
        try circle.write("olive", "Mine.", id: "P-03")
        try commit(circle, "olive")
        try circle.git("olive", "switch -q -c trial")
        let held = try await circle.type("olive", "sync")
        #expect(held.status == 1)
        #expect(held.text.contains("git switch main"), "\(held)")
        try circle.git("olive", "switch -q main")
        try await circle.does("olive", "sync")
        try await circle.expectAgreement(people: ["olive", "sam", "ravi", "bo"])
    }

    @Test func aSecondFolderThatHasTheBranchIsKeptInStep() async throws {
        let circle = try await drafted()
        try circle.git("olive", "switch -q -c trial")
        try circle.git("olive", "worktree add -q ../desk main")
        try await submit(circle)
        #expect(try circle.git("desk", "status --porcelain") == "")
        #expect(try circle.git("desk", "ls-files").contains("-submit-"))
        try circle.write("sam", "More.", id: "P-02")
        try commit(circle, "sam")
        try await circle.does("sam", "sync")
        let received = try await circle.does("olive", "sync")
        #expect(received.contains("Drafts: 1 file received."), "\(received)")
        #expect(try circle.git("desk", "status --porcelain") == "")
        #expect(try circle.scratch.read("desk/procedures/P-02-more.md").contains("More."))
        #expect(try circle.git("olive", "status --porcelain") == "")
    }
}
