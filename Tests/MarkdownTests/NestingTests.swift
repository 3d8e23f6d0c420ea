import Markdown
import Testing

/// Texts made to exhaust a program that reads them.
@Suite struct NestingTests {
    private static let hostile: [(name: String, text: String)] = [
        ("quotes", String(repeating: "> ", count: 1_000) + "end"),
        ("lists", String(repeating: "- ", count: 300) + "end"),
        (
            "emphasis",
            String(repeating: "*a ", count: 1_000) + "end" + String(repeating: "*", count: 1_000)
        ),
        (
            "strong",
            String(repeating: "**", count: 1_000) + "end" + String(repeating: "**", count: 1_000)
        ),
        (
            "images",
            String(repeating: "![", count: 1_000) + "end" + String(repeating: "](x)", count: 1_000)
        ),
        ("brackets", String(repeating: "[", count: 20_000) + "end"),
        ("pipes", String(repeating: "|", count: 20_000) + "end\n|---|\n"),
        (
            "backticks",
            (1...200).map { String(repeating: "`", count: $0) }.joined(separator: " ") + "end"
        ),
    ]

    @Test(arguments: hostile.map(\.name)) func hostileNestingIsRead(_ name: String) throws {
        let text = try #require(Self.hostile.first { $0.name == name }).text
        let parsed = MarkdownText(parsing: text)
        #expect(parsed.plainText.contains("end"))
        #expect(parsed == MarkdownText(parsing: text))
        #expect(parsed.hashValue == MarkdownText(parsing: text).hashValue)
    }

    @Test func whatLiesTooDeepStandsSideBySide() {
        let text = String(repeating: "> ", count: 200) + "# end\n"
        let parsed = MarkdownText(parsing: text, firstLine: 7)
        #expect(parsed.headings.map(\.text) == ["end"])
        #expect(parsed.headings.map(\.line) == [7])
        var blocks = parsed.blocks
        var depth = 0
        while case .quote(let inner)? = blocks.first?.kind {
            depth += 1
            blocks = inner
        }
        #expect(depth == 64)
    }

    @Test func aShortTextDoesNotBecomeAHugeTable() {
        let header = String(repeating: "|a", count: 2_000) + "|\n"
        let delimiter = String(repeating: "|-", count: 2_000) + "|\n"
        let rows = String(repeating: "|x|\n", count: 2_000)
        let blocks = MarkdownText(parsing: header + delimiter + rows).blocks
        #expect(blocks.count == 1)
        guard case .paragraph? = blocks.first?.kind else {
            Issue.record("four million cells")
            return
        }
    }
}
