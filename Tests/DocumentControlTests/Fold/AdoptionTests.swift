import DocumentControl
import Testing

/// Texts that were approved before the system.
@Suite struct AdoptionTests {
    private let p10 = document("P-10")
    private let p11 = document("P-11")
    private let since = instant("2020-05-01T00:00:00Z")
    private let both = [Scenario.controller, Signer(.p5, role: .approver)]

    @Test func adoptionLiesInThePastAndCanOnlyBeTheFirst() {
        let scenario = Scenario.founded()
        let since = instant("2020-05-01T00:00:00Z")
        let signers = [Scenario.controller, Signer(.p5, role: .approver)]
        let adopted = scenario.adopt(p10, by: signers, since: since)
        scenario.checkpoint()
        let again = scenario.adopt(p10, by: signers, since: since, text: "again")
        let alone = scenario.adopt(document("P-11"), by: [Scenario.controller], since: since)
        scenario.checkpoint()
        let register = scenario.register
        #expect(register.counts(adopted))
        #expect(register.inForce(p10, at: since) == "1.0")
        #expect(register.refusal(again) == .identifierTaken)
        #expect(register.refusal(alone) == .twoPeopleNeeded)
    }

    @Test func anAdoptedTextIsTheBaseOfTheNextRevision() {
        let scenario = Scenario.founded()
        let since = instant("2020-05-01T00:00:00Z")
        let adopted = scenario.adopt(
            p10, by: [Scenario.controller, Signer(.p5, role: .approver)], since: since)
        scenario.checkpoint()
        let text = scenario.submit(p10, "2.0", base: "1.0", on: [adopted])
        scenario.bringIntoForce(text, supersedes: adopted)
        let register = scenario.register
        #expect(register.inForce(p10, at: since) == "1.0")
        #expect(register.inForce(p10, at: scenario.now) == "2.0")
        #expect(register.findings.map(\.code) == [.adopted])
    }

    @Test func aListIsAdoptedWholeAndEachTextHasItsOwnPast() {
        let scenario = Scenario.founded()
        let later = instant("2022-05-01T00:00:00Z")
        let adopted = scenario.adopt([
            .init(document: p10, since: since, nextDue: "2021-05-01", evidence: ["minutes.pdf"]),
            .init(document: p11, since: later),
        ])
        scenario.checkpoint()
        let register = scenario.register
        #expect(register.counts(adopted))
        #expect(register.inForce(p11, at: since) == nil)
        #expect(register.inForce(p11, at: later) == "1.0")
        let adoptions = register.statements[adopted]?.adoptions ?? []
        #expect(adoptions.map(\.item.document) == [p10, p11])
        #expect(adoptions.map(\.evidence.count) == [1, 0])
        let reviews = [p10, p11].map { id in
            register.documents[id].flatMap { register.nextReview($0, at: scenario.now) }
        }
        #expect(reviews == [Day("2021-05-01"), nil])
        #expect(register.places(.adopted) == [adopted.hex])
    }

    @Test func oneTextThatCannotBeAdoptedRefusesTheWholeList() {
        let scenario = Scenario.founded()
        let text = scenario.submit(p11)
        scenario.bringIntoForce(text)
        scenario.checkpoint()
        let adopted = scenario.adopt([
            .init(document: p10, since: since), .init(document: p11, since: since),
        ])
        scenario.checkpoint()
        #expect(scenario.register.refusal(adopted) == .identifierTaken)
        #expect(scenario.register.documents[p10] == nil)
    }

    @Test func aTextIsAdoptedOnceInAListAndAsItsFirstRevision() {
        let scenario = Scenario.founded()
        let twice = scenario.adopt([
            .init(document: p10, since: since), .init(document: p10, since: since, text: "other"),
        ])
        var second = Scenario.Former(document: p11, since: since)
        second.revision = Revision(major: 3, minor: 0)
        let third = scenario.adopt([second])
        scenario.checkpoint()
        #expect(scenario.register.refusal(twice) == .valueNotKnown)
        #expect(scenario.register.refusal(third) == .wrongRevision)
    }

    @Test func whatWasNotInForceYetIsNotAdopted() {
        let scenario = Scenario.founded()
        let coming = scenario.adopt([
            .init(document: p10, since: scenario.now.adding(seconds: 86400))
        ])
        scenario.checkpoint()
        #expect(scenario.register.refusal(coming) == .valueNotKnown)
    }

    @Test func itCountsOnceTheApproverSignedToo() {
        let scenario = Scenario.founded()
        let adopted = scenario.adopt(
            [.init(document: p10, since: since)], keys: [scenario.key(.p2)])
        scenario.checkpoint()
        #expect(scenario.register.documents[p10] == nil)
        scenario.countersign(adopted, keys: [scenario.key(.p5)])
        scenario.checkpoint()
        #expect(scenario.register.counts(adopted))
        #expect(scenario.register.inForce(p10, at: since) == "1.0")
    }

    @Test func twoPeopleOfWhomNoneApprovesDoNotAdopt() {
        let scenario = Scenario.founded()
        let adopted = scenario.adopt(
            [.init(document: p10, since: since)],
            by: [Scenario.controller, Scenario.registrar])
        scenario.checkpoint()
        #expect(scenario.register.refusal(adopted) == .twoPeopleNeeded)
    }

    @Test func nothingIsAdoptedAfterTheDayOfTheRules() {
        var rules = Rules.test
        rules.adoptionUntil = Scenario.founded().now.day.adding(days: -1)
        let late = Scenario.founded(rules: rules)
        let adopted = late.adopt([.init(document: p10, since: since)])
        rules.adoptionUntil = nil
        let never = Scenario.founded(rules: rules)
        let other = never.adopt([.init(document: p10, since: since)])
        #expect(late.register.refusal(adopted) == .valueNotKnown)
        #expect(never.register.refusal(other) == .valueNotKnown)
    }
}
