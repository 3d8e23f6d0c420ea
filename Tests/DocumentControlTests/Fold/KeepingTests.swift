import DocumentControl
import Testing

/// Holds, disposals and erasures.
@Suite struct KeepingTests {
    private let controller = [Scenario.controller]

    private func dispose(_ scenario: Scenario, _ hash: ContentHash) -> StatementID {
        scenario.sign(
            .dispose, by: controller,
            ["bytes": [hash.description], "retention": ["rule"], "reason": ["Old."]])
    }

    @Test func aHoldOnADocumentKeepsWhatWasSubmittedOfItUntilItEnds() throws {
        let scenario = Scenario.founded()
        let text = scenario.submit(document("P-10"))
        scenario.checkpoint()
        let hash = try #require(
            scenario.register.documents[text.document]?.submissions.first?.text.text)
        let hold = scenario.sign(
            .hold, by: controller, ["document": ["P-10"], "reason": ["A case."]])
        scenario.checkpoint()
        let early = dispose(scenario, hash)
        scenario.checkpoint()
        #expect(scenario.register.refusal(early) == .held)
        #expect(scenario.register.erasedBytes == [])
        scenario.sign(.end, by: controller, ["target": [hold.hex], "reason": ["Over."]])
        // As every removal, it works from the next checkpoint on.
        let same = dispose(scenario, hash)
        scenario.checkpoint()
        #expect(scenario.register.refusal(same) == .held)
        let late = dispose(scenario, hash)
        scenario.checkpoint()
        #expect(scenario.register.counts(late))
        #expect(scenario.register.erasedBytes == [hash])
        #expect(scenario.register.disposal(of: hash)?.id == late)
        // What was refused stays refused.
        #expect(scenario.register.refusal(early) == .held)
    }

    @Test func aHoldWithATermKeepsUntilTheCheckpointAfterIt() {
        let scenario = Scenario.founded()
        let hash = testDigest("a scan")
        scenario.checkpoint()
        scenario.sign(
            .hold, by: controller,
            [
                "bytes": [hash.description],
                "until": [scenario.now.adding(seconds: 3600).description], "reason": ["A case."],
            ])
        scenario.checkpoint()
        scenario.wait(days: 1)
        // The checkpoint before it does not know yet that the term is over.
        let early = dispose(scenario, hash)
        scenario.checkpoint()
        let late = dispose(scenario, hash)
        scenario.checkpoint()
        #expect(scenario.register.refusal(early) == .held)
        #expect(scenario.register.counts(late))
    }

    @Test func whatIsInForceIsKeptUntilItIsWithdrawn() throws {
        let scenario = Scenario.founded()
        let text = scenario.submit(document("P-10"))
        let issue = scenario.bringIntoForce(text)
        scenario.checkpoint()
        let hash = try #require(
            scenario.register.documents[text.document]?.submissions.first?.text.text)
        let early = dispose(scenario, hash)
        scenario.checkpoint()
        scenario.withdraw(text, supersedes: issue)
        scenario.checkpoint()
        let late = dispose(scenario, hash)
        scenario.checkpoint()
        #expect(scenario.register.refusal(early) == .held)
        #expect(scenario.register.counts(late))
    }

    @Test func controlRulesAreAlwaysKept() throws {
        let scenario = Scenario.founded()
        scenario.checkpoint()
        let rules = try #require(scenario.register.rulesInForce)
        let disposal = dispose(scenario, rules.reference.hash)
        scenario.checkpoint()
        #expect(scenario.register.refusal(disposal) == .held)
    }

    @Test func aDisposalThatIsContestedCoversNothingUntilItIsUpheld() throws {
        let scenario = Scenario.founded()
        let hash = testDigest("old bytes")
        scenario.checkpoint()
        let trusted = try #require(scenario.register.newestCheckpoint?.id)
        let disposal = dispose(scenario, hash)
        scenario.checkpoint()
        #expect(scenario.register.erasedBytes == [hash])
        scenario.compromise(
            .p2, scenario.key(.p2), trustedUntil: trusted,
            by: [Scenario.registrar, Signer(.p4, role: .reviewer)])
        scenario.checkpoint(by: Signer(.p1, role: .registrar))
        #expect(scenario.register.judgements[disposal]?.contested == true)
        #expect(scenario.register.erasedBytes == [])
        #expect(scenario.register.disposal(of: hash) == nil)
    }
}
