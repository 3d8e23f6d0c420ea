import Markdown
import Testing

/// Texts made to exhaust whoever renders them: what is not linear would not end at these sizes.
@Suite struct HostileHTMLTests {
    private static func times(_ count: Int, _ text: String) -> String {
        String(repeating: text, count: count)
    }

    /// Makes the text for a size.
    private static let texts: [(name: String, size: Int, make: @Sendable (Int) -> String)] = [
        ("quotes", 100_000, { times($0, "> ") + "a" }),
        ("lists", 100_000, { times($0, "- ") + "a" }),
        ("tasks", 20_000, { times($0, "- [ ] ") + "a" }),
        ("callouts", 20_000, { times($0, "> ") + "[!NOTE]\n" }),
        ("emphasis", 50_000, { times($0, "*a **a ") + times($0, " a** a*") }),
        ("openers", 100_000, { times($0, "*a _a ~~a ") }),
        ("brackets", 1_000_000, { times($0, "[") }),
        ("images", 50_000, { times($0, "![") + times($0, "](x)") }),
        ("line", 1_000_000, { times($0, "a") }),
        ("struck", 100_000, { times($0, "~~a~~ ") }),
        ("tildes", 100_000, { times($0, "~~a \\~") }),
        ("columns", 10_000, { "\(times($0, "|a"))|\n\(times($0, "|-"))|\n\(times($0, "|b"))|" }),
        ("rows", 100_000, { "|a|\n|-|\n" + times($0, "|b|\n") }),
        ("tables", 10_000, { times($0, "|a|\n|-|\n\n") }),
        ("table in a quote", 20_000, { times($0, "> ") + "|a|\n|-|\n" }),
        ("pipes", 500_000, { times($0, "|") + "\n|-|" }),
        ("footnotes", 100_000, { (1...$0).map { "a[^\($0)]\n\n[^\($0)]: b\n\n" }.joined() }),
        ("references", 100_000, { times($0, "[^1] ") + "\n\n[^1]: b" }),
        ("footnote marks", 50_000, { "a[^a]\n\n" + times($0, "[^a]: b\n") }),
        ("footnotes in code", 20_000, { "a\n\n" + times($0, "[^a]: ```\n[^b]: x\n") }),
        ("chain", 20_000, { "[^1]" + (1...$0).map { "\n[^\($0)]: b[^\($0 + 1)]" }.joined() }),
        ("definitions", 20_000, { (1...$0).map { "[\($0)]: x\n" }.joined() + "\n|[1]|\n|-|\n" }),
        ("documents", 20_000, { (1...$0).map { "[P-\($0)] [x][P-\($0)] " }.joined() }),
        ("headings", 20_000, { times($0, "# a\n") }),
        ("tags", 50_000, { times($0, "<b>") + times($0, "</i>") }),
        ("open tags", 100_000, { "<div>\n" + times($0, "<a ") }),
        ("open comments", 100_000, { "<div>\n" + times($0, "<!--") }),
        ("open quotes", 100_000, { "<div>\n" + times($0, "<a b=\"") + ">" }),
        ("scripts", 50_000, { "<div>\n" + times($0, "<script></x>") }),
        ("zeros", 200_000, { times($0, "\0") }),
        ("comments", 20_000, { times($0, "<!-- generated: a -->\n") }),
    ]

    private static func rendering(_ text: String) -> HTMLDocument {
        document(text) {
            $0.rawHTML = .harmlessTags
            $0.document = { .page(url: "\($0.identifier).html") }
            $0.generated = { _ in .html("<hr />") }
        }
    }

    @Test(arguments: texts.map(\.name)) func anEndIsReached(_ name: String) throws {
        let (_, size, make) = try #require(Self.texts.first { $0.name == name })
        let small = Self.rendering(make(size / 2)).html.count
        let large = Self.rendering(make(size)).html.count
        #expect(large <= 3 * small + 1_000, "\(small) bytes grow to \(large)")
        #expect(large > 0)
    }

    @Test func bytesThatAreNoText() {
        let bytes: [UInt8] =
            Array("# a\u{0}".utf8) + [0xFF, 0xC3, 0x28, 0xED, 0xA0, 0x80] + Array("\n*b*".utf8)
        let html = String(validating: HTMLDocument(bytes: bytes).html, as: UTF8.self)
        #expect(html?.hasSuffix("<p><em>b</em></p>\n") == true)
        #expect(html?.contains("\u{FFFD}") == true)
        #expect(HTMLDocument(bytes: []).html.isEmpty)
    }

    @Test func randomBytes() {
        for seed in 1...300 as ClosedRange<UInt64> {
            let text = RandomText.text(seed, withOwn: true)
            var bytes = Array(text.utf8)
            for place in stride(from: Int(seed % 17), to: bytes.count, by: 13) {
                bytes[place] = UInt8(truncatingIfNeeded: seed &* 31 &+ UInt64(place))
            }
            #expect(String(validating: HTMLDocument(bytes: bytes).html, as: UTF8.self) != nil)
        }
    }
}
