/// Writes values as bytes: numbers in seven bits a byte, every text and list with its length before it.
///
/// What two writers wrote is the same only where all values are.
package struct ByteWriter {
    package private(set) var bytes: [UInt8] = []

    /// - Parameter capacity: About how many bytes there will be.
    package init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

    /// A number; one that is negative counts as none.
    package mutating func add(_ number: Int) {
        var rest = UInt(bitPattern: max(0, number))
        while rest > 0x7F {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    package mutating func add(_ text: String) {
        let utf8 = text.utf8
        add(utf8.count)
        bytes.append(contentsOf: utf8)
    }

    package mutating func add(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

    package mutating func add(_ hash: ContentHash) { hash.append(to: &bytes) }

    package mutating func add(_ id: StatementID) { id.append(to: &bytes) }

    /// An instant before 1970 counts as its beginning.
    package mutating func add(_ instant: Instant) { add(Int(instant.seconds)) }

    /// Bytes with their number before them.
    package mutating func add(_ part: [UInt8]) { add(part[...]) }

    package mutating func add(_ part: ArraySlice<UInt8>) {
        add(part.count)
        bytes += part
    }

    @inlinable package mutating func add<Value>(
        optional value: Value?, _ write: (inout ByteWriter, Value) -> Void
    ) {
        add(value != nil)
        if let value { write(&self, value) }
    }

    @inlinable package mutating func add<Value>(
        _ values: [Value], _ write: (inout ByteWriter, Value) -> Void
    ) {
        add(values.count)
        for value in values { write(&self, value) }
    }

    /// Bytes that another writer wrote, as they are.
    package mutating func append(_ written: [UInt8]) { bytes += written }
}
