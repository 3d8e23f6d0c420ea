/// The 256 bits of a SHA-256 value, compared and ordered as their hexadecimal digits are.
struct Bits256: Hashable, Sendable, Comparable {
    private let words: (UInt64, UInt64, UInt64, UInt64)

    /// Nothing unless `digits` are 64 lower-case hexadecimal digits in ASCII.
    init?(digits: some Sequence<UInt8>) {
        var digits = digits.makeIterator()
        self.init(digits: &digits)
    }

    /// Nothing unless what is left are 64 lower-case hexadecimal digits in ASCII.
    init?(digits: inout some IteratorProtocol<UInt8>) {
        guard let first = Self.word(&digits), let second = Self.word(&digits),
            let third = Self.word(&digits), let fourth = Self.word(&digits), digits.next() == nil
        else { return nil }
        words = (first, second, third, fourth)
    }

    private static func word(_ digits: inout some IteratorProtocol<UInt8>) -> UInt64? {
        var word: UInt64 = 0
        for _ in 0..<16 {
            guard let digit = digits.next() else { return nil }
            switch digit {
            case 0x30...0x39: word = word << 4 | UInt64(digit &- 0x30)
            case 0x61...0x66: word = word << 4 | UInt64(digit &- 0x57)
            default: return nil
            }
        }
        return word
    }

    /// Whether the digits begin with these.
    func begins(with digits: String) -> Bool {
        var place = 0
        for digit in digits.utf8 {
            guard place < 64, self.digit(place) == digit else { return false }
            place += 1
        }
        return true
    }

    private func digit(_ place: Int) -> UInt8 {
        let word =
            switch place / 16 {
            case 0: words.0
            case 1: words.1
            case 2: words.2
            default: words.3
            }
        let value = UInt8(truncatingIfNeeded: word >> UInt64(60 - place % 16 * 4) & 15)
        return value + (value < 10 ? 0x30 : 0x57)
    }

    /// The 64 digits.
    var digits: String {
        var digits: [UInt8] = []
        digits.reserveCapacity(64)
        for word in [words.0, words.1, words.2, words.3] {
            for place in 1...16 {
                let value = UInt8(truncatingIfNeeded: word >> UInt64(64 - 4 * place)) & 15
                digits.append(value + (value < 10 ? 0x30 : 0x57))
            }
        }
        return String(decoding: digits, as: UTF8.self)
    }

    /// How many bytes the value takes.
    static let byteCount = 32

    /// Nothing unless there are 32 bytes.
    init?(bytes: ArraySlice<UInt8>) {
        guard bytes.count == Self.byteCount else { return nil }
        func word(_ place: Int) -> UInt64 {
            let start = bytes.startIndex + place * 8
            return bytes[start..<start + 8].reduce(0) { $0 << 8 | UInt64($1) }
        }
        words = (word(0), word(1), word(2), word(3))
    }

    /// Appends the 32 bytes.
    func append(to bytes: inout [UInt8]) {
        for word in [words.0, words.1, words.2, words.3] {
            for shift in stride(from: UInt64(56), through: 0, by: -8) {
                bytes.append(UInt8(truncatingIfNeeded: word >> shift))
            }
        }
    }

    static func == (left: Self, right: Self) -> Bool { left.words == right.words }

    static func < (left: Self, right: Self) -> Bool { left.words < right.words }

    /// A quarter of the bits is enough: they are spread evenly, and nobody can choose them all.
    func hash(into hasher: inout Hasher) { hasher.combine(words.0) }
}
