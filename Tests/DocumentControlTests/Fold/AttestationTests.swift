import DocumentControl
import Testing

/// What people without a key did on paper: attested by somebody else, and never their own.
@Suite struct AttestationTests {
    private let p10 = document("P-10")

    /// A system whose rules let some roles attest receipts.
    private func scenario(_ roles: [Name]) -> Scenario {
        var rules = Rules.test
        rules.paperReceipts = roles
        return Scenario.founded(rules: rules)
    }

    private func attest(
        _ scenario: Scenario, _ text: Text, on: [StatementID],
        by signer: Signer = Scenario.controller, person: PersonID = .p8,
        matter: String = "acknowledged", day: String = "2026-01-01"
    ) -> StatementID {
        scenario.sign(
            .attest, by: [signer], on: on,
            [
                "item": [text.item.description], "person": [person.text], "matter": [matter],
                "evidence": ["\(testDigest("scan")) scan.pdf"], "on-day": [day],
                "meaning": ["seen on paper"],
            ])
    }

    @Test func aReceiptOnPaperCountsWhereTheRulesNameTheRole() {
        let scenario = scenario([.controller])
        let text = scenario.submit(p10)
        let issue = scenario.bringIntoForce(text)
        let id = attest(scenario, text, on: [issue])
        let receipts = scenario.register.documents[p10]?.receipts
        #expect(scenario.register.counts(id))
        #expect(receipts?.map(\.person) == [.p8])
        #expect(receipts?.first?.onPaper?.by == Scenario.controller.person)
        #expect(receipts?.first?.onPaper?.day == Day("2026-01-01"))
    }

    @Test func anotherRoleAttestsOnlyWhereTheRulesNameIt() {
        let reviewer = Signer(.p4, role: .reviewer)
        let named = scenario([.reviewer])
        let text = named.submit(p10)
        let issue = named.bringIntoForce(text)
        let own = attest(named, text, on: [issue], by: reviewer)
        let other = attest(named, text, on: [issue], person: .p7)
        #expect(named.register.counts(own))
        #expect(named.register.counts(other))
        // The controller may attest, and yet it is no receipt by these rules.
        #expect(named.register.documents[p10]?.receipts.map(\.id) == [own])
        let without = scenario([.controller])
        let same = without.submit(p10)
        let refused = attest(without, same, on: [without.bringIntoForce(same)], by: reviewer)
        #expect(without.register.refusal(refused) == .outOfRole)
    }

    @Test func anAttestedReceiptNamesIssuedBytes() {
        let scenario = scenario([.controller])
        let text = scenario.submit(p10)
        let early = attest(scenario, text, on: [text.submit])
        let issue = scenario.bringIntoForce(text)
        let next = scenario.submit(p10, "2.0", base: "1.0", on: [issue])
        let other = attest(scenario, next, on: [issue])
        #expect(scenario.register.refusal(early) == .notInForce)
        #expect(scenario.register.refusal(other) == .notInForce)
        #expect(scenario.register.documents[p10]?.receipts.isEmpty == true)
    }

    @Test func nobodyAttestsForHimselfNorAheadOfTime() {
        let scenario = scenario([.controller])
        let text = scenario.submit(p10)
        let issue = scenario.bringIntoForce(text)
        let own = attest(scenario, text, on: [issue], person: Scenario.controller.person)
        let ahead = attest(scenario, text, on: [issue], day: "2099-01-01")
        let odd = attest(scenario, text, on: [issue], matter: "seen")
        let stranger = attest(scenario, text, on: [issue], person: .number(30))
        #expect(scenario.register.refusal(own) == .ownCause)
        #expect(scenario.register.refusal(ahead) == .valueNotKnown)
        #expect(scenario.register.refusal(odd) == .valueNotKnown)
        #expect(scenario.register.refusal(stranger) == .unknownSigner)
    }

    @Test func anAgreementIsOfWhatWasSubmittedOrIssuedAndIsNoReceipt() {
        let scenario = scenario([.reviewer])
        let text = scenario.submit(p10)
        let early = attest(scenario, text, on: [text.submit], matter: "agreed")
        let other = attest(
            scenario, text, on: [text.submit], by: Signer(.p4, role: .reviewer), matter: "agreed")
        let late = attest(
            scenario, text, on: [scenario.bringIntoForce(text)], person: .p7, matter: "agreed")
        let register = scenario.register
        #expect(register.documents[p10]?.agreements[text.item]?.map(\.id) == [early, late])
        #expect(register.documents[p10]?.receipts.isEmpty == true)
        #expect(register.refusal(other) == .outOfRole)
    }

    @Test func whatWasAttestedWronglyIsTakenBack() {
        let scenario = scenario([.controller])
        let text = scenario.submit(p10)
        let agreed = attest(scenario, text, on: [text.submit], matter: "agreed")
        let read = attest(scenario, text, on: [scenario.bringIntoForce(text)])
        scenario.checkpoint()
        for target in [agreed, read] {
            scenario.sign(
                .void, by: [Scenario.controller], ["target": [target.hex], "reason": ["wrong"]])
        }
        let state = scenario.register.documents[p10]
        #expect(state?.receipts.map(\.voided) == [true])
        #expect(state?.agreements[text.item]?.isEmpty == true)
    }
}
