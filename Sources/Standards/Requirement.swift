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

    /// Whether `text` has the form of a requirement's number: that of a clause, a hyphen, two digits or three.
    package static func isNumber(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        return parts.count == 2 && Clause.isNumber(String(parts[0]))
            && 2...3 ~= parts[1].utf8.count && parts[1].utf8.allSatisfy { 0x30...0x39 ~= $0 }
    }
}
