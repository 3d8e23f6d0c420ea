/// A revision of a document, `major.minor`: 1.10 follows 1.9 and is not 1.1.
package struct Revision: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// From 1 on; a material change makes the next one.
    package let major: Int
    /// From 0 on; an editorial change makes the next one.
    package let minor: Int

    package static let first = Revision(major: 1, minor: 0)

    package init(major: Int, minor: Int) {
        self.major = major
        self.minor = minor
    }

    /// Nothing unless `text` is two decimal numbers without leading zeros, joined by a point.
    package init?(_ text: String) {
        guard let point = text.utf8.firstIndex(of: 0x2E),
            let major = Self.number(text.utf8[..<point]),
            let minor = Self.number(text.utf8[point...].dropFirst()), major >= 1
        else { return nil }
        self.init(major: major, minor: minor)
    }

    /// A decimal number of at most six digits, without leading zeros.
    private static func number(_ digits: Substring.UTF8View) -> Int? {
        guard let first = digits.first, digits.count <= 6, first != 0x30 || digits.count == 1
        else { return nil }
        var number = 0
        for digit in digits {
            guard digit.isDigit else { return nil }
            number = number * 10 + Int(digit - 0x30)
        }
        return number
    }

    package var description: String { "\(major).\(minor)" }

    /// The revision that a change of the given class makes of this one.
    package func next(_ change: ChangeClass) -> Revision {
        switch change {
        case .material: Revision(major: major + 1, minor: 0)
        case .editorial: Revision(major: major, minor: minor + 1)
        }
    }

    package static func < (left: Self, right: Self) -> Bool {
        (left.major, left.minor) < (right.major, right.minor)
    }
}

/// How much a revision changes of what people must do.
package enum ChangeClass: String, Hashable, Sendable, CaseIterable {
    /// Changes the meaning: the whole route, and everybody reads again.
    case material
    /// Changes no meaning: the short route, and receipts of the major revision stay.
    case editorial
}
