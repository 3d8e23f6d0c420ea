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
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, let major = Int(parts[0]), let minor = Int(parts[1]),
            "\(major).\(minor)" == text, major >= 1, minor >= 0, major < 1_000_000,
            minor < 1_000_000
        else { return nil }
        self.init(major: major, minor: minor)
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
