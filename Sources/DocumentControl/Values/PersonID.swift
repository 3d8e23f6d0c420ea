/// The opaque identifier of a person or an enrolled service, such as `p-0042`, never reused.
///
/// Small letters, digits and hyphens, beginning with a letter, at most 32 characters.
package struct PersonID: Hashable, Sendable, Comparable, CustomStringConvertible {
    package let text: String

    /// Nothing where `text` has not the form of a person's identifier.
    package init?(_ text: String) {
        let bytes = text.utf8
        guard let first = bytes.first, bytes.count <= 32, first.isSmall, bytes.last != 0x2D
        else { return nil }
        guard bytes.allSatisfy({ $0.isSmall || $0.isDigit || $0 == 0x2D }) else { return nil }
        self.text = text
    }

    package var description: String { text }

    package static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}

/// The name of a role, a group, a type or a route: small letters, digits and hyphens.
package struct Name: Hashable, Sendable, Comparable, CustomStringConvertible {
    package let text: String

    /// The role of those who hold a key of the root of trust.
    package static let root = Name(unchecked: "root")
    /// The role that binds people to keys and roles.
    package static let registrar = Name(unchecked: "registrar")
    /// The role that issues and withdraws documents.
    package static let controller = Name(unchecked: "document-controller")
    /// The duty of a service that signs checkpoints.
    package static let checkpoint = Name(unchecked: "checkpoint")
    /// The duty of a service that witnesses checkpoints.
    package static let witness = Name(unchecked: "witness")

    /// Nothing where `text` has not the form of a name; at most 48 characters.
    package init?(_ text: String) {
        let bytes = text.utf8
        guard let first = bytes.first, first.isSmall, bytes.count <= 48, bytes.last != 0x2D,
            bytes.allSatisfy({ $0.isSmall || $0.isDigit || $0 == 0x2D })
        else { return nil }
        self.text = text
    }

    private init(unchecked text: String) { self.text = text }

    package var description: String { text }

    package static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}
