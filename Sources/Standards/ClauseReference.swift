/// A clause or a requirement of a catalogue as documents name it, such as `iso-20000-1:8.2` or
/// `iso-20000-1:8.2-03`.
package struct ClauseReference: Hashable, Sendable, Comparable, CustomStringConvertible {
    package let standard: String
    package let number: String

    package init(standard: String, number: String) {
        self.standard = standard
        self.number = number
    }

    /// Nothing where `text` has not the form of one.
    package init?(_ text: String) {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return nil }
        self.init(standard: String(parts[0]), number: String(parts[1]))
    }

    /// The number of the clause: its own, or that of the requirement's clause.
    package var clause: String {
        Requirement.isNumber(number) ? Requirement(number: number, text: "").clause : number
    }

    package var description: String { "\(standard):\(number)" }

    package static func < (left: Self, right: Self) -> Bool {
        left.standard == right.standard
            ? NumberOrder.precedes(left.number, right.number) : left.standard < right.standard
    }
}

/// `4.2` before `4.10`, `A.5` after `10`.
package enum NumberOrder {
    package static func precedes(_ left: String, _ right: String) -> Bool {
        let pairs = zip(parts(left), parts(right))
        for (one, other) in pairs where one != other {
            guard let first = Int(one), let second = Int(other) else {
                return (Int(one) == nil ? 1 : 0, one) < (Int(other) == nil ? 1 : 0, other)
            }
            return first < second
        }
        return parts(left).count < parts(right).count
    }

    private static func parts(_ number: String) -> [String] {
        number.split { $0 == "." || $0 == "-" }.map(String.init)
    }
}
