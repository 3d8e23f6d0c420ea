import DocumentControl
import Testing

/// Change requests and what became of them.
@Suite struct RequestTests {
    private let p10 = document("P-10")

    private func request(_ scenario: Scenario, _ text: Text, issue: StatementID) -> StatementID {
        scenario.sign(
            .request, by: [Signer(.p7)], on: [issue],
            [
                "document": [text.document.text], "item": [text.item.description],
                "reason": ["unclear"],
            ])
    }

    private func answer(
        _ scenario: Scenario, _ request: StatementID, _ outcome: String, in text: Text? = nil,
        by signer: Signer = Signer(.p3, role: .owner)
    ) -> StatementID {
        scenario.sign(
            .answer, by: [signer], on: [text?.submit].compactMap { $0 },
            [
                "item": [text?.item.description].compactMap { $0 }, "target": [request.hex],
                "outcome": [outcome], "answer": ["so it is"],
            ])
    }

    @Test func aRequestKeepsWhatItWasMadeAboutAndEveryAnswer() {
        let scenario = Scenario.founded()
        let text = scenario.submit(p10)
        let issue = scenario.bringIntoForce(text)
        let asked = request(scenario, text, issue: issue)
        let accepted = answer(scenario, asked, "accepted")
        let next = scenario.submit(p10, "2.0", base: "1.0", on: [issue])
        let done = answer(scenario, asked, "done", in: next, by: Scenario.controller)
        let register = scenario.register
        let state = register.requests[asked]
        #expect(state?.item == text.item)
        #expect(state?.by == .p7)
        #expect(state?.reason == ["unclear"])
        #expect(state?.answers.map(\.id) == [accepted, done])
        #expect(state?.outcome == .done)
        #expect(state?.metBy == [next.item])
        #expect(register.requests(metBy: next.item, by: scenario.now).map(\.id) == [asked])
        #expect(register.requests(metBy: text.item, by: scenario.now) == [])
        let before = register.statements[done]?.time.adding(seconds: -1)
        #expect(before.map { register.requests(metBy: next.item, by: $0) } == [])
    }

    @Test func anOpenRequestWaitsForTheOwnerAndElseForTheController() {
        let scenario = Scenario.founded()
        let text = scenario.submit(p10)
        let issue = scenario.bringIntoForce(text)
        let asked = request(scenario, text, issue: issue)
        func waiting(for person: PersonID) -> [StatementID] {
            scenario.register.inbox(
                of: person, at: scenario.now, rules: .test,
                days: DayBoundaries(
                    day: { $0.day }, start: { Instant(seconds: $0.number * 86400) })
            ).filter { $0.matter == .toAnswer(from: .p7) }.map(\.statement)
        }
        #expect(waiting(for: .p3) == [asked])
        #expect(waiting(for: .p2) == [])
        #expect(waiting(for: .p7) == [])
        scenario.dismiss(.p3, .owner)
        scenario.checkpoint()
        #expect(waiting(for: .p3) == [])
        #expect(waiting(for: .p2) == [asked])
        _ = answer(scenario, asked, "declined", by: Scenario.controller)
        #expect(waiting(for: .p2) == [])
    }

    @Test func aRequestThatWasTakenBackIsNoLongerThere() {
        let scenario = Scenario.founded()
        let text = scenario.submit(p10)
        let issue = scenario.bringIntoForce(text)
        let asked = request(scenario, text, issue: issue)
        scenario.void(asked, by: [Signer(.p7)])
        let late = answer(scenario, asked, "done")
        #expect(scenario.register.requests.isEmpty)
        #expect(scenario.register.refusal(late) == .restsOnNothing)
    }

    @Test func anAnswerInARevisionRestsOnASubmissionThatCounts() {
        let scenario = Scenario.founded()
        let text = scenario.submit(p10)
        let issue = scenario.bringIntoForce(text)
        let asked = request(scenario, text, issue: issue)
        let stranger = scenario.submit(
            p10, "2.0", base: "1.0", on: [issue], keys: ["ssh-ed25519 other"])
        let refused = answer(scenario, asked, "done", in: stranger)
        #expect(scenario.register.refusal(refused) == .restsOnRefused)
        #expect(scenario.register.requests[asked]?.outcome == nil)
    }
}
