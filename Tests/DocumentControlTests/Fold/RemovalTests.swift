import DocumentControl
import Testing

@Suite struct RemovalTests {
    private let p10 = document("P-10")

    @Test func aDismissalWorksAgainstWhatIsSettledLaterOnly() {
        let scenario = Scenario.founded()
        let text = scenario.submit(p10)
        scenario.checkpoint()
        let before = scenario.approve(text)
        let dismissal = scenario.dismiss(.p5, .approver)
        let beside = scenario.approve(text)
        scenario.checkpoint()
        let after = scenario.approve(text)
        scenario.checkpoint()
        let register = scenario.register
        #expect(register.counts(dismissal))
        #expect(register.counts(before))
        #expect(register.counts(beside))
        #expect(register.refusal(after) == .outOfRole)
    }

    @Test func whoWasDismissedBetweenSigningAndSettlingIsNotCounted() {
        let scenario = Scenario.founded()
        let text = scenario.submit(p10)
        scenario.checkpoint()
        // Signed first, and by an honest clock; it reaches the upstream too late.
        let signed = scenario.approve(text)
        scenario.dismiss(.p5, .approver)
        scenario.checkpoint(of: scenario.files.filter { $0.statements[0].id != signed })
        scenario.checkpoint()
        let register = scenario.register
        #expect(register.judgements[signed]?.settledBy == 3)
        #expect(register.refusal(signed) == .outOfRole)
    }

    @Test func aPendingRemovalDoesNotWorkYet() {
        let scenario = Scenario.founded()
        let text = scenario.submit(p10)
        scenario.dismiss(.p5, .approver)
        let approval = scenario.approve(text)
        #expect(scenario.register.counts(approval))
    }

    @Test func departureEndsEverythingAtOnce() {
        let scenario = Scenario.founded()
        let join = scenario.sign(
            .join, by: [Scenario.registrar], on: [scenario.system].compactMap { $0 },
            ["person": [PersonID.p7.text], "group": ["staff"]])
        let text = scenario.submit(p10)
        let issue = scenario.bringIntoForce(text)
        scenario.checkpoint()
        scenario.sign(
            .depart, by: [Scenario.registrar], ["person": [PersonID.p7.text]])
        scenario.checkpoint()
        let receipt = scenario.acknowledge(text, issue: issue, by: .p7)
        let appointment = scenario.appoint(.p7, .reviewer)
        let register = scenario.register
        #expect(register.refusal(receipt) == .afterDeparture)
        #expect(register.counts(appointment))
        #expect(register.people[.p7]?.memberships.first?.id == join)
        #expect(register.members(of: [.staff], at: scenario.now).isEmpty)
    }

    @Test func joinAndLeaveBoundAMembership() {
        let scenario = Scenario.founded()
        let from = scenario.now
        scenario.sign(
            .join, by: [Scenario.registrar], on: [scenario.system].compactMap { $0 },
            [
                "person": [PersonID.p7.text], "group": ["staff"], "from": [from.description],
            ])
        scenario.checkpoint()
        scenario.wait(days: 10)
        scenario.sign(
            .leave, by: [Scenario.registrar], ["person": [PersonID.p7.text], "group": ["staff"]])
        scenario.checkpoint()
        let register = scenario.register
        let left = register.newestCheckpoint?.time ?? scenario.now
        #expect(register.members(of: [.staff], at: from).keys.contains(.p7))
        #expect(register.members(of: [.staff], at: left.adding(seconds: -1)).keys.contains(.p7))
        #expect(!register.members(of: [.staff], at: left).keys.contains(.p7))
    }

    @Test(arguments: [PersonID.p1, .p2])
    func registrarOrControllerRemovesAlone(_ person: PersonID) {
        let scenario = Scenario.founded()
        let role: Name = person == .p1 ? .registrar : .controller
        let removal = scenario.dismiss(.p5, .approver, by: [Signer(person, role: role)])
        #expect(scenario.register.counts(removal))
    }

    @Test func theRootThresholdRemovesAlwaysAndOneHolderAloneDoesNot() {
        let scenario = Scenario.founded()
        let one = scenario.dismiss(.p5, .approver, by: [Signer(.p1, role: .root)])
        let both = scenario.dismiss(
            .p6, .approver, by: [Signer(.p1, role: .root), Signer(.p2, role: .root)])
        let stranger = scenario.dismiss(.p6, .reviewer, by: [Signer(.p4, role: .reviewer)])
        let register = scenario.register
        #expect(register.refusal(one) == .outOfRole)
        #expect(register.counts(both))
        #expect(register.refusal(stranger) == .outOfRole)
    }

    @Test func aSecondRemovalFindsNothingToRemove() {
        let scenario = Scenario.founded()
        scenario.dismiss(.p5, .approver)
        scenario.checkpoint()
        let again = scenario.dismiss(.p5, .approver)
        #expect(scenario.register.refusal(again) == .alreadyThere)
    }

    @Test func endIsARemovalToo() {
        let scenario = Scenario.founded()
        let text = scenario.submit(p10)
        let far = scenario.now.adding(seconds: 30 * 86400)
        let delegation = scenario.delegate(
            .p5, .approver, to: .p7, from: scenario.now, until: far)
        scenario.checkpoint()
        let end = scenario.sign(
            .end, by: [Signer(.p5)], ["target": [delegation.hex], "reason": ["back again"]])
        let deputy = Signer(.p7, role: .approver, behalf: .p5)
        let beside = scenario.decide(.approve, text, by: deputy, on: [delegation])
        scenario.checkpoint()
        let after = scenario.decide(.approve, text, by: deputy, on: [delegation])
        let register = scenario.register
        #expect(register.counts(end))
        #expect(register.counts(beside))
        #expect(register.refusal(after) == .outOfRole)
    }

    @Test func aTermBeginsByTheSettlingCheckpointAndEndsByTheOneBefore() {
        let scenario = Scenario.founded()
        let text = scenario.submit(p10)
        let from = scenario.now.adding(seconds: 10 * 86400)
        let until = from.adding(seconds: 10 * 86400)
        scenario.appoint(.p7, .reviewer, from: from, until: until)
        scenario.checkpoint()
        let early = scenario.review(text, by: .p7)
        scenario.checkpoint()
        let signed = scenario.review(text, by: .p7)
        // The checkpoint comes in the term: by its time the term has begun.
        scenario.now = from.adding(seconds: 60)
        scenario.checkpoint()
        let last = scenario.review(text, by: .p7)
        scenario.now = until.adding(seconds: 3600)
        scenario.checkpoint()
        let late = scenario.review(text, by: .p7)
        let register = scenario.register
        #expect(register.refusal(early) == .outOfRole)
        #expect(register.counts(signed))
        #expect(register.counts(last))
        #expect(register.refusal(late) == .outOfRole)
    }
}
