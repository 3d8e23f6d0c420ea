import DocumentControl
import Testing

/// Seats that others may take, groups that sit, minutes, and authors who approve.
@Suite struct SmallTeamTests {
    private let p10 = document("P-10")
    private let chief = Name("chief") ?? .owner

    /// The usual rules with other approving seats.
    private func scenario(_ seats: [Seat], _ change: (inout Rules) -> Void = { _ in }) -> Scenario {
        var rules = Rules.test
        rules.roles[chief] = "Chief"
        for (name, route) in rules.routes {
            var changed = route
            changed.material.approve = seats
            rules.routes[name] = changed
        }
        change(&rules)
        return Scenario.founded(rules: rules)
    }

    private func approve(
        _ scenario: Scenario, _ text: Text, _ person: PersonID, _ role: Name,
        on: [StatementID] = []
    ) -> StatementID {
        scenario.decide(.approve, text, by: Signer(person, role: role), on: on)
    }

    // MARK: Otherwise

    @Test func theSecondChoiceSitsWhereTheFirstIsAnAuthor() {
        let scenario = scenario([Seat(role: chief, otherwise: [.approver])])
        scenario.appoint(.p8, chief)
        let ours = scenario.submit(p10, authors: [.p3, .p8])
        let issue = scenario.issue(
            [(ours, nil)], resting: [scenario.review(ours), scenario.approve(ours)])
        #expect(scenario.register.counts(issue))
    }

    @Test func theSecondChoiceDoesNotSitWhereTheFirstCould() {
        let scenario = scenario([Seat(role: chief, otherwise: [.approver])])
        scenario.appoint(.p8, chief)
        let text = scenario.submit(p10)
        let issue = scenario.issue(
            [(text, nil)], resting: [scenario.review(text), scenario.approve(text)])
        #expect(scenario.register.refusal(issue) == .routeNotFilled)
    }

    @Test func theSecondChoiceSitsWhereNobodyHoldsTheFirst() {
        let scenario = scenario([Seat(role: chief, otherwise: [.approver])])
        let text = scenario.submit(p10)
        let issue = scenario.issue(
            [(text, nil)], resting: [scenario.review(text), scenario.approve(text)])
        #expect(scenario.register.counts(issue))
    }

    @Test func theSecondChoiceSitsWhereTheFirstHasReviewed() {
        let scenario = scenario([Seat(role: chief, otherwise: [.approver])])
        scenario.appoint(.p4, chief)
        let text = scenario.submit(p10)
        let review = scenario.review(text, by: .p4)
        let issue = scenario.issue(
            [(text, nil)], resting: [review, scenario.approve(text, on: [review])])
        #expect(scenario.register.counts(issue))
    }

    @Test func theSecondChoiceSitsWhereTheFirstIsAwayAndTheDeputyIsAnAuthor() {
        let scenario = scenario([Seat(role: chief, otherwise: [.approver])])
        scenario.appoint(.p8, chief)
        let until = scenario.now.adding(seconds: 86400)
        let away = scenario.delegate(.p8, chief, to: .p3, from: scenario.now, until: until)
        let text = scenario.submit(p10)
        let issue = scenario.issue(
            [(text, nil)], resting: [scenario.review(text), scenario.approve(text)])
        let register = scenario.register
        #expect(register.counts(away))
        #expect(register.counts(issue))
    }

    @Test func aDeputyWhoCouldSitComesBeforeTheSecondChoice() {
        let scenario = scenario([Seat(role: chief, otherwise: [.approver])])
        scenario.appoint(.p8, chief)
        scenario.delegate(
            .p8, chief, to: .p7, from: scenario.now, until: scenario.now.adding(seconds: 86400))
        let text = scenario.submit(p10)
        let issue = scenario.issue(
            [(text, nil)], resting: [scenario.review(text), scenario.approve(text)])
        #expect(scenario.register.refusal(issue) == .routeNotFilled)
    }

    // MARK: Groups and minutes

    @Test func differentMembersOfAGroupFillItsSeats() {
        let scenario = scenario([Seat(role: .staff, count: 2, isGroup: true)])
        scenario.join(.p7, .staff)
        scenario.join(.p8, .staff)
        let text = scenario.submit(p10)
        let review = scenario.review(text)
        let one = approve(scenario, text, .p7, .staff)
        let alone = scenario.issue([(text, nil)], resting: [review, one])
        let two = approve(scenario, text, .p8, .staff)
        let both = scenario.issue([(text, nil)], resting: [review, one, two])
        let register = scenario.register
        #expect(register.refusal(alone) == .routeNotFilled)
        #expect(register.counts(both))
    }

    @Test func aMemberOfAGroupThatDoesNotSitDecidesNothing() {
        let scenario = Scenario.founded()
        scenario.join(.p7, .staff)
        let text = scenario.submit(p10)
        let approval = approve(scenario, text, .p7, .staff)
        #expect(scenario.register.refusal(approval) == .restsOnNothing)
    }

    @Test func whoHasLeftTheGroupDoesNotSit() {
        let scenario = scenario([Seat(role: .staff, isGroup: true)])
        scenario.join(.p7, .staff)
        scenario.sign(
            .leave, by: [Scenario.registrar], ["person": ["p-7"], "group": ["staff"]])
        scenario.checkpoint()
        let text = scenario.submit(p10)
        let approval = approve(scenario, text, .p7, .staff)
        #expect(scenario.register.refusal(approval) == .restsOnNothing)
    }

    @Test func twoPeopleAdmitToAGroupThatApproves() {
        let scenario = scenario([Seat(role: .staff, isGroup: true)])
        let alone = scenario.join(.p7, .staff, by: [Scenario.registrar])
        let free = Scenario.founded()
        let usual = free.join(.p7, .staff, by: [Scenario.registrar])
        #expect(scenario.register.refusal(alone) == .twoPeopleNeeded)
        #expect(free.register.counts(usual))
    }

    @Test func aSeatOnMinutesAsksForTheRecord() {
        let scenario = scenario([Seat(role: .approver, onMinutes: true)])
        let text = scenario.submit(p10)
        let review = scenario.review(text)
        let bare = scenario.issue([(text, nil)], resting: [review, scenario.approve(text)])
        let resting = scenario.sign(
            .approve, by: [Signer(.p6, role: .approver)], on: [text.submit],
            [
                "item": [text.item.description], "meaning": ["resolved"],
                "evidence": ["\(testDigest("minutes")) minutes.md"],
            ])
        let whole = scenario.issue([(text, nil)], resting: [review, resting])
        let register = scenario.register
        #expect(register.refusal(bare) == .routeNotFilled)
        #expect(register.counts(whole))
    }

    // MARK: Authors

    private func exception(until: String = "2026-06-30") -> (inout Rules) -> Void {
        { $0.smallTeam = Day(until).map { SmallTeamException(until: $0, reason: "two people") } }
    }

    @Test func anAuthorApprovesUnderTheExceptionAfterAnothersReview() {
        let scenario = scenario([Seat(role: .approver)], exception())
        let text = scenario.submit(p10, by: .p5)
        let review = scenario.review(text)
        let approval = scenario.approve(text, by: .p5, on: [review])
        let issue = scenario.issue([(text, nil)], resting: [review, approval])
        let register = scenario.register
        #expect(register.counts(issue))
        #expect(register.documents[p10]?.head?.isOwnApproval == true)
        #expect(register.places(.ownApproval) == [issue.hex])
    }

    @Test func anAuthorDoesNotApproveWithoutAReview() {
        let scenario = scenario([Seat(role: .approver)], exception())
        let text = scenario.submit(p10, by: .p5)
        let approval = scenario.approve(text, by: .p5)
        #expect(scenario.register.refusal(approval) == .authorDecides)
    }

    @Test func anAuthorNeverReviews() {
        let scenario = scenario([Seat(role: .approver)], exception())
        let text = scenario.submit(p10, by: .p4)
        let review = scenario.review(text)
        #expect(scenario.register.refusal(review) == .authorDecides)
    }

    @Test func theExceptionEndsWithItsDay() {
        let scenario = scenario([Seat(role: .approver)], exception(until: "2025-12-31"))
        let text = scenario.submit(p10, by: .p5)
        let review = scenario.review(text)
        let approval = scenario.approve(text, by: .p5, on: [review])
        #expect(scenario.register.refusal(approval) == .authorDecides)
    }

    @Test func anApprovalUnderTheExceptionIsNotIssuedAfterItsEnd() {
        let scenario = scenario([Seat(role: .approver)], exception(until: "2026-01-02"))
        let text = scenario.submit(p10, by: .p5)
        let review = scenario.review(text)
        let approval = scenario.approve(text, by: .p5, on: [review])
        scenario.checkpoint()
        scenario.now = scenario.now.adding(seconds: 5 * 86400)
        let late = scenario.issue([(text, nil)], resting: [review, approval])
        let register = scenario.register
        #expect(register.counts(approval))
        #expect(register.refusal(late) == .routeNotFilled)
    }

    @Test func anAuthorIssuesUnlessTheRulesSayNo() {
        let free = Scenario.founded()
        let strict = scenario([Seat(role: .approver)]) { $0.authorsMayIssue = false }
        func issue(_ scenario: Scenario) -> StatementID {
            scenario.bringIntoForce(scenario.submit(p10, by: .p2))
        }
        let (taken, refused) = (issue(free), issue(strict))
        #expect(free.register.counts(taken))
        #expect(strict.register.refusal(refused) == .authorDecides)
    }
}
