import DocumentControl
import Testing

@Suite struct RaceTests {
    private let p10 = document("P-10")
    private let p11 = document("P-11")

    /// 1.0 in force, and two rivals for 2.0, the second after the first was taken back elsewhere.
    private func twoIssues(settleFirst: Bool) -> (Scenario, StatementID, StatementID) {
        let scenario = Scenario.founded()
        let old = scenario.submit(p10)
        let head = scenario.bringIntoForce(old)
        scenario.checkpoint()
        let text = scenario.submit(p10, "2.0", base: "1.0", on: [head])
        let seats = [scenario.review(text), scenario.approve(text)]
        let early = scenario.issue([(text, head)], resting: seats)
        if settleFirst { scenario.wait(days: 1) }
        scenario.now = scenario.now.adding(seconds: settleFirst ? 0 : -7200)
        let file = scenario.files.count
        let late = scenario.issue([(text, head)], resting: seats)
        if settleFirst {
            // The one with the later time reaches the upstream first.
            let held = scenario.files.filter { $0.statements[0].id != early }
            #expect(held.count == file)
            scenario.wait(days: 1)
            scenario.checkpoint(of: held)
        }
        scenario.wait(days: 1)
        scenario.checkpoint()
        return (scenario, early, late)
    }

    @Test func withinOneCheckpointTheEarlierTimeWins() {
        let (scenario, made, backdated) = twoIssues(settleFirst: false)
        let register = scenario.register
        #expect(register.counts(backdated))
        #expect(register.refusal(made) == .issueRace)
        #expect(register.findings.contains { $0.code == .issueRace && $0.grade == .deviation })
    }

    @Test func whatIsSettledEarlierWinsWhateverTheClocksSay() {
        let (scenario, early, late) = twoIssues(settleFirst: true)
        let register = scenario.register
        #expect(register.counts(late))
        #expect(register.refusal(early) == .issueRace)
    }

    @Test func withdrawalAndIssueOfOneDocumentAreOneLine() {
        let scenario = Scenario.founded()
        let old = scenario.submit(p10)
        let head = scenario.bringIntoForce(old)
        scenario.checkpoint()
        let text = scenario.submit(p10, "2.0", base: "1.0", on: [head])
        let withdrawal = scenario.withdraw(old, supersedes: head)
        let issue = scenario.bringIntoForce(text, supersedes: head)
        scenario.checkpoint()
        let register = scenario.register
        #expect(register.counts(withdrawal))
        #expect(register.refusal(issue) == .issueRace)
        #expect(register.documents[p10]?.isWithdrawn(at: scenario.now) == true)
    }

    @Test func aSetFallsWhole() {
        let scenario = Scenario.founded()
        let texts = [scenario.submit(p10), scenario.submit(p11)]
        let seats = texts.flatMap { [scenario.review($0), scenario.approve($0)] }
        scenario.issue([(texts[1], nil)], resting: seats)
        let set = scenario.issue(texts.map { ($0, nil) }, resting: seats)
        scenario.checkpoint()
        let register = scenario.register
        #expect(register.refusal(set) == .issueRace)
        #expect(register.inForce(p10, at: scenario.now) == nil)
        #expect(register.inForce(p11, at: scenario.now) == "1.0")
    }

    @Test func aSetComesIntoForceTogether() {
        let scenario = Scenario.founded()
        let texts = [scenario.submit(p10), scenario.submit(p11)]
        let seats = texts.flatMap { [scenario.review($0), scenario.approve($0)] }
        scenario.issue(texts.map { ($0, nil) }, resting: seats)
        let register = scenario.register
        #expect(register.inForce(p10, at: scenario.now) == "1.0")
        #expect(register.inForce(p11, at: scenario.now) == "1.0")
    }

    @Test func aStatementSpeaksOfADocumentOnce() {
        let scenario = Scenario.founded()
        let text = scenario.submit(p10)
        let seats = [scenario.review(text), scenario.approve(text)]
        let twice = scenario.issue([(text, nil), (text, nil)], resting: seats)
        #expect(scenario.register.refusal(twice) == .valueNotKnown)
    }

    @Test func aTextWaitsForTheOneBeforeIt() {
        let scenario = Scenario.founded()
        let head = scenario.bringIntoForce(scenario.submit(p10))
        scenario.checkpoint()
        let major = scenario.submit(p10, "2.0", base: "1.0", on: [head])
        let minor = scenario.submit(p10, "1.1", base: "1.0", on: [head], change: .editorial)
        let first = scenario.bringIntoForce(major, supersedes: head)
        let stale = scenario.issue([(minor, first)], resting: [scenario.approve(minor)])
        scenario.checkpoint()
        #expect(scenario.register.counts(first))
        #expect(scenario.register.refusal(stale) == .staleBase)
    }
}
