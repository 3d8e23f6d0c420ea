import DocumentControl
import Foundation
import TestSupport
import Testing

/// Hooks at a host and in a clone, called by stock git, with the program itself.
@Suite struct HookWalkTests {
    /// The program, built beside these tests.
    private static let program = URL(filePath: CommandLine.arguments[0])
        .deletingLastPathComponent().appending(path: "signet").path

    private static let commit = "git -c user.name=x -c user.email=x@example.org commit -q"

    /// A system whose P-01 is reviewed, and its host, which has the hook and a clock that is past all
    /// that is done here, unless a test says otherwise.
    private func hosted() async throws -> Walk {
        let walk = try Walk(people: ["ada", "bo", "olive", "ravi", "anna", "sam"])
        try await walk.begin()
        try walk.write("procedures/P-01-expenses.md", id: "P-01", steps: "Hand in.")
        try await walk.done("olive", "submit", "P-01", "--reason", "First")
        try await walk.done("ravi", "review", "P-01", "--suitable")
        try #require(FileManager.default.isExecutableFile(atPath: Self.program))
        let made = try walk.shell(
            "git init -q --bare -b main host.git; cd host.git; \(Self.program) hook install; "
                + "sed -i '2i export SIGNET_CLOCK=${SIGNET_CLOCK:-2026-12-31T00:00:00Z}' hooks/*; "
                + "cd ../system; git remote add host ../host.git; git push -q host main")
        #expect(made.status == 0, "\(made.text)")
        #expect(made.text.contains("hooks/pre-receive"), "\(made.text)")
        return walk
    }

    /// Changes the evidence in a copy and pushes it; what the host says.
    private func pushed(_ walk: Walk, _ change: String) throws -> Walk.Answer {
        try walk.shell("rm -rf attack; cp -r system attack")
        let answer = try walk.shell(
            "cd attack; set -e; d=records/control/documents/P-01/1.0; \(change); git add -A; "
                + "\(Self.commit) -m x; git push -q host HEAD:main 2>&1")
        return answer
    }

    @Test func everydayWorkPassesAndTheHostTakesIt() async throws {
        let walk = try await hosted()
        try await walk.done("anna", "approve", "P-01")
        try await walk.done("bo", "issue", "P-01")
        try await walk.done("sam", "acknowledge", "P-01")
        let answer = try walk.shell("cd system; git push -q host main 2>&1; git status -sb")
        #expect(answer.status == 0, "\(answer.text)")
        let same = try walk.shell(
            "[ $(git -C host.git rev-parse main) = $(git -C system rev-parse main) ]")
        #expect(same.status == 0)
    }

    @Test(arguments: [
        ("sed -i 's/Hand in/Keep/' $d/*-text-*.md", "evidence that is here already would be"),
        ("git rm -q $d/*-review-*", "evidence would be removed"),
        ("git mv $d/*-review-* $d/../review.statement", "evidence would be removed"),
        ("echo x > records/control/note.txt", "[stray-file]"),
        ("ln -s /etc/passwd records/control/documents/link", "[stray-file]"),
        (
            "f=$(ls $d/*-review-*); sed 's/^verdict: suitable/verdict: changes-requested/' $f > new; "
                + "i=$(sed '/^-----BEGIN/,$d' new | sha256sum | cut -c 1-32); "
                + "h=$(sha256sum < new | cut -c 1-10); p=${f%-*-*}; "
                + "mv new $p-$i-$h.statement", "[bad-signature]"
        ),
    ])
    func aPushThatDoesNotStandIsRefused(_ change: String, _ words: String) async throws {
        let walk = try await hosted()
        let before = try walk.shell("git -C host.git rev-parse main").text
        let answer = try pushed(walk, change)
        #expect(answer.status != 0)
        #expect(answer.text.contains("signet refuses this push:"), "\(answer.text)")
        #expect(answer.text.contains(words), "\(answer.text)")
        #expect(try walk.shell("git -C host.git rev-parse main").text == before)
    }

    @Test func whatIsDatedAheadIsRefusedByTheClockOfTheHost() async throws {
        let walk = try await hosted()
        try await walk.done("anna", "approve", "P-01", "--offline")
        func push(_ clock: Instant) throws -> Walk.Answer {
            try walk.shell(
                "cd system; git push -q host main 2>&1", environment: ["SIGNET_CLOCK": "\(clock)"])
        }
        // The clock was set a minute on when it was signed.
        let signed = walk.now.adding(seconds: -60)
        let slow = signed.adding(seconds: -301)
        let ahead = try push(slow)
        #expect(ahead.status != 0)
        #expect(ahead.text.contains("and here it is \(slow). [time-ahead]"), "\(ahead.text)")
        #expect(ahead.text.contains("Set the clock that is wrong"), "\(ahead.text)")
        // A clock may be a little slow or fast.
        let answer = try push(signed.adding(seconds: -300))
        #expect(answer.status == 0, "\(answer.text)")
    }

    @Test func whatWasFoundBeforeAndOrdinaryFilesHinderNobody() async throws {
        let walk = try await hosted()
        try await walk.done("bo", "checkpoint")
        // Received before there was a hook: a stray file; and a text and a review are missing.
        let stray = try walk.shell(
            "cd system; d=records/control/documents/P-01/1.0; echo x > $d/note.txt; "
                + "git rm -q $d/*-text-* $d/*-review-*; "
                + "git add records; \(Self.commit) -m x; "
                + "mv ../host.git/hooks/pre-receive ../kept; git push -q host main 2>&1; "
                + "mv ../kept ../host.git/hooks/pre-receive")
        #expect(stray.status == 0, "\(stray.text)")
        let missing = try await walk.type("bo", "verify")
        #expect(missing.text.contains("evidence-missing"), "\(missing.text)")
        // The text comes back, the review is missing still.
        let answer = try walk.shell(
            "cd system; git checkout -q HEAD~1 -- $(git diff --name-only HEAD~1 | grep text); "
                + "mkdir -p drafts Records; printf 'a\\342\\200\\256b' > drafts/x.md; "
                + "echo x > Records/x.md; echo x > records/contro; git add drafts Records records; "
                + "\(Self.commit) -m x; "
                + "git push -q host main 2>&1")
        #expect(answer.status == 0, "\(answer.text)")
    }

    @Test func anIssueWithoutItsApprovalIsRefused() async throws {
        let walk = try await hosted()
        try walk.makeClone("elsewhere")
        try walk.shell("git -C elsewhere remote remove host")
        walk.clone = "elsewhere"
        try await walk.done("anna", "approve", "P-01")
        try await walk.done("bo", "issue", "P-01")
        walk.clone = "system"
        // The controller signs an issue that leaves the approval out.
        let answer = try pushed(
            walk,
            """
            f=$(ls ../elsewhere/$d/*-issue-*); \
            a=$(sed '/^-----BEGIN/,$d' ../elsewhere/$d/*-approve-* | sha256sum | cut -c 1-64); \
            sed -e '/^-----BEGIN/,$d' -e "/^on: $a/d" $f > new; \
            ssh-keygen -q -Y sign -n issue@signet -f ../bo new 2>/dev/null; \
            i=$(sha256sum < new | cut -c 1-32); cat new.sig >> new; rm new.sig; \
            h=$(sha256sum < new | cut -c 1-10); n=$(basename $f); \
            mv new $d/${n%-*-*}-$i-$h.statement
            """)
        #expect(answer.status != 0)
        #expect(
            answer.text.contains("[route-not-filled]")
                || answer.text.contains("[rests-on-nothing]"),
            "\(answer.text)")
    }

    @Test func whatCameTooLateIsLetInAndWhatIsOnOtherBranchesIsFree() async throws {
        let walk = try await hosted()
        try walk.makeClone("late")
        try walk.shell("git -C late remote remove host")
        walk.clone = "late"
        try await walk.done("olive", "take-back", "P-01", "--reason", "Not ripe")
        walk.clone = "system"
        try await walk.done("anna", "approve", "P-01")
        try await walk.done("bo", "issue", "P-01")
        try walk.shell("cd system; git push -q host main")
        try walk.merge("system", into: "late")
        let late = try walk.shell("cd late; git push -q ../host.git HEAD:main 2>&1")
        #expect(late.status == 0, "\(late.text)")
        let verified = try await walk.type("bo", ["verify"])
        #expect(verified.status == 0, "\(verified.text)")
        let free = try walk.shell(
            "cd late; git rm -rq records/control; \(Self.commit) -m x; "
                + "git push -q ../host.git HEAD:refs/heads/play 2>&1")
        #expect(free.status == 0, "\(free.text)")
    }

    @Test func aCloneRefusesTheCommitAndLetsDraftsPass() async throws {
        let walk = try await hosted()
        let made = try walk.shell("cd system; \(Self.program) hook install")
        #expect(made.text.contains("hooks/pre-commit"), "\(made.text)")
        let draft = try walk.shell(
            "cd system; git add procedures; \(Self.commit) -m Draft 2>&1; "
                + "sed -i 's/Hand in/Keep/' procedures/*.md; \(Self.commit) -a -m Draft 2>&1")
        #expect(draft.status == 0, "\(draft.text)")
        let change = try walk.shell(
            "cd system; sed -i 's/Hand in/Keep/' records/control/documents/P-01/1.0/*-text-*.md; "
                + "\(Self.commit) -a -m Draft 2>&1")
        #expect(change.status != 0)
        #expect(change.text.contains("signet refuses this commit:"), "\(change.text)")
        #expect(change.text.contains("would be changed"), "\(change.text)")
    }

    @Test func aLockThatWasLeftIsNamedWithTheWayOut() async throws {
        let walk = try await hosted()
        let answer = try walk.shell(
            "cd system; git add procedures; touch .git/index.lock; "
                + "\(Self.program) hook pre-commit 2>&1")
        #expect(answer.status != 0)
        #expect(answer.text.contains("cannot be read"), "\(answer.text)")
        #expect(answer.text.contains("index.lock") && answer.text.contains("Hint: "))
    }

    @Test func aHookOfSomebodyElseIsLeftAlone() async throws {
        let walk = try await hosted()
        let answer = try walk.shell(
            "cd system; printf '#!/bin/sh\\necho mine\\n' > .git/hooks/pre-commit; "
                + "\(Self.program) hook install 2>&1; echo status $?; cat .git/hooks/pre-commit; "
                + "\(Self.program) hook install pre-receive 2>&1; echo status $?; "
                + "git config core.hooksPath .githooks; \(Self.program) hook install")
        #expect(answer.text.contains("There is a hook already"), "\(answer.text)")
        #expect(answer.text.contains("hook pre-commit || exit 1"))
        #expect(answer.text.contains("status 1\n#!/bin/sh\necho mine\n"))
        #expect(answer.text.contains("pre-receive works at a host only"))
        #expect(answer.text.contains("system/.githooks/pre-commit"))
    }
}
