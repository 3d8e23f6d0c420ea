import Crypto
package import Signatures

/// Signs in this process as a hardware key would, with flags of one's choice (PROTOCOL.u2f).
package struct HardwareSigner: StatementSigner {
    package let publicKey: PublicKey
    private let flags: UInt8
    private let privateKey: Curve25519.Signing.PrivateKey
    private static let application = "ssh:"

    /// - Parameters:
    ///   - seed: Any word; the key is the SHA-256 of it.
    ///   - flags: 0x01 for touch, 0x04 for the PIN.
    package init(_ seed: String, flags: UInt8) {
        self.flags = flags
        do {
            privateKey = try Curve25519.Signing.PrivateKey(
                rawRepresentation: SHA256.hash(data: Array(seed.utf8)))
            var blob = WireWriter()
            blob.add(PublicKey.Kind.securityKeyEd25519.rawValue)
            blob.add(string: Array(privateKey.publicKey.rawRepresentation))
            blob.add(Self.application)
            publicKey = try PublicKey(blob: blob.bytes)
        } catch {
            fatalError("32 bytes are always a key: \(error)")
        }
    }

    package func sign(_ text: [UInt8], namespace: String) async throws -> String {
        let signed = Signature.signedBytes(text, namespace: namespace, hashName: "sha512")
        let tail = [flags, 0, 0, 0, 7]
        let message =
            Array(SHA256.hash(data: Array(Self.application.utf8))) + tail
            + Array(SHA256.hash(data: signed))
        var inner = WireWriter()
        inner.add(publicKey.kind.rawValue)
        inner.add(string: Array(try privateKey.signature(for: message)))
        inner.add(raw: tail)
        return SignatureBlob.armoured(inner.bytes, by: publicKey, namespace: namespace)
    }
}
