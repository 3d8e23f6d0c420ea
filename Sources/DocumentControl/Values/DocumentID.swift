/// The identifier of a document for life, such as `P-20` or `W-DOC-01`.
///
/// Capital letters, digits and hyphens, beginning with a letter, at most 40 characters.
package struct DocumentID: Hashable, Sendable, Comparable, CustomStringConvertible {
    package let text: String

    /// The control rules are a document themselves, with this identifier.
    package static let rules = DocumentID(unchecked: "RULES")

    /// Nothing where `text` has not the form of an identifier.
    package init?(_ text: String) {
        let bytes = text.utf8
        guard let first = bytes.first, bytes.count <= 40, first.isCapital, bytes.last != 0x2D
        else { return nil }
        guard bytes.allSatisfy({ $0.isCapital || $0.isDigit || $0 == 0x2D }) else { return nil }
        self.text = text
    }

    private init(unchecked text: String) { self.text = text }

    package var description: String { text }

    package static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}

extension UInt8 {
    /// Whether the byte is an ASCII capital letter.
    var isCapital: Bool { 0x41...0x5A ~= self }
    /// Whether the byte is an ASCII small letter.
    var isSmall: Bool { 0x61...0x7A ~= self }
    /// Whether the byte is an ASCII digit.
    var isDigit: Bool { 0x30...0x39 ~= self }
    /// Whether the byte is a lower-case hexadecimal digit.
    var isHex: Bool { isDigit || 0x61...0x66 ~= self }
}
