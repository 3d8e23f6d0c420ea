/// Reads what ``ByteWriter`` wrote.
///
/// Other bytes leave it broken after some values, never more than there are bytes.
package struct ByteReader: Sendable {
    private let bytes: ArraySlice<UInt8>
    private var place: Int
    /// Whether something was read that no writer wrote.
    package private(set) var isBroken = false

    package init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        place = bytes.startIndex
    }

    /// How many bytes are left.
    package var left: Int { bytes.endIndex - place }
    package var isAtEnd: Bool { place >= bytes.endIndex || isBroken }

    /// Says that what was read cannot be.
    package mutating func fail() { isBroken = true }

    package mutating func number() -> Int {
        var number = 0
        var shift = 0
        while place < bytes.endIndex, shift < 63 {
            let byte = bytes[place]
            place += 1
            number |= Int(byte & 0x7F) << shift
            if byte < 0x80 { return number }
            shift += 7
        }
        isBroken = true
        return 0
    }

    package mutating func text() -> String {
        String(decoding: part(), as: UTF8.self)
    }

    package mutating func flag() -> Bool { number() == 1 }

    /// Nothing where there are too few bytes.
    package mutating func hash() -> ContentHash? {
        let hash = ContentHash(bytes: taken(ContentHash.byteCount))
        if hash == nil { isBroken = true }
        return hash
    }

    /// Nothing where there are too few bytes.
    package mutating func statement() -> StatementID? {
        let id = StatementID(bytes: taken(ContentHash.byteCount))
        if id == nil { isBroken = true }
        return id
    }

    package mutating func instant() -> Instant { Instant(seconds: Int64(number())) }

    /// Bytes that were written with their number before them.
    package mutating func part() -> ArraySlice<UInt8> { taken(number()) }

    @inlinable package mutating func optional<Value>(
        _ read: (inout ByteReader) -> Value
    ) -> Value? {
        flag() ? read(&self) : nil
    }

    @inlinable package mutating func list<Value>(_ read: (inout ByteReader) -> Value) -> [Value] {
        let count = number()
        // Each takes a byte at least: a number that was made up takes no memory.
        guard count <= left else {
            fail()
            return []
        }
        var values: [Value] = []
        values.reserveCapacity(count)
        for _ in 0..<count where !isBroken { values.append(read(&self)) }
        return values
    }

    private mutating func taken(_ count: Int) -> ArraySlice<UInt8> {
        guard count >= 0, count <= left else {
            isBroken = true
            return []
        }
        defer { place += count }
        return bytes[place..<place + count]
    }
}
