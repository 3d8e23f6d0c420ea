import Markdown
import Publishing
import Testing

@Suite struct TerminalLayoutTests {
    private func lines(_ text: String, width: Int = 40, colour: Bool = false) -> [String] {
        TerminalLayout(width: width, colour: colour).lines(MarkdownText(parsing: text))
    }

    @Test func nothingBecomesNoLine() { #expect(lines("") == []) }

    @Test(arguments: [
        ("see [the rules](a.md)", "see the rules (a.md)"),
        ("see [a.md](a.md)", "see a.md"),
        ("see [below](#scope)", "see below"),
        ("<https://example.org>", "https://example.org"),
        ("<quality@example.org>", "quality@example.org"),
        ("[x](a.md) and [x](a.md)", "x (a.md) and x"),
        ("[x](a.md) and [y](a.md)", "x (a.md) and y (a.md)"),
        ("![Plan](plan.svg)", "[image: Plan] (plan.svg)"),
    ])
    func linksShowWhereTheyLead(_ text: String, _ line: String) {
        #expect(lines(text) == [line])
    }

    @Test func chineseLinesOfTheSourceJoinWithoutBlank() {
        #expect(lines("操作人员\n应当核查\nEnglish\nwords") == ["操作人员应当核查 English words"])
    }

    @Test func closingMarksNeverBeginALine() {
        for width in 20...40 {
            for line in lines(String(repeating: "核查（天平），记录。", count: 20), width: width) {
                #expect(!["，", "。", "）"].contains(line.first))
                #expect(line.last != "（")
            }
        }
    }

    @Test func aLongWordSticksOutInAParagraph() {
        let address = "https://example.org/four-eyes/" + String(repeating: "x", count: 40)
        #expect(lines("see \(address) there") == ["see", address, "there"])
    }

    @Test func hyphensBetweenWordsMayEndALine() {
        #expect(
            lines("the principle of well-known four-eyes", width: 30) == [
                "the principle of well-known", "four-eyes",
            ])
        #expect(
            lines("the principle of four-eyes", width: 22) == [
                "the principle of four-", "eyes",
            ])
        #expect(lines("the procedure of PRO-014", width: 22) == ["the procedure of", "PRO-014"])
        #expect(lines("the blank form F-INC-01", width: 22) == ["the blank form", "F-INC-01"])
    }

    @Test func aDocumentCannotSteerTheTerminal() {
        let lines = lines(
            "a\u{1B}[2Jb \u{9B}1m \u{202E}c\u{7}\n\n```\n\u{1B}]0;x\u{7}\r\u{8}\n```\n")
        for scalar in lines.joined().unicodeScalars {
            #expect(scalar.properties.generalCategory != .control)
            #expect(!("\u{202A}"..."\u{202E}").contains(scalar))
        }
        #expect(lines.first == "a␛[2Jb \u{FFFD}1m \u{FFFD}c␇")
    }

    @Test func deepNestingStaysWithinTheWidth() {
        let text = String(repeating: "> - ", count: 60) + "a few words that are wrapped at the end"
        let lines = lines(text)
        #expect(lines.allSatisfy { DisplayWidth.of($0) <= 40 })
        #expect(lines.last == "end" || lines.last?.hasSuffix("end") == true)
    }

    @Test func anEmptyItemKeepsItsMarker() {
        #expect(lines("- a\n-\n- c\n") == ["- a", "-", "- c"])
    }

    @Test func widthsBelowTwentyCountAsTwenty() {
        #expect(
            lines("some words that are wrapped", width: 1) == ["some words that are", "wrapped"])
    }
}
