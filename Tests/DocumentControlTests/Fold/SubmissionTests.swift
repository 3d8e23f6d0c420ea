import DocumentControl
import Testing

@Suite struct SubmissionTests {
    private let p10 = document("P-10")

    @Test func twoOpenSubmissionsForOneRevisionAreARace() {
        let scenario = Scenario.founded()
        let first = scenario.submit(p10)
        let second = scenario.submit(p10, on: [first.submit], text: "another")
        let register = scenario.register
        #expect(register.counts(first.submit))
        #expect(register.refusal(second.submit) == .submissionRace)
    }

    @Test func whatTheNewSubmissionNamesOrIsSettledEarlierClosesTheOldOne() {
        let scenario = Scenario.founded()
        let first = scenario.submit(p10)
        let rejection = scenario.reject(first)
        let unaware = scenario.submit(p10, on: [first.submit], text: "unaware")
        let answer = scenario.submit(p10, on: [rejection], text: "answer")
        let register = scenario.register
        #expect(register.refusal(unaware.submit) == .submissionRace)
        #expect(register.counts(answer.submit))
        scenario.takeBack(answer)
        scenario.checkpoint()
        let later = scenario.submit(p10, on: [first.submit], text: "later")
        #expect(scenario.register.counts(later.submit))
    }

    @Test(arguments: ["reject", "changes", "take-back", "void"])
    func anObjectionSettledWithTheIssueStopsIt(_ kind: String) {
        let scenario = Scenario.founded()
        let text = scenario.submit(p10)
        let seats = [scenario.review(text), scenario.approve(text)]
        let issue = scenario.issue([(text, nil)], resting: seats)
        let objection =
            switch kind {
            case "reject": scenario.reject(text)
            case "take-back": scenario.takeBack(text)
            case "void": scenario.void(seats[1], by: [Signer(.p5)])
            default:
                scenario.decide(
                    .review, text, by: Signer(.p6, role: .reviewer),
                    verdict: Verdict.changesRequested)
            }
        scenario.checkpoint()
        let register = scenario.register
        #expect(register.counts(objection))
        #expect(register.refusal(issue) == (kind == "void" ? .restsOnRefused : .stopped))
        #expect(register.inForce(p10, at: scenario.now) == nil)
    }

    @Test func anObjectionSettledLaterWaitsAsAFinding() {
        let scenario = Scenario.founded()
        let text = scenario.submit(p10)
        let issue = scenario.bringIntoForce(text)
        let rejection = scenario.reject(text)
        let held = scenario.files.filter { $0.statements[0].id != rejection }
        scenario.checkpoint(of: held)
        scenario.checkpoint()
        let register = scenario.register
        #expect(register.counts(issue))
        #expect(register.refusal(rejection) == .lateObjection)
        #expect(register.places(.lateObjection) == [rejection.hex])
        #expect(register.findings.allSatisfy { $0.grade != .error })
    }

    @Test func aVoidedRejectionStopsNothing() {
        let scenario = Scenario.founded()
        let text = scenario.submit(p10)
        let seats = [scenario.review(text), scenario.approve(text)]
        let issue = scenario.issue([(text, nil)], resting: seats)
        let rejection = scenario.reject(text)
        scenario.void(rejection, by: [Signer(.p6)])
        scenario.checkpoint()
        #expect(scenario.register.counts(issue))
    }

    @Test func eachRejectionStandsForItself() {
        let scenario = Scenario.founded()
        let text = scenario.submit(p10)
        let seats = [scenario.review(text), scenario.approve(text)]
        let mine = scenario.reject(text, by: .p5)
        let other = scenario.reject(text, by: .p6)
        let void = scenario.void(mine, by: [Signer(.p5)])
        let issue = scenario.issue([(text, nil)], resting: seats)
        scenario.checkpoint()
        let register = scenario.register
        #expect(register.counts(other))
        #expect(register.counts(void))
        #expect(register.refusal(issue) == .stopped)
    }

    @Test func anUnsignedObjectionKeepsNothingWaiting() {
        let scenario = Scenario.founded()
        let old = scenario.submit(p10)
        let head = scenario.bringIntoForce(old)
        scenario.checkpoint()
        let text = scenario.submit(p10, "2.0", base: "1.0", on: [head])
        let seats = [scenario.review(text), scenario.approve(text)]
        let early = scenario.issue([(text, head)], resting: seats)
        let late = scenario.withdraw(old, supersedes: head)
        scenario.wait(days: 1)
        scenario.decide(.reject, text, by: Signer(.p6, role: .approver), keys: [])
        scenario.checkpoint()
        #expect(scenario.register.counts(early))
        #expect(scenario.register.refusal(late) == .issueRace)
    }

    @Test func authorsFillNoApprovingSeat() {
        let scenario = Scenario.founded()
        let text = scenario.submit(p10, by: .p3, authors: [.p3, .p5])
        let own = scenario.approve(text, by: .p5)
        let other = scenario.approve(text, by: .p6)
        let register = scenario.register
        #expect(register.refusal(own) == .authorDecides)
        #expect(register.counts(other))
    }

    @Test func onePersonFillsOneSeat() {
        let scenario = Scenario.founded()
        let text = scenario.submit(p10)
        let seats = [scenario.review(text, by: .p6), scenario.approve(text, by: .p6)]
        let issue = scenario.issue([(text, nil)], resting: seats)
        #expect(scenario.register.refusal(issue) == .seatTwice)
    }

    @Test func anIssueCountsTheSignaturesThatItNames() {
        let scenario = Scenario.founded()
        let text = scenario.submit(p10)
        scenario.review(text)
        let approval = scenario.approve(text)
        let issue = scenario.issue([(text, nil)], resting: [approval])
        #expect(scenario.register.refusal(issue) == .routeNotFilled)
    }

    @Test func aLighterClassThanProposedTakesTheWholeRoute() {
        let scenario = Scenario.founded()
        let head = scenario.bringIntoForce(scenario.submit(p10))
        let text = scenario.submit(
            p10, "1.1", base: "1.0", on: [head], change: .editorial, proposed: .material)
        let short = scenario.issue([(text, head)], resting: [scenario.approve(text)])
        #expect(scenario.register.refusal(short) == .routeNotFilled)
    }

    @Test func anEditorialChangeTakesTheShortRoute() {
        let scenario = Scenario.founded()
        let head = scenario.bringIntoForce(scenario.submit(p10))
        let text = scenario.submit(p10, "1.1", base: "1.0", on: [head], change: .editorial)
        scenario.issue([(text, head)], resting: [scenario.approve(text)])
        #expect(scenario.register.inForce(p10, at: scenario.now) == "1.1")
    }

    @Test func theRevisionFollowsFromBaseAndClass() {
        let scenario = Scenario.founded()
        let head = scenario.bringIntoForce(scenario.submit(p10))
        let jump = scenario.submit(p10, "3.0", base: "1.0", on: [head])
        let stale = scenario.submit(p10, "1.0", on: [head], text: "again")
        let register = scenario.register
        #expect(register.refusal(jump.submit) == .wrongRevision)
        #expect(register.refusal(stale.submit) == .staleBase)
    }

    @Test func aVoidedSubmissionCannotBeIssued() {
        let scenario = Scenario.founded()
        let text = scenario.submit(p10)
        let seats = [scenario.review(text), scenario.approve(text)]
        let issue = scenario.issue([(text, nil)], resting: seats)
        let void = scenario.void(text.submit, by: [Signer(.p3)])
        scenario.checkpoint()
        let register = scenario.register
        #expect(register.counts(void))
        #expect(register.refusal(issue) != nil)
    }
}
