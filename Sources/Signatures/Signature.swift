import Crypto

/// One SSH signature over a text (PROTOCOL.sshsig, version 1).
///
/// Stricter than `ssh-keygen -Y verify`, never looser: what holds here holds there.
package struct Signature: Hashable, Sendable {
    package let key: PublicKey
    package let namespace: String
    private let hashName: String
    /// Type, then what the type demands.
    private let inner: [UInt8]

    /// Reads a canonical armour.
    package init(armour: String) throws(SignatureError) {
        try self.init(blob: try Armour.blob(armour))
    }

    init(blob: [UInt8]) throws(SignatureError) {
        var reader = WireReader(blob)
        guard let magic = reader.take(6), magic.elementsEqual("SSHSIG".utf8),
            let version = reader.number()
        else { throw .malformedSignature }
        guard version == 1 else { throw .wrongVersion }
        guard let keyBlob = reader.string(), let namespace = reader.text(), !namespace.isEmpty,
            let reserved = reader.string(), let hashName = reader.text(),
            let inner = reader.string(), reader.isAtEnd
        else { throw .malformedSignature }
        guard reserved.isEmpty else { throw .reservedNotEmpty }
        guard hashName == "sha256" || hashName == "sha512" else {
            throw .unsupportedHash(hashName)
        }
        key = try PublicKey(blob: keyBlob)
        self.namespace = namespace
        self.hashName = hashName
        self.inner = inner
    }

    /// The bytes that are signed.
    package static func signedBytes(
        _ text: [UInt8], namespace: String, hashName: String
    ) -> [UInt8] {
        var writer = WireWriter()
        writer.add(raw: Array("SSHSIG".utf8))
        writer.add(namespace)
        writer.add("")
        writer.add(hashName)
        writer.add(string: hashName == "sha512" ? Digest.sha512(text) : Digest.sha256(text))
        return writer.bytes
    }

    /// Checks that the key signed the text in the namespace.
    ///
    /// - Parameters:
    ///   - text: The bytes above the signature.
    ///   - namespace: The namespace that the caller expects.
    /// - Throws: ``SignatureError`` with the first thing that is not in order.
    package func verify(_ text: [UInt8], namespace: String) throws(SignatureError) {
        guard namespace == self.namespace else { throw .wrongNamespace(self.namespace) }
        let signed = Self.signedBytes(text, namespace: namespace, hashName: hashName)
        var reader = WireReader(inner)
        guard let type = reader.text() else { throw .malformedSignature }
        if type.hasPrefix("webauthn-") { throw .webauthn }
        guard type == key.kind.rawValue else { throw .keyMismatch }
        guard let body = reader.string() else { throw .malformedSignature }
        var message = signed
        if key.kind.isSecurityKey {
            guard let tail = reader.take(5) else { throw .malformedSignature }
            guard tail[0] & ~0x05 == 0 else { throw .unknownFlags }
            guard tail[0] & 0x01 == 1 else { throw .notTouched }
            message = Digest.sha256(Array(key.application.utf8)) + tail + Digest.sha256(signed)
        }
        guard reader.isAtEnd else { throw .malformedSignature }
        guard try holds(body, message) else { throw .doesNotHold }
    }

    private func holds(_ body: [UInt8], _ message: [UInt8]) throws(SignatureError) -> Bool {
        switch key.kind {
        case .ed25519, .securityKeyEd25519:
            guard body.count == 64, Self.isReduced(Array(body[32...])) else {
                throw .malformedSignature
            }
            let public25519 = try? Curve25519.Signing.PublicKey(rawRepresentation: key.point)
            return public25519?.isValidSignature(body, for: message) ?? false
        case .p256, .securityKeyP256:
            var reader = WireReader(body)
            guard let r = reader.positive(32), let s = reader.positive(32), reader.isAtEnd,
                let signature = try? P256.Signing.ECDSASignature(rawRepresentation: r + s)
            else { throw .malformedSignature }
            let point = try? P256.Signing.PublicKey(x963Representation: key.point)
            return point?.isValidSignature(signature, for: message) ?? false
        }
    }

    /// Whether the scalar S of Ed25519 is below the order of the group (RFC 8032, section 5.1.7).
    private static func isReduced(_ scalar: [UInt8]) -> Bool {
        let order: [UInt8] = [
            0xED, 0xD3, 0xF5, 0x5C, 0x1A, 0x63, 0x12, 0x58, 0xD6, 0x9C, 0xF7, 0xA2, 0xDE, 0xF9,
            0xDE, 0x14, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x10,
        ]
        for place in (0..<32).reversed() where scalar[place] != order[place] {
            return scalar[place] < order[place]
        }
        return false
    }
}
