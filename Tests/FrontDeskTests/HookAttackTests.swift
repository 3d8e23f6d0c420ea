import DocumentControl
import Foundation
import TestSupport
import Testing

/// What `verify` would find about added files, a host with the hook never takes in.
///
/// The attacks are those of `Tests/Attacks`, pushed by stock git.
@Suite struct HookAttackTests {
    private static let program = URL(filePath: CommandLine.arguments[0])
        .deletingLastPathComponent().appending(path: "signet").path

    /// The file of the catalogue, the attack, and the finding that it is refused with.
    private static let attacks: [(file: String, name: String, code: FindingCode)] = [
        ("05-forward-dated.sh", "approval_ahead", .timeAhead),
        ("10-replayed.sh", "same_statement_other_name", .statementMisnamed),
        ("10-replayed.sh", "review_in_another_dossier", .statementMisplaced),
        ("11-content-changed.sh", "new_text_says_otherwise", .frontMatterDiffers),
        ("11-content-changed.sh", "second_card", .cardAltered),
        ("11-content-changed.sh", "second_text_beside", .strayFile),
        ("17-forged-receipt.sh", "attested_without_paper", .textMissing),
        ("20-rules-rolled-back.sh", "rules_laid_beside", .strayFile),
        ("32-hidden-characters.sh", "zero_width_in_a_text", .hiddenCharacter),
        ("32-hidden-characters.sh", "zero_width_in_a_statement", .statementUnreadable),
        ("41-path-tricks.sh", "nested_repository", .strayFile),
        ("41-path-tricks.sh", "twin_of_the_evidence", .strayFile),
        ("41-path-tricks.sh", "twin_of_a_dossier", .statementMisplaced),
        ("41-path-tricks.sh", "name_that_a_terminal_obeys", .evidenceAltered),
        ("43-checkpoints.sh", "lists_what_never_was", .evidenceMissing),
    ]

    /// Further files under names that some computers take for others, written after `cd attacked`.
    private static let names = [
        "RECORDS/Control/note.md", "record\u{17F}/control/note.md", "records./control/note.md",
        "rec\u{200C}ords/control", "records/control/\u{301}note.md",
    ]

    @Test func `what verify finds about added files is refused`() async throws {
        let base = try await AttackedSystem.copy()
        let walk = base.walk
        let made = try walk.shell(
            "git init -q --bare -b main host.git; cd host.git; \(Self.program) hook install; "
                + "cd ../system; git push -q ../host.git main 2>&1",
            environment: ["SIGNET_CLOCK": "\(walk.now)"])
        #expect(made.status == 0, "\(made.text)")
        for (file, name, code) in Self.attacks {
            guard try base.play(name, file) else { continue }
            try refused(walk, name, code)
        }
        for name in Self.names {
            let added = try walk.shell(
                "rm -rf attacked; cp -r system attacked; cd attacked; "
                    + "git update-index --add --cacheinfo "
                    + "\"100644,$(echo x | git hash-object -w --stdin),\(name)\"; "
                    + "git -c user.name=x -c user.email=x@example.org commit -q -m x")
            #expect(added.status == 0, "\(name): \(added.text)")
            try refused(walk, name, .strayFile)
        }
    }

    @Test func `a branch that comes whole brings what is contained along`() async throws {
        let base = try await AttackedSystem.copy()
        let walk = base.walk
        func moved(_ name: String, _ file: String) throws -> Walk.Answer {
            guard try base.play(name, file) else { return Walk.Answer(text: "", status: -1) }
            return try walk.shell(
                "rm -rf new.git; git init -q --bare -b main new.git; cd new.git; "
                    + "\(Self.program) hook install; cd ../attacked; "
                    + "git push -q ../new.git HEAD:main 2>&1",
                environment: ["SIGNET_CLOCK": "\(walk.now)"])
        }
        let contained = try moved("zero_width_in_a_text", "32-hidden-characters.sh")
        #expect(contained.status == 0, "\(contained.text)")
        let stray = try moved("second_text_beside", "11-content-changed.sh")
        #expect(stray.text.contains("[stray-file]"), "\(stray.text)")
    }

    private func refused(_ walk: Walk, _ name: String, _ code: FindingCode) throws {
        let answer = try walk.shell(
            "cd attacked; git push -q ../host.git HEAD:main 2>&1; status=$?; "
                + "git -C ../host.git update-ref refs/heads/main $(git -C ../system rev-parse main); "
                + "exit $status", environment: ["SIGNET_CLOCK": "\(walk.now)"])
        #expect(answer.status != 0, "\(name) passes")
        #expect(answer.text.contains("[\(code.rawValue)]"), "\(name): \(answer.text)")
    }
}
