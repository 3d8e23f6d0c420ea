import DocumentControl
import Testing

@Suite struct KeyTests {
    private let p10 = document("P-10")

    @Test func aReplacedKeyCountsNoLongerAndTheNewOneDoes() {
        let scenario = Scenario.founded()
        let text = scenario.submit(p10)
        let new = "ssh-ed25519 new"
        scenario.admit(.p5, new, by: [Scenario.registrar, Signer(.p5)])
        scenario.replaceKey(.p5, scenario.key(.p5))
        let beside = scenario.approve(text)
        scenario.checkpoint()
        let old = scenario.approve(text)
        let fresh = scenario.decide(
            .approve, text, by: Signer(.p5, role: .approver), keys: [new])
        let register = scenario.register
        #expect(register.counts(beside))
        #expect(register.refusal(old) == .keyNotInForce)
        #expect(register.counts(fresh))
    }

    @Test func aLaterSignatureByTheNewKeyDoesNotChangeASettledVerdict() {
        let scenario = Scenario.founded()
        let text = scenario.submit(p10)
        let new = "ssh-ed25519 new"
        scenario.admit(.p5, new, by: [Scenario.registrar, Signer(.p5)])
        scenario.replaceKey(.p5, scenario.key(.p5))
        scenario.checkpoint()
        let old = scenario.approve(text)
        scenario.checkpoint()
        scenario.countersign(old, keys: [new])
        #expect(scenario.register.refusal(old) == .keyNotInForce)
        scenario.checkpoint()
        #expect(scenario.register.refusal(old) == .keyNotInForce)
    }

    @Test func aFurtherKeyTakesTwoPeopleAndTheOldKeyCounts() {
        let scenario = Scenario.founded()
        let alone = scenario.admit(.p5, "ssh-ed25519 a")
        let stranger = scenario.admit(.p5, "ssh-ed25519 b", by: [Scenario.registrar, Signer(.p7)])
        let own = scenario.admit(.p5, "ssh-ed25519 c", by: [Scenario.registrar, Signer(.p5)])
        let two = scenario.admit(
            .p5, "ssh-ed25519 d", by: [Scenario.registrar, Scenario.controller])
        let register = scenario.register
        #expect(register.refusal(alone) == .twoPeopleNeeded)
        #expect(register.refusal(stranger) == .twoPeopleNeeded)
        #expect(register.counts(own))
        #expect(register.counts(two))
    }

    @Test func aKeyBelongsToOnePersonForEver() {
        let scenario = Scenario.founded()
        let enrolment = scenario.enrol(.number(20), scenario.key(.p5))
        let admission = scenario.admit(.number(20), "ssh-ed25519 own")
        let second = scenario.admit(.number(21), "ssh-ed25519 own")
        let register = scenario.register
        #expect(register.refusal(enrolment) == .keyTaken)
        #expect(register.counts(admission))
        #expect(register.refusal(second) == .restsOnRefused)
    }

    @Test func anEnrolmentMeansNothingUntilItIsAdmitted() {
        let scenario = Scenario.founded()
        let person = PersonID.number(20)
        let enrolment = scenario.enrol(person, scenario.key(person))
        let stolen = scenario.sign(.enrol, [Signer(person)], keys: ["ssh-ed25519 other"]) {
            $0.set("key", "ssh-ed25519 wanted")
        }
        let register = scenario.register
        #expect(register.counts(enrolment))
        #expect(register.people[person] == nil)
        #expect(register.refusal(stolen) == .unknownSigner)
    }

    @Test func whatACompromisedKeySignedLaterIsContestedAndDoesNotFall() {
        let scenario = Scenario.founded()
        let text = scenario.submit(p10)
        let trusted = scenario.checkpoint()
        let review = scenario.review(text)
        let approval = scenario.approve(text)
        scenario.checkpoint()
        let report = scenario.compromise(.p5, scenario.key(.p5), trustedUntil: trusted)
        scenario.checkpoint()
        let later = scenario.approve(text)
        let issue = scenario.issue([(text, nil)], resting: [review, approval])
        let register = scenario.register
        #expect(register.counts(report))
        #expect(register.judgements[approval]?.contested == true)
        #expect(register.judgements[review]?.contested == false)
        #expect(register.counts(approval))
        #expect(register.counts(issue))
        #expect(register.refusal(later) == .keyNotInForce)
        #expect(register.places(.contested) == [approval.hex])
    }

    @Test func checkpointsOfACompromisedKeyAreContestedToo() {
        let scenario = Scenario.founded()
        let trusted = scenario.checkpoint()
        scenario.submit(p10)
        let second = scenario.checkpoint()
        scenario.compromise(
            .p2, scenario.key(.p2), trustedUntil: trusted,
            by: [Scenario.registrar, Signer(.p5, role: .approver)])
        let third = scenario.checkpoint()
        let register = scenario.register
        #expect(register.judgements[trusted]?.contested == false)
        #expect(register.judgements[second]?.contested == true)
        #expect(register.judgements[third]?.contested == true)
        #expect(register.checkpoints.count == 3)
        // A pin of the root settles the chain.
        scenario.nextRoot(pin: third)
        #expect(scenario.register.places(.contested).isEmpty)
    }

    @Test func upholdSettlesWhatIsContestedButNeverInTheOwnCause() {
        let scenario = Scenario.founded()
        let text = scenario.submit(p10)
        let trusted = scenario.checkpoint()
        let approval = scenario.approve(text)
        scenario.checkpoint()
        scenario.compromise(.p5, scenario.key(.p5), trustedUntil: trusted)
        scenario.checkpoint()
        let values = ["target": [approval.hex], "reason": ["he says it was him"]]
        let stranger = scenario.sign(.uphold, by: [Signer(.p4, role: .reviewer)], values)
        #expect(scenario.register.refusal(stranger) == .outOfRole)
        let uphold = scenario.sign(.uphold, by: [Scenario.controller], values)
        #expect(scenario.register.judgements[approval]?.contested == false)
        scenario.checkpoint()
        let register = scenario.register
        #expect(register.counts(uphold))
        #expect(register.judgements[approval]?.contested == false)
        #expect(register.places(.contested).isEmpty)
    }

    @Test func aControllerDoesNotUpholdTheOwnStatement() {
        let scenario = Scenario.founded()
        let trusted = scenario.checkpoint()
        let issue = scenario.bringIntoForce(scenario.submit(p10))
        scenario.checkpoint()
        let new = "ssh-ed25519 new"
        scenario.admit(.p2, new, by: [Scenario.registrar, Signer(.p2)])
        scenario.compromise(
            .p2, scenario.key(.p2), trustedUntil: trusted,
            by: [Scenario.registrar, Signer(.p5, role: .approver)])
        scenario.checkpoint()
        let uphold = scenario.sign(
            .uphold, by: [Scenario.controller], keys: [new],
            ["target": [issue.hex], "reason": ["mine"]])
        #expect(scenario.register.refusal(uphold) == .ownCause)
    }

    @Test func reportingAKeyAsCompromisedTakesTwoPeople() {
        let scenario = Scenario.founded()
        let trusted = scenario.checkpoint()
        let alone = scenario.compromise(
            .p5, scenario.key(.p5), trustedUntil: trusted, by: [Scenario.registrar])
        let nowhere = scenario.compromise(
            .p5, scenario.key(.p5), trustedUntil: testIdentifier("no checkpoint"))
        let register = scenario.register
        #expect(register.refusal(alone) == .twoPeopleNeeded)
        #expect(register.refusal(nowhere) == .referenceMissing)
    }
}
