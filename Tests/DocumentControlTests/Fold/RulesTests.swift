import DocumentControl
import Testing

@Suite struct RulesTests {
    private let p10 = document("P-10")

    /// Rules 2 ask for two approvals.
    private static var stricter: Rules {
        var rules = Rules.test
        rules.routes[name("usual")]?.material.approve = [Seat(role: .approver, count: 2)]
        return rules
    }

    private func submitRules(
        _ scenario: Scenario, _ rules: Rules, text: String = "rules 2"
    ) -> Text {
        scenario.know(rules, testDigest(text))
        return scenario.submit(
            .rules, "2.0", base: "1.0", on: [scenario.system].compactMap { $0 }, text: text,
            type: "rules")
    }

    /// The controller, and one of the two who hold the root.
    private let withRoot = [Scenario.controller, Signer(.p1, role: .root)]

    @Test func newRulesGovernTheIssuesSettledAfterThem() {
        let scenario = Scenario.founded(threshold: 1)
        let text = submitRules(scenario, Self.stricter)
        let seats = [scenario.review(text), scenario.approve(text)]
        let old = scenario.submit(p10)
        let oldSeats = [scenario.review(old), scenario.approve(old)]
        let issue = scenario.issue(
            [(text, scenario.system)], resting: seats, by: withRoot)
        let beside = scenario.issue([(old, nil)], resting: oldSeats)
        scenario.checkpoint()
        let late = scenario.submit(document("P-11"))
        let lateSeats = [scenario.review(late), scenario.approve(late)]
        let after = scenario.issue([(late, nil)], resting: lateSeats)
        let filled = scenario.issue(
            [(late, nil)], resting: lateSeats + [scenario.approve(late, by: .p6)])
        let register = scenario.register
        #expect(register.counts(issue))
        #expect(register.counts(beside))
        #expect(register.rulesInForce?.reference.number == 2)
        #expect(register.refusal(after) == .routeNotFilled)
        #expect(register.counts(filled))
    }

    @Test func newRulesNeedTheRootThreshold() {
        let scenario = Scenario.founded()
        let text = submitRules(scenario, Self.stricter)
        let seats = [scenario.review(text), scenario.approve(text)]
        let issue = scenario.issue([(text, scenario.system)], resting: seats)
        let one = scenario.issue(
            [(text, scenario.system)], resting: seats, by: withRoot)
        let register = scenario.register
        #expect(register.refusal(issue) == .twoPeopleNeeded)
        #expect(register.refusal(one) == .twoPeopleNeeded)
    }

    @Test func rulesThatNobodyCouldFollowAreRefused() {
        let scenario = Scenario.founded(threshold: 1)
        var rules = Rules.test
        rules.routes[name("usual")]?.material.approve = [Seat(role: .approver, count: 3)]
        let text = submitRules(scenario, rules)
        let issue = scenario.issue(
            [(text, scenario.system)], resting: [scenario.review(text), scenario.approve(text)],
            by: withRoot)
        #expect(scenario.register.refusal(issue) == .rulesUnusable)
    }

    @Test func rulesHaveNoMinorRevisionsTrialsOrEnds() {
        let scenario = Scenario.founded(threshold: 1)
        scenario.know(Self.stricter, testDigest("minor"))
        let minor = scenario.submit(
            .rules, "1.1", base: "1.0", on: [scenario.system].compactMap { $0 }, text: "minor",
            change: .editorial, type: "rules")
        let text = submitRules(scenario, Self.stricter)
        let trial = scenario.issue(
            [(text, scenario.system)], resting: [scenario.review(text), scenario.approve(text)],
            by: withRoot, mode: .trial, until: scenario.now.adding(seconds: 86400))
        let register = scenario.register
        #expect(register.refusal(minor.submit) == .wrongRevision)
        #expect(register.refusal(trial) == .valueNotKnown)
        #expect(register.documents[.rules]?.line.count == 1)
    }

    @Test func aStatementNamesRulesThatWereInForce() {
        let scenario = Scenario.founded()
        let text = scenario.submit(p10)
        scenario.rulesNamed = RulesReference(number: 9, hash: testDigest("rules 9"))
        let review = scenario.review(text)
        #expect(scenario.register.refusal(review) == .unknownRules)
    }

    @Test func namingOlderRulesDoesNotMakeAnApproverOfOnePersonsChoice() {
        let scenario = Scenario.founded(threshold: 1)
        var rules = Rules.test
        rules.routes[name("usual")]?.material.approve = [
            Seat(role: .approver), Seat(role: .owner),
        ]
        let text = submitRules(scenario, rules)
        scenario.issue(
            [(text, scenario.system)], resting: [scenario.review(text), scenario.approve(text)],
            by: withRoot)
        scenario.checkpoint()
        #expect(scenario.register.rulesInForce?.reference.number == 2)
        let appointment = scenario.appoint(.p7, .owner, by: [Scenario.registrar])
        #expect(scenario.register.refusal(appointment) == .twoPeopleNeeded)
    }
}
