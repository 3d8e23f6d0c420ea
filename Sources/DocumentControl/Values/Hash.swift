/// A SHA-256 value, written `sha256:` and 64 lower-case hexadecimal digits.
package struct ContentHash: Hashable, Sendable, Comparable, CustomStringConvertible {
    private let bits: Bits256

    /// The 64 digits.
    package var hex: String { bits.digits }

    package init?(hex: String) {
        guard let bits = Bits256(digits: hex.utf8) else { return nil }
        self.bits = bits
    }

    /// Nothing unless `text` is `sha256:` and 64 digits.
    package init?(_ text: String) { self.init(text.utf8) }

    init?(_ text: some Sequence<UInt8>) {
        var text = text.makeIterator()
        self.init(&text)
    }

    /// Nothing unless what is left is `sha256:` and 64 digits.
    init?(_ text: inout some IteratorProtocol<UInt8>) {
        for byte in Self.prefix.utf8 {
            guard text.next() == byte else { return nil }
        }
        guard let bits = Bits256(digits: &text) else { return nil }
        self.bits = bits
    }

    /// Whether the 64 digits begin with these.
    package func begins(with digits: String) -> Bool { bits.begins(with: digits) }

    private static let prefix = "sha256:"

    /// How many bytes the value takes.
    static let byteCount = Bits256.byteCount

    /// Nothing unless there are 32 bytes.
    package init?(bytes: ArraySlice<UInt8>) {
        guard let bits = Bits256(bytes: bytes) else { return nil }
        self.bits = bits
    }

    /// Appends the 32 bytes.
    func append(to bytes: inout [UInt8]) { bits.append(to: &bytes) }

    package var description: String { "sha256:\(hex)" }

    package static func < (left: Self, right: Self) -> Bool { left.bits < right.bits }
}

/// The identifier of a statement: the SHA-256 of its text above the signature, 64 hex digits.
package struct StatementID: Hashable, Sendable, Comparable, CustomStringConvertible {
    private let bits: Bits256

    /// The 64 digits.
    package var hex: String { bits.digits }

    /// Nothing unless `hex` is 64 lower-case hexadecimal digits.
    package init?(_ hex: String) { self.init(hex.utf8) }

    init?(_ digits: some Sequence<UInt8>) {
        guard let bits = Bits256(digits: digits) else { return nil }
        self.bits = bits
    }

    /// Nothing unless there are 32 bytes.
    package init?(bytes: ArraySlice<UInt8>) {
        guard let bits = Bits256(bytes: bytes) else { return nil }
        self.bits = bits
    }

    /// Appends the 32 bytes.
    func append(to bytes: inout [UInt8]) { bits.append(to: &bytes) }

    /// The first twelve digits, for people.
    package var short: String { String(hex.prefix(12)) }
    package var description: String { hex }

    package static func < (left: Self, right: Self) -> Bool { left.bits < right.bits }
}
