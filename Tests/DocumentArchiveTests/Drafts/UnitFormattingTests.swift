import DocumentArchive
import DocumentControl
import Markdown
import Testing

/// How words are set is told beside what they say.
@Suite struct UnitFormattingTests {
    private func parts(_ old: String, _ new: String) -> [ChangePart] {
        Redline(
            TextComparison(
                old: TextUnit.units(of: MarkdownText(parsing: old)),
                new: TextUnit.units(of: MarkdownText(parsing: new)))
        ).changes.flatMap(\.parts)
    }

    @Test func formattingThatDiffersBesideAWordIsCountedAndTold() {
        let parts = parts(
            "Write the result into **the ticket** at once.",
            "Write the outcome into *the ticket* at once.")
        #expect(parts.map(\.weight) == [.wording, .formatting])
        #expect(parts.last?.sentence == "'the ticket' is in italics instead of bold.")
    }

    @Test func aWordThatChangedInBoldIsNoChangeOfFormatting() {
        let parts = parts("Write **the result** down.", "Write **the outcome** down.")
        #expect(parts.map(\.weight) == [.wording])
    }

    @Test func struckWordsAreFormattingThatTouchesTheMeaning() {
        let parts = parts("The owner must sign it.", "The owner ~~must sign~~ it.")
        #expect(parts.map(\.weight) == [.formatting])
        #expect(parts.map(\.words) == ["'must sign' was struck through."])
        let isMaterial = parts.allSatisfy(\.isMaterial)
        #expect(isMaterial)
        let unit = TextUnit.units(of: MarkdownText(parsing: "The ~~*old* text~~ a ~~ b")).first
        #expect(unit?.text == "The old text a ~~ b")
        #expect(unit?.form == "The ~~*old* text~~ a ~~ b")
    }

    @Test func theNumbersOfAListAreKnown() {
        let units = TextUnit.units(
            of: MarkdownText(parsing: "3. One\n4. Two\n\n   More\n\n- Dash\n"))
        #expect(units.map(\.number) == [3, 4, nil, nil])
    }
}
