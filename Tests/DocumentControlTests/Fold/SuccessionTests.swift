import DocumentControl
import Testing

/// What took the place of a revision, and when.
@Suite struct SuccessionTests {
    private let p10 = document("P-10")
    private let day: Int64 = 86400

    /// 1.0, and revisions after it, two days apart.
    private func revised(
        _ modes: [(mode: IssueMode, days: Int64?)]
    ) -> (scenario: Scenario, issues: [StatementID]) {
        let scenario = Scenario.founded()
        var issues = [scenario.bringIntoForce(scenario.submit(p10))]
        for (place, (mode, days)) in modes.enumerated() {
            scenario.wait(days: 2)
            scenario.checkpoint()
            let head = issues[issues.count - 1]
            let text = scenario.submit(
                p10, "\(place + 2).0", base: "\(place + 1).0", on: [head])
            let seats = [scenario.review(text), scenario.approve(text)]
            issues.append(
                scenario.issue(
                    [(text, head)], resting: seats, mode: mode,
                    until: days.map { scenario.now.adding(seconds: $0 * day) }))
        }
        scenario.wait(days: 2)
        return (scenario, issues)
    }

    /// The place in the line of what came after the first, and whether it came at the day of its issue.
    private func successor(
        _ modes: [(mode: IssueMode, days: Int64?)], of place: Int = 0
    ) throws -> Int? {
        let (scenario, issues) = revised(modes)
        let state = try #require(scenario.register.documents[p10])
        #expect(state.line.map(\.id) == issues)
        let entry = try #require(state.line.dropFirst(place).first)
        let found = state.successor(of: entry, at: scenario.now)
        return found.flatMap { issues.firstIndex(of: $0.id) }
    }

    @Test func theNextRevisionTookItsPlaceHoweverManyFollowed() throws {
        #expect(try successor([(.normal, nil)]) == 1)
        #expect(try successor([(.normal, nil), (.normal, nil), (.normal, nil)]) == 1)
        #expect(try successor([(.normal, nil), (.normal, nil)], of: 1) == 2)
        #expect(try successor([(.normal, nil), (.normal, nil)], of: 2) == nil)
    }

    @Test func aTrialTookThePlaceOfNothing() throws {
        #expect(try successor([(.trial, 1)]) == nil)
        #expect(try successor([(.trial, 40), (.normal, nil)]) == 2)
        #expect(try successor([(.trial, 40), (.normal, nil)], of: 1) == 2)
    }

    @Test func anEmergencyTookItsPlaceOnlyWhereNothingCameBetween() throws {
        // It lapsed, and the first stood again.
        #expect(try successor([(.emergency, 1)]) == nil)
        #expect(try successor([(.emergency, 1), (.normal, nil)]) == 2)
        #expect(try successor([(.emergency, 1), (.normal, nil)], of: 1) == nil)
        // The next came while it was in force.
        #expect(try successor([(.emergency, 3), (.normal, nil)]) == 1)
        #expect(try successor([(.emergency, 3), (.normal, nil)], of: 1) == 2)
    }

    @Test func aWithdrawalEndsTheLastOnly() throws {
        let scenario = Scenario.founded()
        let head = scenario.bringIntoForce(scenario.submit(p10))
        scenario.wait(days: 1)
        let text = scenario.submit(p10, "2.0", base: "1.0", on: [head])
        let issue = scenario.bringIntoForce(text, supersedes: head)
        scenario.wait(days: 1)
        let end = scenario.withdraw(text, supersedes: issue)
        let state = try #require(scenario.register.documents[p10])
        let found = state.line.map { state.successor(of: $0, at: scenario.now)?.id }
        #expect(found == [issue, end, nil])
    }
}
