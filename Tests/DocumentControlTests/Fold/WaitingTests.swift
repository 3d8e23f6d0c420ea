import DocumentControl
import Testing

/// Whom a text waits for, since when, and who could act as well.
@Suite struct WaitingTests {
    private let p10 = document("P-10")
    private let day: Int64 = 86400
    private let days = DayBoundaries(
        day: { $0.day }, start: { Instant(seconds: $0.number * 86400) })

    private func waiting(_ scenario: Scenario, _ rules: Rules = .test) throws -> Waiting {
        let register = scenario.register
        let state = try #require(register.documents[p10])
        let submission = try #require(register.onItsWay(state, at: scenario.now))
        return try #require(
            register.waiting(for: submission, rules: rules, at: scenario.now, days: days))
    }

    private func deputy(
        _ scenario: Scenario, _ mode: [String], _ person: PersonID = .p5, to other: PersonID = .p7
    ) {
        scenario.sign(
            .delegate, by: [Signer(person, role: .approver)],
            [
                "deputy": [other.text], "from": [scenario.now.description], "mode": mode,
                "until": [scenario.now.adding(seconds: 30 * day).description],
            ])
    }

    private func reviewed(_ scenario: Scenario, by author: PersonID = .p3) -> Instant {
        let text = scenario.submit(p10, by: author)
        scenario.review(text)
        let time = scenario.now
        return time
    }

    @Test func whoeverIsAwayActsByTheDeputyAndIsNamed() throws {
        let scenario = Scenario.founded()
        deputy(scenario, [])
        _ = reviewed(scenario)
        let found = try waiting(scenario)
        #expect(found.stage == .approval([.approver]))
        #expect(
            found.people == [
                Seating.Candidate(.p6, .approver),
                Seating.Candidate(.p7, .approver, for: .p5),
            ])
        #expect(found.others == [Seating.Candidate(.p5, .approver)])
    }

    @Test func aStandingDeputyActsBesides() throws {
        let scenario = Scenario.founded()
        deputy(scenario, [DelegationState.standing])
        _ = reviewed(scenario)
        let found = try waiting(scenario)
        #expect(found.people.map(\.person) == [.p5, .p6, .p7])
        #expect(found.others.isEmpty)
    }

    @Test func aDeputyIsSkippedWhereAuthorOrSeated() throws {
        let author = Scenario.founded()
        deputy(author, [])
        _ = reviewed(author, by: .p7)
        #expect(try waiting(author).people.map(\.person) == [.p6])
        let seated = Scenario.founded()
        deputy(seated, [], to: .p4)
        _ = reviewed(seated)
        #expect(try waiting(seated).people.map(\.person) == [.p6])
    }

    @Test func itWaitsSinceTheStepBefore() throws {
        let scenario = Scenario.founded()
        let text = scenario.submit(p10)
        let submitted = scenario.register.statements[text.submit]?.time
        #expect(try waiting(scenario).since == submitted)
        scenario.wait(days: 3)
        let review = scenario.review(text)
        let reviewed = scenario.register.statements[review]?.time
        #expect(try waiting(scenario).since == reviewed)
    }

    @Test func afterItsDaysTheControllerIsToldAndTheOwnerWhereTheControllerIsLate() throws {
        var rules = Rules.test
        rules.escalateAfter = Interval(5, .days)
        let scenario = Scenario.founded(rules: rules)
        let text = scenario.submit(p10)
        let early = try waiting(scenario, rules)
        #expect(!early.isEscalated(at: scenario.now))
        scenario.wait(days: 7)
        let late = try waiting(scenario, rules)
        #expect(late.isEscalated(at: scenario.now))
        func told(_ person: PersonID) -> Bool {
            scenario.register.inbox(
                of: person, at: scenario.now, rules: rules, days: days
            ).contains { if case .escalated = $0.matter { $0.isOverdue } else { false } }
        }
        #expect(told(.p2) && !told(.p4) && !told(.p3))
        scenario.review(text)
        scenario.approve(text)
        #expect(!told(.p2) && !told(.p3))
        scenario.wait(days: 7)
        #expect(!told(.p2) && told(.p3))
    }

    @Test func withoutARuleNothingIsEscalated() throws {
        let scenario = Scenario.founded()
        _ = scenario.submit(p10)
        scenario.wait(days: 100)
        #expect(try !waiting(scenario).isEscalated(at: scenario.now))
    }

    // MARK: Outlook

    private func outlook(_ scenario: Scenario, authors: Set<PersonID> = []) throws -> [SeatOutlook]
    {
        let route = try #require(Rules.test.routes[name("usual")])
        return scenario.register.outlook(
            on: route, authors: authors, rules: .test, at: scenario.now)
    }

    @Test func everySeatSaysWhoSitsAndWhatBecomesOfItWithoutThem() throws {
        let scenario = Scenario.founded()
        let seats = try outlook(scenario)
        #expect(seats.prefix(3).map(\.step) == [.review, .approve, .issue])
        #expect(seats[0].absences.map(\.isFilled) == [true, true])
        #expect(seats[2].absences.map(\.isFilled) == [false])
        #expect(seats[1].people.map(\.person) == [.p5, .p6])
        #expect(seats[1].absences.map { $0.instead.map(\.person) } == [[.p6], [.p5]])
        #expect(seats[2].people.map(\.person) == [.p2])
    }

    @Test func authorsAreLeftOutWhereTheyDecide() throws {
        let scenario = Scenario.founded()
        let seats = try outlook(scenario, authors: [.p2, .p4, .p5, .p6])
        #expect(!seats[0].isFilled && seats[0].people.isEmpty)
        #expect(!seats[1].isFilled && seats[1].people.isEmpty)
        #expect(seats[2].people.map(\.person) == [.p2])
    }

    @Test func onePersonDoesNotFillTwoSeats() throws {
        let scenario = Scenario.founded()
        scenario.appoint(.p4, .approver)
        let seats = try outlook(scenario, authors: [.p5, .p6])
        #expect(seats[0].isFilled)
        #expect(seats[1].people.map(\.person) == [.p4])
        #expect(!seats[1].isFilled)
    }
}
