import DocumentControl
import Testing

/// What somebody leaves behind who goes, or gives up roles and groups.
@Suite struct LeftBehindTests {
    private let p10 = document("P-10")
    private let everything = GivenUp(isEverything: true)

    private func left(
        _ scenario: Scenario, _ given: GivenUp, _ person: PersonID
    ) -> [LeftBehind] {
        scenario.register.leftBehind(given, by: person, at: scenario.now, rules: .test)
    }

    @Test func whoeverHasASecondInEachRoleLeavesNothing() {
        let scenario = Scenario.founded()
        #expect(left(scenario, everything, .p4).isEmpty)
        #expect(left(scenario, GivenUp(roles: [.reviewer]), .p4).isEmpty)
    }

    @Test func theLastHolderOfARoleLeavesEmptySeatsAndDocuments() {
        let scenario = Scenario.founded()
        let text = scenario.submit(p10)
        scenario.issue([(text, nil)], resting: [scenario.review(text), scenario.approve(text)])
        #expect(
            left(scenario, GivenUp(roles: [.owner]), .p3)
                == [.emptyRole(.owner, seats: []), .owned(.owner, [p10])])
        scenario.dismiss(.p6, .approver)
        scenario.checkpoint()
        let seats = [
            "usual, material: approval", "usual, editorial: approval", "usual, emergency: approval",
        ]
        #expect(left(scenario, everything, .p5) == [.emptyRole(.approver, seats: seats)])
        #expect(left(scenario, GivenUp(groups: [.staff]), .p5).isEmpty)
    }

    @Test func aTextThatWaitsForThemNamesWhoElseCanSit() {
        let scenario = Scenario.founded()
        let text = scenario.submit(p10)
        #expect(left(scenario, everything, .p4) == [.decision(text.item, .review, others: [.p6])])
        scenario.review(text, by: .p6)
        #expect(left(scenario, everything, .p4).isEmpty)
        // Whoever has reviewed cannot approve.
        #expect(
            left(scenario, everything, .p5) == [.decision(text.item, .approve, others: [])])
    }

    @Test func theirOwnTextOnItsWayNamesTheOtherAuthors() {
        let scenario = Scenario.founded()
        let text = scenario.submit(p10, authors: [.p3, .p7])
        #expect(left(scenario, everything, .p7) == [.ownText(text.item, others: [.p3])])
        #expect(left(scenario, GivenUp(groups: [.staff]), .p7).isEmpty)
    }

    @Test func deputiesAndTheRootAreNamed() {
        let scenario = Scenario.founded()
        let until = scenario.now.adding(seconds: 86400)
        let away = scenario.delegate(.p5, .approver, to: .p8, from: scenario.now, until: until)
        let deputy = LeftBehind.deputy(
            away, delegator: .p5, deputy: .p8, role: .approver, until: until)
        #expect(left(scenario, everything, .p8) == [deputy])
        #expect(left(scenario, GivenUp(groups: [.staff]), .p8).isEmpty)
        #expect(left(scenario, GivenUp(roles: [.approver]), .p5) == [deputy])
        #expect(left(scenario, everything, .p1).contains(.root))
        #expect(!left(scenario, GivenUp(roles: [.registrar]), .p1).contains(.root))
    }

    @Test func aCopyIsTheirsUntilItIsReturned() {
        let scenario = Scenario.founded()
        let text = scenario.submit(p10)
        let issue = scenario.issue(
            [(text, nil)], resting: [scenario.review(text), scenario.approve(text)])
        func copy(_ deed: String) {
            scenario.sign(
                .copy, by: [Signer(.p2, role: .controller)], on: [issue],
                [
                    "item": [text.item.description], "number": ["3"], "person": [PersonID.p7.text],
                    "deed": [deed],
                ])
        }
        copy("handed-out")
        #expect(left(scenario, everything, .p7) == [.copy(p10, number: 3)])
        copy("returned")
        #expect(left(scenario, everything, .p7).isEmpty)
    }
}
