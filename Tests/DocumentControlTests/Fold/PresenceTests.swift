import DocumentControl
import Testing

/// Roles that sign with a hardware key only.
@Suite struct PresenceTests {
    private let p10 = document("P-10")
    private let hardware = "sk-ssh-ed25519@openssh.com hardware"

    /// A system whose approvers sign with `wanted`, and whose approver p5 has a hardware key too.
    private func scenario(_ wanted: PersonPresence) -> Scenario {
        var rules = Rules.test
        rules.presence[.approver] = wanted
        let scenario = Scenario.founded(rules: rules)
        scenario.admit(.p5, hardware, by: [Scenario.registrar, Signer(.p5)])
        return scenario
    }

    private func approval(
        _ scenario: Scenario, _ shown: PersonPresence, keys: [String]? = nil
    ) -> StatementID {
        scenario.presence[hardware] = shown
        return scenario.decide(
            .approve, scenario.submit(p10), by: Signer(.p5, role: .approver),
            keys: keys ?? [hardware])
    }

    @Test(arguments: [PersonPresence.touch, .pin], PersonPresence.allCases)
    func aSignatureShowsAtLeastWhatTheRoleDemands(_ wanted: PersonPresence, _ shown: PersonPresence)
    {
        let scenario = scenario(wanted)
        let id = approval(scenario, shown)
        for isSettled in [false, true] {
            if isSettled { scenario.checkpoint() }
            let register = scenario.register
            #expect(
                register.refusal(id) == (shown >= wanted ? nil : .presenceNotShown),
                "\(wanted) \(shown) \(isSettled)")
        }
    }

    @Test func aKeyInAFileDoesNotDo() {
        let scenario = scenario(.touch)
        let id = approval(scenario, .pin, keys: [scenario.key(.p5)])
        #expect(scenario.register.refusal(id) == .presenceNotShown)
        #expect(FindingCode.presenceNotShown.grade == .error)
    }

    @Test func oneSignatureOfTheTwoDoes() {
        let scenario = scenario(.touch)
        let id = approval(scenario, .touch, keys: [scenario.key(.p5), hardware])
        #expect(scenario.register.counts(id))
    }

    @Test func whatAnotherPersonsKeyShowsDoesNotHelp() {
        let scenario = scenario(.touch)
        let other = "sk-ssh-ed25519@openssh.com other"
        scenario.admit(.p6, other, by: [Scenario.registrar, Signer(.p6)])
        scenario.presence[other] = .pin
        let id = approval(scenario, .unknown, keys: [scenario.key(.p5), other])
        #expect(scenario.register.refusal(id) == .presenceNotShown)
    }

    @Test func aKeyThatWasEndedShowsNothing() {
        let scenario = scenario(.touch)
        scenario.replaceKey(.p5, hardware)
        scenario.checkpoint()
        let id = approval(scenario, .pin, keys: [hardware, scenario.key(.p5)])
        #expect(scenario.register.refusal(id) == .presenceNotShown)
    }

    @Test func aSignatureThatComesAfterTheVerdictChangesNothing() {
        let scenario = scenario(.touch)
        let id = approval(scenario, .touch, keys: [scenario.key(.p5)])
        scenario.checkpoint()
        scenario.countersign(id, keys: [hardware])
        scenario.checkpoint()
        #expect(scenario.register.refusal(id) == .presenceNotShown)
    }

    @Test func otherRolesAreFree() {
        let scenario = scenario(.pin)
        let text = scenario.submit(p10)
        let review = scenario.review(text)
        #expect(scenario.register.counts(text.submit))
        #expect(scenario.register.counts(review))
    }

    @Test func aSeatThatNobodyHasAKeyForIsEmpty() {
        var rules = Rules.test
        rules.presence[.approver] = .pin
        let at = instant("2026-02-01T08:00:00Z")
        let without = Scenario.founded().register
        #expect(rules.unfilledRoutes(by: without, at: at).contains { $0.role == .approver })
        let with = scenario(.pin).register
        #expect(rules.unfilledRoutes(by: with, at: at).isEmpty)
    }

    @Test func rulesThatNobodyCouldFollowAreRefused() {
        func refusal(_ scenario: Scenario) -> FindingCode? {
            var rules = Rules.test
            rules.presence[.approver] = .pin
            scenario.know(rules, testDigest("rules 2"))
            let text = scenario.submit(
                .rules, "2.0", base: "1.0", on: [scenario.system].compactMap { $0 },
                text: "rules 2", type: "rules")
            let seats = [scenario.review(text), scenario.approve(text)]
            let issue = scenario.issue(
                [(text, scenario.system)], resting: seats,
                by: [Scenario.controller, Signer(.p1, role: .root)])
            return scenario.register.refusal(issue)
        }
        #expect(refusal(Scenario.founded(threshold: 1)) == .rulesUnusable)
        let scenario = Scenario.founded(threshold: 1)
        scenario.admit(.p5, hardware, by: [Scenario.registrar, Signer(.p5)])
        #expect(refusal(scenario) == nil)
    }
}
