/// What of our own grammar may occur in a text, found in one pass without looking at its structure.
///
/// It spares most texts most of the work: whatever it does not see is not there.
struct SyntaxScan {
    private(set) var hasZero = false
    /// Two tildes.
    private(set) var hasTildes = false
    /// A tilde after a backslash.
    private(set) var hasEscapedTilde = false
    /// Something like a part of the delimiter row of a table.
    private(set) var hasDelimiterRow = false
    /// Brackets around a blank or an x.
    private(set) var hasTasks = false
    /// A bracket before an exclamation mark.
    private(set) var hasCallouts = false
    /// Where `[^` stands.
    private(set) var footnotes: [Int] = []
    /// Where a bracket stands before a capital letter.
    private(set) var identifiers: [Int] = []

    init(_ bytes: [UInt8]) {
        bytes.withUnsafeBufferPointer { read($0) }
    }

    private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
        // The last bytes are looked at with those that follow.
        for place in bytes.indices {
            let byte = bytes[place]
            switch byte {
            case UInt8(ascii: "["): bracket(at: place, bytes)
            case UInt8(ascii: "~"): tilde(at: place, bytes)
            case UInt8(ascii: "|"), UInt8(ascii: ":"):
                if !hasDelimiterRow { hasDelimiterRow = Self.isDelimiter(at: place, bytes) }
            case 0: hasZero = true
            default: break
            }
        }
    }

    private mutating func bracket(at place: Int, _ bytes: UnsafeBufferPointer<UInt8>) {
        guard place + 2 < bytes.count else { return }
        switch bytes[place + 1] {
        case UInt8(ascii: "^"): footnotes.append(place)
        case 0x41...0x5A:
            identifiers.append(place)
            if bytes[place + 1] == UInt8(ascii: "X") { hasTasks = true }
        case UInt8(ascii: " "), UInt8(ascii: "x"):
            if bytes[place + 2] == UInt8(ascii: "]") { hasTasks = true }
        case UInt8(ascii: "!"): hasCallouts = true
        default: break
        }
    }

    private mutating func tilde(at place: Int, _ bytes: UnsafeBufferPointer<UInt8>) {
        guard place > 0 else { return }
        if bytes[place - 1] == UInt8(ascii: "~") { hasTildes = true }
        if bytes[place - 1] == UInt8(ascii: "\\") { hasEscapedTilde = true }
    }

    /// Whether a hyphen, or blanks and a hyphen or colon, stand beside a pipe or colon.
    private static func isDelimiter(at place: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        func isPart(_ byte: UInt8) -> Bool {
            byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":")
        }
        if bytes[place] == UInt8(ascii: ":") {
            return place > 0 && bytes[place - 1] == UInt8(ascii: "-")
                || place + 1 < bytes.count && bytes[place + 1] == UInt8(ascii: "-")
        }
        func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
        var next = place + 1
        while next < bytes.count, isBlank(bytes[next]) { next += 1 }
        if next < bytes.count, isPart(bytes[next]) { return true }
        var previous = place - 1
        while previous >= 0, isBlank(bytes[previous]) { previous -= 1 }
        return previous >= 0 && isPart(bytes[previous])
    }
}
