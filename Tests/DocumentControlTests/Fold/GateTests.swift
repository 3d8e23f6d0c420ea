import DocumentControl
import Testing

/// Issues that wait for their readers, and people who leave on a day to come.
@Suite struct GateTests {
    private let p10 = document("P-10")
    private let day: Int64 = 86400

    /// Two readers, one text in force, and the next issued with a gate.
    private func held(
        _ gate: Int = 100, _ route: (inout [StatementID]) -> Void = { _ in }
    ) -> (Scenario, Text, StatementID) {
        let scenario = Scenario.founded()
        scenario.join(.p7, .staff)
        scenario.join(.p8, .staff)
        let head = scenario.bringIntoForce(scenario.submit(p10))
        scenario.checkpoint()
        let text = scenario.submit(p10, "2.0", base: "1.0", on: [head])
        var seats = [scenario.review(text), scenario.approve(text)]
        route(&seats)
        let issue = scenario.issue(
            [(text, head)], resting: seats, audience: [.staff], gate: gate)
        scenario.checkpoint()
        return (scenario, text, issue)
    }

    @Test func theFormerRevisionStaysUntilEnoughHaveRead() {
        let (scenario, text, issue) = held()
        scenario.acknowledge(text, issue: issue, by: .p7)
        scenario.checkpoint()
        let later = scenario.now.adding(seconds: 30 * day)
        #expect(scenario.register.inForce(p10, at: later) == "1.0")
        #expect(scenario.register.documents[p10]?.scheduled(after: later).map(\.id) == [issue])
        scenario.acknowledge(text, issue: issue, by: .p8)
        scenario.checkpoint()
        let opened = scenario.register.newestCheckpoint?.time
        #expect(scenario.register.inForce(p10, at: later) == "2.0")
        #expect(scenario.register.documents[p10]?.head?.instant == opened)
        #expect(scenario.register.documents[p10]?.scheduled(after: later).isEmpty == true)
    }

    @Test func halfIsEnoughForAGateOfFifty() {
        let (scenario, text, issue) = held(50)
        #expect(scenario.register.inForce(p10, at: scenario.now) == "1.0")
        scenario.acknowledge(text, issue: issue, by: .p7)
        scenario.checkpoint()
        #expect(scenario.register.inForce(p10, at: scenario.now) == "2.0")
    }

    @Test func aGateIsLiftedWithAReasonOnly() {
        var seats: [StatementID] = []
        let (scenario, text, issue) = held { seats = $0 }
        let silent = scenario.issue([(text, nil)], resting: seats, replaces: issue)
        let stated = scenario.issue(
            [(text, nil)], resting: seats, replaces: issue, reason: "the audit is tomorrow")
        let register = scenario.register
        #expect(register.refusal(silent) == .valueNotKnown)
        #expect(register.inForce(p10, at: scenario.now) == "2.0")
        #expect(register.documents[p10]?.head?.id == stated)
    }

    @Test func anotherDateTakesThePlaceOfWhatWaits() {
        var seats: [StatementID] = []
        let (scenario, text, issue) = held { seats = $0 }
        let from = scenario.now.adding(seconds: 10 * day)
        let later = scenario.issue(
            [(text, nil)], resting: seats, from: from, replaces: issue, reason: "not so soon")
        let register = scenario.register
        #expect(register.documents[p10]?.scheduled(after: scenario.now).map(\.id) == [later])
        #expect(register.inForce(p10, at: from.adding(seconds: -1)) == "1.0")
        #expect(register.inForce(p10, at: from) == "2.0")
    }

    @Test(arguments: [0, 101])
    func aGateIsAShareOfAHundred(_ gate: Int) {
        let (scenario, _, issue) = held(gate)
        #expect(scenario.register.refusal(issue) == .valueNotKnown)
    }

    @Test func whatHasOvertakenAGateIsNotWaitedFor() {
        let (scenario, text, issue) = held()
        let next = scenario.submit(p10, "3.0", base: "2.0", on: [issue])
        scenario.issue(
            [(next, issue)], resting: [scenario.review(next), scenario.approve(next)])
        scenario.acknowledge(text, issue: issue, by: .p7)
        scenario.acknowledge(text, issue: issue, by: .p8)
        scenario.checkpoint()
        let register = scenario.register
        #expect(register.inForce(p10, at: scenario.now) == "3.0")
        #expect(register.documents[p10]?.scheduled(after: scenario.now).isEmpty == true)
    }

    // MARK: Emergency

    @Test func anEmergencyTakesTwoPeopleAReasonAndAnEnd() {
        func issue(
            _ scenario: Scenario, by signers: [Signer], approver: PersonID = .p5,
            days: Int64 = 5, reason: String? = nil
        ) -> StatementID {
            let text = scenario.submit(p10)
            return scenario.issue(
                [(text, nil)], resting: [scenario.approve(text, by: approver)], by: signers,
                mode: .emergency, until: scenario.now.adding(seconds: days * day),
                reason: reason)
        }
        let controller = Signer(.p2, role: .controller)
        let sound = Scenario.founded()
        let good = issue(sound, by: [controller])
        let alone = Scenario.founded()
        alone.appoint(.p2, .approver)
        let own = issue(alone, by: [controller], approver: .p2)
        let long = Scenario.founded()
        let late = issue(long, by: [controller], days: 8)
        #expect(sound.register.counts(good))
        #expect(alone.register.refusal(own) == .twoPeopleNeeded)
        #expect(long.register.refusal(late) == .valueNotKnown)
    }

    // MARK: Leaving on a day

    @Test func whoLeavesOnADayActsUntilThen() {
        let scenario = Scenario.founded()
        let leaves = scenario.now.adding(seconds: 3 * day)
        scenario.join(.p7, .staff)
        scenario.depart(.p5, from: leaves)
        scenario.depart(.p7, from: leaves)
        scenario.checkpoint()
        let text = scenario.submit(p10)
        let before = scenario.approve(text)
        scenario.checkpoint()
        scenario.now = leaves.adding(seconds: 60)
        scenario.checkpoint()
        let after = scenario.approve(scenario.submit(document("P-11")))
        let register = scenario.register
        #expect(register.counts(before))
        #expect(register.refusal(after) == .afterDeparture)
        #expect(register.members(of: [.staff], at: leaves.adding(seconds: -1)).count == 1)
        #expect(register.members(of: [.staff], at: leaves).isEmpty)
        #expect(register.holders(of: .approver, at: leaves) == [.p6])
    }

    @Test func aDepartureIsBroughtForwardButNotPutOff() {
        let scenario = Scenario.founded()
        let leaves = scenario.now.adding(seconds: 3 * day)
        scenario.depart(.p5, from: leaves)
        scenario.checkpoint()
        let later = scenario.depart(.p5, from: leaves.adding(seconds: day))
        let sooner = scenario.depart(.p5, from: leaves.adding(seconds: -day))
        scenario.checkpoint()
        let register = scenario.register
        #expect(register.refusal(later) == .alreadyThere)
        #expect(register.counts(sooner))
        #expect(register.people[.p5]?.leaving?.from == leaves.adding(seconds: -day))
    }

    // MARK: Acting and standing

    @Test func topManagementAppointsActingWhereTheRulesLetIt() {
        var rules = Rules.test
        rules.actingAppointers = [.owner]
        let scenario = Scenario.founded(rules: rules)
        func acting(_ role: Name, by signers: [Signer], until: Bool = true) -> StatementID {
            scenario.sign(
                .appoint, by: signers, on: [scenario.system].compactMap { $0 },
                [
                    "person": ["p-8"], "duty": [role.text], "acting": ["yes"],
                    "until": until ? [scenario.now.adding(seconds: day).description] : [],
                ])
        }
        let owner = Signer(.p3, role: .owner)
        let light = acting(.owner, by: [owner])
        let alone = acting(.approver, by: [owner])
        let heavy = acting(.approver, by: [owner, Scenario.controller])
        let endless = acting(.owner, by: [owner], until: false)
        let register = scenario.register
        #expect(register.counts(light) && register.counts(heavy))
        #expect(register.refusal(alone) == .twoPeopleNeeded)
        #expect(register.refusal(endless) == .valueNotKnown)
    }
}
