import Crypto
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
    /// Changes the raw signature: 64 bytes of Ed25519, or r and s of P-256.
    var changeRaw: ([UInt8]) -> [UInt8] = { $0 }
    /// Changes one of the two numbers of P-256 in its wire form.
    var changeNumber: ([UInt8]) -> [UInt8] = { $0 }

    let kind: PublicKey.Kind
    private let seed: [UInt8]

    init(_ kind: PublicKey.Kind, seed: String = "example") {
        self.kind = kind
        self.seed = Array(SHA256.hash(data: Array(seed.utf8)))
    }

    /// The public key in wire form.
    func keyBlob() throws -> [UInt8] {
        var writer = WireWriter()
        writer.add(kind.rawValue)
        switch kind {
        case .ed25519, .securityKeyEd25519:
            writer.add(string: Array(try curve().publicKey.rawRepresentation))
        case .p256, .securityKeyP256:
            writer.add("nistp256")
            writer.add(string: Array(try nist().publicKey.x963Representation))
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
        inner.add(innerType ?? kind.rawValue)
        inner.add(string: try body(message))
        if kind.isSecurityKey {
            inner.add(raw: [flags])
            inner.add(counter)
        }
        inner.add(raw: innerTail)
        var whole = WireWriter()
        whole.add(raw: magic)
        whole.add(version)
        whole.add(string: try keyBlob())
        whole.add(namespace)
        whole.add(string: reserved)
        whole.add(hashName)
        whole.add(string: inner.bytes)
        whole.add(raw: tail)
        return whole.bytes
    }

    func armour(_ text: [UInt8]) throws -> String { Armour.text(try blob(text)) }

    private func body(_ message: [UInt8]) throws -> [UInt8] {
        switch kind {
        case .ed25519, .securityKeyEd25519:
            return changeRaw(Array(try curve().signature(for: message)))
        case .p256, .securityKeyP256:
            let raw = changeRaw(Array(try nist().signature(for: message).rawRepresentation))
            var writer = WireWriter()
            for half in [raw.prefix(32), raw.dropFirst(32)] {
                var number = Array(half.drop { $0 == 0 })
                if number.first.map({ $0 >= 0x80 }) ?? false { number.insert(0, at: 0) }
                writer.add(string: changeNumber(number))
            }
            return writer.bytes
        }
    }

    private func curve() throws -> Curve25519.Signing.PrivateKey {
        try Curve25519.Signing.PrivateKey(rawRepresentation: seed)
    }

    private func nist() throws -> P256.Signing.PrivateKey {
        try P256.Signing.PrivateKey(rawRepresentation: seed)
    }
}

/// Numbers of 256 bits, least significant byte first.
enum Scalar {
    /// The order of the group of Ed25519 (RFC 8032, section 5.1).
    static let orderOfEd25519: [UInt8] = [
        0xED, 0xD3, 0xF5, 0x5C, 0x1A, 0x63, 0x12, 0x58, 0xD6, 0x9C, 0xF7, 0xA2, 0xDE, 0xF9, 0xDE,
        0x14, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x10,
    ]
    /// The order of the group of P-256 (SEC 2, section 2.4.2).
    static let orderOfP256: [UInt8] = Array(
        ([
            0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF,
            0xBC, 0xE6, 0xFA, 0xAD, 0xA7, 0x17, 0x9E, 0x84, 0xF3, 0xB9, 0xCA, 0xC2, 0xFC, 0x63,
            0x25, 0x51,
        ] as [UInt8]).reversed())

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
