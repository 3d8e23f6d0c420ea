extension ValueForm {
    /// Whether `value` has this form, in its one way of writing.
    func accepts(_ value: String) -> Bool {
        switch self {
        case .item: return Item(value) != nil
        case .statement: return StatementID(value) != nil
        case .document: return DocumentID(value) != nil
        case .revision: return Revision(value) != nil
        case .person: return PersonID(value) != nil
        case .name: return Name(value) != nil
        case .instant: return Instant(value) != nil
        case .day: return Day(value) != nil
        case .hash: return ContentHash(value) != nil
        case .number: return Self.isNumber(value)
        case .rules: return RulesReference(value) != nil
        case .key:
            let parts = Self.parts(value)
            return parts.count == 2 && !parts[0].isEmpty && !parts[1].isEmpty
        case .attachment: return AttachedFile(value).map { Self.isPath($0.name) } ?? false
        case .file:
            let parts = Self.parts(value)
            return parts.count == 2 && ContentHash(parts[0].utf8) != nil
                && (["segment", "stamp"].contains(parts[1])
                    || StatementKind(rawValue: String(parts[1])) != nil)
        case .list:
            let parts = Self.parts(value)
            return parts.count == 3 && ContentHash(parts[0].utf8) != nil
                && Self.isNumber(parts[1]) && Self.isNumber(parts[2])
        case .comment:
            let parts = Self.parts(value)
            return parts.count == 2 && StatementID(parts[0].utf8) != nil
                && Self.isNumber(parts[1])
        case .word, .text: return true
        }
    }

    private static func parts(_ value: String) -> [Substring] {
        value.utf8.split(separator: 0x20, omittingEmptySubsequences: false).map { Substring($0) }
    }

    private static func isNumber(_ text: some StringProtocol) -> Bool {
        guard let number = Int(text) else { return false }
        return number >= 0 && "\(number)" == text
    }

    /// A name keeps to the unreserved characters, and never leaves the tier folders.
    static func isPath(_ name: String) -> Bool {
        let bytes = Array(name.utf8)
        guard !bytes.isEmpty, bytes.first != 0x2F else { return false }
        var place = 0
        while place < bytes.count {
            let byte = bytes[place]
            if byte == 0x25 {
                guard place + 2 < bytes.count, isUpperHex(bytes[place + 1]),
                    isUpperHex(bytes[place + 2])
                else { return false }
                place += 2
            } else if !(byte.isCapital || byte.isSmall || byte.isDigit
                || ".-_/".utf8.contains(byte))
            {
                return false
            }
            place += 1
        }
        return !name.split(separator: "/", omittingEmptySubsequences: false).contains { $0.isEmpty }
    }

    private static func isUpperHex(_ byte: UInt8) -> Bool { byte.isDigit || 0x41...0x46 ~= byte }

    /// The form in words.
    package var words: String {
        switch self {
        case .item: "document, revision and content hash"
        case .statement: "statement identifier of 64 hex digits"
        case .document: "document identifier"
        case .revision: "revision such as 2.0"
        case .person: "identifier of a person such as p-0042"
        case .name: "name of small letters, digits and hyphens"
        case .instant: "point in time such as 2026-11-23T21:05:12Z"
        case .day: "day such as 2026-11-23"
        case .hash: "hash such as sha256:…"
        case .number: "whole number"
        case .rules: "number and hash of the rules"
        case .key: "key type and key"
        case .attachment: "hash and path of an attachment"
        case .file: "hash and kind of an evidence file"
        case .list: "hash, size and count of a list"
        case .comment: "statement and number of a comment"
        case .word: "word"
        case .text: "text"
        }
    }
}
