/// Where the days of the organisation begin, as the archive knows them from its time zone.
package struct DayBoundaries: Sendable {
    /// The day in which an instant lies.
    package let day: @Sendable (Instant) -> Day
    /// The instant at which a day begins.
    package let start: @Sendable (Day) -> Instant

    package init(
        day: @escaping @Sendable (Instant) -> Day, start: @escaping @Sendable (Day) -> Instant
    ) {
        self.day = day
        self.start = start
    }

    /// The last second of a day.
    package func end(_ day: Day) -> Instant {
        start(day.adding(days: 1)).adding(seconds: -1)
    }
}
