import DocumentControl
import Testing

@Suite struct ReceiptTests {
    private let p10 = document("P-10")

    @Test func aReceiptRestsOnAdmissionAndKeyOnly() {
        let scenario = Scenario.founded()
        let text = scenario.submit(p10)
        let issue = scenario.bringIntoForce(text)
        scenario.dismiss(.p5, .approver)
        scenario.checkpoint()
        let dismissed = scenario.acknowledge(text, issue: issue, by: .p5)
        let stranger = scenario.acknowledge(text, issue: issue, by: .number(30))
        let register = scenario.register
        #expect(register.counts(dismissed))
        #expect(register.judgements[stranger]?.counts == false)
    }

    @Test func aReceiptCountsForTheBytesUnderAnyIssueOfThem() {
        let scenario = Scenario.founded()
        let text = scenario.submit(p10)
        let seats = [scenario.review(text), scenario.approve(text)]
        let first = scenario.issue([(text, nil)], resting: seats)
        scenario.checkpoint()
        let receipt = scenario.acknowledge(text, issue: first)
        scenario.issue([(text, nil)], resting: seats, replaces: first)
        let register = scenario.register
        #expect(register.counts(receipt))
        let found = register.documents[p10]?.receipts(of: .p7, content: text.item.content)
        #expect(found?.map(\.id) == [receipt])
    }

    @Test func aReceiptNamesAnIssueOfExactlyTheseBytes() {
        let scenario = Scenario.founded()
        let text = scenario.submit(p10)
        let issue = scenario.bringIntoForce(text)
        let other = scenario.submit(document("P-11"))
        let wrong = scenario.acknowledge(other, issue: issue)
        let early = scenario.acknowledge(text, issue: text.submit)
        let register = scenario.register
        #expect(register.refusal(wrong) == .notInForce)
        #expect(register.refusal(early) == .restsOnNothing)
    }

    @Test func theOwnerConfirmsWhatIsInForce() {
        let scenario = Scenario.founded()
        let text = scenario.submit(p10)
        let issue = scenario.bringIntoForce(text)
        let values = [
            "item": [text.item.description], "next-due": ["2027-01-01"], "meaning": ["valid"],
        ]
        let owner = scenario.sign(.confirm, by: [Signer(.p3, role: .owner)], on: [issue], values)
        let other = scenario.sign(
            .confirm, by: [Signer(.p4, role: .reviewer)], on: [issue], values)
        let register = scenario.register
        #expect(register.counts(owner))
        #expect(register.refusal(other) == .outOfRole)
        #expect(
            register.documents[p10]?.confirmations.map(\.nextDue).map(\.description)
                == ["2027-01-01"])
    }

    @Test func aRequestIsAnsweredByTheOwnerOrTheController() {
        let scenario = Scenario.founded()
        scenario.submit(p10)
        let request = scenario.sign(
            .request, by: [Signer(.p7)], ["document": ["P-10"], "reason": ["unclear"]])
        func answer(_ signer: Signer, _ outcome: String = "accepted") -> StatementID {
            scenario.sign(
                .answer, by: [signer],
                ["target": [request.hex], "outcome": [outcome], "answer": ["soon"]])
        }
        let owner = answer(Signer(.p3, role: .owner))
        let other = answer(Signer(.p4, role: .reviewer))
        let odd = answer(Signer(.p3, role: .owner), "perhaps")
        let register = scenario.register
        #expect(register.counts(owner))
        #expect(register.refusal(other) == .outOfRole)
        #expect(register.refusal(odd) == .valueNotKnown)
        #expect(register.requests[request]?.outcome == .accepted)
        #expect(register.requests[request]?.answers.map(\.id) == [owner])
    }

    @Test func theControllerAttestsWhatIsOnPaper() {
        let scenario = Scenario.founded()
        let text = scenario.submit(p10)
        let issue = scenario.bringIntoForce(text)
        func attest(_ signer: Signer) -> StatementID {
            scenario.sign(
                .attest, by: [signer], on: [issue],
                [
                    "item": [text.item.description], "person": [PersonID.p8.text],
                    "matter": ["acknowledged"], "evidence": ["\(testDigest("scan")) scan.pdf"],
                    "on-day": ["2026-01-01"], "meaning": ["seen on paper"],
                ])
        }
        let controller = attest(Scenario.controller)
        let other = attest(Signer(.p4, role: .reviewer))
        let register = scenario.register
        #expect(register.counts(controller))
        #expect(register.refusal(other) == .outOfRole)
        #expect(register.documents[p10]?.receipts.isEmpty == true)
    }

    @Test func aWaiverTakesNoteOfAFindingAndNeverOfAlteredEvidence() {
        let scenario = Scenario.founded()
        let text = scenario.submit(p10)
        scenario.bringIntoForce(text)
        let late = scenario.reject(text)
        let values = ["finding": ["late-objection"], "place": [late.hex], "reason": ["known"]]
        let stranger = scenario.sign(.waive, by: [Signer(.p4, role: .reviewer)], values)
        #expect(scenario.register.refusal(stranger) == .outOfRole)
        // Within one place the objection comes before the issue; settle the issue first.
        let held = scenario.files.filter { $0.statements[0].id != late }
        scenario.checkpoint(of: held)
        let waiver = scenario.sign(.waive, by: [Scenario.controller], values)
        let register = scenario.register
        let finding = register.findings.first { $0.code == .lateObjection }
        #expect(finding?.waivedBy == waiver)
        #expect(!FindingCode.evidenceMissing.canBeWaived)
        #expect(!FindingCode.evidenceMissing.canBeWaived(as: .deviation))
        #expect(!FindingCode.checkpointFork.canBeWaived(as: .error))
        #expect(FindingCode.checkpointFork.canBeWaived(as: .deviation))
        scenario.void(waiver, by: [Scenario.controller])
        #expect(scenario.register.findings.first { $0.code == .lateObjection }?.waivedBy == nil)
    }

    @Test func theControllerKeepsTheRecords() {
        let scenario = Scenario.founded()
        let hash = testDigest("old bytes")
        let erase = scenario.sign(
            .erase, by: [Scenario.controller],
            ["card": [PersonID.p8.text], "bytes": [hash.description], "reason": ["by law"]])
        let hold = scenario.sign(
            .hold, by: [Signer(.p4, role: .reviewer)],
            ["document": ["P-10"], "reason": ["a case"]])
        #expect(scenario.register.counts(erase))
        // What no checkpoint has settled takes nothing away.
        #expect(scenario.register.erasedCards == [] && scenario.register.erasedBytes == [])
        scenario.checkpoint()
        let register = scenario.register
        #expect(register.refusal(hold) == .outOfRole)
        #expect(register.erasedCards == [.p8])
        #expect(register.erasedBytes == [hash])
    }
}
