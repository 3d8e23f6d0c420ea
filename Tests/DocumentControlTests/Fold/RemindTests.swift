import DocumentControl
import Testing

/// Who is reminded of what, when again, and who is told of others.
@Suite struct RemindTests {
    private let p10 = document("P-10")

    private var days: DayBoundaries {
        DayBoundaries(day: { $0.day }, start: { Instant(seconds: $0.number * 86400) })
    }

    private func rules(_ reporting: [Name: Name] = [:]) -> Rules {
        var rules = Rules.test
        rules.readWithin = Interval(2, .days)
        rules.reminding.reportsTo = reporting
        return rules
    }

    /// P-10 is in force for staff.
    private func scenario() -> Scenario {
        let scenario = Scenario.founded()
        for person in [PersonID.p7, .p8] { scenario.join(person, .staff) }
        let text = scenario.submit(p10)
        scenario.issue(
            [(text, nil)], resting: [scenario.review(text), scenario.approve(text)],
            audience: [.staff])
        scenario.checkpoint()
        return scenario
    }

    private func reminders(
        _ scenario: Scenario, _ reporting: [Name: Name] = [:], every: Interval? = nil
    ) -> [PersonID: Reminder] {
        let all = scenario.register.reminders(
            at: scenario.now, rules: rules(reporting), days: days, every: every)
        return Dictionary(uniqueKeysWithValues: all.map { ($0.person, $0) })
    }

    private func remind(_ scenario: Scenario, _ people: [PersonID]) {
        scenario.sign(
            .remind, by: [Signer(.p2, role: .controller)], ["person": people.map(\.text)])
    }

    @Test func whoeverHasSomethingToDoIsReminded() {
        let found = reminders(scenario())
        #expect(Set(found.keys) == [.p7, .p8])
        #expect(found[.p7]?.entries.count == 1)
        #expect(found.values.allSatisfy { $0.state == .due })
    }

    @Test func nobodyIsRemindedAgainBeforeTheDaysHavePassed() {
        let scenario = scenario()
        remind(scenario, [.p7])
        let day = scenario.now.day
        let found = reminders(scenario)
        #expect(found[.p7]?.state == .notBefore(day.adding(days: 7)))
        #expect(found[.p8]?.state == .due)
        #expect(
            reminders(scenario, every: Interval(3, .workingDays))[.p7]?.state
                == .notBefore(WorkingDays().after(day, count: 3)))
        scenario.wait(days: 7)
        #expect(reminders(scenario)[.p7]?.state == .due)
    }

    @Test func aReminderThatDoesNotCountIsNone() {
        let scenario = scenario()
        scenario.sign(.remind, by: [Signer(.p4, role: .reviewer)], ["person": [PersonID.p7.text]])
        #expect(reminders(scenario)[.p7]?.last == nil)
    }

    @Test func whoeverIsAwayIsNotReminded() {
        let scenario = scenario()
        scenario.appoint(.p7, .owner)
        let until = scenario.now.adding(seconds: 86400)
        scenario.delegate(.p7, .owner, to: .p3, from: scenario.now, until: until)
        #expect(reminders(scenario)[.p7]?.state == .away(until: until))
        scenario.wait(days: 2)
        #expect(reminders(scenario)[.p7]?.state == .due)
    }

    @Test func whatIsOverdueTooLongIsToldToWhoeverIsReportedTo() {
        let scenario = scenario()
        let reporting: [Name: Name] = [.staff: .owner]
        scenario.wait(days: 4)
        #expect(reminders(scenario, reporting)[.p7]?.overdue == 1)
        #expect(reminders(scenario, reporting)[.p3] == nil)
        // Five working days after the day on which it was due.
        scenario.wait(days: 8)
        let told = reminders(scenario, reporting)[.p3]
        #expect(told?.entries.isEmpty == true)
        #expect(told?.escalated.map(\.person) == [.p7, .p8])
        #expect(reminders(scenario)[.p3] == nil)
    }

    @Test func nobodyReportsToThemselves() {
        let scenario = scenario()
        scenario.appoint(.p7, .owner)
        scenario.wait(days: 20)
        let found = reminders(scenario, [.staff: .owner])
        #expect(found[.p7]?.escalated.map(\.person) == [.p8])
        #expect(found[.p3]?.escalated.map(\.person) == [.p7, .p8])
    }
}
