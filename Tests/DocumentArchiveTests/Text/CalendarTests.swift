import DocumentArchive
import DocumentControl
import Testing

/// Days in the organisation's time zone.
@Suite struct CalendarTests {
    private func calendar(_ zone: String) throws -> OrganisationCalendar {
        try #require(OrganisationCalendar(zone))
    }

    @Test(arguments: [
        // Zone, day, its first instant in UTC.
        ("UTC", "2026-12-01", "2026-12-01T00:00:00Z"),
        ("Europe/Berlin", "2026-12-01", "2026-11-30T23:00:00Z"),
        ("Europe/Berlin", "2026-07-01", "2026-06-30T22:00:00Z"),
        // The days on which clocks change, and the ones after.
        ("Europe/Berlin", "2026-03-29", "2026-03-28T23:00:00Z"),
        ("Europe/Berlin", "2026-03-30", "2026-03-29T22:00:00Z"),
        ("Europe/Berlin", "2026-10-25", "2026-10-24T22:00:00Z"),
        ("Europe/Berlin", "2026-10-26", "2026-10-25T23:00:00Z"),
        ("Asia/Kathmandu", "2026-01-01", "2025-12-31T18:15:00Z"),
        ("Pacific/Kiritimati", "2026-01-01", "2025-12-31T10:00:00Z"),
        ("America/New_York", "2026-11-01", "2026-11-01T04:00:00Z"),
        // Clocks are put forward at midnight: the day begins at one o'clock.
        ("Africa/Cairo", "2026-04-24", "2026-04-23T22:00:00Z"),
        ("America/Santiago", "2026-09-06", "2026-09-06T04:00:00Z"),
    ])
    func `a day begins where it begins`(_ zone: String, _ day: String, _ start: String) throws {
        let calendar = try calendar(zone)
        let day = try #require(Day(day))
        let first = calendar.start(of: day)
        #expect(first.description == start)
        #expect(calendar.day(of: first) == day)
        #expect(calendar.day(of: first.adding(seconds: -1)) == day.adding(days: -1))
    }

    @Test(arguments: ["Europe/Berlin", "America/St_Johns", "Australia/Lord_Howe", "Africa/Cairo"])
    func `days follow each other without gap or overlap`(_ zone: String) throws {
        let calendar = try calendar(zone)
        var day = try #require(Day("2025-12-25"))
        for _ in 0..<400 {
            let next = day.adding(days: 1)
            let length = calendar.start(of: next).seconds - calendar.start(of: day).seconds
            #expect(22 * 3600...26 * 3600 ~= length)
            #expect(calendar.day(of: calendar.start(of: next).adding(seconds: -1)) == day)
            day = next
        }
    }

    @Test func `instants are written with the offset of their time`() throws {
        let calendar = try calendar("Europe/Berlin")
        let winter = try #require(Instant("2026-11-30T23:00:00Z"))
        let summer = try #require(Instant("2026-06-30T22:00:00Z"))
        #expect(calendar.written(winter) == "2026-12-01T00:00:00+01:00")
        #expect(calendar.written(summer) == "2026-07-01T00:00:00+02:00")
        #expect(calendar.shown(winter) == "2026-12-01 00:00")
        #expect(Instant(calendar.written(summer)) == summer)
        #expect(calendar.boundaries.day(winter) == Day("2026-12-01"))
        let day = try #require(Day("2026-12-01"))
        #expect(calendar.boundaries.start(day) == winter)
    }

    @Test func `the hour that comes twice belongs to one day`() throws {
        let calendar = try calendar("Europe/Berlin")
        let first = try #require(Instant("2026-10-25T00:30:00Z"))
        let second = first.adding(seconds: 3600)
        #expect(calendar.shown(first) == calendar.shown(second))
        #expect(calendar.written(first) != calendar.written(second))
        #expect(calendar.day(of: first) == calendar.day(of: second))
    }

    @Test(arguments: ["", "Europe/Nowhere", "Mars", "../etc/passwd"])
    func `a zone of no such name is none`(_ zone: String) {
        #expect(OrganisationCalendar(zone) == nil)
    }
}
