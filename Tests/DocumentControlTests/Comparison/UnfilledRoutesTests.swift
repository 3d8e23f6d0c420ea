import DocumentControl
import Testing

@Suite struct UnfilledRoutesTests {
    private static func rules(_ steps: RouteSteps) -> Rules {
        var rules = Rules(title: "Test", timeZone: "UTC")
        rules.roles = [.reviewer: "Reviewer", .approver: "Approver", .controller: "Controller"]
        let short = RouteSteps(approve: [Seat(role: .approver)])
        rules.routes = [.owner: Route(material: steps, editorial: short, emergency: short)]
        return rules
    }

    private func empty(_ steps: RouteSteps) -> [String] {
        let register = Scenario.founded().register
        return Self.rules(steps).unfilledRoutes(by: register, at: instant("2026-02-01T08:00:00Z"))
            .map { "\($0.steps) \($0.role)" }
    }

    @Test func everySeatIsFilledByThePeopleAppointed() {
        let steps = RouteSteps(
            review: [Seat(role: .reviewer)], approve: [Seat(role: .approver, count: 2)])
        #expect(empty(steps).isEmpty)
    }

    @Test func onePersonFillsOneSeat() {
        // Three people hold the two roles, one of them both.
        let steps = RouteSteps(
            review: [Seat(role: .reviewer, count: 2)], approve: [Seat(role: .approver, count: 2)])
        #expect(empty(steps).count == 1)
    }

    @Test func theRoleThatIssuesNeedsAHolder() throws {
        let role = try #require(Name("nobody"))
        let steps = RouteSteps(approve: [Seat(role: .approver)], issue: role)
        #expect(empty(steps) == ["material nobody"])
    }

    @Test func withoutPeopleEveryRouteIsUnfilled() {
        let rules = Self.rules(RouteSteps(approve: [Seat(role: .approver)]))
        let unfilled = rules.unfilledRoutes(by: Register(), at: instant("2026-02-01T08:00:00Z"))
        #expect(unfilled.map(\.steps).filter { $0 == "emergency" }.count == 2)
        #expect(unfilled.count == 6)
    }
}
