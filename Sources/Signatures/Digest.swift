import Crypto

/// The SHA-256 of bytes.
package enum Digest {
    /// 64 lower-case hexadecimal digits.
    package static func hex(_ bytes: some Sequence<UInt8>) -> String {
        hex(of: [Array(bytes)[...]])
    }

    /// The same of pieces that stand one behind the other.
    package static func hex(of pieces: [ArraySlice<UInt8>]) -> String {
        var hash = SHA256()
        for piece in pieces { hash.update(data: piece) }
        var digits: [UInt8] = []
        digits.reserveCapacity(64)
        for byte in hash.finalize() {
            digits.append(digit(byte >> 4))
            digits.append(digit(byte & 15))
        }
        return String(decoding: digits, as: UTF8.self)
    }

    private static func digit(_ value: UInt8) -> UInt8 { value + (value < 10 ? 0x30 : 0x57) }

    package static func sha256(_ bytes: [UInt8]) -> [UInt8] { Array(SHA256.hash(data: bytes)) }
    static func sha512(_ bytes: [UInt8]) -> [UInt8] { Array(SHA512.hash(data: bytes)) }
}
