import DocumentControl
import Testing

/// Which class the tool proposes: in doubt, material.
@Suite struct ChangeProposalTests {
    struct Pair: CustomTestStringConvertible {
        let old: String
        let new: String

        init(_ old: String, _ new: String) {
            self.old = old
            self.new = new
        }

        var testDescription: String { "\(old) -> \(new)" }
    }

    private static let editorial = [
        Pair("We recieve every request.", "We receive every request."),
        Pair("The managment reviews the plan.", "The management reviews the plan."),
        Pair("Read the docuemnt first.", "Read the document first."),
        Pair("Note the responsiblities.", "Note the responsibilities."),
        Pair("Wait untill the test ends.", "Wait until the test ends."),
        Pair("The colour of the label is red.", "The color of the label is red."),
        Pair("The organisation organises it.", "The organization organizes it."),
        Pair("Open the ticket and inform the owner.", "Open the ticket, and inform the owner."),
        Pair("Close it; then file it.", "Close it, then file it."),
        Pair("the owner signs the report", "The owner signs the report."),
        Pair("The owner  signs\u{A0}the report.", "The owner signs the report."),
        Pair("Say \"done\" - and go.", "Say “done” – and go."),
        Pair("The supplier's report", "The supplier’s report"),
        Pair("A well known follow-up.", "A well-known followup."),
        Pair("You can not change the text.", "You cannot change the text."),
        Pair("It takes 10ms at most.", "It takes 10 ms at most."),
        Pair("Fill in the the form.", "Fill in the form."),
        Pair("This is a incident.", "This is an incident."),
        Pair("Run git push now.", "Run `git push` now."),
        Pair("Ｐ-20 applies，see below。", "P-20 applies, see below."),
        Pair("服务台应在30分钟内答复，并记录。", "服务台应在３０分钟内答复,并记录."),
        Pair("事件、问题和变更", "事件，问题和变更"),
        Pair("記錄應當保存", "记录应当保存"),
        Pair("其它部门的帐号", "其他部门的账号"),
        Pair("认真的检查每项记录", "认真地检查每项记录"),
    ]

    private static let material = [
        Pair("The change is now approved.", "The change is not approved."),
        Pair("Answer within 5 minutes.", "Answer within 50 minutes."),
        Pair("The owner will sign.", "The owner may sign."),
        Pair("The owner must sign.", "The owner should sign."),
        Pair("Take the text form the file.", "Take the text from the file."),
        Pair("Answer within 4 hours.", "Answer within 4 days."),
        Pair("The limit is 10 MB.", "The limit is 10 Mb."),
        Pair("Wait 1.5 hours.", "Wait 15 hours."),
        Pair("The value is -5 degrees.", "The value is 5 degrees."),
        Pair("Load below < 80 %.", "Load below > 80 %."),
        Pair("Use 5-10 servers.", "Use 5 10 servers."),
        Pair("The reviewer approves.", "The approver approves."),
        Pair("Fill in F-INC-01.", "Fill in F-INC-02."),
        Pair("Follow P-20 here.", "Follow P20 here."),
        Pair("See [the form](a-b.md).", "See [the form](ab.md)."),
        Pair("It may start in May.", "It May start in may."),
        Pair("Include the record.", "Exclude the record."),
        Pair("Re-sign the form.", "Resign the form."),
        Pair("The employer signs.", "The employee signs."),
        Pair("Every complaint text counts.", "Every compliant text counts."),
        Pair("Maybe the owner signs.", "May be the owner signs."),
        Pair("Tell IT about it.", "Tell it about it."),
        Pair("Run `rm -r old`.", "Run `rm -rf old`."),
        Pair("Due 2026-11-23 at 14:30.", "Due 2026-11-23 at 14:50."),
        Pair("Ask the owner and the user.", "Ask the user and the owner."),
        Pair("All records are kept.", "Records are kept."),
        Pair("服务台应在30分钟内答复。", "服务台可在30分钟内答复。"),
        Pair("服务台应在30分钟内答复。", "服务台应在30小时内答复。"),
        Pair("变更必须批准。", "变更不必批准。"),
        Pair("记录保存三年。", "记录保存五年。"),
        Pair("Wait .5 hours.", "Wait 5 hours."),
        Pair("An in complete form.", "An incomplete form."),
        Pair("Open [it](a–b.md).", "Open [it](a-b.md)."),
        Pair("Type `echo “x”` here.", "Type `echo \"x\"` here."),
        Pair("We will perform it.", "We will preform it."),
        Pair("The contracts are kept.", "The contacts are kept."),
        Pair("They have complied.", "They have compiled."),
        Pair("Well signed.", "We'll signed."),
        Pair("A report of grade B", "A report of grade b"),
        Pair("Set {name} here.", "Set name here."),
        Pair("由流程负责人批准", "由服务经理批准"),
        Pair("1.5 小时", "15 小时"),
    ]

    private func proposal(_ pair: Pair, _ kind: TextUnit.Kind = .paragraph) -> ChangeProposal {
        ChangeProposal(
            TextComparison(
                old: [TextUnit(kind: kind, text: pair.old, line: 7)],
                new: [TextUnit(kind: kind, text: pair.new, line: 9)]))
    }

    @Test(arguments: editorial) func isEditorial(_ pair: Pair) {
        let proposal = proposal(pair)
        #expect(proposal.change == .editorial, "\(proposal.words)")
        #expect(proposal.line == nil)
    }

    @Test(arguments: editorial) func isEditorialBackwards(_ pair: Pair) {
        // A known misspelling is corrected one way; a slip of the pen is one both ways.
        let known = ["recieve", "managment", "untill"]
        guard !known.contains(where: pair.old.contains) else { return }
        #expect(proposal(Pair(pair.new, pair.old)).change == .editorial)
    }

    @Test(arguments: material) func isMaterial(_ pair: Pair) {
        let proposal = proposal(pair)
        #expect(proposal.change == .material, "\(proposal.words)")
        #expect(proposal.line == 9)
    }

    @Test(arguments: material) func isMaterialBackwards(_ pair: Pair) {
        #expect(proposal(Pair(pair.new, pair.old)).change == .material)
    }

    @Test func namesTheFirstMaterialChange() {
        let proposal = proposal(Pair("Owners must sign, at 5.", "Owners, may sign at 6."))
        #expect(proposal.words == "'must' became 'may' (obligation).")
    }

    @Test func namesWhatAnEditorialChangeConsistsOf() {
        #expect(proposal(Pair("We go", "We go.")).words == "Only punctuation differs.")
        #expect(proposal(Pair("we go", "We go")).words == "Only letter case differs.")
        #expect(
            proposal(Pair("We go", "We go")).words
                == "No word differs; emphasis, line breaks or blank lines may.")
    }

    @Test func numbersBeforeItemsAndHeadingsCarryNoMeaning() {
        #expect(proposal(Pair("3.2 Roles", "3.3 Roles"), .heading(2)).change == .editorial)
        #expect(proposal(Pair("(a) Sign it", "(b) Sign it"), .item(depth: 1)).change == .editorial)
        #expect(proposal(Pair("一、范围", "二、范围"), .heading(2)).change == .editorial)
        #expect(proposal(Pair("2005 edition", "2018 edition"), .heading(2)).change == .material)
        #expect(proposal(Pair("5.5 hours", "5.6 hours"), .item(depth: 1)).change == .material)
        #expect(proposal(Pair("5 servers", "6 servers"), .item(depth: 1)).change == .material)
        #expect(proposal(Pair("1 | High", "2 | High"), .row).change == .material)
    }

    @Test func everyCharacterOfCodeCounts() {
        #expect(proposal(Pair("key: value", "key : value"), .code).change == .material)
        #expect(proposal(Pair("  key: value", "key: value"), .code).change == .material)
        #expect(proposal(Pair("<b id='a'>", "<b id=a>"), .other).change == .material)
        #expect(proposal(Pair("key: value  ", "key: value"), .code).change == .editorial)
    }

    @Test func aWordInUseElsewhereIsNoMisspelling() {
        let other = TextUnit(kind: .paragraph, text: "The recrods of a docuemnt.", line: 3)
        let old = TextUnit(kind: .paragraph, text: "Read the docuemnt first.", line: 5)
        let new = TextUnit(kind: .paragraph, text: "Read the document first.", line: 5)
        let proposal = ChangeProposal(TextComparison(old: [other, old], new: [other, new]))
        #expect(proposal.change == .material)
    }

    @Test(arguments: [
        TextUnit.Kind.heading(2), .paragraph, .item(depth: 1), .row, .code,
    ])
    func whatIsAddedOrRemovedIsMaterial(_ kind: TextUnit.Kind) {
        let stays = TextUnit(kind: .paragraph, text: "It stays.", line: 3)
        let other = TextUnit(kind: kind, text: "Something else entirely", line: 5)
        let added = ChangeProposal(TextComparison(old: [stays], new: [stays, other]))
        #expect(added.change == .material && added.line == 5)
        let removed = ChangeProposal(TextComparison(old: [other, stays], new: [stays]))
        #expect(removed.change == .material && removed.line == 3)
        let emptied = ChangeProposal(TextComparison(old: [other], new: []))
        #expect(emptied.change == .material && emptied.line == nil)
    }

    @Test func anItemAtAnotherDepthIsMaterial() {
        let old = TextUnit(kind: .item(depth: 1), text: "Sign the report", line: 3)
        let new = TextUnit(kind: .item(depth: 2), text: "Sign the report", line: 3)
        #expect(ChangeProposal(TextComparison(old: [old], new: [new])).change == .material)
    }
}
