import DocumentArchive
import DocumentControl
import Markdown
import Testing

@Suite struct TextUnitsTests {
    @Test func everyPartIsAUnitOfItsKindAndLine() {
        let text = """
            # Title *of* it

            A paragraph over
            two lines with `code` and [a link](a.md).

            1. First
               - Inner

                 More of it
            2. Second

            > Quoted

            | A | B |
            | --- | --- |
            | 1 | **x** |

            ```sh
            one

            two
            ```

                indented
            ---
            """
        let units = TextUnit.units(of: MarkdownText(parsing: text, firstLine: 11))
        let shown = units.map { "\($0.line) \($0.kind): \($0.text)" }
        #expect(
            shown == [
                "11 heading(1): Title of it",
                "13 paragraph: A paragraph over two lines with `code` and [a link](a.md).",
                "16 item(depth: 1): First", "17 item(depth: 2): Inner",
                "19 item(depth: 2): More of it", "20 item(depth: 1): Second",
                "22 paragraph: Quoted", "24 row: A | B", "26 row: 1 | x", "29 code: one",
                "30 code: ", "31 code: two", "34 code: indented", "35 other: ---",
            ])
    }

    @Test func emphasisAndLineBreaksAreNoDifference() {
        let old = TextUnit.units(of: MarkdownText(parsing: "The *owner* must\nsign.\n"))
        let new = TextUnit.units(of: MarkdownText(parsing: "The **owner**\nmust sign.\n"))
        #expect(TextComparison(old: old, new: new).isEmpty)
    }

    private func units(_ text: String) -> [TextUnit] {
        TextUnit.units(of: MarkdownText(parsing: text))
    }

    @Test func everyUnitKnowsUnderWhichHeadingsItStands() {
        let units = units("# A\n\nOne.\n\n## B\n\nTwo.\n\n## C\n\n- Three\n\n# D\n\nFour.\n")
        #expect(
            units.map { "\($0.text): \($0.section.joined(separator: " > "))" } == [
                "A: ", "One.: A", "B: A", "Two.: A > B", "C: A", "Three: A > C", "D: ", "Four.: D",
            ])
    }

    @Test func rowsKnowTheirCellsAndColumns() {
        let rows = units(
            "| A | B |\n| :-- | --- |\n| 1 | **x** |\n\nText.\n\n| C |\n| --- |\n| 2 |\n"
        )
        .compactMap(\.row)
        #expect(rows.map(\.table) == [0, 0, 1, 1])
        #expect(rows.map(\.isHeader) == [true, false, true, false])
        #expect(rows[1].columns == ["A", "B"] && rows[1].cells == ["1", "x"])
    }

    @Test(arguments: [
        ("The *owner* signs.", "The **owner** signs."), ("One  \ntwo.", "One\ntwo."),
        ("- Item", "1. Item"), ("3. Item", "1. Item"), ("> Quoted.", "Quoted."),
        ("```sh\nls\n```", "```\nls\n```"), ("| A |\n| --- |", "| A |\n| --: |"),
        ("[the *form*](a.md)", "[the form](a.md)"),
    ])
    func whatIsOnlyFormattedOtherwiseHasTheSameWords(_ old: String, _ new: String) throws {
        let (before, after) = (units(old), units(new))
        if before.map(\.kind) == after.map(\.kind) {
            #expect(before.map(\.text) == after.map(\.text))
        }
        #expect(before.map(\.form) != after.map(\.form))
    }

    @Test(arguments: [
        ("The owner\nsigns.", "The owner signs."), ("* Item", "- Item"), ("_a_", "*a*"),
        ("1. a\n1. b", "1. a\n2. b"), ("A\n=", "# A"),
    ])
    func whatLooksTheSameHasOneForm(_ old: String, _ new: String) {
        #expect(units(old).map(\.form) == units(new).map(\.form))
    }
}
