/// One numbered clause of a standard, under a title of our own.
package struct Clause: Hashable, Sendable {
    /// Such as `8.2` or `A.5.1`.
    package let number: String
    package let title: String

    package init(number: String, title: String) {
        self.number = number
        self.title = title
    }

    /// The number of the clause around this one; nothing at the top.
    package var parentNumber: String? {
        guard let point = number.lastIndex(of: ".") else { return nil }
        return String(number[..<point])
    }

    /// The numbers of the clauses around this one, from the nearest outwards.
    package var ancestors: [String] {
        var numbers: [String] = []
        var rest = number
        while let point = rest.lastIndex(of: ".") {
            rest = String(rest[..<point])
            numbers.append(rest)
        }
        return numbers
    }

    /// From 1 on: how many parts the number has.
    package var depth: Int { number.split(separator: ".").count }

    /// Whether `text` has the form of a clause number: whole numbers joined by points, the first
    /// part also one capital letter.
    package static func isNumber(_ text: String) -> Bool {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        return parts.enumerated().allSatisfy { place, part in
            let bytes = Array(part.utf8)
            if place == 0, bytes.count == 1, 0x41...0x5A ~= bytes[0] { return true }
            return 1...3 ~= bytes.count && bytes[0] != 0x30
                && bytes.allSatisfy { 0x30...0x39 ~= $0 }
        }
    }
}
