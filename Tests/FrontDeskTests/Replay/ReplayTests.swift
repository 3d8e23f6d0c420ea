import TestSupport
import Testing

/// The replayer itself: a transcript that does not tell the truth is noticed.
@Suite struct ReplayTests {
    private func played(_ block: String) async throws -> Replayed {
        let scratch = try ScratchDirectory()
        return try await Replayer.play(
            "<!-- as: carl, at: 2026-11-03T08:00:00Z -->\n```console\n\(block)\n```\n",
            in: scratch.path)
    }

    @Test func wrongOutputAWrongStatusAndAMissingLineAreNoticed() async throws {
        let truth =
            "$ signet read P-99\nError: There is no document 'P-99'.\n"
            + "Hint: signet register lists all documents.\n? 1"
        for lie in [
            truth.replacing("P-99'.", with: "P-98'."), truth.replacing("? 1", with: "? 2"),
            truth.replacing("\n? 1", with: ""), truth + "\n",
        ] {
            #expect(try await played(lie).text.contains("```console\n\(truth)\n```"), "\(lie)")
        }
    }

    @Test func aHiddenCommandThatIsRefusedIsAProblem() async throws {
        let scratch = try ScratchDirectory()
        let played = try await Replayer.play(
            "<!-- hidden\nas: sam\nsignet issue P-20\nsing\n-->\n", in: scratch.path)
        #expect(played.problems.count == 2)
    }

    @Test func aLineOfGitThatFailsAndAHostNobodyKnowsAreNoticed() async throws {
        let scratch = try ScratchDirectory()
        let played = try await Replayer.play(
            """
            <!-- clones: yes -->
            <!-- as: sam, at: 2026-11-03T08:00:00Z -->
            <!-- host: gone -->
            ```console
            $ git add nothing-here
            $ git clone ssh://git.example.org/documents documents
            ```
            """, in: scratch.path)
        #expect(played.problems == ["no host is 'gone' here"])
        #expect(played.text.contains("did not match any files\n? 128"))
        // The clone is there already, and where it lies does not show.
        #expect(played.text.hasSuffix("? 128\n```"))
        #expect(!played.text.contains(scratch.path))
    }

    @Test func everybodyHasTheirOwnClone() async throws {
        let scratch = try ScratchDirectory()
        let played = try await Replayer.play(
            """
            <!-- clones: yes -->
            <!-- as: sam, at: 2026-11-03T08:00:00Z -->
            <!-- write: note.md -->
            ```
            Mine.
            ```
            ```console
            $ cat note.md
            ```
            <!-- as: tess -->
            ```console
            $ cat note.md
            ```
            """, in: scratch.path)
        #expect(played.problems == [])
        #expect(played.text.contains("$ cat note.md\nMine.\n```"))
        #expect(played.text.contains("No such file\n? 1\n```"))
    }

    @Test func identifiersAreComparedUpToOneRenaming() {
        var known = KnownIdentifiers()
        known.learn(
            shown: "Recorded as aaaaaaaaaaaa.", actual: "Recorded as 111111111111.")
        #expect(
            known.asShown("id 111111111111, 1111111111112222")
                == "id aaaaaaaaaaaa, aaaaaaaaaaaa2222")
        #expect(known.asActual("signet void aaaaaaaaaaaa") == "signet void 111111111111")
        #expect(known.asActual("signet void aaaaaaaa") == "signet void 11111111")
        // The same identifier cannot be two others, nor two the same.
        known.learn(shown: "bbbbbbbbbbbb", actual: "111111111111")
        known.learn(shown: "aaaaaaaaaaaa", actual: "222222222222")
        #expect(known.asShown("111111111111 222222222222") == "aaaaaaaaaaaa 222222222222")
        #expect(known.asShown("2026-11-03 p-0005 P-20") == "2026-11-03 p-0005 P-20")
    }

    @Test func wordsAreQuotedAsInAShell() {
        #expect(
            ShellWords.of("a 'b c' \"d \\\"e\\\"\" f\\ g ''") == ["a", "b c", "d \"e\"", "f g", ""])
        #expect(ShellWords.of(#"a "b\c" 'd\'"#) == ["a", #"b\c"#, #"d\"#])
    }
}
