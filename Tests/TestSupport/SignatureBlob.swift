import Signatures

/// What stands around a raw signature (PROTOCOL.sshsig of OpenSSH).
enum SignatureBlob {
    /// - Parameters:
    ///   - signature: The raw signature with its kind, over the signed bytes with SHA-512.
    ///   - key: The key that made it.
    ///   - namespace: What it was made for.
    /// - Returns: The armoured signature.
    static func armoured(_ signature: [UInt8], by key: PublicKey, namespace: String) -> String {
        var blob = WireWriter()
        blob.add(raw: Array("SSHSIG".utf8))
        blob.add(1)
        blob.add(string: key.blob)
        blob.add(namespace)
        blob.add("")
        blob.add("sha512")
        blob.add(string: signature)
        return Armour.text(blob.bytes)
    }
}
