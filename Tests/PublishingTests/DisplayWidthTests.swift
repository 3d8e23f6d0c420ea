import Publishing
import Testing

@Suite struct DisplayWidthTests {
    @Test(arguments: [
        ("", 0), ("Document", 8), ("实验室", 6), ("データ", 6), ("저울", 4), ("ＡＢ", 4), ("ｱ", 1),
        ("，。", 4), ("“…—”", 4), ("0–200", 5),
    ])
    func countsColumns(_ text: String, _ columns: Int) {
        #expect(DisplayWidth.of(text) == columns)
    }

    @Test(arguments: ["e\u{301}", "a\u{308}\u{323}", "x\u{20DD}", "\u{E9}"])
    func marksTakeNoColumns(_ text: String) { #expect(DisplayWidth.of(text) == 1) }

    @Test(arguments: ["🙂", "👩‍🔬", "🇨🇭", "👍🏽", "☎️", "1️⃣", "\u{1112}\u{1161}\u{11AB}"])
    func whatIsSeenAsOneTakesTwoColumns(_ text: String) { #expect(DisplayWidth.of(text) == 2) }

    @Test(arguments: ["\u{0}", "\u{7}", "\u{1B}", "\r\n", "\u{7F}", "\u{85}", "\u{200D}"])
    func controlsTakeNoColumns(_ text: String) { #expect(DisplayWidth.of(text) == 0) }
}
