extension String {
    /// Whether it equals another text byte by byte.
    ///
    /// `String` takes canonically equivalent texts for equal, so that a comparison would show one
    /// in place of the other.
    func hasBytes(of other: String) -> Bool {
        guard utf8.count == other.utf8.count else { return false }
        let answer = unsafe utf8.withContiguousStorageIfAvailable { left in
            unsafe other.utf8.withContiguousStorageIfAvailable { right in
                unsafe UnsafeRawBufferPointer(left).isEqual(to: UnsafeRawBufferPointer(right))
            }
        }
        return (answer ?? nil) ?? utf8.elementsEqual(other.utf8)
    }

    /// Whether one of two bytes stands in it.
    package func holdsByte(_ first: UInt8, or second: UInt8) -> Bool {
        let answer = unsafe utf8.withContiguousStorageIfAvailable { bytes in
            unsafe bytes.holdsByte(first, or: second)
        }
        return answer ?? (utf8.contains(first) || utf8.contains(second))
    }

    /// How many Unicode scalars it consists of.
    var scalarCount: Int {
        let count = unsafe utf8.withContiguousStorageIfAvailable { bytes in
            unsafe bytes.scalarCount
        }
        return count ?? unicodeScalars.count
    }

    /// Whether it is nothing but ASCII.
    var isASCII: Bool {
        let answer = unsafe utf8.withContiguousStorageIfAvailable { bytes in
            unsafe bytes.isASCII
        }
        return answer ?? utf8.allSatisfy { $0 < 0x80 }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether one of two bytes is among them.
    fileprivate func holdsByte(_ first: UInt8, or second: UInt8) -> Bool {
        // Without a way out in the middle the loop takes many bytes at once.
        var found: UInt8 = 0
        for place in indices {
            let byte = unsafe self[place]
            found |= (byte == first ? 1 : 0) | (byte == second ? 1 : 0)
        }
        return found > 0
    }

    /// How many begin a scalar.
    fileprivate var scalarCount: Int {
        var count = 0
        for place in indices {
            let byte = unsafe self[place]
            count += byte & 0xC0 == 0x80 ? 0 : 1
        }
        return count
    }

    /// Whether all bytes are ASCII.
    var isASCII: Bool {
        // Without a way out in the middle the loop takes many bytes at once.
        var all: UInt8 = 0
        for place in indices { unsafe all |= self[place] }
        return all < 0x80
    }
}
