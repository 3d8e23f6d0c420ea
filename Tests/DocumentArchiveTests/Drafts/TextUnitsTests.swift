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
}
