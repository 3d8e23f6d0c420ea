import Foundation
import Signatures
import TestSupport
import Testing

/// What a signature is accepted for, and what not.
@Suite struct VerifyTests {
    private let text = Array("statement: approve/1\nsigner: p-0001\n".utf8)
    private let namespace = "approve@signet"

    private func verdict(_ forge: Forge, _ text: [UInt8]? = nil) -> SignatureError? {
        refusal {
            let signature = try Signature(armour: forge.armour(self.text))
            try signature.verify(text ?? self.text, namespace: namespace)
        }
    }

    @Test(
        arguments: [
            ["-t", "ed25519"], ["-t", "ecdsa", "-b", "256"], ["-t", "ecdsa", "-b", "384"],
            ["-t", "ecdsa", "-b", "521"], ["-t", "rsa", "-b", "3072"],
        ], ["sha256", "sha512"])
    func `signatures of ssh-keygen hold for their text, namespace and key only`(
        _ options: [String], _ hash: String
    ) throws {
        let keygen = try Keygen()
        let key = try keygen.key("key", options)
        let armour = try keygen.sign(
            text, with: key, namespace: namespace, ["-O", "hashalg=\(hash)"])
        let signature = try Signature(armour: armour)
        try signature.verify(text, namespace: namespace)
        #expect(signature.key == (try PublicKey(line: keygen.scratch.read("key.pub"))))
        #expect(
            refusal { try signature.verify(text + [0x0A], namespace: namespace) } == .doesNotHold)
        #expect(
            refusal { try signature.verify(text, namespace: "issue@signet") }
                == .wrongNamespace(namespace))
    }

    @Test func `a signature with a short RSA key names its length`() throws {
        let keygen = try Keygen()
        let key = try keygen.key("key", ["-t", "rsa", "-b", "2048"])
        let armour = try keygen.sign(text, with: key, namespace: namespace)
        #expect(refusal { _ = try Signature(armour: armour) } == .shortKey(2048))
    }

    @Test func `an RSA signature is made with SHA-2`() throws {
        var forge = Forge(.rsa)
        forge.innerType = "rsa-sha2-256"
        #expect(verdict(forge) == nil)
        forge.innerType = "rsa-sha2-512"
        #expect(verdict(forge) == nil)
        // The hash of the text is another matter.
        forge.hashName = "sha256"
        #expect(verdict(forge) == nil)
        forge.innerType = "ssh-rsa"
        #expect(verdict(forge) == .unsupportedHash("sha1"))
        forge.innerType = "rsa-sha2-384"
        #expect(verdict(forge) == .keyMismatch)
    }

    @Test func `what is said to be hashed with SHA-256 and was not does not hold`() throws {
        let blob = try Forge(.rsa).blob(text)
        let place = try #require(blob.firstRange(of: Array("rsa-sha2-512".utf8)))
        var changed = blob
        changed.replaceSubrange(place, with: Array("rsa-sha2-256".utf8))
        let signature = try Signature(armour: Armour.text(changed))
        #expect(refusal { try signature.verify(text, namespace: namespace) } == .doesNotHold)
    }

    @Test(arguments: PublicKey.Kind.allCases)
    func `signatures of every kind hold, and each deviation is refused`(
        _ kind: PublicKey.Kind
    ) throws {
        let forge = Forge(kind)
        #expect(verdict(forge) == nil)
        #expect(verdict(forge, text + [0x20]) == .doesNotHold)
        func with(_ change: (inout Forge) -> Void) -> SignatureError? {
            var changed = forge
            change(&changed)
            return verdict(changed)
        }
        #expect(with { $0.hashName = "sha256" } == nil)
        #expect(with { $0.magic = Array("SSHSIH".utf8) } == .malformedSignature)
        for version: UInt32 in [0, 2, .max] {
            #expect(with { $0.version = version } == .wrongVersion)
        }
        #expect(with { $0.reserved = [0] } == .reservedNotEmpty)
        #expect(with { $0.hashName = "sha1" } == .unsupportedHash("sha1"))
        #expect(with { $0.namespace = "issue@signet" } == .wrongNamespace("issue@signet"))
        #expect(with { $0.namespace = "" } == .malformedSignature)
        #expect(with { $0.namespace = "approve@signet\n" } == .malformedSignature)
        #expect(with { $0.tail = [0] } == .malformedSignature)
        #expect(with { $0.innerTail = [0] } == .malformedSignature)
        #expect(
            with { $0.innerType = "ssh-rsa" }
                == (kind == .rsa ? .unsupportedHash("sha1") : .keyMismatch))
        #expect(with { $0.innerType = "webauthn-sk-ecdsa-sha2-nistp256@openssh.com" } == .webauthn)
        #expect(
            with { $0.changeRaw = { Array($0.dropLast()) } } == .malformedSignature
                || kind.rawValue.contains("ecdsa"))
        #expect(with { $0.changeRaw = { $0.map { $0 ^ 0x55 } } } != nil)
    }

    @Test(arguments: PublicKey.Kind.allCases)
    func `another key's signature does not hold`(_ kind: PublicKey.Kind) throws {
        let own = try Forge(kind, seed: "one").blob(text)
        let ownKey = try Forge(kind, seed: "one").keyBlob()
        let otherKey = try Forge(kind, seed: "two").keyBlob()
        let place = try #require(own.firstRange(of: ownKey)?.lowerBound)
        var swapped = own
        swapped.replaceSubrange(place..<place + ownKey.count, with: otherKey)
        let signature = try Signature(armour: Armour.text(swapped))
        #expect(refusal { try signature.verify(text, namespace: namespace) } == .doesNotHold)
    }

    @Test(arguments: PublicKey.Kind.allCases)
    func `a signature that is cut off anywhere is refused`(_ kind: PublicKey.Kind) throws {
        let blob = try Forge(kind).blob(text)
        for count in 0..<blob.count {
            #expect(throws: SignatureError.self, "\(count)") {
                try Signature(armour: Armour.text(Array(blob.prefix(count))))
                    .verify(text, namespace: namespace)
            }
        }
    }

    @Test(arguments: [PublicKey.Kind.securityKeyEd25519, .securityKeyP256])
    func `a security key must have been touched`(_ kind: PublicKey.Kind) throws {
        var forge = Forge(kind)
        for flags in UInt8.min...UInt8.max {
            forge.flags = flags
            let expected: SignatureError? =
                switch flags {
                case 0x01, 0x05: nil
                case 0x00, 0x04: .notTouched
                default: .unknownFlags
                }
            #expect(verdict(forge) == expected, "\(flags)")
        }
        func presence(_ flags: UInt8) throws -> KeyPresence {
            forge.flags = flags
            return try Signature(armour: forge.armour(text)).verify(text, namespace: namespace)
        }
        #expect(try presence(0x01) == .touched)
        #expect(try presence(0x05) == .identified)
    }

    @Test(arguments: [PublicKey.Kind.securityKeyEd25519, .securityKeyP256])
    func `flags, counter and application are signed`(_ kind: PublicKey.Kind) throws {
        let blob = try Forge(kind).blob(text)
        for change in [-5, -1] {
            var changed = blob
            changed[blob.count + change] ^= 0x04
            let signature = try Signature(armour: Armour.text(changed))
            #expect(refusal { try signature.verify(text, namespace: namespace) } == .doesNotHold)
        }
        var other = Forge(kind)
        other.application = "ssh:other"
        #expect(verdict(other) == nil)
        let place = try #require(blob.firstRange(of: Array("ssh:".utf8))?.lowerBound)
        var renamed = blob
        renamed[place] = 0x74
        let signature = try Signature(armour: Armour.text(renamed))
        #expect(refusal { try signature.verify(text, namespace: namespace) } == .doesNotHold)
    }

    @Test func `every reason has words`() {
        let all: [SignatureError] = [
            .malformedKey, .unsupportedKey("x"), .shortKey(1024), .weakKey, .notCanonical,
            .malformedSignature, .wrongVersion,
            .reservedNotEmpty, .wrongNamespace("x"), .unsupportedHash("x"), .keyMismatch,
            .notTouched, .unknownFlags, .webauthn, .doesNotHold,
        ]
        #expect(Set(all.map(\.words)).count == all.count)
        #expect(all.allSatisfy { !$0.words.isEmpty && !$0.words.hasSuffix(".") })
    }
}
