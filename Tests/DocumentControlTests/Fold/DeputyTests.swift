import DocumentControl
import Testing

@Suite struct DeputyTests {
    private let p10 = document("P-10")

    private func away(_ scenario: Scenario) -> StatementID {
        scenario.delegate(
            .p5, .approver, to: .p7, from: scenario.now,
            until: scenario.now.adding(seconds: 10 * 86400))
    }

    private let deputy = Signer(PersonID.p7, role: .approver, behalf: .p5)

    @Test func aDeputyFillsTheSeatOfTheDelegator() {
        let scenario = Scenario.founded()
        let delegation = away(scenario)
        let text = scenario.submit(p10)
        let approval = scenario.decide(.approve, text, by: deputy, on: [delegation])
        let issue = scenario.issue([(text, nil)], resting: [scenario.review(text), approval])
        let register = scenario.register
        #expect(register.counts(approval))
        #expect(register.counts(issue))
    }

    @Test func aDeputyWithoutADelegationIsOutOfRole() {
        let scenario = Scenario.founded()
        let delegation = away(scenario)
        let text = scenario.submit(p10)
        let unnamed = scenario.decide(.approve, text, by: deputy)
        let other = scenario.decide(
            .approve, text, by: Signer(.p8, role: .approver, behalf: .p5), on: [delegation])
        let register = scenario.register
        #expect(register.refusal(unnamed) == .outOfRole)
        #expect(register.refusal(other) == .outOfRole)
    }

    @Test func aDeputyIsRefusedWhereverEitherPersonWouldBe() {
        let scenario = Scenario.founded()
        let delegation = away(scenario)
        let ours = scenario.submit(p10, by: .p3, authors: [.p3, .p5])
        let his = scenario.submit(document("P-11"), by: .p7)
        let first = scenario.decide(.approve, ours, by: deputy, on: [delegation])
        let second = scenario.decide(.approve, his, by: deputy, on: [delegation])
        let register = scenario.register
        #expect(register.refusal(first) == .authorDecides)
        #expect(register.refusal(second) == .authorDecides)
    }

    @Test func deputyAndDelegatorFillOneSeatBetweenThem() {
        let scenario = Scenario.founded()
        scenario.appoint(.p5, .reviewer)
        let delegation = away(scenario)
        let text = scenario.submit(p10)
        let review = scenario.review(text, by: .p5)
        let approval = scenario.decide(.approve, text, by: deputy, on: [delegation])
        let issue = scenario.issue([(text, nil)], resting: [review, approval])
        #expect(scenario.register.refusal(issue) == .seatTwice)
    }

    @Test func aDeputyPassesNothingOn() {
        let scenario = Scenario.founded()
        let delegation = away(scenario)
        let passed = scenario.sign(
            .delegate, by: [deputy], on: [delegation],
            [
                "deputy": [PersonID.p8.text], "from": [scenario.now.description],
                "until": [scenario.now.adding(seconds: 86400).description],
            ])
        #expect(scenario.register.judgements[passed]?.counts == false)
    }

    @Test func theRootIsNotDelegated() {
        let scenario = Scenario.founded()
        let delegation = scenario.delegate(
            .p1, .root, to: .p7, from: scenario.now, until: scenario.now.adding(seconds: 86400))
        #expect(scenario.register.judgements[delegation]?.counts == false)
    }

    @Test func aDelegationEndsWithTheRoleOfTheDelegatorAndWithItsTerm() {
        let scenario = Scenario.founded()
        let delegation = away(scenario)
        let text = scenario.submit(p10)
        scenario.dismiss(.p5, .approver)
        scenario.checkpoint()
        let late = scenario.decide(.approve, text, by: deputy, on: [delegation])
        #expect(scenario.register.refusal(late) == .outOfRole)

        let other = Scenario.founded()
        let term = away(other)
        let draft = other.submit(p10)
        other.wait(days: 20)
        other.checkpoint()
        let after = other.decide(.approve, draft, by: deputy, on: [term])
        #expect(other.register.refusal(after) == .outOfRole)
    }
}
