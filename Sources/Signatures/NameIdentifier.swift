import Crypto

/// Identifiers that are made of names: the same names give the same identifier (RFC 9562, UUID version 5).
package enum NameIdentifier {
    /// The name space of URIs (RFC 9562, section 6.6).
    private static let uris: [UInt8] = [
        0x6B, 0xA7, 0xB8, 0x11, 0x9D, 0xAD, 0x11, 0xD1, 0x80, 0xB4, 0x00, 0xC0, 0x4F, 0xD4, 0x30,
        0xC8,
    ]

    /// The identifier of a URI.
    ///
    /// - Parameter uri: The name.
    /// - Returns: 36 characters, in small letters.
    package static func of(_ uri: String) -> String { text(bytes(Array(uri.utf8), in: uris)) }

    /// The identifier of a name within what a URI names.
    ///
    /// - Parameters:
    ///   - name: The name.
    ///   - uri: What it belongs to.
    /// - Returns: 36 characters, in small letters.
    package static func of(_ name: String, in uri: String) -> String {
        text(bytes(Array(name.utf8), in: bytes(Array(uri.utf8), in: uris)))
    }

    private static func bytes(_ name: [UInt8], in space: [UInt8]) -> [UInt8] {
        // Version 5 is made with SHA-1, which is no matter here: nothing is proved by it.
        var bytes = Array(Insecure.SHA1.hash(data: space + name).prefix(16))
        bytes[6] = bytes[6] & 0x0F | 0x50
        bytes[8] = bytes[8] & 0x3F | 0x80
        return bytes
    }

    private static func text(_ bytes: [UInt8]) -> String {
        bytes.enumerated().map { place, byte in
            let digits = String(byte, radix: 16)
            return ([4, 6, 8, 10].contains(place) ? "-" : "") + (byte < 16 ? "0" : "") + digits
        }.joined()
    }
}
