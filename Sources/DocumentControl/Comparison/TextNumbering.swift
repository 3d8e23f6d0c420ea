/// Gives equal texts equal numbers, from 0 on; equal is what has the same bytes.
///
/// For texts that are asked about by the ten thousands: a dictionary of strings takes several times as long.
struct TextNumbering {
    /// The bytes of all texts, one after the other.
    private var bytes: [UInt8] = []
    /// Where each text ends.
    private var ends: [Int] = []
    private var marks: [Int] = []
    private var hashes: [UInt64] = []
    /// One more than the number of a text, at or after the place that its hash says; 0 where none is.
    private var places: [Int32]

    /// Differs from run to run, so that no text can be written whose words all fall on one place.
    private static let seed = UInt64(bitPattern: Int64("".hashValue))

    /// - Parameters:
    ///   - capacity: About how many different texts there will be.
    ///   - length: About how many bytes they have together; nothing for those of words.
    init(capacity: Int = 32, length: Int? = nil) {
        var size = 64
        while size < 2 * capacity { size *= 2 }
        places = Array(repeating: 0, count: size)
        bytes.reserveCapacity(length ?? 8 * capacity)
        ends.reserveCapacity(capacity)
        marks.reserveCapacity(capacity)
        hashes.reserveCapacity(capacity)
    }

    /// How many different texts there are.
    var count: Int { ends.count }

    /// The number of a text.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - mark: Texts with different marks are different.
    /// - Returns: The number that equal texts have.
    mutating func number(of text: String, mark: Int = 0) -> Int {
        var text = text
        return text.withUTF8 { unsafe number(of: $0, mark: mark) }
    }

    /// The number of a text.
    mutating func number(of text: UnsafeBufferPointer<UInt8>, mark: Int = 0) -> Int {
        let hash = unsafe Self.hash(UnsafeRawBufferPointer(text), mark)
        var place = Int(truncatingIfNeeded: hash) & (places.count - 1)
        while places[place] != 0 {
            let number = Int(places[place]) - 1
            if hashes[number] == hash, marks[number] == mark, unsafe isText(number, text) {
                return number
            }
            place = (place + 1) & (places.count - 1)
        }
        unsafe bytes.append(contentsOf: text)
        ends.append(bytes.count)
        marks.append(mark)
        hashes.append(hash)
        places[place] = Int32(ends.count)
        if 2 * ends.count > places.count { grow() }
        return ends.count - 1
    }

    private func isText(_ number: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = number == 0 ? 0 : ends[number - 1]
        guard ends[number] - start == text.count else { return false }
        return unsafe bytes.withUnsafeBytes { bytes in
            unsafe UnsafeRawBufferPointer(rebasing: bytes[start..<start + text.count])
                .isEqual(to: UnsafeRawBufferPointer(text))
        }
    }

    private mutating func grow() {
        places = [Int32](repeating: 0, count: 2 * places.count)
        for (number, hash) in hashes.enumerated() {
            var place = Int(truncatingIfNeeded: hash) & (places.count - 1)
            while places[place] != 0 { place = (place + 1) & (places.count - 1) }
            places[place] = Int32(number + 1)
        }
    }

    /// Eight bytes at a time are multiplied and both halves of the product folded into one.
    private static func hash(_ bytes: UnsafeRawBufferPointer, _ mark: Int) -> UInt64 {
        var hash =
            seed ^ UInt64(truncatingIfNeeded: bytes.count) ^ UInt64(truncatingIfNeeded: mark) << 32
        func mix(_ word: UInt64) {
            let product = (hash ^ word).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
            hash = product.high ^ product.low
        }
        var place = 0
        while place + 8 <= bytes.count {
            mix(unsafe bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
            place += 8
        }
        var rest: UInt64 = 0
        while place < bytes.count {
            rest = unsafe rest << 8 | UInt64(bytes[place])
            place += 1
        }
        mix(rest)
        mix(seed)
        return hash
    }
}

extension UnsafeRawBufferPointer {
    /// Compares eight bytes at a time; both have the same count.
    func isEqual(to other: UnsafeRawBufferPointer) -> Bool {
        var place = 0
        while place + 8 <= count {
            let before = unsafe loadUnaligned(fromByteOffset: place, as: UInt64.self)
            let after = unsafe other.loadUnaligned(fromByteOffset: place, as: UInt64.self)
            guard before == after else { return false }
            place += 8
        }
        while place < count {
            guard unsafe self[place] == other[place] else { return false }
            place += 1
        }
        return true
    }
}
