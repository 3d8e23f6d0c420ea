import Foundation
import Signatures
import TestSupport

/// Stock `ssh-keygen` and `ssh-agent` in a scratch directory, with nobody's keys or settings.
final class Keygen {
    let scratch: ScratchDirectory
    /// What every program here sees.
    var environment: [String: String]
    private var agent: Process?

    init() throws {
        scratch = try ScratchDirectory()
        environment = [
            "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
            "HOME": scratch.path, "LC_ALL": "C",
        ]
    }

    // Not by a signal that the agent could have inherited as blocked.
    deinit { if let agent { kill(agent.processIdentifier, SIGKILL) } }

    /// Makes a key and gives the path of its private file.
    func key(
        _ name: String = "key", _ options: [String] = ["-t", "ed25519"], passphrase: String = ""
    )
        throws -> String
    {
        let path = "\(scratch.path)/\(name)"
        try run(
            "ssh-keygen", ["-q"] + options + ["-N", passphrase, "-C", "example", "-f", path])
        return path
    }

    /// What `ssh-keygen -Y sign` prints.
    func sign(_ text: [UInt8], with key: String, namespace: String, _ options: [String] = [])
        throws -> String
    {
        try run(
            "ssh-keygen", ["-Y", "sign", "-q", "-f", key, "-n", namespace] + options, input: text)
    }

    /// Whether `ssh-keygen -Y verify` accepts a signature with the line that Signet writes.
    func accepts(_ armour: String, _ text: [UInt8], key: PublicKey, namespace: String) throws
        -> Bool
    {
        let line = AllowedSigner(
            principal: "p-0001", namespaces: [namespace], validAfter: nil, validBefore: nil,
            key: key.description
        ).line
        return try accepts(armour, text, line: line, namespace: namespace)
    }

    /// Whether it accepts a signature of p-0001 with a line of one's own.
    func accepts(_ armour: String, _ text: [UInt8], line: String, namespace: String) throws -> Bool
    {
        let name = UUID().uuidString
        try scratch.write(line + "\n", to: "\(name).allowed")
        try scratch.write(armour, to: "\(name).sig")
        return
            (try? run(
                "ssh-keygen",
                [
                    "-Y", "verify", "-f", "\(scratch.path)/\(name).allowed", "-I", "p-0001", "-n",
                    namespace, "-s", "\(scratch.path)/\(name).sig",
                ], input: text)) != nil
    }

    /// Starts an agent that ends with this object.
    func startAgent() throws {
        // In the foreground: a process that goes into the background is waited for for ever.
        let socket = "\(scratch.path)/agent"
        let agent = Process()
        agent.executableURL = URL(filePath: "/usr/bin/env")
        agent.arguments = ["ssh-agent", "-D", "-a", socket]
        agent.environment = environment
        agent.standardOutput = FileHandle.nullDevice
        agent.standardError = FileHandle.nullDevice
        try agent.run()
        self.agent = agent
        environment["SSH_AUTH_SOCK"] = socket
        for _ in 0..<500 where !FileManager.default.fileExists(atPath: socket) { usleep(10_000) }
    }

    func addToAgent(_ key: String) throws { try run("ssh-add", ["-q", key]) }

    @discardableResult
    func run(_ program: String, _ arguments: [String], input: [UInt8] = []) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [program] + arguments
        process.environment = environment
        let output = Pipe()
        let file = "\(scratch.path)/input-\(UUID().uuidString)"
        try Data(input).write(to: URL(filePath: file))
        process.standardInput = try FileHandle(forReadingFrom: URL(filePath: file))
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        try FileManager.default.removeItem(atPath: file)
        guard process.terminationStatus == 0 else { throw Refused() }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A program ended with another status than 0.
    struct Refused: Error {}
}

/// The reason for which a key or signature is not accepted.
func refusal(_ body: () throws -> Void) -> SignatureError? {
    do {
        try body()
        return nil
    } catch {
        return error as? SignatureError
    }
}
