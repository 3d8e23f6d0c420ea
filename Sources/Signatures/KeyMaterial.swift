import Crypto
import CryptoExtras

/// The numbers of a public key, by family.
enum KeyMaterial: Hashable, Sendable {
    /// 32 bytes (RFC 8032, section 5.1.5).
    case ed25519([UInt8])
    /// An uncompressed point: 4, then both coordinates.
    case ecdsa(NistCurve, point: [UInt8])
    /// Both numbers without leading zeros.
    case rsa(exponent: [UInt8], modulus: [UInt8])

    /// The bits that the modulus of an RSA key may have; OpenSSH reads no longer ones.
    static let bitsOfRSA = 3072...16_384

    /// Reads what follows the type of a key.
    init(_ kind: PublicKey.Kind, _ reader: inout WireReader) throws(SignatureError) {
        if let curve = kind.curve {
            guard reader.text() == curve.rawValue, let point = reader.string() else {
                throw .malformedKey
            }
            self = .ecdsa(curve, point: point)
        } else if kind == .rsa {
            guard let exponent = reader.positive(), let modulus = reader.positive() else {
                throw .malformedKey
            }
            self = .rsa(exponent: exponent, modulus: modulus)
        } else {
            guard let point = reader.string(), point.count == 32 else { throw .malformedKey }
            self = .ed25519(point)
        }
    }

    /// Checks that nobody but the holder can sign with the key, as far as the key itself shows.
    func check() throws(SignatureError) {
        switch self {
        case .ed25519(let point):
            guard (try? Curve25519.Signing.PublicKey(rawRepresentation: point)) != nil,
                EdwardsPoint.isCanonical(point)
            else { throw .malformedKey }
            guard !EdwardsPoint.isOfSmallOrder(point) else { throw .weakKey }
        case .ecdsa(let curve, let point):
            guard curve.has(point) else { throw .malformedKey }
            guard curve.isStrong(point) else { throw .weakKey }
        case .rsa(let exponent, let modulus):
            try Self.checkRSA(exponent, modulus)
        }
    }

    /// The exponent is odd and from 65,537 to 2^32 - 1 (FIPS 186-5, section 5.4, asks for the former;
    /// longer ones are refused by BoringSSL).
    private static func checkRSA(
        _ exponent: [UInt8], _ modulus: [UInt8]
    ) throws(SignatureError) {
        guard let first = modulus.first else { throw .malformedKey }
        let bits = modulus.count * 8 - first.leadingZeroBitCount
        guard bitsOfRSA.contains(bits) else { throw .shortKey(bits) }
        guard exponent.count <= 4 else { throw .weakKey }
        let number = exponent.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        guard number >= 65_537, number % 2 == 1, modulus.last.map({ $0 % 2 == 1 }) ?? false,
            (try? _RSA.Signing.PublicKey(n: modulus, e: exponent)) != nil
        else { throw .weakKey }
    }
}
