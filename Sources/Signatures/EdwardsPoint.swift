/// Points of Ed25519 as they are written: 32 bytes, least significant first, the highest bit the
/// sign of x (RFC 8032, section 5.1.2).
enum EdwardsPoint {
    /// 2^255 - 19.
    private static let prime: [UInt8] = [0xED] + [UInt8](repeating: 0xFF, count: 30) + [0x7F]

    /// The order of the group (RFC 8032, section 5.1).
    private static let order: [UInt8] = [
        0xED, 0xD3, 0xF5, 0x5C, 0x1A, 0x63, 0x12, 0x58, 0xD6, 0x9C, 0xF7, 0xA2, 0xDE, 0xF9,
        0xDE, 0x14, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x10,
    ]

    /// The y of the points whose order divides 8: with them as key one signature fits any text.
    private static let small: Set<[UInt8]> = [
        [UInt8](repeating: 0, count: 32),
        [1] + [UInt8](repeating: 0, count: 31),
        [0xEC] + [UInt8](repeating: 0xFF, count: 30) + [0x7F],
        [
            0x26, 0xE8, 0x95, 0x8F, 0xC2, 0xB2, 0x27, 0xB0, 0x45, 0xC3, 0xF4, 0x89, 0xF2, 0xEF,
            0x98, 0xF0, 0xD5, 0xDF, 0xAC, 0x05, 0xD3, 0xC6, 0x33, 0x39, 0xB1, 0x38, 0x02, 0x88,
            0x6D, 0x53, 0xFC, 0x05,
        ],
        [
            0xC7, 0x17, 0x6A, 0x70, 0x3D, 0x4D, 0xD8, 0x4F, 0xBA, 0x3C, 0x0B, 0x76, 0x0D, 0x10,
            0x67, 0x0F, 0x2A, 0x20, 0x53, 0xFA, 0x2C, 0x39, 0xCC, 0xC6, 0x4E, 0xC7, 0xFD, 0x77,
            0x92, 0xAC, 0x03, 0x7A,
        ],
    ]

    private static func withoutSign(_ point: [UInt8]) -> [UInt8] {
        point.dropLast() + point.suffix(1).map { $0 & 0x7F }
    }

    /// Whether y is below the prime, so that the point has no other way to be written.
    static func isCanonical(_ point: [UInt8]) -> Bool { isLess(withoutSign(point), prime) }

    static func isOfSmallOrder(_ point: [UInt8]) -> Bool { small.contains(withoutSign(point)) }

    /// Whether the scalar S of a signature is below the order (RFC 8032, section 5.1.7).
    static func isReduced(_ scalar: [UInt8]) -> Bool { isLess(scalar, order) }

    private static func isLess(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        for place in left.indices.reversed() where left[place] != right[place] {
            return left[place] < right[place]
        }
        return false
    }
}
