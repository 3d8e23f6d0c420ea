/// The lines of a text as cmark counts them: ended by LF, CR or both.
struct SourceLines {
    /// The whole text.
    let bytes: [UInt8]
    private let ranges: [Range<Int>]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        ranges = bytes.withUnsafeBufferPointer { Self.ranges(of: $0) }
    }

    private static func ranges(of bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        ranges.reserveCapacity(bytes.count / 32)
        var start = 0
        while start < bytes.count {
            let place = end(ofLineAt: start, in: bytes)
            ranges.append(start..<place)
            let isPair =
                place + 1 < bytes.count && bytes[place] == UInt8(ascii: "\r")
                && bytes[place + 1] == UInt8(ascii: "\n")
            start = place + (isPair ? 2 : 1)
        }
        return ranges
    }

    /// The place of the first LF or CR from a place on, else behind the last byte.
    private static func end(ofLineAt start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        let raw = UnsafeRawBufferPointer(bytes)
        var place = start
        // Eight bytes at a time: subtracting one from a byte of zero sets its highest bit, and in bytes above it perhaps.
        func zeros(_ word: UInt64) -> UInt64 {
            (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
        }
        while place + 8 <= bytes.count {
            let word = UInt64(
                littleEndian: raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
            let found =
                zeros(word ^ 0x0A0A_0A0A_0A0A_0A0A) | zeros(word ^ 0x0D0D_0D0D_0D0D_0D0D)
            if found != 0 { return place + found.trailingZeroBitCount / 8 }
            place += 8
        }
        while place < bytes.count, bytes[place] != UInt8(ascii: "\n"),
            bytes[place] != UInt8(ascii: "\r")
        {
            place += 1
        }
        return place
    }

    /// Whether something may be a reference definition.
    var mayDefine: Bool {
        bytes.withUnsafeBufferPointer { bytes in
            for place in bytes.indices.dropFirst()
            where bytes[place] == UInt8(ascii: ":") && bytes[place - 1] == UInt8(ascii: "]") {
                return true
            }
            return false
        }
    }

    /// The line on which a byte stands, from 1.
    func line(at place: Int) -> Int {
        var low = 0
        var high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].upperBound < place { low = middle + 1 } else { high = middle }
        }
        return low + 1
    }

    /// Where a line begins.
    func start(ofLine line: Int) -> Int {
        ranges.indices.contains(line - 1) ? ranges[line - 1].lowerBound : bytes.count
    }

    /// One line without its ending, counted from 1; empty beyond the text.
    subscript(line: Int) -> ArraySlice<UInt8> {
        guard ranges.indices.contains(line - 1) else { return [] }
        return bytes[ranges[line - 1]]
    }

    /// A line inside `quotes` block quotes, without their markers and without blanks around it.
    func content(ofLine line: Int, insideQuotes quotes: Int) -> ArraySlice<UInt8> {
        var rest = self[line].trimmingBlanks()
        for _ in 0..<quotes {
            // A continuation may leave markers out.
            guard rest.first == UInt8(ascii: ">") else { break }
            rest = rest.dropFirst().trimmingBlanks()
        }
        return rest
    }
}

extension ArraySlice<UInt8> {
    /// Without the spaces and tabs at both ends.
    func trimmingBlanks() -> ArraySlice<UInt8> {
        guard let first = firstIndex(where: { !$0.isBlank }),
            let last = lastIndex(where: { !$0.isBlank })
        else { return [] }
        return self[first...last]
    }
}

extension UInt8 {
    /// Whether the byte is a space or a tab.
    fileprivate var isBlank: Bool { self == 0x20 || self == 0x09 }
}
