import DocumentArchive
import DocumentControl
import Testing

@Suite struct WrittenDayTests {
    @Test(arguments: [
        ("2024-03-05", "2024-03-05"), ("2024-03-05T10:00:00Z", "2024-03-05"),
        ("2024-03-05 10:00", "2024-03-05"), ("2024/3/5", "2024-03-05"),
        ("5.3.2024", "2024-03-05"), ("05.03.2024", "2024-03-05"), ("25/03/2024", "2024-03-25"),
        ("03/25/2024", "2024-03-25"), ("03/03/2024", "2024-03-03"),
        ("5 March 2024", "2024-03-05"), ("March 5th, 2024", "2024-03-05"),
        ("5. M\u{e4}rz 2024", "2024-03-05"), ("1 Dez. 2023", "2023-12-01"),
        ("2024\u{5e74}3\u{6708}5\u{65e5}", "2024-03-05"),
    ])
    func readsWhatCanOnlyBeOneDay(_ text: String, _ day: String) {
        #expect(WrittenDay(text).day == Day(day))
    }

    @Test(arguments: ["05/03/2024", "3-5-2024", "12/11/2023"])
    func twoDaysAreNotGuessedBetween(_ text: String) { #expect(WrittenDay(text) == .ambiguous) }

    @Test(arguments: [
        "", "soon", "2024", "March 2024", "2024-02-30", "31.02.2024", "32/13/2024", "5.3.24",
        "1.2.3", "2024-03", "5 Smarch 2024", "May May 2024",
    ])
    func noDayIsMadeOfAnythingElse(_ text: String) { #expect(WrittenDay(text) == .unreadable) }
}
