/// What an authority's time stamp (RFC 3161) says: this hash was there at this time.
///
/// Only reading is done here. Whether the authority signed it, `openssl` says (``StampTools``).
package struct TimeStamp: Hashable, Sendable {
    /// The SHA-256 that was stamped, in hexadecimal digits.
    package let hash: String
    /// The authority's time in UTC, to the second: `2026-11-03T09:00:00Z`.
    package let time: String

    private static let signedData: [UInt8] = [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x02]
    private static let stampInfo: [UInt8] = [
        0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x09, 0x10, 0x01, 0x04,
    ]
    private static let sha256: [UInt8] = [0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01]
    /// No answer of an authority is longer.
    package static let limit = 65_536

    /// Reads an authority's answer.
    ///
    /// - Parameter answer: The answer as it came, also with what stands before the stamp.
    /// - Throws: ``TimeStampError`` where it is none, or the authority refused.
    package init(answer: [UInt8]) throws(TimeStampError) {
        guard answer.count <= Self.limit else { throw .malformed }
        let parts = try EncodedValue.only(answer[...]).values()
        guard let status = parts.first, status.tag == 0x30 else { throw .malformed }
        guard let code = try status.values().first, code.tag == 0x02 else { throw .malformed }
        guard [0, 1].contains(code.content.last ?? 2), code.content.count == 1 else {
            throw .refused
        }
        guard parts.count == 2 else { throw .malformed }
        let info = try EncodedValue.only(try Self.info(parts[1])[...]).values()
        guard info.count >= 5, info[0].tag == 0x02, info[1].tag == 0x06, info[2].tag == 0x30,
            info[3].tag == 0x02, info[4].tag == 0x18
        else { throw .malformed }
        let imprint = try info[2].values()
        guard imprint.count == 2, imprint[0].tag == 0x30,
            let kind = try imprint[0].values().first, kind.tag == 0x06,
            Array(kind.content) == Self.sha256, imprint[1].tag == 0x04,
            imprint[1].content.count == 32
        else { throw .otherHash }
        hash = imprint[1].content.map { byte in
            (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
        guard let time = Self.time(info[4].content) else { throw .malformed }
        self.time = time
    }

    /// What was signed.
    private static func info(_ token: EncodedValue) throws(TimeStampError) -> [UInt8] {
        let outer = try token.values()
        guard token.tag == 0x30, outer.count == 2, outer[0].tag == 0x06,
            Array(outer[0].content) == signedData, outer[1].tag == 0xA0
        else { throw .malformed }
        let signed = try EncodedValue.only(outer[1].content)
        let parts = try signed.values()
        guard signed.tag == 0x30, parts.count >= 4, parts[2].tag == 0x30 else { throw .malformed }
        let inner = try parts[2].values()
        guard inner.count == 2, inner[0].tag == 0x06, Array(inner[0].content) == stampInfo,
            inner[1].tag == 0xA0
        else { throw .malformed }
        let content = try EncodedValue.only(inner[1].content)
        guard content.tag & 0xDF == 0x04 else { throw .malformed }
        return try content.octets()
    }

    /// `20261103090000Z`, also with parts of a second, which are left out.
    private static func time(_ bytes: ArraySlice<UInt8>) -> String? {
        let digits = Array(bytes.prefix(14))
        let rest = bytes.dropFirst(14)
        guard digits.count == 14, digits.allSatisfy({ 0x30...0x39 ~= $0 }), rest.last == 0x5A
        else { return nil }
        let fraction = rest.dropLast()
        guard
            fraction.isEmpty
                || fraction.first == 0x2E && fraction.count > 1
                    && fraction.dropFirst().allSatisfy({ 0x30...0x39 ~= $0 })
        else { return nil }
        func part(_ range: Range<Int>) -> String { String(decoding: digits[range], as: UTF8.self) }
        return "\(part(0..<4))-\(part(4..<6))-\(part(6..<8))T"
            + "\(part(8..<10)):\(part(10..<12)):\(part(12..<14))Z"
    }
}
