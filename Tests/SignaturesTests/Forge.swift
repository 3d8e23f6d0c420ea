import Crypto
import CryptoExtras
import Foundation
import Signatures

/// Makes signatures of every kind field by field, hardware keys included, right and wrong ones.
struct Forge {
    var magic = Array("SSHSIG".utf8)
    var version: UInt32 = 1
    var namespace = "approve@signet"
    var reserved: [UInt8] = []
    var hashName = "sha512"
    /// What is signed as reserved; the field itself may say something else.
    var flags: UInt8 = 0x01
    var counter: UInt32 = 7
    var application = "ssh:"
    /// The type inside; nothing for that of the key.
    var innerType: String?
    /// Behind the inner signature, and behind everything.
    var innerTail: [UInt8] = []
    var tail: [UInt8] = []
    /// Changes the raw signature: 64 bytes of Ed25519, r and s of ECDSA, or that of RSA.
    var changeRaw: ([UInt8]) -> [UInt8] = { $0 }
    /// Changes one of the two numbers of ECDSA in its wire form.
    var changeNumber: ([UInt8]) -> [UInt8] = { $0 }
    /// Behind the two.
    var numberTail: [UInt8] = []

    let kind: PublicKey.Kind
    private let seed: [UInt8]

    init(_ kind: PublicKey.Kind, seed: String = "example") {
        self.kind = kind
        self.seed = Array(SHA256.hash(data: Array(seed.utf8)))
    }

    /// The word that an inner signature begins with.
    private var algorithm: String { kind == .rsa ? "rsa-sha2-512" : kind.rawValue }

    /// The public key in wire form.
    func keyBlob() throws -> [UInt8] {
        var writer = WireWriter()
        writer.add(kind.rawValue)
        switch kind {
        case .ed25519, .securityKeyEd25519:
            writer.add(string: Array(try curve().publicKey.rawRepresentation))
        case .p256, .securityKeyP256:
            writer.add("nistp256")
            writer.add(string: Array(try p256().publicKey.x963Representation))
        case .p384:
            writer.add("nistp384")
            writer.add(string: Array(try p384().publicKey.x963Representation))
        case .p521:
            writer.add("nistp521")
            writer.add(string: Array(try p521().publicKey.x963Representation))
        case .rsa:
            let numbers = try rsa().publicKey.getKeyPrimitives()
            writer.add(string: Self.signed(Array(numbers.publicExponent)))
            writer.add(string: Self.signed(Array(numbers.modulus)))
        }
        if kind.isSecurityKey { writer.add(application) }
        return writer.bytes
    }

    func blob(_ text: [UInt8]) throws -> [UInt8] {
        var message = Signature.signedBytes(text, namespace: namespace, hashName: hashName)
        if kind.isSecurityKey {
            var device = Array(SHA256.hash(data: Array(application.utf8))) + [flags]
            device += [24, 16, 8, 0].map { UInt8(counter >> $0 & 255) }
            message = device + Array(SHA256.hash(data: message))
        }
        var inner = WireWriter()
        inner.add(innerType ?? algorithm)
        inner.add(string: try body(message))
        if kind.isSecurityKey {
            inner.add(raw: [flags])
            inner.add(counter)
        }
        inner.add(raw: innerTail)
        return try whole(inner.bytes)
    }

    /// A blob around an inner signature of one's own.
    static func blob(_ key: [UInt8], _ namespace: String, _ inner: [UInt8]) -> [UInt8] {
        var writer = WireWriter()
        writer.add(raw: Array("SSHSIG".utf8))
        writer.add(1)
        writer.add(string: key)
        writer.add(namespace)
        writer.add("")
        writer.add("sha512")
        writer.add(string: inner)
        return writer.bytes
    }

    private func whole(_ inner: [UInt8]) throws -> [UInt8] {
        var whole = WireWriter()
        whole.add(raw: magic)
        whole.add(version)
        whole.add(string: try keyBlob())
        whole.add(namespace)
        whole.add(string: reserved)
        whole.add(hashName)
        whole.add(string: inner)
        whole.add(raw: tail)
        return whole.bytes
    }

    func armour(_ text: [UInt8]) throws -> String { Armour.text(try blob(text)) }

    private func body(_ message: [UInt8]) throws -> [UInt8] {
        switch kind {
        case .ed25519, .securityKeyEd25519:
            return changeRaw(Array(try curve().signature(for: message)))
        case .p256, .securityKeyP256:
            return numbers(Array(try p256().signature(for: message).rawRepresentation))
        case .p384: return numbers(Array(try p384().signature(for: message).rawRepresentation))
        case .p521: return numbers(Array(try p521().signature(for: message).rawRepresentation))
        case .rsa:
            let key = try rsa()
            let signature =
                innerType == "rsa-sha2-256"
                ? try key.signature(
                    for: SHA256.hash(data: message), padding: .insecurePKCS1v1_5)
                : try key.signature(
                    for: SHA512.hash(data: message), padding: .insecurePKCS1v1_5)
            return changeRaw(Array(signature.rawRepresentation))
        }
    }

    /// r and s as the two numbers of the wire.
    private func numbers(_ raw: [UInt8]) -> [UInt8] {
        let raw = changeRaw(raw)
        var writer = WireWriter()
        for half in [raw.prefix(raw.count / 2), raw.dropFirst(raw.count / 2)] {
            writer.add(string: changeNumber(Self.signed(Array(half))))
        }
        writer.add(raw: numberTail)
        return writer.bytes
    }

    /// A positive number as `mpint` (RFC 4251, section 5).
    static func signed(_ number: [UInt8]) -> [UInt8] {
        let number = Array(number.drop { $0 == 0 })
        return number.first.map { $0 >= 0x80 } ?? false ? [0] + number : number
    }

    private func curve() throws -> Curve25519.Signing.PrivateKey {
        try Curve25519.Signing.PrivateKey(rawRepresentation: seed)
    }

    private func p256() throws -> P256.Signing.PrivateKey {
        try P256.Signing.PrivateKey(rawRepresentation: seed)
    }

    private func p384() throws -> P384.Signing.PrivateKey {
        try P384.Signing.PrivateKey(rawRepresentation: seed + seed.prefix(16))
    }

    private func p521() throws -> P521.Signing.PrivateKey {
        try P521.Signing.PrivateKey(
            rawRepresentation: [0, seed[0] & 1] + seed + seed)
    }

    /// One of two: a key that follows from a seed cannot be had of this kind.
    private func rsa() throws -> _RSA.Signing.PrivateKey {
        try (seed[0] % 2 == 0 ? Self.evenRSA : Self.oddRSA).get()
    }

    private static let evenRSA = Result { try _RSA.Signing.PrivateKey(keySize: .bits3072) }
    private static let oddRSA = Result { try _RSA.Signing.PrivateKey(keySize: .bits3072) }
}
