import Foundation
import TestSupport
import Testing

/// What `verify` sees of evidence that was taken away, of what is new, and of the store itself.
@Suite struct RemovalWalkTests {
    private func walked() async throws -> Walk {
        let walk = try Walk(people: ["ada", "bo", "olive", "ravi", "anna", "sam"])
        try await walk.begin()
        try walk.write("procedures/P-01-expenses.md", id: "P-01", steps: "Hand in.")
        _ = try await walk.done("olive", "submit", "P-01", "--reason", "First")
        _ = try await walk.done("ravi", "review", "P-01", "--suitable")
        return walk
    }

    private func codes(_ walk: Walk, _ options: String...) async throws -> [String] {
        let answer = try await walk.type("sam", ["verify", "--format", "csv"] + options)
        return answer.text.lines.dropFirst().map { String($0.prefix { $0 != "," }) }
            .filter { $0 != "one-founder" }
    }

    private let git = "git -c user.name=x -c user.email=x@example.org"

    @Test func aStatementThatNoCheckpointListedIsMissedWhereTheHistoryShowsIt() async throws {
        let walk = try await walked()
        #expect(try await codes(walk) == [])
        let gone = try walk.shell(
            "cd system; f=$(ls records/control/documents/P-01/1.0/*-review-*.statement); "
                + "git rm -q $f; \(git) commit -qm tidy; echo $f")
        let path = gone.text.split(separator: "\n").last.map(String.init) ?? "?"
        let verified = try await walk.type("sam", "verify")
        #expect(verified.status == 1)
        #expect(verified.text.contains("evidence-removed"), "\(verified.text)")
        #expect(verified.text.contains("at \(path)"), "\(verified.text)")
        // Brought back, it counts as before.
        _ = try walk.shell(
            "cd system; git checkout -q HEAD~1 -- \(path); \(git) commit -qm back")
        #expect(try await codes(walk) == [])
        _ = try await walk.done("anna", "approve", "P-01")
    }

    @Test func whatIsNoEvidenceMayBeTidiedAway() async throws {
        let walk = try await walked()
        _ = try walk.shell(
            "cd system/records/control/documents/P-01/1.0; f=$(ls *-review-*.statement); "
                + "sed 's/^verdict: .*/verdict: changes-requested/' $f > x; "
                + "h=$(sha256sum < x | cut -c 1-16); mv x \"${f%-*}-$h.statement\"; "
                + "echo note > note.txt; git add -A; \(git) commit -qm odd")
        #expect(Set(try await codes(walk)).contains("stray-file"))
        _ = try walk.shell(
            "cd system; git checkout -q HEAD~1 -- .; git rm -qr records/control/documents; "
                + "git checkout -q HEAD~1 -- records/control/documents; \(git) commit -qm tidy")
        #expect(try await codes(walk) == [])
    }

    @Test func aMergeThatLeavesAStatementOutIsFound() async throws {
        let walk = try await walked()
        _ = try walk.shell("cd system; git branch before HEAD~1")
        _ = try walk.shell(
            "cd system; git checkout -q before; echo x > other.md; git add other.md; "
                + "\(git) commit -qm other; \(git) merge -q -s ours --no-edit main; "
                + "git branch -f main; git checkout -q main")
        let found = try await codes(walk)
        #expect(found == ["evidence-removed"], "\(found)")
    }

    @Test func sinceACheckpointOnlyWhatIsNewIsReadAnew() async throws {
        let walk = try await walked()
        _ = try await walk.done("anna", "approve", "P-01")
        _ = try await walk.done("bo", "issue", "P-01")
        let checkpoint = try await newest(walk)
        _ = try await walk.done("sam", "acknowledge", "P-01")
        let fresh = try await walk.type("sam", "verify", "--since", checkpoint)
        #expect(fresh.text.contains("Since checkpoint"), "\(fresh.text)")
        #expect(try await codes(walk, "--since", checkpoint) == [])
        let unknown = try await walk.type("sam", "verify", "--since", "00000000")
        #expect(unknown.status != 0 && unknown.text.contains("00000000"), "\(unknown.text)")
        // A removed receipt is missed, and an old text that is altered is read all the same.
        _ = try walk.shell(
            "cd system; git rm -qr records/control/receipts; \(git) commit -qm tidy")
        #expect(try await codes(walk, "--since", checkpoint) == ["evidence-removed"])
        _ = try walk.shell(
            "cd system; echo x >> $(ls records/control/documents/P-01/1.0/*-text-*.md); "
                + "\(git) commit -qam x")
        let found = try await codes(walk, "--since", checkpoint)
        #expect(found.contains("text-altered"), "\(found)")
        // So is one that is gone.
        _ = try walk.shell(
            "cd system; git rm -q records/control/documents/P-01/1.0/*-text-*.md; \(git) commit -qm x"
        )
        let missed = try await codes(walk, "--since", checkpoint)
        #expect(missed.contains("text-missing"), "\(missed)")
    }

    @Test func everyObjectOfTheStoreIsHashed() async throws {
        let walk = try await walked()
        let sound = try await walk.type("sam", "verify", "--deep")
        #expect(sound.status == 0 && sound.text.contains("Objects hashed anew: "), "\(sound.text)")
        // An older draft, which no ordinary verify reads.
        _ = try walk.shell(
            "cd system; echo old > draft.md; git add draft.md; \(git) commit -qm old; "
                + "git rm -q draft.md; \(git) commit -qm new; "
                + "o=.git/objects/$(echo old | git hash-object --stdin | sed 's,..,&/,'); "
                + "chmod u+w $o; cp .git/objects/$(git rev-parse HEAD | sed 's,..,&/,') $o")
        #expect(try await codes(walk) == [])
        let found = try await codes(walk, "--deep")
        #expect(Set(found) == ["object-damaged"], "\(found)")
    }

    @Test func whatCouldHideSomethingIsTold() async throws {
        let walk = try await walked()
        _ = try walk.shell(
            "cd system; git rev-parse HEAD > .git/info/grafts; "
                + "git config fsck.missingEmail ignore; mkdir -p ../away; "
                + "echo $(cd ../away; pwd) > .git/objects/info/alternates")
        let found = try await codes(walk)
        #expect(found == Array(repeating: "repository-unsafe", count: 3), "\(found)")
        let text = try await walk.type("sam", "verify").text
        for words in ["info/grafts", "fsck.missingemail", "some bytes lie in another folder"] {
            #expect(text.contains(words), "\(words): \(text)")
        }
    }

    private func newest(_ walk: Walk) async throws -> String {
        let csv = try await walk.type("sam", "checkpoint", "--list", "--format", "csv").text
        return csv.lines.last?.split(separator: ",").last.map(String.init) ?? "?"
    }
}
