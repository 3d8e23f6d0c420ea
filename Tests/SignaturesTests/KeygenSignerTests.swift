import Foundation
import Signatures
import TestSupport
import Testing

/// Signing through `ssh-keygen`, and what is said where it cannot be done.
@Suite struct KeygenSignerTests {
    private let text = Array("statement: approve/1\n".utf8)
    private let namespace = "approve@signet"

    /// The reason for which a signature cannot be made.
    private func problem(_ keygen: Keygen, _ path: String) async -> SigningError? {
        do {
            let signer = try KeygenSigner(path: path, environment: keygen.environment)
            _ = try await signer.sign(text, namespace: namespace)
            return nil
        } catch {
            return error as? SigningError
        }
    }

    @Test(arguments: [["-t", "ed25519"], ["-t", "ecdsa", "-b", "256"]])
    func `a key in a file signs`(_ options: [String]) async throws {
        let keygen = try Keygen()
        let path = try keygen.key("key", options)
        for path in [path, "\(path).pub"] {
            let signer = try KeygenSigner(path: path, environment: keygen.environment)
            let armour = try await signer.sign(text, namespace: namespace)
            #expect(try Armour.text(Armour.blob(armour)) == armour)
            try Signature(armour: armour).verify(text, namespace: namespace)
            #expect(
                try keygen.accepts(armour, text, key: signer.publicKey, namespace: namespace))
        }
    }

    @Test func `a key that only the agent holds signs`() async throws {
        let keygen = try Keygen()
        let path = try keygen.key()
        try keygen.startAgent()
        try keygen.addToAgent(path)
        #expect(try await AgentKeys.list(environment: keygen.environment).count == 1)
        try FileManager.default.removeItem(atPath: path)
        let signer = try KeygenSigner(path: path, environment: keygen.environment)
        let armour = try await signer.sign(text, namespace: namespace)
        try Signature(armour: armour).verify(text, namespace: namespace)
    }

    @Test func `an encrypted key that the agent holds signs without a terminal`() async throws {
        let keygen = try Keygen()
        let path = try keygen.key("key", passphrase: "example words")
        try keygen.startAgent()
        try keygen.scratch.write("#!/bin/sh\necho 'example words'\n", to: "ask")
        try keygen.run("chmod", ["700", "\(keygen.scratch.path)/ask"])
        keygen.environment["SSH_ASKPASS"] = "\(keygen.scratch.path)/ask"
        keygen.environment["SSH_ASKPASS_REQUIRE"] = "force"
        try keygen.addToAgent(path)
        keygen.environment["SSH_ASKPASS"] = nil
        keygen.environment["SSH_ASKPASS_REQUIRE"] = nil
        let signer = try KeygenSigner(path: path, environment: keygen.environment)
        let armour = try await signer.sign(text, namespace: namespace)
        try Signature(armour: armour).verify(text, namespace: namespace)
    }

    @Test func `there is no ssh-keygen`() async throws {
        let keygen = try Keygen()
        let path = try keygen.key()
        keygen.environment["PATH"] = ""
        #expect(await problem(keygen, path) == .noKeygen)
        keygen.environment["SSH_AUTH_SOCK"] = "\(keygen.scratch.path)/agent"
        try FileManager.default.removeItem(atPath: path)
        #expect(await problem(keygen, path) == .noKeygen)
    }

    @Test func `there is no key file`() async throws {
        let keygen = try Keygen()
        let path = "\(keygen.scratch.path)/absent"
        #expect(await problem(keygen, path) == .noKeyFile("\(path).pub"))
    }

    @Test func `the file holds no key`() async throws {
        let keygen = try Keygen()
        try keygen.scratch.write("rubbish\n", to: "key.pub")
        let path = "\(keygen.scratch.path)/key"
        #expect(await problem(keygen, path) == .unusableKey("\(path).pub", .malformedKey))
    }

    @Test func `others can read the private key`() async throws {
        let keygen = try Keygen()
        let path = try keygen.key()
        try keygen.run("chmod", ["644", path])
        #expect(await problem(keygen, path) == .openPermissions(path))
    }

    @Test func `no agent is running`() async throws {
        let keygen = try Keygen()
        let path = try keygen.key()
        try FileManager.default.removeItem(atPath: path)
        #expect(await problem(keygen, path) == .noAgent)
        keygen.environment["SSH_AUTH_SOCK"] = "\(keygen.scratch.path)/absent"
        #expect(await problem(keygen, path) == .noAgent)
        // What an agent that died leaves behind.
        try keygen.scratch.write("", to: "dead")
        keygen.environment["SSH_AUTH_SOCK"] = "\(keygen.scratch.path)/dead"
        #expect(await problem(keygen, path) == .noAgent)
    }

    @Test func `the agent is empty, then holds other keys`() async throws {
        let keygen = try Keygen()
        let path = try keygen.key()
        let print = try KeyFiles.publicKey(at: path).fingerprint
        try FileManager.default.removeItem(atPath: path)
        try keygen.startAgent()
        #expect(await problem(keygen, path) == .agentEmptyOrLocked)
        try keygen.addToAgent(try keygen.key("other", ["-t", "rsa", "-b", "3072"]))
        #expect(await problem(keygen, path) == .agentLacks(print))
        try keygen.addToAgent(try keygen.key("third"))
        #expect(await problem(keygen, path) == .agentLacks(print))
    }

    @Test func `the agent refuses`() async throws {
        let keygen = try Keygen()
        let path = try keygen.key()
        // Refuses every question whether a key may be used.
        keygen.environment["SSH_ASKPASS"] = "/bin/false"
        keygen.environment["SSH_ASKPASS_REQUIRE"] = "force"
        try keygen.startAgent()
        try keygen.run("ssh-add", ["-q", "-c", path])
        try FileManager.default.removeItem(atPath: path)
        #expect(await problem(keygen, path) == .agentRefused)
    }

    @Test func `the key is encrypted and there is no terminal`() async throws {
        let keygen = try Keygen()
        let path = try keygen.key("key", passphrase: "example words")
        try #require(isatty(0) == 0 && isatty(2) == 0, "this test runs without a terminal")
        #expect(await problem(keygen, path) == .noTerminal(path))
        keygen.environment["SSH_ASKPASS"] = "/bin/false"
        #expect(await problem(keygen, path) == .noTerminal(path), "nothing to show a window on")
    }

    @Test(arguments: ["right words", "wrong words"])
    func `a window asks for the passphrase`(_ answer: String) async throws {
        let keygen = try Keygen()
        let path = try keygen.key("key", passphrase: "right words")
        try keygen.scratch.write("#!/bin/sh\necho '\(answer)'\n", to: "ask")
        try keygen.run("chmod", ["700", "\(keygen.scratch.path)/ask"])
        keygen.environment["SSH_ASKPASS"] = "\(keygen.scratch.path)/ask"
        keygen.environment["SSH_ASKPASS_REQUIRE"] = "force"
        let expected: SigningError? = answer == "right words" ? nil : .wrongPassphrase(path)
        #expect(await problem(keygen, path) == expected)
    }

    @Test func `a path may hold any word`() async throws {
        let keygen = try Keygen()
        try keygen.scratch.write("", to: "agent passphrase cancel/x")
        let path = try keygen.key("agent passphrase cancel/key")
        try keygen.scratch.write("rubbish\n", to: "agent passphrase cancel/key")
        guard case .refused(let words) = await problem(keygen, path) else {
            Issue.record("not named as a refusal")
            return
        }
        #expect(!words.isEmpty)
    }

    @Test func `the private key is not the one that the public file names`() async throws {
        let keygen = try Keygen()
        let path = try keygen.key()
        let other = try keygen.key("other")
        try FileManager.default.removeItem(atPath: "\(path).pub")
        try FileManager.default.copyItem(atPath: "\(other).pub", toPath: "\(path).pub")
        let found = await problem(keygen, path)
        #expect(found == .otherKey(path) || found.map { "\($0)".hasPrefix("refused") } == true)
    }

    @Test func `every problem has its own words and a remedy`() {
        let all: [SigningError] = [
            .noKeygen, .tooOld, .noKeyFile("x"), .unusableKey("x", .malformedKey),
            .openPermissions("x"), .noTerminal("x"), .noAgent, .agentEmptyOrLocked,
            .agentLacks("x"), .agentRefused, .wrongPassphrase("x"), .cancelled, .notSigned("x"),
            .otherKey("x"), .refused("x"),
        ]
        #expect(Set(all.map(\.problem)).count == all.count)
        #expect(all.allSatisfy { $0.problem.hasSuffix(".") && !$0.remedy.isEmpty })
    }
}
