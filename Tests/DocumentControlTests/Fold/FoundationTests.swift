import DocumentControl
import Testing

@Suite struct FoundationTests {
    @Test func aTextThatTookTheWholeRouteIsInForce() {
        let scenario = Scenario.founded()
        let text = scenario.submit(document("P-10"))
        let issue = scenario.bringIntoForce(text)
        let checkpoint = scenario.checkpoint()
        let register = scenario.register
        #expect(register.findings.isEmpty)
        #expect(register.counts(issue))
        #expect(register.judgements[issue]?.settledBy == 1)
        #expect(register.newestCheckpoint?.id == checkpoint)
        #expect(register.inForce(document("P-10"), at: scenario.now) == "1.0")
    }
}
