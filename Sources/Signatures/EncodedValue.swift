/// One value of ASN.1 in its basic encoding: a tag, and bytes or further values.
///
/// Definite and indefinite lengths are read, as authorities use both. Nothing is read twice, and what
/// lies deeper than ``deepest`` is refused.
struct EncodedValue {
    /// The class, whether it is constructed, and the number, as they stand in one byte.
    let tag: UInt8
    /// What stands between the head and the end.
    let content: ArraySlice<UInt8>
    private static let deepest = 24

    var isConstructed: Bool { tag & 0x20 != 0 }

    /// The one value that the bytes hold.
    ///
    /// - Throws: ``TimeStampError/malformed`` where they hold something else.
    static func only(_ bytes: ArraySlice<UInt8>) throws(TimeStampError) -> EncodedValue {
        let (value, rest) = try first(bytes, depth: 0)
        guard rest.isEmpty else { throw .malformed }
        return value
    }

    /// The values that this one holds.
    func values() throws(TimeStampError) -> [EncodedValue] {
        guard isConstructed else { throw .malformed }
        var values: [EncodedValue] = []
        var rest = content
        while !rest.isEmpty {
            let (value, after) = try Self.first(rest, depth: 0)
            values.append(value)
            rest = after
        }
        return values
    }

    /// The bytes of a string, also where it comes in pieces.
    func octets() throws(TimeStampError) -> [UInt8] {
        guard isConstructed else { return Array(content) }
        var bytes: [UInt8] = []
        for piece in try values() {
            guard piece.tag == 0x04 else { throw .malformed }
            bytes += piece.content
        }
        return bytes
    }

    /// The first value, and the bytes after it.
    private static func first(
        _ bytes: ArraySlice<UInt8>, depth: Int
    ) throws(TimeStampError) -> (EncodedValue, ArraySlice<UInt8>) {
        guard depth < deepest, let tag = bytes.first, tag & 0x1F != 0x1F,
            let head = bytes.dropFirst().first
        else { throw .malformed }
        let body = bytes.dropFirst(2)
        if head == 0x80 {
            guard tag & 0x20 != 0 else { throw .malformed }
            return try open(tag, body, depth)
        }
        var length = Int(head)
        var start = body
        if head > 0x80 {
            let count = Int(head & 0x7F)
            guard count <= 3, body.count >= count else { throw .malformed }
            length = body.prefix(count).reduce(0) { $0 << 8 | Int($1) }
            start = body.dropFirst(count)
        }
        guard start.count >= length else { throw .malformed }
        return (
            EncodedValue(tag: tag, content: start.prefix(length)), start.dropFirst(length)
        )
    }

    /// A value whose end is marked by two zeros.
    private static func open(
        _ tag: UInt8, _ body: ArraySlice<UInt8>, _ depth: Int
    ) throws(TimeStampError) -> (EncodedValue, ArraySlice<UInt8>) {
        var rest = body
        while true {
            if rest.starts(with: [0, 0]) {
                let content = body[body.startIndex..<rest.startIndex]
                return (EncodedValue(tag: tag, content: content), rest.dropFirst(2))
            }
            (_, rest) = try first(rest, depth: depth + 1)
        }
    }
}
