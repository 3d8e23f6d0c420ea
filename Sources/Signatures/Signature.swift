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
    /// - Returns: What the signature shows of the person at a hardware key.
    /// - Throws: ``SignatureError`` with the first thing that is not in order.
    @discardableResult
    package func verify(
        _ text: [UInt8], namespace: String
    ) throws(SignatureError) -> KeyPresence {
        guard namespace == self.namespace else { throw .wrongNamespace(self.namespace) }
        var message = Self.signedBytes(text, namespace: namespace, hashName: hashName)
        var reader = WireReader(inner)
        guard let name = reader.text() else { throw .malformedSignature }
        let algorithm = try SignatureAlgorithm(name, key.kind)
        guard let body = reader.string() else { throw .malformedSignature }
        var presence = KeyPresence.unknown
        if key.kind.isSecurityKey {
            guard let tail = reader.take(5) else { throw .malformedSignature }
            presence = try KeyPresence(flags: tail[0])
            message = Digest.sha256(Array(key.application.utf8)) + tail + Digest.sha256(message)
        }
        guard reader.isAtEnd else { throw .malformedSignature }
        guard try algorithm.holds(body, message, key.material) else { throw .doesNotHold }
        return presence
    }
}
