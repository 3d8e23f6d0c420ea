/// The 256 bits of a SHA-256 value, compared and ordered as their hexadecimal digits are.
struct Bits256: Hashable, Sendable, Comparable {
    private let words: (UInt64, UInt64, UInt64, UInt64)

    /// Nothing unless `digits` are 64 lower-case hexadecimal digits in ASCII.
    init?(digits: some Collection<UInt8>) {
        var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
        var word: UInt64 = 0
        var count = 0
        for digit in digits {
            let value: UInt8
            switch digit {
            case 0x30...0x39: value = digit - 0x30
            case 0x61...0x66: value = digit - 0x57
            default: return nil
            }
            word = word << 4 | UInt64(value)
            count += 1
            switch count {
            case 16: words.0 = word
            case 32: words.1 = word
            case 48: words.2 = word
            case 64: words.3 = word
            case 65...: return nil
            default: break
            }
        }
        guard count == 64 else { return nil }
        self.words = words
    }

    /// The 64 digits.
    var digits: String {
        var digits = [UInt8](repeating: 0, count: 64)
        for place in 0..<64 {
            let word =
                switch place / 16 {
                case 0: words.0
                case 1: words.1
                case 2: words.2
                default: words.3
                }
            let value = UInt8(truncatingIfNeeded: word >> UInt64(60 - place % 16 * 4) & 15)
            digits[place] = value + (value < 10 ? 0x30 : 0x57)
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
