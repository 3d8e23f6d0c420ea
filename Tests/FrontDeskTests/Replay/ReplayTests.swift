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
