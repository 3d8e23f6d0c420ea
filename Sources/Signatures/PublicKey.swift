/// A public SSH key of a kind that Signet accepts.
package struct PublicKey: Hashable, Sendable, CustomStringConvertible {
    /// The kinds accepted.
    package enum Kind: String, Sendable, CaseIterable {
        case ed25519 = "ssh-ed25519"
        case p256 = "ecdsa-sha2-nistp256"
        case p384 = "ecdsa-sha2-nistp384"
        case p521 = "ecdsa-sha2-nistp521"
        case rsa = "ssh-rsa"
        case securityKeyEd25519 = "sk-ssh-ed25519@openssh.com"
        case securityKeyP256 = "sk-ecdsa-sha2-nistp256@openssh.com"

        /// Whether the key lives in hardware that asks for a touch.
        package var isSecurityKey: Bool {
            self == .securityKeyEd25519 || self == .securityKeyP256
        }

        /// The curve of an ECDSA key.
        var curve: NistCurve? {
            switch self {
            case .p256, .securityKeyP256: .p256
            case .p384: .p384
            case .p521: .p521
            case .ed25519, .securityKeyEd25519, .rsa: nil
            }
        }
    }

    package let kind: Kind
    /// The key in SSH wire form (RFC 4253, section 6.6).
    package let blob: [UInt8]
    let material: KeyMaterial
    /// What a security key signs besides: `ssh:` or another application; empty otherwise.
    let application: String

    /// Reads a key in SSH wire form.
    package init(blob: [UInt8]) throws(SignatureError) {
        var reader = WireReader(blob)
        guard let name = reader.text() else { throw .malformedKey }
        guard let kind = Kind(rawValue: name) else { throw .unsupportedKey(name) }
        self.kind = kind
        self.blob = blob
        material = try KeyMaterial(kind, &reader)
        application = kind.isSecurityKey ? reader.text() ?? "" : ""
        guard reader.isAtEnd, kind.isSecurityKey == !application.isEmpty else {
            throw .malformedKey
        }
        try material.check()
    }

    /// Reads a line of a `.pub` file: type, base64 and perhaps a comment.
    package init(line: String) throws(SignatureError) {
        let parts = line.split(whereSeparator: \.isWhitespace)
        guard parts.count >= 2 else { throw .malformedKey }
        if parts[0].contains("-cert-v0") { throw .unsupportedKey(String(parts[0])) }
        guard Kind(rawValue: String(parts[0])) != nil else {
            throw .unsupportedKey(String(parts[0]))
        }
        guard let blob = Base64.decode(parts[1]) else { throw .malformedKey }
        try self.init(blob: blob)
        guard kind.rawValue == parts[0] else { throw .malformedKey }
    }

    /// Type and base64 with one blank between.
    package var description: String { "\(kind.rawValue) \(Base64.encode(blob))" }

    /// `SHA256:` and unpadded base64, as `ssh-keygen -l` prints it.
    package var fingerprint: String {
        "SHA256:" + Base64.encode(Digest.sha256(blob)).prefix { $0 != "=" }
    }
}
