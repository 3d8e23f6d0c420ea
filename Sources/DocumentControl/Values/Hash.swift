/// A SHA-256 value, written `sha256:` and 64 lower-case hexadecimal digits.
package struct ContentHash: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The 64 digits.
    package let hex: String

    package init?(hex: String) {
        guard isHash(hex) else { return nil }
        self.hex = hex
    }

    /// Nothing unless `text` is `sha256:` and 64 digits.
    package init?(_ text: String) {
        guard text.hasPrefix("sha256:") else { return nil }
        self.init(hex: String(text.dropFirst(7)))
    }

    package var description: String { "sha256:\(hex)" }

    package static func < (left: Self, right: Self) -> Bool { left.hex < right.hex }
}

/// The identifier of a statement: the SHA-256 of its text above the signature, 64 hex digits.
package struct StatementID: Hashable, Sendable, Comparable, CustomStringConvertible {
    package let hex: String

    /// Nothing unless `hex` is 64 lower-case hexadecimal digits.
    package init?(_ hex: String) {
        guard isHash(hex) else { return nil }
        self.hex = hex
    }

    /// The first twelve digits, for people.
    package var short: String { String(hex.prefix(12)) }
    package var description: String { hex }

    package static func < (left: Self, right: Self) -> Bool { left.hex < right.hex }
}

/// Whether `text` is 64 lower-case hexadecimal digits; read more often than anything else.
private func isHash(_ text: String) -> Bool {
    guard text.utf8.count == 64 else { return false }
    for byte in text.utf8 {
        guard 0x30 <= byte && byte <= 0x39 || 0x61 <= byte && byte <= 0x66 else { return false }
    }
    return true
}
