package import DocumentControl
import Foundation

/// The days of the organisation, in its time zone.
package struct OrganisationCalendar: Sendable {
    private let zone: TimeZone
    private let calendar: Foundation.Calendar

    /// Nothing where there is no time zone of this name.
    package init?(_ name: String) {
        guard let zone = TimeZone(identifier: name) else { return nil }
        self.zone = zone
        var calendar = Foundation.Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        self.calendar = calendar
    }

    /// Seconds east of UTC at an instant.
    package func offset(at instant: Instant) -> Int64 {
        Int64(zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant.seconds))))
    }

    /// The first instant of a day, also where clocks are put forward at midnight.
    package func start(of day: Day) -> Instant {
        let (year, month, number) = day.parts
        var parts = DateComponents()
        (parts.year, parts.month, parts.day, parts.hour) = (Int(year), Int(month), Int(number), 12)
        guard let noon = calendar.date(from: parts) else {
            return Instant(seconds: day.number * 86400)
        }
        return Instant(seconds: Int64(calendar.startOfDay(for: noon).timeIntervalSince1970))
    }

    /// The day in which an instant lies.
    package func day(of instant: Instant) -> Day {
        instant.adding(seconds: offset(at: instant)).day
    }

    /// The instant as the organisation writes it, with its offset.
    package func written(_ instant: Instant) -> String {
        instant.description(offset: offset(at: instant))
    }

    /// Day and time of day, for people.
    package func shown(_ instant: Instant) -> String {
        let local = instant.adding(seconds: offset(at: instant)).description
        return "\(local.prefix(10)) \(local.dropFirst(11).prefix(5))"
    }

    package var boundaries: DayBoundaries {
        let copy = self
        return DayBoundaries(day: { copy.day(of: $0) }, start: { copy.start(of: $0) })
    }
}
