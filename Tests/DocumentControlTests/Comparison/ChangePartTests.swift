import DocumentControl
import Testing

/// Every change within a unit is told and counted, with what it touches.
@Suite struct ChangePartTests {
    private func parts(_ old: String, _ new: String) -> [ChangePart] {
        ComparisonText.redline(old, new).changes.flatMap(\.parts)
    }

    @Test func aLimitBesideAnObligationIsCountedToo() {
        let redline = ComparisonText.redline(
            "The desk opens at 07:00 and the owner must sign every result of the night.",
            "The desk opens at 08:30 and the owner should sign every outcome of the night.")
        #expect(
            redline.summary
                == "3 changes in 1 place: 1 obligation word, 1 number or limit, 1 of wording.")
        let parts = redline.changes.flatMap(\.parts)
        #expect(parts.map(\.weight) == [.number, .obligation, .wording])
        #expect(parts.map(\.removed) == ["07:00", "must", "result"])
        #expect(parts.map(\.added) == ["08:30", "should", "outcome"])
        // What decides is the heaviest one.
        #expect(redline.changes.first?.words == "'must' became 'should' (obligation).")
    }

    @Test(arguments: [
        ("值班员每十五分钟检查一次日志。", "值班员每二十分钟检查一次日志。", "十五分钟", "二十分钟"),
        ("服务台应在30分钟内答复用户。", "服务台应在20分钟内答复用户。", "30分钟", "20分钟"),
        ("故障在两小时内排除。", "故障在一小时内排除。", "两小时", "一小时"),
        ("记录保存三年。", "记录保存五年。", "三年", "五年"),
    ])
    func chineseNumbersAreNumbers(_ old: String, _ new: String, _ gone: String, _ came: String) {
        let parts = parts(old, new)
        #expect(parts.map(\.weight) == [.number])
        #expect(parts.map(\.removed) == [gone])
        #expect(parts.map(\.added) == [came])
    }

    @Test func chineseNumbersAreCountedBesideOthers() {
        let redline = ComparisonText.redline(
            "服务台必须在30分钟内答复用户，值班员每十五分钟检查一次日志，故障在两小时内排除。",
            "服务台应当在20分钟内答复用户，值班员每二十分钟检查一次日志，故障在一小时内排除。")
        #expect(
            redline.summary == "4 changes in 1 place: 1 obligation word, 3 numbers or limits.")
    }

    @Test func numbersAreTakenOutOfWhatIsShownTogether() {
        let parts = parts(
            "Operations must call within 30 minutes.", "Operations should answer in 2 hours.")
        #expect(parts.contains { $0.weight == .number && $0.added == "2 hours" })
        #expect(parts.contains { $0.weight == .obligation && $0.removed == "must" })
    }

    @Test(arguments: [
        ("Laptops are kept.", "Laptops and phones are kept."),
        ("Tell it to them in writing.", "Tell it to them by mail."),
        ("Ask the owner and the desk.", "Ask the owner or the desk."),
        ("Work at the desk.", "Work under the desk."),
        ("Do it when the owner asks.", "Do it while the owner asks."),
        ("Cut a & b.", "Cut a / b."),
    ])
    func aWordThatMayLimitIsAnOrdinaryOneWhereNothingIsLimited(_ old: String, _ new: String) {
        let parts = parts(old, new)
        #expect(parts.map(\.weight) == [.wording])
        let isMaterial = parts.allSatisfy(\.isMaterial)
        #expect(isMaterial)
    }

    @Test(arguments: [
        ("Sign it by 5 May.", "Sign it after 5 May."),
        ("Keep it at 20 degrees.", "Keep it below 20 degrees."),
        ("Do it before the start.", "Do it after the start."),
        ("Answer within two days.", "Answer by two days."),
        ("Load below < 80 %.", "Load below > 80 %."),
    ])
    func itIsALimitWhereAQuantityStands(_ old: String, _ new: String) {
        #expect(parts(old, new).map(\.weight) == [.number])
    }

    @Test func codeThatBecamePlainIsFormatting() {
        let parts = parts("Run `backup --full` at night.", "Run backup --full at night.")
        #expect(parts.map(\.weight) == [.formatting])
        let other = self.parts("Run `backup --full` at night.", "Run `backup --part` at night.")
        #expect(other.map(\.words) == ["'backup --full' became 'backup --part' (code)."])
    }

    @Test func aSecondBlankIsNoChangeOfWords() {
        let redline = ComparisonText.redline("The owner signs it.", "The owner  signs it.")
        #expect(redline.summary == "1 change: 1 of formatting.")
        #expect(ChangeProposal(redline).change == .editorial)
    }

    @Test func whereALinkLeadsIsToldInWords() {
        let parts = parts("See [the form](a.md) first.", "See [the form](b.md) first.")
        #expect(parts.map(\.words) == ["The link 'the form' leads to b.md instead of a.md."])
        #expect(
            self.parts("See the form first.", "See [the form](b.md) first.").map(\.words)
                == ["There is a link 'the form' to b.md now."])
        #expect(
            self.parts("See [P-20](a.md).", "See [P-21](b.md).").map(\.words)
                == [
                    "'P-20' became 'P-21' (identifier). The link 'P-21' leads to b.md instead of a.md."
                ])
    }
}
