import DocumentControl
import Testing

/// Comments that were written into a text in an editor.
@Suite struct ReviewSheetTests {
    private let text = """
        # Title

        ## Purpose

        Same words.

        - A point.

        ## Scope

        Same words.

        """

    private func comments(_ edit: (inout [String]) -> Void) throws -> [ReviewComment] {
        let sheet = ReviewSheet(text, title: "P-01 1.0")
        var lines = sheet.text.split(separator: "\n", omittingEmptySubsequences: false)
            .map(String.init)
        edit(&lines)
        return try sheet.comments(in: lines.joined(separator: "\n"))
    }

    private func line(_ words: String, _ lines: [String]) -> Int {
        (lines.firstIndex(of: words) ?? -1) + 1
    }

    @Test func anUntouchedTextHasNoComments() throws {
        #expect(try comments { _ in }.isEmpty)
        #expect(try comments { $0 = $0.map { "\($0)  " } }.isEmpty)
        #expect(try comments { $0.removeLast() }.isEmpty)
    }

    @Test func aCommentQuotesTheLineAboveIt() throws {
        let found = try comments { lines in
            lines.insert(
                contentsOf: ["!! Say which.", "!!  And why."], at: line("- A point.", lines))
        }
        #expect(
            found == [
                ReviewComment(number: 1, quote: ["A point."], comment: ["Say which. And why."])
            ])
    }

    @Test func wordsThatStandTwiceAreQuotedWithTheirHeading() throws {
        let found = try comments { lines in
            let last = (lines.lastIndex(of: "Same words.") ?? 0) + 1
            lines.insert(contentsOf: ["", "!! Other words."], at: last)
        }
        #expect(found.map(\.quote) == [["## Scope", "Same words."]])
    }

    @Test func aBlankLinePartsTwoComments() throws {
        let found = try comments { lines in
            lines.insert(contentsOf: ["!! One.", "", "", "!! Two."], at: line("- A point.", lines))
        }
        #expect(found.map(\.comment) == [["One."], ["Two."]])
        #expect(found.map(\.number) == [1, 2])
    }

    @Test func aTextThatBeginsALineWithTheMarkKeepsIt() throws {
        let sheet = ReviewSheet("!! Mind the step.\n\nText.\n", title: "P-01 1.0")
        #expect(try sheet.comments(in: sheet.text).isEmpty)
        let edited = sheet.text.replacing("Text.", with: "Text.\n!! Which?")
        #expect(try sheet.comments(in: edited).map(\.comment) == [["Which?"]])
    }

    @Test func whateverElseIsChangedIsNamedWithItsLine() {
        #expect(throws: ReviewSheet.Problem.textChanged(line: 7)) {
            try comments { $0[6] = "## Aim" }
        }
        #expect(throws: ReviewSheet.Problem.textChanged(line: 8)) {
            try comments { $0.remove(at: 6) }
        }
        #expect(throws: ReviewSheet.Problem.textChanged(line: 13)) {
            try comments { $0.removeLast(2) }
        }
        #expect(throws: ReviewSheet.Problem.nothingAbove(line: 1)) {
            try comments { $0.insert("!! First.", at: 0) }
        }
    }

    @Test func answersStandBelowTheNumbers() {
        let found = AnswerSheet.answers(
            in:
                "!# Head\n\n!! 1. on 'x'\n!# Why?\nBecause\nof it.\n\n!! 2.\n!# And?\n\n!! 3\nYes.\n"
        )
        #expect(found.map(\.number) == [1, 3])
        #expect(found.map(\.text) == ["Because of it.", "Yes."])
    }
}
