import DocumentControl
import Testing

/// What a change touches, the heaviest first.
@Suite struct ChangeWeightTests {
    private func weights(_ old: String, _ new: String) -> [ChangeWeight] {
        ComparisonText.redline(old, new).changes.map(\.weight)
    }

    @Test(arguments: [
        ("The owner must sign.", "The owner may sign.", ChangeWeight.obligation),
        ("It is approved.", "It is not approved.", .obligation),
        ("Records are kept.", "Records are kept, and nobody may delete any of them.", .obligation),
        ("服务台应当答复用户。", "服务台可以答复用户。", .obligation),
        ("记录由服务台保存在系统中。", "记录必须由服务台的值班人员保存在新的系统中。", .obligation),
        ("Answer within 4 hours.", "Answer within 4 days.", .number),
        ("Two people sign it.", "Three people sign it.", .number),
        ("Answer at least weekly.", "Answer at most weekly.", .number),
        ("保存三年。", "保存五年。", .number),
        ("See [it](a.md).", "See [it](b.md).", .link),
        ("Fill in F-INC-01.", "Fill in F-INC-02.", .link),
        ("The manager reads it.", "The owner reads it.", .wording),
        ("It is a incident.", "It is an incident.", .wording),
        ("The *owner* reads it.", "The **owner** reads it.", .formatting),
        ("Run git push now.", "Run `git push` now.", .formatting),
        ("# 3. Roles", "# 4. Roles", .structure),
        ("- Sign it", "  - Sign it", .structure),
        ("## Roles", "### Roles", .structure),
    ])
    func oneChangeHasOneWeight(_ old: String, _ new: String, _ weight: ChangeWeight) {
        #expect(weights(old, new) == [weight])
    }

    @Test func theHeaviestOfAUnitDecides() {
        #expect(
            weights(
                "The owner must answer within 4 hours in the tool.",
                "The manager may answer within 5 hours by the tool.") == [.obligation])
        #expect(
            weights("See [it](a.md) in 4 hours.", "Read [it](b.md) in 5 hours.") == [.number])
    }

    @Test func wordsThatOnlyHoldACharacterOblige() {
        // 响应, 供应商 and 应用 hold 应 and oblige nobody.
        #expect(weights("系统记录", "供应商的响应时间和应用系统的记录").allSatisfy { $0 == .wording })
    }

    @Test func theMonthObligesNobody() {
        #expect(weights("It starts in June 2026.", "It starts in May 2026.") == [.number])
    }

    @Test func theSummaryCountsTheHeaviestFirst() {
        let redline = ComparisonText.redline(
            "# A\nThe owner must sign it today.\nKeep it for 3 years.\nThe *text* stays.",
            "# A\nThe owner may sign it today.\nKeep it for 5 years.\nThe **text** stays.")
        #expect(
            redline.summary
                == "3 changes: 1 obligation word, 1 number or limit, 1 of formatting.")
        #expect(ComparisonText.redline("# A", "# A").summary == "No change in the text.")
    }

    @Test func theHeaviestChangeIsTheReason() {
        let redline = ComparisonText.redline(
            "The manager reads it.\nThe owner must sign.",
            "The owner reads it.\nThe owner may sign.")
        let proposal = ChangeProposal(redline)
        #expect(proposal.words == "'must' became 'may' (obligation).")
        #expect(proposal.line == 2)
    }

    @Test(arguments: [
        (
            "It ends in 3 months.", "It ends in 6 months; the owner says so.",
            "'3 months' became '6 months'"
        ),
        ("It takes 3 days.", "It takes 6 or 7 days.", "'3 days' became '6 or 7 days'"),
        ("保存3年。", "保存5年。", "'3年' became '5年'"),
        ("由经理批准。", "由主管批准。", "'经理' became '主管'"),
    ])
    func theSentenceHoldsWholeWordsAndUnits(_ old: String, _ new: String, _ words: String) {
        let change = ComparisonText.redline(old, new).changes.first
        #expect(change?.words.hasPrefix(words) == true, "\(change?.words ?? "")")
    }

    @Test func onlyFormattingIsEditorial() {
        let proposal = ChangeProposal(
            ComparisonText.redline("The *text* stays.", "The text stays."))
        #expect(proposal.change == .editorial)
        #expect(proposal.words == "Only formatting differs.")
    }
}
