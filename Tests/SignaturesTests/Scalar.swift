import Signatures

/// Numbers of a fixed length, least significant byte first.
enum Scalar {
    /// The order of the group of Ed25519 (RFC 8032, section 5.1).
    static let orderOfEd25519: [UInt8] = [
        0xED, 0xD3, 0xF5, 0x5C, 0x1A, 0x63, 0x12, 0x58, 0xD6, 0x9C, 0xF7, 0xA2, 0xDE, 0xF9, 0xDE,
        0x14, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x10,
    ]
    /// The order of the group of a curve of ECDSA (SEC 2, sections 2.4.2, 2.5.1 and 2.6.1).
    static func order(of kind: PublicKey.Kind) -> [UInt8] {
        let digits =
            switch kind {
            case .p384:
                String(repeating: "f", count: 48)
                    + "c7634d81f4372ddf581a0db248b0a77aecec196accc52973"
            case .p521:
                "01" + String(repeating: "f", count: 64)
                    + "fa51868783bf2f966b7fcc0148f709a5d03bb5c9b8899c47aebb6fb71e91386409"
            default: "ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551"
            }
        let values = digits.utf8.map { $0 < 0x3A ? $0 - 0x30 : $0 - 0x57 }
        return stride(from: 0, to: values.count, by: 2)
            .map { values[$0] << 4 | values[$0 + 1] }.reversed()
    }

    /// The raw signature with S + L for Ed25519, and n - s for ECDSA.
    static func secondSolution(_ kind: PublicKey.Kind, _ raw: [UInt8]) -> [UInt8] {
        let half = Array(raw.suffix(raw.count / 2))
        switch kind {
        case .rsa: return raw
        case .ed25519, .securityKeyEd25519: return raw.prefix(32) + sum(half, orderOfEd25519)
        default:
            return raw.prefix(raw.count / 2)
                + difference(order(of: kind), half.reversed()).reversed()
        }
    }

    static func sum(_ first: [UInt8], _ second: [UInt8]) -> [UInt8] {
        var carry = 0
        return zip(first, second).map {
            carry += Int($0) + Int($1)
            defer { carry >>= 8 }
            return UInt8(carry & 255)
        }
    }

    static func difference(_ first: [UInt8], _ second: [UInt8]) -> [UInt8] {
        var borrow = 0
        return zip(first, second).map {
            let value = Int($0) - Int($1) - borrow
            borrow = value < 0 ? 1 : 0
            return UInt8(value & 255)
        }
    }
}
