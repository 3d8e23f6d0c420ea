import Markdown
import Testing

@Suite struct LineTests {
    private static let text = """
        # One

        A paragraph
        with [a link](a.md) and
        an ![image](b.svg).

        - item [c](c.md)
          - inner

            > quoted
            > [d](d.md)
            >
            > | h | i |
            > |---|---|
            > | [e](e.md) | j |

        Two
        ---
        ```
        code
        ```

        | k | [f](f.md) |
        |---|---|
        | l | m |
        | n | [g][g] |

        <p>
        html
        </p>

        [g]: g.md

        * * *
        """

    /// Every block with its lines, the nested ones after those around them.
    private func places(_ blocks: [Block]) -> [String] {
        blocks.flatMap { block -> [String] in
            let place = "\(block.line)-\(block.lastLine)"
            switch block.kind {
            case .heading: return ["h \(place)"]
            case .paragraph: return ["p \(place)"]
            case .list(let list): return ["list \(place)"] + list.items.flatMap(places)
            case .quote(let inner): return ["quote \(place)"] + places(inner)
            case .code: return ["code \(place)"]
            case .html: return ["html \(place)"]
            case .rule: return ["rule \(place)"]
            case .table(let table):
                return ["table \(place) rows \(table.rows.map(\.line))"]
            }
        }
    }

    @Test func everyBlockKnowsItsLines() {
        let text = MarkdownText(parsing: Self.text)
        #expect(
            places(text.blocks) == [
                "h 1-1", "p 3-5", "list 7-16", "p 7-7", "list 8-16", "p 8-8", "quote 10-15",
                "p 10-11", "table 13-15 rows [15]", "h 17-18", "code 19-21",
                "table 23-26 rows [25, 26]", "html 28-30", "rule 34-34",
            ])
    }

    @Test func everyLinkKnowsItsLine() {
        let links = MarkdownText(parsing: Self.text).links
        #expect(
            links.map { "\($0.destination) \($0.line)" } == [
                "a.md 4", "b.svg 5", "c.md 7", "d.md 11", "e.md 15", "f.md 23", "g.md 26",
            ])
        #expect(links.map(\.isImage) == [false, true, false, false, false, false, false])
    }

    @Test(arguments: [2, 12, 1000]) func linesCountFromTheFirstLineOfTheFile(_ firstLine: Int) {
        let above = String(repeating: "\n", count: firstLine - 1)
        let shifted = MarkdownText(parsing: Self.text, firstLine: firstLine)
        #expect(shifted == MarkdownText(parsing: above + Self.text))
        #expect(shifted.headings.map(\.line) == [firstLine, firstLine + 16])
    }

    @Test(arguments: ["\n", "\r\n", "\r"]) func allLineEndingsCount(_ ending: String) {
        let text = ["# a", "", "[b](c)", "", "| d |", "|---|", "| [e](f) |"]
        let parsed = MarkdownText(parsing: text.joined(separator: ending), firstLine: 3)
        #expect(places(parsed.blocks) == ["h 3-3", "p 5-5", "table 7-9 rows [9]"])
        #expect(parsed.links.map(\.line) == [5, 9])
    }

    @Test(arguments: ["", "\n", "\n\n", "\nb", "\n---", "\n===", "\n\nb", "\n- b", "\n[x]: y"])
    func anUnderlinedHeadingEndsWithItsUnderline(_ rest: String) {
        for start in ["", "> ", "- "] {
            let indent = start == "- " ? "  " : start
            let text = "\(start)[c](d)\n\(indent)e\n\(indent)---\(rest)"
            #expect(places(MarkdownText(parsing: text).blocks).contains("h 1-3"), "\(text)")
        }
        let text = "[x]: y\nHeading [x]\n---\(rest)"
        #expect(MarkdownText(parsing: text).links.map(\.line) == [2])
        #expect(places(MarkdownText(parsing: text).blocks).first == "h 2-3")
    }

    @Test func definitionsAboveAParagraphDoNotMoveIt() {
        let text = MarkdownText(parsing: "[x]: y.md\n[z]: w.md\n[x] and\n[z]\n", firstLine: 5)
        #expect(places(text.blocks) == ["p 7-8"])
        #expect(text.links.map(\.line) == [7, 8])
    }

    @Test func aParagraphAboveATableKeepsItsLine() {
        let text = MarkdownText(parsing: "a\n[b](c)\n| d |\n|---|\n| e |\n---\n", firstLine: 11)
        #expect(places(text.blocks) == ["p 11-12", "table 13-15 rows [15]", "rule 16-16"])
        #expect(text.links.map(\.line) == [12])
    }
}
