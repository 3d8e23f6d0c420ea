import DocumentControl
import Testing

/// Trials and emergencies, what may follow them, and issues that are moved.
@Suite struct ProvisionalTests {
    private let p10 = document("P-10")
    private let day: Int64 = 86400
    private let days = DayBoundaries(
        day: { $0.day }, start: { Instant(seconds: $0.number * 86400) })

    /// A text in force and the next one issued so.
    private func issued(
        _ mode: IssueMode, days: Int64 = 5
    ) -> (Scenario, former: Text, head: StatementID, text: Text, issue: StatementID) {
        let scenario = Scenario.founded()
        let former = scenario.submit(p10)
        let head = scenario.bringIntoForce(former)
        scenario.checkpoint()
        let text = scenario.submit(p10, "2.0", base: "1.0", on: [head])
        let seats = [scenario.review(text), scenario.approve(text)]
        let issue = scenario.issue(
            [(text, head)], resting: seats, mode: mode,
            until: scenario.now.adding(seconds: days * day), audience: [.staff])
        scenario.checkpoint()
        return (scenario, former, head, text, issue)
    }

    @Test func anEmergencyIsNotMadeLongerByAnother() {
        let (scenario, _, _, text, issue) = issued(.emergency, days: 2)
        let approval = scenario.approve(text, by: .p6)
        func again(_ days: Int64) -> StatementID {
            scenario.issue(
                [(text, nil)], resting: [approval], mode: .emergency,
                until: scenario.now.adding(seconds: days * day), replaces: issue)
        }
        let longer = again(4)
        #expect(scenario.register.refusal(longer) == .valueNotKnown)
        let shorter = again(1)
        #expect(scenario.register.counts(shorter))
    }

    @Test(arguments: [IssueMode.trial, .emergency])
    func whatFollowsIsMaterial(_ mode: IssueMode) {
        let (scenario, _, _, _, issue) = issued(mode)
        let light = scenario.submit(
            p10, "2.1", base: "2.0", on: [issue], change: .editorial)
        let whole = scenario.submit(p10, "3.0", base: "2.0", on: [issue])
        let register = scenario.register
        #expect(register.refusal(light.submit) == .wrongRevision)
        #expect(register.counts(whole.submit))
    }

    @Test func theFormerStaysInForceForEverybodyElse() {
        let (scenario, _, head, _, issue) = issued(.trial)
        let state = scenario.register.documents[p10]
        #expect(state?.inForce(at: scenario.now, trials: false)?.id == head)
        #expect(state?.trial(at: scenario.now)?.id == issue)
        let later = scenario.now.adding(seconds: 20 * day)
        #expect(state?.trial(at: later) == nil)
        #expect(state?.lapsed(at: later)?.id == issue)
    }

    @Test func whatStandsIsConfirmedWhileSomethingElseIsTriedOrHasLapsed() {
        func confirm(_ scenario: Scenario, _ text: Text, _ issue: StatementID) -> StatementID {
            scenario.sign(
                .confirm, by: [Signer(.p3, role: .owner)], on: [issue],
                [
                    "item": [text.item.description], "next-due": ["2027-01-01"],
                    "meaning": ["still valid"],
                ])
        }
        let (trial, tried, head, _, _) = issued(.trial)
        let during = confirm(trial, tried, head)
        #expect(trial.register.counts(during))
        let (night, former, standing, _, _) = issued(.emergency)
        let early = confirm(night, former, standing)
        #expect(night.register.refusal(early) == .notInForce)
        night.wait(days: 10)
        night.checkpoint()
        let late = confirm(night, former, standing)
        night.checkpoint()
        #expect(night.register.counts(late))
    }

    @Test func anEmergencyIsOnItsWayUntilItLapses() throws {
        let scenario = Scenario.founded()
        let text = scenario.submit(p10)
        let approval = scenario.approve(text)
        let until = scenario.now.adding(seconds: 2 * day)
        scenario.issue([(text, nil)], resting: [approval], mode: .emergency, until: until)
        scenario.checkpoint()
        let register = scenario.register
        let state = try #require(register.documents[p10])
        let submission = try #require(register.onItsWay(state, at: scenario.now))
        #expect(register.stage(of: submission, rules: .test) == .review([.reviewer]))
        #expect(register.onItsWay(state, at: until.adding(seconds: 1)) == nil)
    }

    @Test func aDeadlineThatIsMovedHoldsAndNewReadersBeginThen() throws {
        let scenario = Scenario.founded()
        scenario.join(.p7, .staff)
        let text = scenario.submit(p10)
        let seats = [scenario.review(text), scenario.approve(text)]
        let first = scenario.issue([(text, nil)], resting: seats)
        scenario.checkpoint()
        scenario.wait(days: 90)
        scenario.checkpoint()
        let moved = scenario.issue(
            [(text, nil)], resting: seats, replaces: first, audience: [.staff])
        scenario.checkpoint()
        let register = scenario.register
        let state = try #require(register.documents[p10])
        let reading = try #require(
            register.readings(of: state, at: scenario.now, rules: .test, days: days).first)
        #expect(register.counts(moved))
        #expect(!reading.isOverdue(at: scenario.now))
    }

    @Test func aGateLeavesTheDayOfThePeriodicReviewAlone() throws {
        let scenario = Scenario.founded()
        scenario.join(.p7, .staff)
        let text = scenario.submit(p10)
        let seats = [scenario.review(text), scenario.approve(text)]
        scenario.sign(.issue, [Signer(.p2, role: .controller)]) { draft in
            draft.add("item", ["item": [text.item.description]])
            draft.set(
                "on", ([text.submit] + seats).map(\.hex) + scenario.rest(Scenario.controller))
            draft.set("from", scenario.now.description)
            draft.set("audience", "staff")
            draft.set("next-due", "2027-01-01")
            draft.set("mode", "normal")
            draft.set("gate", "100")
            draft.set("meaning", "in force")
        }
        scenario.checkpoint()
        let register = scenario.register
        let state = try #require(register.documents[p10])
        #expect(state.heldBack(at: scenario.now) != nil)
        #expect(register.nextReview(state, at: scenario.now) == nil)
    }
}
