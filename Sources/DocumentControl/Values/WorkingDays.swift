/// The days on which an organisation works: Monday to Friday but for its holidays.
package struct WorkingDays: Hashable, Sendable {
    package var holidays: Set<Day>

    package init(holidays: Set<Day> = []) { self.holidays = holidays }

    package func contains(_ day: Day) -> Bool { !day.isWeekend && !holidays.contains(day) }

    /// The working day that comes so many working days after `day`.
    ///
    /// - Complexity: O(`count` and the days off between).
    package func after(_ day: Day, count: Int) -> Day {
        var found = day
        var left = count
        while left > 0 {
            found = found.adding(days: 1)
            if contains(found) { left -= 1 }
        }
        return found
    }
}

extension Day {
    /// From 0 for Monday to 6 for Sunday; 1970-01-01 was a Thursday.
    package var weekday: Int { Int(((number + 3) % 7 + 7) % 7) }

    package var isWeekend: Bool { weekday >= 5 }
}
