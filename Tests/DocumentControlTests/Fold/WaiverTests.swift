import DocumentControl
import Testing

/// What somebody took note of, by the clock.
@Suite struct WaiverTests {
    private func register(_ finding: Finding, until: Instant?) -> Register {
        let scenario = Scenario.founded()
        scenario.sign(
            .waive, by: [Scenario.controller],
            [
                "finding": [finding.code.rawValue], "place": [finding.place],
                "until": [until?.description].compactMap { $0 }, "reason": ["Known."],
            ])
        return scenario.register
    }

    @Test(arguments: FindingCode.allCases)
    func everyKindOfFindingThatIsContainedCanBeTakenNoteOfForATime(code: FindingCode) throws {
        let last = instant("2026-12-10T22:59:59Z")
        let finding = Finding(code, grade: code.grade, place: "P-10", detail: "")
        let register = register(finding, until: last)
        func isWaived(_ finding: Finding, _ now: Instant) -> Bool {
            register.marked([finding], at: now)[0].waivedBy != nil
        }
        #expect(isWaived(finding, last) == code.canBeWaived)
        #expect(!isWaived(finding, last.adding(seconds: 1)))
        var other = finding
        other.place = "P-11"
        #expect(!isWaived(other, last))
    }

    @Test func withoutALastDayItLastsUntilItIsEnded() throws {
        let finding = Finding(.issueRace, grade: .deviation, place: "P-10", detail: "")
        var register = register(finding, until: nil)
        let late = instant("2036-01-01T00:00:00Z")
        #expect(register.marked([finding], at: late)[0].waivedBy != nil)
        register.waivers[0].ended = true
        #expect(register.marked([finding], at: late)[0].waivedBy == nil)
    }
}
