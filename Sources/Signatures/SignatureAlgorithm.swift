import Crypto
import CryptoExtras

/// How the inner signature of a key was made: the first word in it.
enum SignatureAlgorithm: Hashable, Sendable {
    case ed25519
    case ecdsa
    /// RFC 8332: the SHA-1 of `ssh-rsa` is not read.
    case rsaSHA256
    case rsaSHA512

    /// - Parameters:
    ///   - name: The word.
    ///   - kind: Whose signature it is.
    /// - Throws: ``SignatureError`` where the word does not belong to such a key.
    init(_ name: String, _ kind: PublicKey.Kind) throws(SignatureError) {
        if name.hasPrefix("webauthn-") { throw .webauthn }
        switch (kind, name) {
        case (.rsa, "rsa-sha2-512"): self = .rsaSHA512
        case (.rsa, "rsa-sha2-256"): self = .rsaSHA256
        case (.rsa, "ssh-rsa"): throw .unsupportedHash("sha1")
        case (_, kind.rawValue): self = kind.curve == nil ? .ed25519 : .ecdsa
        default: throw .keyMismatch
        }
    }

    /// Whether the signature holds for the message.
    ///
    /// - Throws: ``SignatureError/malformedSignature`` where it is not written in its one way.
    func holds(
        _ body: [UInt8], _ message: [UInt8], _ key: KeyMaterial
    ) throws(SignatureError) -> Bool {
        switch key {
        case .ed25519(let point):
            guard body.count == 64, EdwardsPoint.isReduced(Array(body[32...])) else {
                throw .malformedSignature
            }
            return (try? Curve25519.Signing.PublicKey(rawRepresentation: point))?
                .isValidSignature(body, for: message) ?? false
        case .ecdsa(let curve, let point):
            var reader = WireReader(body)
            guard let r = reader.positive(curve.size), let s = reader.positive(curve.size),
                reader.isAtEnd
            else { throw .malformedSignature }
            return try curve.holds(r + s, message, point)
        case .rsa(let exponent, let modulus):
            guard body.count == modulus.count else { throw .malformedSignature }
            guard let key = try? _RSA.Signing.PublicKey(n: modulus, e: exponent) else {
                throw .weakKey
            }
            let signature = _RSA.Signing.RSASignature(rawRepresentation: body)
            // The only padding of SSH (RFC 8332, section 3).
            return self == .rsaSHA512
                ? key.isValidSignature(
                    signature, for: SHA512.hash(data: message), padding: .insecurePKCS1v1_5)
                : key.isValidSignature(
                    signature, for: SHA256.hash(data: message), padding: .insecurePKCS1v1_5)
        }
    }
}
