/// A point in time, in whole seconds since 1970-01-01T00:00:00Z.
package struct Instant: Hashable, Sendable, Comparable, CustomStringConvertible {
    package let seconds: Int64

    package init(seconds: Int64) { self.seconds = seconds }

    /// Reads `YYYY-MM-DDTHH:MM:SSZ` or the same with an offset `+HH:MM` (RFC 3339, no fractions).
    ///
    /// Nothing where the text has another form or names a moment that does not exist.
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 20 || bytes.count == 25, bytes[10] == 0x54, bytes[13] == 0x3A,
            bytes[16] == 0x3A, let day = Day(bytes[..<10]),
            let hour = decimal(bytes[11...12]), let minute = decimal(bytes[14...15]),
            let second = decimal(bytes[17...18]), hour < 24, minute < 60, second < 60
        else { return nil }
        var offset: Int64 = 0
        if bytes.count == 20 {
            guard bytes[19] == 0x5A else { return nil }
        } else {
            guard bytes[19] == 0x2B || bytes[19] == 0x2D, bytes[22] == 0x3A,
                let hours = decimal(bytes[20...21]), let minutes = decimal(bytes[23...24]),
                hours < 16, minutes < 60
            else { return nil }
            offset = (hours * 3600 + minutes * 60) * (bytes[19] == 0x2D ? -1 : 1)
        }
        seconds = day.number * 86400 + hour * 3600 + minute * 60 + second - offset
    }

    /// The day of this instant in UTC.
    package var day: Day {
        Day(number: seconds >= 0 ? seconds / 86400 : (seconds - 86399) / 86400)
    }

    /// `YYYY-MM-DDTHH:MM:SSZ`.
    package var description: String {
        let rest = seconds - day.number * 86400
        return "\(day)T\(two(rest / 3600)):\(two(rest / 60 % 60)):\(two(rest % 60))Z"
    }

    /// The same instant written with an offset from UTC, such as `2026-12-01T00:00:00+01:00`.
    ///
    /// - Parameter offset: Seconds east of UTC, a whole number of minutes.
    /// - Returns: The text, with the offset in place of `Z`.
    package func description(offset: Int64) -> String {
        let local = Instant(seconds: seconds + offset).description.dropLast()
        let minutes = abs(offset) / 60
        return "\(local)\(offset < 0 ? "-" : "+")\(two(minutes / 60)):\(two(minutes % 60))"
    }

    package func adding(seconds more: Int64) -> Instant { Instant(seconds: seconds + more) }

    package static func < (left: Self, right: Self) -> Bool { left.seconds < right.seconds }
}

/// A day of the Gregorian calendar.
package struct Day: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// Days since 1970-01-01.
    package let number: Int64

    package init(number: Int64) { self.number = number }

    /// Reads `YYYY-MM-DD`; nothing where the day does not exist.
    package init?(_ text: String) {
        self.init(Array(text.utf8)[...])
    }

    init?(_ bytes: ArraySlice<UInt8>) {
        let start = bytes.startIndex
        guard bytes.count == 10, bytes[start + 4] == 0x2D, bytes[start + 7] == 0x2D,
            let year = decimal(bytes[start..<start + 4]),
            let month = decimal(bytes[start + 5..<start + 7]),
            let day = decimal(bytes[start + 8..<start + 10]), 1...12 ~= month
        else { return nil }
        self.init(year: year, month: month, day: day)
        guard parts == (year, month, day) else { return nil }
    }

    /// Days from civil, after Howard Hinnant's description of the algorithm.
    private init(year: Int64, month: Int64, day: Int64) {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        number = era * 146_097 + dayOfEra - 719_468
    }

    /// Year, month (1...12) and day (1...31).
    package var parts: (year: Int64, month: Int64, day: Int64) {
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthIndex = (5 * dayOfYear + 2) / 153
        let month = monthIndex + (monthIndex < 10 ? 3 : -9)
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * monthIndex + 2) / 5 + 1)
    }

    /// The same day so many months later, or the last day of that month where it is shorter.
    package func adding(months: Int) -> Day {
        let (year, month, day) = parts
        let total = year * 12 + month - 1 + Int64(months)
        let (newYear, newMonth) = (total / 12, total % 12 + 1)
        let next = Day(
            year: newMonth == 12 ? newYear + 1 : newYear, month: newMonth % 12 + 1, day: 1)
        let wished = Day(year: newYear, month: newMonth, day: 1).number + day - 1
        return Day(number: min(wished, next.number - 1))
    }

    package func adding(days: Int) -> Day { Day(number: number + Int64(days)) }

    package var description: String {
        let (year, month, day) = parts
        let digits = String(year)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
            + "-\(two(month))-\(two(day))"
    }

    package static func < (left: Self, right: Self) -> Bool { left.number < right.number }
}

/// The number that decimal digits write.
private func decimal(_ digits: ArraySlice<UInt8>) -> Int64? {
    var value: Int64 = 0
    for digit in digits {
        guard digit.isDigit else { return nil }
        value = value * 10 + Int64(digit - 0x30)
    }
    return value
}

private func two(_ value: Int64) -> String { value < 10 ? "0\(value)" : "\(value)" }
