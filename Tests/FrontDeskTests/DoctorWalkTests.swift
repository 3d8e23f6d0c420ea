import DocumentControl
import Foundation
import Git
import TestSupport
import Testing

/// What a crash leaves is explained and mended, with the program's own commands around it.
@Suite struct DoctorWalkTests {
    private static let file = "procedures/P-01-expenses.md"

    /// A system with a draft.
    private func begun() async throws -> Walk {
        let walk = try Walk(people: ["ada", "bo", "olive", "ravi", "anna", "sam"])
        try await walk.begin()
        try walk.write(Self.file, id: "P-01", steps: "Hand in.")
        walk.machine = Machine(
            sight: { _ in .nobody },
            volume: { _ in Volume(name: "ext4", isReadOnly: false, room: 1 << 40, files: nil) })
        return walk
    }

    private func lock(_ walk: Walk, _ name: String) throws {
        try walk.shell("touch -d @\(walk.now.seconds - 120) system/.git/\(name)")
    }

    @Test func whereAllIsWellItSaysSo() async throws {
        let walk = try await begun()
        let said = try await walk.done("olive", "doctor")
        #expect(said.contains("All is well"))
        let json = try await walk.done("olive", "doctor", "--format", "json")
        #expect(json == "[]")
    }

    @Test func aLockStopsACommandWhichPointsToTheDoctorWhoTakesItAway() async throws {
        let walk = try await begun()
        try lock(walk, "refs/heads/main.lock")
        let answer = try await walk.type("olive", "submit", "P-01", "--reason", "First")
        #expect(answer.status == 3)
        #expect(answer.text.contains("main.lock") && answer.text.contains("signet doctor --mend"))
        let told = try await walk.refused("olive", "doctor")
        #expect(told.contains(".git/refs/heads/main.lock  [lock-branch]"), "\(told)")
        #expect(told.contains("To mend: 1."))
        // Nobody can be asked here.
        let unasked = try await walk.refused("olive", "doctor", "--mend")
        #expect(unasked.contains("--yes"))
        #expect(try walk.shell("test -e system/.git/refs/heads/main.lock").status == 0)
        let mended = try await walk.done("olive", "doctor", "--mend", "--yes")
        #expect(mended.contains("Mended: .git/refs/heads/main.lock"), "\(mended)")
        #expect(mended.contains("All is well"))
        try await walk.done("olive", "submit", "P-01", "--reason", "First")
        #expect(try await walk.type("olive", "verify").status == 0)
    }

    @Test func nothingIsTakenAwayOnAGuess() async throws {
        let walk = try await begun()
        try lock(walk, "index.lock")
        let nobody = walk.machine
        let git = Worker(process: 4711, name: "git", reason: .named)
        let cases: [(Sight, String, words: String, status: Int32)] = [
            (.working([git]), "ext4", "git (process 4711) works here", 0),
            (.blind, "ext4", "rm -r /", 1), (.onlyContainer, "ext4", "--alone", 1),
            (.nobody, "nfs4", "nfs4", 1),
        ]
        for (sight, kind, words, status) in cases {
            walk.machine = Machine(
                sight: { _ in sight },
                volume: { _ in Volume(name: kind, isReadOnly: false, room: 1 << 40, files: nil) })
            let answer = try await walk.type("olive", "doctor", "--mend", "--yes")
            #expect(answer.status == status, "\(sight): \(answer.text)")
            let text = answer.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            #expect(text.contains(words), "\(sight): \(answer.text)")
            #expect(try walk.shell("test -e system/.git/index.lock").status == 0, "\(sight)")
        }
        // A person may know that nothing outside the container works here, and nothing else.
        let volume = nobody.volume
        walk.machine = Machine(sight: { _ in .working([git]) }, volume: volume)
        _ = try await walk.type("olive", "doctor", "--mend", "--yes", "--alone")
        #expect(try walk.shell("test -e system/.git/index.lock").status == 0)
        walk.machine = Machine(sight: { _ in .onlyContainer }, volume: volume)
        try await walk.done("olive", "doctor", "--mend", "--yes", "--alone")
        #expect(try walk.shell("test -e system/.git/index.lock").status != 0)
    }

    @Test func whatWasHalfWrittenIsClearedAndTheUsersOwnStays() async throws {
        let walk = try await begun()
        try walk.shell(
            """
            cd system; git add \(Self.file); echo more >> \(Self.file); echo mine > mine.md
            mkdir -p .git/objects/ab .git/objects/incoming-x/ab .git/signet
            echo x > .git/objects/ab/tmp_obj_x; echo x > .git/objects/incoming-x/ab/cd
            echo x > .git/signet-part-1; echo x > .git/signet/checked.part-1
            find .git -name 'tmp_*' -o -name '*part-1' -o -name incoming-x | \
                xargs touch -d @\(walk.now.seconds - 120)
            """)
        let before = try walk.shell(
            "cd system; git status --porcelain; git diff; git diff --cached")
        let said = try await walk.done("olive", "doctor", "--mend", "--yes")
        for code in ["half-written-object", "push-not-accepted", "half-written-file"] {
            #expect(said.contains("[\(code)]"), "\(said)")
        }
        let after = try walk.shell("cd system; git status --porcelain; git diff; git diff --cached")
        #expect(after.text == before.text && !before.text.isEmpty)
        #expect(
            try walk.shell("find system/.git -name 'tmp_*' -o -name '*part-*' -o -name 'incoming*'")
                .text == "")
    }

    @Test func anUnfinishedCommandAndEvidenceThatIsBehindAreMendedTogether() async throws {
        let walk = try await begun()
        try await walk.done("olive", "submit", "P-01", "--reason", "First")
        try walk.shell(
            """
            cd system; git add \(Self.file); echo mine >> \(Self.file)
            git rm -q --cached records/control/documents/P-01/1.0/*-submit-*
            rm records/control/trust/p-0003/*
            echo z > records/control/z.statement; git add records/control/z.statement
            printf 'index %s records/control/z.statement\\n' $(git hash-object records/control/z.statement) \
              > .git/signet-unfinished
            rm records/control/z.statement
            """)
        try lock(walk, "index.lock")
        let told = try await walk.refused("olive", "doctor")
        for code in ["lock-staged", "unfinished-command", "evidence-behind"] {
            #expect(told.contains("[\(code)]"), "\(told)")
        }
        let said = try await walk.done("olive", "doctor", "--mend", "--yes")
        #expect(said.contains("All is well"), "\(said)")
        #expect(try walk.shell("cd system; git status --porcelain").text == "AM \(Self.file)\n")
        #expect(try await walk.type("olive", "verify").status == 0)
    }

    @Test func whatSomebodyChangedAmongTheEvidenceIsLeftToThem() async throws {
        let walk = try await begun()
        try walk.shell("cd system; for f in records/control/trust/p-0003/*; do echo x >> $f; done")
        let said = try await walk.refused("olive", "doctor", "--mend", "--yes")
        #expect(said.contains("[evidence-changed]"), "\(said)")
        let ends = try walk.shell("tail -n 1 -q system/records/control/trust/p-0003/*").text.lines
        #expect(!ends.isEmpty && ends.allSatisfy { $0 == "x" })
    }

    @Test func whatMakesRecordingUnsafeIsNamed() async throws {
        let walk = try await begun()
        walk.machine = Machine(
            sight: { _ in .nobody },
            volume: { _ in Volume(name: "ext4", isReadOnly: false, room: 1 << 20, files: 5) })
        var said = try await walk.refused("olive", "doctor")
        #expect(said.contains("Only 1024 KiB are free"), "\(said)")
        walk.machine = Machine(
            sight: { _ in .nobody },
            volume: { _ in Volume(name: "ext4", isReadOnly: true, room: 1 << 40, files: nil) })
        said = try await walk.refused("olive", "doctor")
        #expect(said.contains("[read-only]"), "\(said)")
        walk.now = Instant(seconds: 1_793_600_000)
        said = try await walk.refused("olive", "doctor", "--format", "json")
        #expect(said.contains("\"clock-behind\""), "\(said)")
    }

    @Test func aBranchThatCannotBeReadIsExplainedWithStepsThatWork() async throws {
        let walk = try await begun()
        try walk.shell(": > system/.git/refs/heads/main")
        let said = try await walk.refused("olive", "doctor", "--mend", "--yes")
        #expect(said.contains("[branch-unreadable]"), "\(said)")
        let words = said.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let begin = try #require(words.range(of: "is whole: "))
        let end = try #require(words[begin.upperBound...].range(of: ". Else"))
        let done = try walk.shell("cd system && \(words[begin.upperBound..<end.lowerBound])")
        #expect(done.status == 0, "\(done.text)")
        let well = try await walk.done("olive", "doctor")
        #expect(well.contains("All is well"))
        #expect(try await walk.type("olive", "verify").status == 0)
    }

    @Test func aRepositoryThatCannotBeOpenedIsExplained() async throws {
        let walk = try await begun()
        try walk.shell("git init -q --object-format=sha256 -b main strange")
        walk.clone = "strange"
        let answer = try await walk.type("olive", "doctor")
        #expect(answer.status == 3)
        #expect(answer.text.contains("SHA-256"), "\(answer.text)")
        walk.clone = "nowhere"
        #expect(try await walk.type("olive", "doctor").status == 3)
    }

    @Test func aHostsOwnRepositoryIsLookedAfterToo() async throws {
        let walk = try await begun()
        try walk.shell(
            "git clone -q --bare system host.git; "
                + "touch -d @\(walk.now.seconds - 120) host.git/refs/heads/main.lock")
        walk.clone = "host.git"
        let told = try await walk.refused("olive", "doctor")
        #expect(told.contains("host.git/refs/heads/main.lock"), "\(told)")
        try await walk.done("olive", "doctor", "--mend", "--yes")
    }

    @Test func anImportThatWasBrokenOffLeavesNothingToTheNextOne() async throws {
        let walk = try await begun()
        try walk.shell(
            """
            mkdir former; printf '# Cleaning\\n\\nWhat.\\n' > former/cleaning.md
            cd system; mkdir -p procedures; printf half > procedures/P-02-cleaning.md
            printf 'file %s procedures/P-02-cleaning.md\\nfile %s list.csv\\n' \
              $(git hash-object procedures/P-02-cleaning.md) $(git hash-object procedures/P-02-cleaning.md) \
              > .git/signet-drafts
            """)
        let told = try await walk.refused("olive", "doctor")
        #expect(told.contains("[unfinished-drafts]"), "\(told)")
        let folder = "\(walk.scratch.path)/former"
        try await walk.done(
            "olive", "import", folder, "--type", "procedure", "--owner", "process-owner",
            "--audience", "all-staff", "--list", "list.csv")
        let names = try walk.shell("cd system; ls procedures list.csv .git").text.lines
        #expect(names.contains("P-02-cleaning.md") && names.contains("list.csv"), "\(names)")
        #expect(!names.contains("signet-drafts"))
        #expect(try await walk.done("olive", "doctor").contains("All is well"))
    }

    @Test func anAdmissionGoesOnWhereItWasBrokenOff() async throws {
        let walk = try await begun()
        // Sam is admitted, and in a group; the rest of the command is left to do.
        let said = try await walk.done(
            "ada", "people", "admit", "sam example", "--identity", "seen", "--groups", "all-staff",
            "--roles", "reviewer")
        #expect(said.contains("is admitted already"), "\(said)")
        #expect(said.contains("is in all-staff already"), "\(said)")
        #expect(said.contains("Appointed sam example to reviewer"), "\(said)")
        let nothing = try await walk.refused(
            "ada", "people", "admit", "p-0006", "--identity", "seen")
        #expect(nothing.contains("Nobody waits"), "\(nothing)")
    }
}
