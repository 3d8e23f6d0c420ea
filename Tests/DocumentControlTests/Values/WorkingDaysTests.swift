import DocumentControl
import Testing

@Suite struct WorkingDaysTests {
    @Test(arguments: [
        ("2026-11-25", 1, "2026-11-26"), ("2026-11-27", 1, "2026-11-30"),
        ("2026-11-28", 1, "2026-11-30"), ("2026-12-23", 2, "2026-12-28"),
        ("2026-11-25", 10, "2026-12-09"),
    ])
    func weekendsAndHolidaysDoNotCount(_ day: String, _ count: Int, _ expected: String) throws {
        let working = WorkingDays(holidays: Set([try #require(Day("2026-12-25"))]))
        let interval = try #require(Interval("\(count) working days"))
        #expect(interval.after(try #require(Day(day)), working).description == expected)
    }

    @Test func theEpochWasAThursday() throws {
        #expect(try #require(Day("1970-01-01")).weekday == 3)
        #expect(try #require(Day("1969-12-28")).weekday == 6)
        #expect(try #require(Day("2026-11-25")).weekday == 2)
    }

    @Test func aSpanComesBackAsItWasWritten() {
        for text in ["5 working days", "14 days", "3 months"] {
            #expect(Interval(text)?.description == text)
        }
    }
}
