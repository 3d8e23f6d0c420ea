import DocumentControl
import Testing

@Suite struct VoidTests {
    private let p10 = document("P-10")

    @Test func aVoidIsRefusedOnceSomethingSettledEarlierNamesItsTarget() {
        let scenario = Scenario.founded()
        let text = scenario.submit(p10)
        let review = scenario.review(text)
        scenario.approve(text, on: [review])
        scenario.checkpoint()
        let submit = scenario.void(text.submit, by: [Signer(.p3)])
        let named = scenario.void(review, by: [Signer(.p4)])
        scenario.checkpoint()
        let register = scenario.register
        #expect(register.refusal(submit) == .notVoidable)
        #expect(register.refusal(named) == .notVoidable)
    }

    @Test func aVoidWithinTheSameCheckpointStillWorks() {
        let scenario = Scenario.founded()
        let text = scenario.submit(p10)
        let review = scenario.review(text)
        let approval = scenario.approve(text, on: [review])
        let void = scenario.void(review, by: [Signer(.p4)])
        scenario.checkpoint()
        let register = scenario.register
        #expect(register.counts(approval))
        #expect(register.counts(void))
        #expect(register.judgements[review]?.voidedBy == void)
        #expect(register.documents[p10]?.submissions[0].reviews.isEmpty == true)
    }

    @Test func whatNamesAVoidedStatementDoesNotCount() {
        let scenario = Scenario.founded()
        let text = scenario.submit(p10)
        let review = scenario.review(text)
        scenario.void(review, by: [Signer(.p4)])
        let approval = scenario.approve(text, on: [review])
        #expect(scenario.register.refusal(approval) == .restsOnRefused)
    }

    @Test func aVoidAfterTheIssueIsLate() {
        let scenario = Scenario.founded()
        let text = scenario.submit(p10)
        let seats = [scenario.review(text), scenario.approve(text)]
        let issue = scenario.issue([(text, nil)], resting: seats)
        scenario.checkpoint()
        let void = scenario.void(seats[1], by: [Signer(.p5)])
        scenario.checkpoint()
        let register = scenario.register
        #expect(register.counts(issue))
        #expect(register.refusal(void) == .lateObjection)
    }

    @Test func issuesTrustStatementsAndVoidsAreNeverVoided() {
        let scenario = Scenario.founded()
        let text = scenario.submit(p10)
        let issue = scenario.bringIntoForce(text)
        let appointment = scenario.appoint(.p7, .reviewer)
        let other = scenario.submit(document("P-11"))
        let void = scenario.void(other.submit, by: [Signer(.p3)])
        let voids = [issue, appointment, void].map {
            scenario.void($0, by: [Scenario.controller, Scenario.registrar])
        }
        let register = scenario.register
        #expect(voids.allSatisfy { register.refusal($0) == .notVoidable })
    }

    @Test func itsSignerOrControllerAndASecondPersonTakeADecisionBack() {
        let scenario = Scenario.founded()
        let text = scenario.submit(p10)
        let rejection = scenario.reject(text)
        let alone = scenario.void(rejection, by: [Scenario.controller])
        let strangers = scenario.void(rejection, by: [Signer(.p7), Signer(.p8)])
        let author = scenario.void(rejection, by: [Scenario.controller, Signer(.p3)])
        let two = scenario.void(rejection, by: [Scenario.controller, Signer(.p7)])
        let register = scenario.register
        #expect(register.refusal(alone) == .twoPeopleNeeded)
        #expect(register.refusal(strangers) == .twoPeopleNeeded)
        #expect(register.refusal(author) == .ownCause)
        #expect(register.counts(two))
        #expect(register.documents[p10]?.open.count == 1)
    }

    @Test func aReceiptIsTakenBackByItsReaderWithTheController() {
        let scenario = Scenario.founded()
        let text = scenario.submit(p10)
        let issue = scenario.bringIntoForce(text)
        let receipt = scenario.acknowledge(text, issue: issue)
        let alone = scenario.void(receipt, by: [Signer(.p7)])
        let others = scenario.void(receipt, by: [Scenario.controller, Signer(.p8)])
        #expect(scenario.register.refusal(alone) == .twoPeopleNeeded)
        #expect(scenario.register.refusal(others) == .twoPeopleNeeded)
        let both = scenario.void(receipt, by: [Signer(.p7), Scenario.controller])
        let register = scenario.register
        #expect(register.counts(both))
        #expect(register.documents[p10]?.receipts.first?.voided == true)
    }

    @Test func aSettledVerdictChangesOnlyByTheVoidThatNamesIt() {
        let scenario = Scenario.founded()
        let text = scenario.submit(p10)
        let review = scenario.review(text)
        scenario.checkpoint()
        #expect(scenario.register.counts(review))
        let void = scenario.void(review, by: [Signer(.p4)])
        scenario.checkpoint()
        let judgement = scenario.register.judgements[review]
        #expect(judgement?.settledBy == 1)
        #expect(judgement?.refusal == nil)
        #expect(judgement?.voidedBy == void)
    }
}
