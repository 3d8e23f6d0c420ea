import Foundation
import Signatures
import TestSupport
import Testing

/// Which keys are accepted, and how the others are named.
@Suite struct PublicKeyTests {
    @Test(arguments: [
        (["-t", "ed25519"], PublicKey.Kind.ed25519), (["-t", "ecdsa", "-b", "256"], .p256),
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

    @Test(arguments: [
        ["-t", "rsa", "-b", "3072"], ["-t", "ecdsa", "-b", "384"], ["-t", "ecdsa", "-b", "521"],
    ])
    func `other keys are named as unsupported`(_ options: [String]) throws {
        let keygen = try Keygen()
        let path = try keygen.key("key", options)
        let name = String(try keygen.scratch.read("key.pub").prefix { $0 != " " })
        let line = try keygen.scratch.read("key.pub")
        #expect(refusal { _ = try PublicKey(line: line) } == .unsupportedKey(name))
        #expect(throws: SigningError.unusableKey("\(path).pub", .unsupportedKey(name))) {
            try KeyFiles.publicKey(at: path)
        }
        #expect(throws: SigningError.unusableKey("\(path).pub", .unsupportedKey(name))) {
            try KeygenSigner(path: path, environment: keygen.environment)
        }
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

    @Test func `a point that is not on the curve, or compressed, is malformed`() throws {
        let blob = try Forge(.p256).keyBlob()
        var bent = blob
        bent[blob.count - 1] ^= 1
        #expect(refusal { _ = try PublicKey(blob: bent) } == .malformedKey)
        var writer = WireWriter()
        writer.add("ecdsa-sha2-nistp256")
        writer.add("nistp256")
        writer.add(string: [2] + blob.suffix(64).prefix(32))
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

    @Test func `the public keys of a folder are found`() throws {
        let keygen = try Keygen()
        let one = try keygen.key("one")
        _ = try keygen.key("two", ["-t", "rsa", "-b", "3072"])
        let found = KeyFiles.publicKeys(in: keygen.scratch.path)
        #expect(found.map(\.path) == ["\(one).pub"])
        #expect(KeyFiles.publicKeys(in: "\(keygen.scratch.path)/absent").isEmpty)
    }
}
