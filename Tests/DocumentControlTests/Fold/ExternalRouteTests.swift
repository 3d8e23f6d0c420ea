import DocumentControl
import Testing

/// Documents of external origin: a route on which nobody approves, and every other one.
@Suite struct ExternalRouteTests {
    private func scenario() -> Scenario {
        var rules = Rules.test
        let steps = RouteSteps(approve: [], issue: .controller)
        rules.routes[name("external")] = Route(material: steps, editorial: steps, emergency: steps)
        if let identifier = IdentifierPattern("X-nnn") {
            rules.types[name("external")] = DocumentType(
                title: "External", folder: "manual/external", identifier: identifier,
                route: name("external"))
        }
        return Scenario.founded(rules: rules)
    }

    @Test func theControllerEntersAndIssuesAlone() {
        let scenario = scenario()
        let text = scenario.submit(document("X-001"), by: .p2, type: "external")
        let issue = scenario.issue([(text, nil)], resting: [])
        scenario.checkpoint()
        #expect(scenario.register.counts(issue))
        #expect(scenario.register.documents[text.document]?.line.count == 1)
    }

    @Test func nobodyElseIssuesIt() {
        let scenario = scenario()
        let text = scenario.submit(document("X-001"), by: .p2, type: "external")
        let issue = scenario.issue([(text, nil)], resting: [], by: [Signer(.p5, role: .approver)])
        scenario.checkpoint()
        #expect(scenario.register.refusal(issue) == .outOfRole)
    }

    @Test func whatIsWrittenHereIsApprovedBySomebody() {
        let scenario = scenario()
        let text = scenario.submit(document("P-10"))
        let external = scenario.submit(document("X-001"), by: .p2, type: "external")
        let issue = scenario.issue([(text, nil)], resting: [])
        // Not even beside a text that needs no approval.
        let both = scenario.issue([(external, nil), (text, nil)], resting: [])
        scenario.checkpoint()
        #expect(scenario.register.refusal(issue) == .routeNotFilled)
        #expect(scenario.register.refusal(both) == .routeNotFilled)
        #expect(scenario.register.documents[text.document]?.line == [])
    }

    @Test func aRejectionStopsItAllTheSame() {
        let scenario = scenario()
        let text = scenario.submit(document("X-001"), by: .p2, type: "external")
        scenario.decide(.reject, text, by: Signer(.p5, role: .approver))
        let issue = scenario.issue([(text, nil)], resting: [])
        scenario.checkpoint()
        #expect(scenario.register.refusal(issue) == .stopped)
    }
}
