import Crypto

/// A curve of ECDSA (RFC 5656, section 10.1).
enum NistCurve: String, Sendable {
    case p256 = "nistp256"
    case p384 = "nistp384"
    case p521 = "nistp521"

    /// How many bytes a coordinate, r and s have.
    var size: Int {
        switch self {
        case .p256: 32
        case .p384: 48
        case .p521: 66
        }
    }

    private var bits: Int { self == .p521 ? 521 : size * 8 }

    /// The order of the group (SEC 2, sections 2.4.2, 2.5.1 and 2.6.1).
    private var order: [UInt8] {
        switch self {
        case .p256:
            [0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 0, 0] + [UInt8](repeating: 0xFF, count: 8) + [
                0xBC, 0xE6, 0xFA, 0xAD, 0xA7, 0x17, 0x9E, 0x84, 0xF3, 0xB9, 0xCA, 0xC2, 0xFC, 0x63,
                0x25, 0x51,
            ]
        case .p384:
            [UInt8](repeating: 0xFF, count: 24) + [
                0xC7, 0x63, 0x4D, 0x81, 0xF4, 0x37, 0x2D, 0xDF, 0x58, 0x1A, 0x0D, 0xB2, 0x48, 0xB0,
                0xA7, 0x7A, 0xEC, 0xEC, 0x19, 0x6A, 0xCC, 0xC5, 0x29, 0x73,
            ]
        case .p521:
            [0x01] + [UInt8](repeating: 0xFF, count: 32) + [
                0xFA, 0x51, 0x86, 0x87, 0x83, 0xBF, 0x2F, 0x96, 0x6B, 0x7F, 0xCC, 0x01, 0x48, 0xF7,
                0x09, 0xA5, 0xD0, 0x3B, 0xB5, 0xC9, 0xB8, 0x89, 0x9C, 0x47, 0xAE, 0xBB, 0x6F, 0xB7,
                0x1E, 0x91, 0x38, 0x64, 0x09,
            ]
        }
    }

    /// Whether the bytes are an uncompressed point on the curve.
    func has(_ point: [UInt8]) -> Bool {
        guard point.count == 1 + 2 * size, point.first == 4 else { return false }
        return switch self {
        case .p256: (try? P256.Signing.PublicKey(x963Representation: point)) != nil
        case .p384: (try? P384.Signing.PublicKey(x963Representation: point)) != nil
        case .p521: (try? P521.Signing.PublicKey(x963Representation: point)) != nil
        }
    }

    /// Whether both coordinates are long, and less than the order minus one: OpenSSH asks for it
    /// (sshkey.c, `sshkey_ec_validate_public`).
    func isStrong(_ point: [UInt8]) -> Bool {
        var limit = order
        limit[size - 1] -= 1
        return [point[1...size], point[(size + 1)...]].allSatisfy { coordinate in
            let number = coordinate.drop { $0 == 0 }
            let length = number.count * 8 - (number.first?.leadingZeroBitCount ?? 0)
            return length > bits / 2 && coordinate.lexicographicallyPrecedes(limit)
        }
    }

    /// Whether r and s sign the bytes: hashed with SHA-256, SHA-384 or SHA-512 (RFC 5656, 6.2.1).
    ///
    /// - Throws: ``SignatureError/malformedSignature`` where the numbers cannot be read.
    func holds(
        _ numbers: [UInt8], _ message: [UInt8], _ point: [UInt8]
    ) throws(SignatureError) -> Bool {
        switch self {
        case .p256:
            guard let signature = try? P256.Signing.ECDSASignature(rawRepresentation: numbers)
            else { throw .malformedSignature }
            return (try? P256.Signing.PublicKey(x963Representation: point))?
                .isValidSignature(signature, for: message) ?? false
        case .p384:
            guard let signature = try? P384.Signing.ECDSASignature(rawRepresentation: numbers)
            else { throw .malformedSignature }
            return (try? P384.Signing.PublicKey(x963Representation: point))?
                .isValidSignature(signature, for: message) ?? false
        case .p521:
            guard let signature = try? P521.Signing.ECDSASignature(rawRepresentation: numbers)
            else { throw .malformedSignature }
            return (try? P521.Signing.PublicKey(x963Representation: point))?
                .isValidSignature(signature, for: message) ?? false
        }
    }
}
