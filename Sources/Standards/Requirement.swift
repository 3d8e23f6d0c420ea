/// One checkable requirement of a clause, in words of our own.
package struct Requirement: Hashable, Sendable {
    /// The clause and a number within it, such as `8.2-03`.
    package let number: String
    package let text: String
    /// Whether the standard only tells something there: nothing has to cover it.
    package let isInformative: Bool

    package init(number: String, text: String, isInformative: Bool = false) {
        self.number = number
        self.text = text
        self.isInformative = isInformative
    }

    /// The number of the clause to which it belongs.
    package var clause: String { String(number[..<(number.lastIndex(of: "-") ?? number.endIndex)]) }

    /// Requirements in the order of the clauses to which they belong, and of their own numbers.
    package static func ordered(_ requirements: [Requirement], by clauses: [Clause])
        -> [Requirement]
    {
        let places = Dictionary(
            clauses.enumerated().map { ($0.element.number, $0.offset) },
            uniquingKeysWith: { first, _ in first })
        return requirements.sorted { one, other in
            let left = places[one.clause] ?? .max
            let right = places[other.clause] ?? .max
            return left == right
                ? NumberOrder.precedes(one.number, other.number) : left < right
        }
    }

    /// Whether `text` has the form of a requirement's number: that of a clause, a hyphen, two digits or three.
    ///
    /// `GV.OC-01` has it as well, although it is a clause where a catalogue says so.
    package static func isNumber(_ text: String) -> Bool {
        guard let hyphen = text.lastIndex(of: "-") else { return false }
        let digits = text[text.index(after: hyphen)...].utf8
        return ClauseNumber.isNumber(String(text[..<hyphen])) && 2...3 ~= digits.count
            && digits.allSatisfy { 0x30...0x39 ~= $0 }
    }
}
