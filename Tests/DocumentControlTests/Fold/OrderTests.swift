import DocumentControl
import TestSupport
import Testing

@Suite struct OrderTests {
    private let p10 = document("P-10")
    private let p11 = document("P-11")

    @Test func referencesComeBeforeClocks() {
        let scenario = Scenario.founded()
        scenario.wait(days: 3)
        let text = scenario.submit(p10)
        scenario.now = scenario.now.adding(seconds: -2 * 86400)
        // The reviewer's clock is two days behind the author's.
        let review = scenario.review(text)
        let issue = scenario.issue([(text, nil)], resting: [review, scenario.approve(text)])
        scenario.wait(days: 4)
        scenario.checkpoint()
        #expect(scenario.register.counts(issue))
    }

    @Test func atOneTimeTheSmallerIdentifierComesFirst() {
        for number in 0..<8 {
            let scenario = Scenario.founded()
            let old = scenario.submit(p10, text: "text \(number)")
            let head = scenario.bringIntoForce(old)
            let text = scenario.submit(p10, "2.0", base: "1.0", on: [head])
            let seats = [scenario.review(text), scenario.approve(text)]
            let time = scenario.now
            let left = scenario.issue([(text, head)], resting: seats, from: time)
            scenario.now = time
            let right = scenario.withdraw(old, supersedes: head, from: time)
            let register = scenario.register
            #expect(register.counts(min(left, right)))
            #expect(register.refusal(max(left, right)) == .issueRace)
        }
    }

    @Test func anIssueDoesNotWaitForObjectionsToOtherTexts() {
        let scenario = Scenario.founded()
        let head = scenario.bringIntoForce(scenario.submit(p10))
        scenario.checkpoint()
        let text = scenario.submit(p10, "2.0", base: "1.0", on: [head])
        let other = scenario.submit(p11)
        let seats = [scenario.review(text), scenario.approve(text)]
        let first = scenario.issue([(text, head)], resting: seats)
        let second = scenario.issue([(text, head)], resting: seats)
        // They all rest on the same root statement, which gives everybody the role.
        scenario.wait(days: 1)
        scenario.reject(other)
        scenario.checkpoint()
        #expect(scenario.register.counts(first))
        #expect(scenario.register.refusal(second) == .issueRace)
    }

    @Test func issuesThatSeemToWaitForEachOtherHaveOneOrder() {
        let scenario = Scenario.founded()
        let texts = [scenario.submit(p10), scenario.submit(p11)]
        let approvals = texts.map { scenario.approve($0) }
        let issues = zip(texts, approvals).map { text, approval in
            scenario.issue([(text, nil)], resting: [scenario.review(text), approval])
        }
        // An insider makes each issue rest behind the other one.
        for place in [0, 1] {
            scenario.sign(
                .void, by: [Signer(.p5)], on: [issues[1 - place]],
                ["target": [approvals[place].hex], "reason": ["mischief"]])
        }
        scenario.checkpoint()
        let register = scenario.register
        #expect(issues.allSatisfy(register.counts))
        var random = SplitMix(1)
        for _ in 0..<20 {
            let shuffled = scenario.files.shuffled(using: &random)
            #expect(Register(folding: scenario.input(shuffled)) == register)
        }
    }

    @Test func theSameFileTwiceIsOne() {
        let scenario = Scenario.founded()
        scenario.bringIntoForce(scenario.submit(p10))
        scenario.checkpoint()
        let register = scenario.register
        let twice = scenario.files + scenario.files.reversed()
        #expect(Register(folding: scenario.input(twice)) == register)
    }

    @Test func nothingFollowsFromNothing() {
        let scenario = Scenario()
        #expect(scenario.register == Register())
    }

    @Test func whatIsPendingIsJudgedAsIfOneCheckpointListedIt() {
        let scenario = Scenario.founded()
        let text = scenario.submit(p10)
        let issue = scenario.bringIntoForce(text)
        let rejection = scenario.reject(text)
        let pending = scenario.register
        #expect(pending.refusal(issue) == .stopped)
        #expect(pending.counts(rejection))
        scenario.checkpoint()
        let settled = scenario.register
        #expect(settled.refusal(issue) == .stopped)
        #expect(settled.counts(rejection))
    }

    @Test func whoHasNotSignedIsNotThereForWhatNamesIt() {
        let scenario = Scenario.founded()
        let text = scenario.submit(p10)
        let unsigned = scenario.decide(
            .reject, text, by: Signer(.p6, role: .approver), keys: [])
        let answer = scenario.submit(p10, on: [text.submit, unsigned], text: "answer")
        let pending = scenario.register.refusal(answer.submit)
        scenario.checkpoint()
        #expect(pending == .restsOnRefused)
        #expect(scenario.register.refusal(answer.submit) == pending)
    }

    @Test func chainsOfPreviousAndSinceDecideNothing() {
        let scenario = Scenario.founded()
        let text = scenario.submit(p10)
        let signer = Signer(.p4, role: .reviewer)
        let lost = testIdentifier("lost")
        let review = scenario.sign(
            .review, by: [signer], on: [text.submit],
            [
                "item": [text.item.description], "verdict": [Verdict.suitable],
                "meaning": ["read"], "previous": [lost.hex], "since": [lost.hex],
            ])
        let register = scenario.register
        #expect(register.counts(review))
        #expect(register.places(.previousMissing) == [review.hex])
        #expect(register.places(.sinceMissing) == [review.hex])
    }
}
