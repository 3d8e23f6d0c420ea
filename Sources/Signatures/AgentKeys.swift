import Subprocess

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The keys that an SSH agent offers.
package enum AgentKeys {
    /// The usable keys of the agent; none where there is no agent.
    package static func list(environment: [String: String]) async throws -> [PublicKey] {
        try await lines(environment: environment)?.compactMap { try? PublicKey(line: $0) } ?? []
    }

    /// Says which of the reasons it is when an agent cannot sign with a key.
    static func demand(_ key: PublicKey, environment: [String: String]) async throws {
        guard let lines = try await lines(environment: environment) else {
            throw SigningError.noAgent
        }
        guard !lines.isEmpty else { throw SigningError.agentEmptyOrLocked }
        guard lines.contains(where: { (try? PublicKey(line: $0)) == key }) else {
            throw SigningError.agentLacks(key.fingerprint)
        }
    }

    /// The keys of the agent, also those that are not accepted; nothing where no agent answers.
    private static func lines(environment: [String: String]) async throws -> [String]? {
        guard environment["SSH_AUTH_SOCK"] != nil else { return nil }
        let wanted = Environment.custom(
            Dictionary(
                uniqueKeysWithValues: environment.map { (Environment.Key(stringLiteral: $0), $1) }))
        do {
            let program = try await Executable.name("ssh-add").resolveExecutablePath(in: wanted)
            let result = try await run(
                .path(program), arguments: ["-L"], environment: wanted,
                output: .string(limit: 1 << 20), error: .discarded)
            switch result.terminationStatus {
            case .exited(0):
                return result.standardOutput.split(separator: "\n").map(String.init)
            // ssh-add(1): 1 where the agent answers that it has none, 2 where it does not answer.
            case .exited(1): return []
            default: return nil
            }
        } catch let error as SubprocessError {
            throw error.code == .executableNotFound ? SigningError.noKeygen : error
        }
    }
}

/// Key files and what they tell without being opened.
package enum KeyFiles {
    static func text(_ path: String) throws -> String {
        guard let file = unsafe fopen(path, "r") else { throw SigningError.noKeyFile(path) }
        defer { unsafe fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 1 << 16)
        let count = unsafe fread(&bytes, 1, bytes.count, file)
        return String(decoding: bytes.prefix(count), as: UTF8.self)
    }

    /// The public key in a file, or in the `.pub` file beside a private one.
    ///
    /// - Throws: ``SigningError`` where there is none or its type is not accepted.
    package static func publicKey(at path: String) throws -> PublicKey {
        let file = path.hasSuffix(".pub") ? path : "\(path).pub"
        do { return try PublicKey(line: try text(file)) } catch let error as SignatureError {
            throw SigningError.unusableKey(file, error)
        }
    }

    /// The public keys in a folder such as `~/.ssh`, with the paths of their files.
    package static func publicKeys(in folder: String) -> [(path: String, key: PublicKey)] {
        guard let stream = unsafe opendir(folder) else { return [] }
        defer { unsafe closedir(stream) }
        var found: [(path: String, key: PublicKey)] = []
        while let entry = unsafe readdir(stream) {
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) {
                    unsafe String(cString: $0)
                }
            }
            guard name.hasSuffix(".pub"), let line = try? text("\(folder)/\(name)"),
                let key = try? PublicKey(line: line)
            else { continue }
            found.append(("\(folder)/\(name)", key))
        }
        return found.sorted { $0.path < $1.path }
    }

    /// Whether an OpenSSH private key is encrypted (PROTOCOL.key: the cipher is not `none`).
    static func isEncrypted(_ path: String) -> Bool {
        guard let text = try? text(path) else { return false }
        let body = text.split(separator: "\n").filter { !$0.hasPrefix("-----") }.joined()
        guard let blob = Base64.decode(body) else { return text.contains("ENCRYPTED") }
        var reader = WireReader(blob)
        guard let magic = reader.take(15), magic.starts(with: "openssh-key-v1".utf8) else {
            return false
        }
        return reader.text() != "none"
    }
}
