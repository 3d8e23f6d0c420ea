import Crypto
package import Signatures

/// Signs in this process with an Ed25519 key that follows from a word, so that keys and the
/// identifiers of statements are the same in every run.
package struct SeedSigner: StatementSigner {
    package let publicKey: PublicKey
    private let privateKey: Curve25519.Signing.PrivateKey

    /// - Parameter seed: Any word; the key is the SHA-256 of it.
    package init(_ seed: String) {
        do {
            privateKey = try Curve25519.Signing.PrivateKey(
                rawRepresentation: SHA256.hash(data: Array(seed.utf8)))
            var blob = WireWriter()
            blob.add(PublicKey.Kind.ed25519.rawValue)
            blob.add(string: Array(privateKey.publicKey.rawRepresentation))
            publicKey = try PublicKey(blob: blob.bytes)
        } catch {
            fatalError("32 bytes are always a key: \(error)")
        }
    }

    package func sign(_ text: [UInt8], namespace: String) async throws -> String {
        let signed = Signature.signedBytes(text, namespace: namespace, hashName: "sha512")
        var inner = WireWriter()
        inner.add(publicKey.kind.rawValue)
        inner.add(string: Array(try privateKey.signature(for: signed)))
        return SignatureBlob.armoured(inner.bytes, by: publicKey, namespace: namespace)
    }
}
