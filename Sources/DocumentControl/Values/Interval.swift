/// A span in the rules: `14 days`, `5 working days` or `12 months`.
package struct Interval: Hashable, Sendable, CustomStringConvertible {
    package enum Unit: String, Sendable {
        case days
        case workingDays = "working days"
        case months
    }

    package let count: Int
    package let unit: Unit

    package init(_ count: Int, _ unit: Unit) {
        self.count = count
        self.unit = unit
    }

    /// Reads a whole number from 1 on and `day(s)`, `working day(s)`, `week(s)`, `month(s)` or
    /// `year(s)`.
    package init?(_ text: String) {
        let parts = text.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, let count = Int(parts[0]), 1...10_000 ~= count else { return nil }
        switch parts[1] {
        case "working day", "working days": self.init(count, .workingDays)
        case "day", "days": self.init(count, .days)
        case "week", "weeks": self.init(count * 7, .days)
        case "month", "months": self.init(count, .months)
        case "year", "years": self.init(count * 12, .months)
        default: return nil
        }
    }

    /// The day that lies so long after `day`.
    ///
    /// - Parameters:
    ///   - day: Where the counting begins; the day itself does not count.
    ///   - working: Which days are worked on, for spans of working days.
    /// - Returns: The day.
    package func after(_ day: Day, _ working: WorkingDays = WorkingDays()) -> Day {
        switch unit {
        case .days: day.adding(days: count)
        case .workingDays: working.after(day, count: count)
        case .months: day.adding(months: count)
        }
    }

    package var description: String { "\(count) \(unit.rawValue)" }
}
