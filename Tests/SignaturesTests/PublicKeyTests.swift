import Foundation
import Signatures
import TestSupport
import Testing

/// Which keys are accepted, and how the others are named.
@Suite struct PublicKeyTests {
    @Test(arguments: [
        (["-t", "ed25519"], PublicKey.Kind.ed25519), (["-t", "ecdsa", "-b", "256"], .p256),
        (["-t", "ecdsa", "-b", "384"], .p384), (["-t", "ecdsa", "-b", "521"], .p521),
        (["-t", "rsa", "-b", "3072"], .rsa), (["-t", "rsa", "-b", "4096"], .rsa),
    ])
    func `keys of ssh-keygen are read with their fingerprint`(
        _ options: [String], _ kind: PublicKey.Kind
    ) throws {
        let keygen = try Keygen()
        let path = try keygen.key("key", options)
        let line = try keygen.scratch.read("key.pub")
        let key = try PublicKey(line: line)
        #expect(key.kind == kind)
        #expect(line.hasPrefix("\(key.description) "))
        #expect(try keygen.run("ssh-keygen", ["-l", "-f", path]).contains(key.fingerprint))
        #expect(try PublicKey(blob: key.blob) == key)
        #expect(try KeyFiles.publicKey(at: path) == key)
        #expect(try KeyFiles.publicKey(at: "\(path).pub") == key)
    }

    @Test(arguments: [2048, 3070])
    func `an RSA key that is too short is refused with its length`(_ bits: Int) throws {
        let keygen = try Keygen()
        let path = try keygen.key("key", ["-t", "rsa", "-b", "\(bits)"])
        let line = try keygen.scratch.read("key.pub")
        #expect(refusal { _ = try PublicKey(line: line) } == .shortKey(bits))
        #expect(throws: SigningError.unusableKey("\(path).pub", .shortKey(bits))) {
            try KeyFiles.publicKey(at: path)
        }
        #expect(throws: SigningError.unusableKey("\(path).pub", .shortKey(bits))) {
            try KeygenSigner(path: path, environment: keygen.environment)
        }
        #expect(SignatureError.shortKey(bits).words.contains("\(bits) bits"))
    }

    @Test(arguments: ["ssh-dss", "ssh-mldsa44-ed25519@openssh.com", "x"])
    func `other keys are named as unsupported`(_ name: String) throws {
        var writer = WireWriter()
        writer.add(name)
        writer.add(string: [1])
        #expect(refusal { _ = try PublicKey(blob: writer.bytes) } == .unsupportedKey(name))
        #expect(refusal { _ = try PublicKey(line: "\(name) AAAA") } == .unsupportedKey(name))
        #expect(SignatureError.unsupportedKey(name).words.contains(name))
    }

    @Test func `a certificate is named as unsupported`() throws {
        let keygen = try Keygen()
        let authority = try keygen.key("authority")
        let path = try keygen.key()
        try keygen.run("ssh-keygen", ["-q", "-s", authority, "-I", "x", "-n", "y", "\(path).pub"])
        let line = try keygen.scratch.read("key-cert.pub")
        #expect(
            refusal { _ = try PublicKey(line: line) }
                == .unsupportedKey("ssh-ed25519-cert-v01@openssh.com"))
    }

    @Test(arguments: PublicKey.Kind.allCases)
    func `keys of every kind are read from their wire form`(_ kind: PublicKey.Kind) throws {
        let blob = try Forge(kind).keyBlob()
        let key = try PublicKey(blob: blob)
        #expect(key.kind == kind)
        #expect(try PublicKey(line: "\(key) a comment") == key)
        #expect(kind.isSecurityKey == kind.rawValue.hasPrefix("sk-"))
    }

    @Test(arguments: PublicKey.Kind.allCases)
    func `a key that is cut off or followed by bytes is malformed`(_ kind: PublicKey.Kind) throws {
        let blob = try Forge(kind).keyBlob()
        for count in 0..<blob.count {
            #expect(throws: SignatureError.self) { try PublicKey(blob: Array(blob.prefix(count))) }
        }
        #expect(refusal { _ = try PublicKey(blob: blob + [0]) } == .malformedKey)
    }

    @Test(arguments: [PublicKey.Kind.p256, .p384, .p521])
    func `a point that is not on the curve, or compressed, is malformed`(
        _ kind: PublicKey.Kind
    ) throws {
        let blob = try Forge(kind).keyBlob()
        var bent = blob
        bent[blob.count - 1] ^= 1
        #expect(refusal { _ = try PublicKey(blob: bent) } == .malformedKey)
        var writer = WireWriter()
        writer.add(kind.rawValue)
        writer.add(String(kind.rawValue.suffix(8)))
        let size = kind == .p256 ? 32 : kind == .p384 ? 48 : 66
        writer.add(string: [2] + blob.suffix(2 * size).prefix(size))
        #expect(refusal { _ = try PublicKey(blob: writer.bytes) } == .malformedKey)
    }

    @Test func `a line whose type is not that of its bytes is malformed`() throws {
        let key = try PublicKey(blob: Forge(.ed25519).keyBlob())
        let words = key.description.split(separator: " ")
        for line in [
            "ecdsa-sha2-nistp256 \(words[1])", "\(words[0])", "", "ssh-ed25519 AAAA*",
            "ssh-ed25519 \(words[1].dropLast())",
        ] {
            #expect(throws: SignatureError.self) { try PublicKey(line: line) }
        }
    }

    @Test func `the base64 of a line is written in its one way`() throws {
        let key = try PublicKey(blob: Forge(.p256).keyBlob())
        let text = key.description
        // Of the last letter only the upper four bits tell anything.
        let letter = try #require(text.dropLast().utf8.last)
        let stray = text.dropLast(2) + String(UnicodeScalar(letter + 1)) + "="
        let parts = [key.blob.prefix(1), key.blob.dropFirst()].map {
            Data($0).base64EncodedString()
        }
        #expect(parts[0].hasSuffix("=") && text.hasSuffix("="))
        for line in [String(stray), "\(key.kind.rawValue) \(parts.joined())"] {
            #expect(refusal { _ = try PublicKey(line: line) } == .malformedKey, "\(line)")
        }
    }

    @Test func `the public keys of a folder are found`() throws {
        let keygen = try Keygen()
        let one = try keygen.key("one")
        _ = try keygen.key("two", ["-t", "rsa", "-b", "2048"])
        let found = KeyFiles.publicKeys(in: keygen.scratch.path)
        #expect(found.map(\.path) == ["\(one).pub"])
        #expect(KeyFiles.publicKeys(in: "\(keygen.scratch.path)/absent").isEmpty)
    }
}
