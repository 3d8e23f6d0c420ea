/// A clause or a requirement of a catalogue as documents name it, such as `iso-20000-1:8.2` or
/// `iso-20000-1:8.2-03`; which of both it is, only the catalogue knows.
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

    package var description: String { "\(standard):\(number)" }

    package static func < (left: Self, right: Self) -> Bool {
        left.standard == right.standard
            ? NumberOrder.precedes(left.number, right.number) : left.standard < right.standard
    }
}
