import DocumentControl
import Testing

@Suite struct LineTests {
    private let p10 = document("P-10")
    private let day: Int64 = 86400

    @Test func anIssueWorksFromItsInstant() {
        let scenario = Scenario.founded()
        let text = scenario.submit(p10)
        let from = scenario.now.adding(seconds: 10 * day)
        scenario.bringIntoForce(text, from: from)
        scenario.checkpoint()
        let register = scenario.register
        #expect(register.inForce(p10, at: from.adding(seconds: -1)) == nil)
        #expect(register.inForce(p10, at: from) == "1.0")
        #expect(register.documents[p10]?.scheduled(after: scenario.now).count == 1)
    }

    @Test func anInstantInThePastCountsAsTheCheckpointBefore() {
        let scenario = Scenario.founded()
        let first = scenario.checkpoint()
        let text = scenario.submit(p10)
        let issue = scenario.bringIntoForce(text, from: scenario.now.adding(seconds: -30 * day))
        scenario.wait(days: 3)
        scenario.checkpoint()
        let register = scenario.register
        let floor = register.checkpoints.first { $0.id == first }?.time
        #expect(register.documents[p10]?.head?.instant == floor)
        #expect(register.places(.instantInPast) == [issue.hex])
        #expect(register.findings.allSatisfy { $0.grade == .deviation })
    }

    @Test func aPendingInstantInThePastCountsAsTheNewestCheckpoint() {
        let scenario = Scenario.founded()
        scenario.checkpoint()
        let text = scenario.submit(p10)
        scenario.bringIntoForce(text, from: scenario.now.adding(seconds: -30 * day))
        let register = scenario.register
        #expect(register.documents[p10]?.head?.instant == register.newestCheckpoint?.time)
    }

    @Test func aTimeOutsideItsCheckpointsIsARemark() {
        let scenario = Scenario.founded()
        scenario.checkpoint()
        let now = scenario.now
        scenario.now = now.adding(seconds: -5 * day)
        let early = scenario.submit(p10)
        scenario.now = now.adding(seconds: 5 * day)
        let late = scenario.submit(document("P-11"))
        scenario.now = now.adding(seconds: 3600)
        scenario.checkpoint()
        let register = scenario.register
        #expect(register.places(.timeOutside) == [early.submit.hex, late.submit.hex])
        #expect(register.counts(early.submit) && register.counts(late.submit))
        #expect(register.findings.allSatisfy { $0.grade == .remark })
    }

    @Test func aTrialEndsByItselfAndWhatStoodBeforeComesBack() {
        let scenario = Scenario.founded()
        let head = scenario.bringIntoForce(scenario.submit(p10))
        scenario.checkpoint()
        let text = scenario.submit(p10, "2.0", base: "1.0", on: [head])
        let until = scenario.now.adding(seconds: 7 * day)
        scenario.issue(
            [(text, head)], resting: [scenario.review(text), scenario.approve(text)], mode: .trial,
            until: until)
        let register = scenario.register
        #expect(register.inForce(p10, at: until) == "2.0")
        #expect(register.inForce(p10, at: until.adding(seconds: 1)) == "1.0")
    }

    @Test func anEmergencyTakesItsOwnRouteAndIsMadeGoodByTheWholeOne() {
        let scenario = Scenario.founded()
        let text = scenario.submit(p10)
        let approval = scenario.approve(text)
        let until = scenario.now.adding(seconds: 2 * day)
        let night = scenario.issue(
            [(text, nil)], resting: [approval], mode: .emergency, until: until)
        scenario.checkpoint()
        let review = scenario.review(text)
        let whole = scenario.issue(
            [(text, nil)], resting: [review, approval], replaces: night)
        let register = scenario.register
        #expect(register.counts(review))
        #expect(register.counts(whole))
        #expect(register.inForce(p10, at: until.adding(seconds: day)) == "1.0")
    }

    @Test func trialAndEmergencyHaveAnEndAndNothingElseHas() {
        let scenario = Scenario.founded()
        let text = scenario.submit(p10)
        let seats = [scenario.review(text), scenario.approve(text)]
        let endless = scenario.issue([(text, nil)], resting: seats, mode: .trial)
        let ending = scenario.issue(
            [(text, nil)], resting: seats, until: scenario.now.adding(seconds: day))
        let register = scenario.register
        #expect(register.refusal(endless) == .valueNotKnown)
        #expect(register.refusal(ending) == .valueNotKnown)
    }

    @Test func aReplacementMovesADateThatHasNotCome() {
        let scenario = Scenario.founded()
        let text = scenario.submit(p10)
        let seats = [scenario.review(text), scenario.approve(text)]
        let start = scenario.now
        let first = scenario.issue(
            [(text, nil)], resting: seats, from: start.adding(seconds: 10 * day))
        scenario.checkpoint()
        scenario.issue(
            [(text, nil)], resting: seats, from: start.adding(seconds: 20 * day), replaces: first)
        let register = scenario.register
        #expect(register.inForce(p10, at: start.adding(seconds: 15 * day)) == nil)
        #expect(register.inForce(p10, at: start.adding(seconds: 20 * day)) == "1.0")
    }

    @Test func whatIsInForceStaysSoUntilItsReplacementComes() {
        let scenario = Scenario.founded()
        let text = scenario.submit(p10)
        let seats = [scenario.review(text), scenario.approve(text)]
        let first = scenario.issue([(text, nil)], resting: seats)
        scenario.checkpoint()
        let from = scenario.now.adding(seconds: 20 * day)
        let second = scenario.issue(
            [(text, nil)], resting: seats, from: from, replaces: first, audience: [.staff])
        let document = scenario.register.documents[p10]
        #expect(document?.inForce(at: from.adding(seconds: -1), trials: true)?.id == first)
        #expect(document?.inForce(at: from, trials: true)?.id == second)
    }

    @Test func onlyTheLastOfTheLineIsReplaced() {
        let scenario = Scenario.founded()
        let text = scenario.submit(p10)
        let seats = [scenario.review(text), scenario.approve(text)]
        let first = scenario.issue([(text, nil)], resting: seats)
        scenario.issue([(text, nil)], resting: seats, replaces: first)
        let race = scenario.issue([(text, nil)], resting: seats, replaces: first)
        #expect(scenario.register.refusal(race) == .issueRace)
    }

    @Test func whatIsWithdrawnStaysAway() {
        let scenario = Scenario.founded()
        let text = scenario.submit(p10)
        let head = scenario.bringIntoForce(text)
        let from = scenario.now.adding(seconds: 5 * day)
        scenario.withdraw(text, supersedes: head, from: from)
        let again = scenario.withdraw(text, supersedes: head)
        let register = scenario.register
        #expect(register.inForce(p10, at: from.adding(seconds: -1)) == "1.0")
        #expect(register.inForce(p10, at: from) == nil)
        #expect(register.documents[p10]?.isWithdrawn(at: from) == true)
        #expect(register.refusal(again) == .notInForce)
    }
}
