import Subprocess

#if canImport(System)
    import System
#else
    import SystemPackage
#endif
#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Signs by calling `ssh-keygen -Y sign`: files, agents, hardware keys, PIN and touch.
///
/// The private key never enters this process. What comes back is verified before it is used.
package struct KeygenSigner: StatementSigner {
    package let publicKey: PublicKey
    /// The private key's file, or the public one where an agent holds the key.
    private let keyFile: String
    private let environment: [String: String]

    /// Takes a key by the path of its private or public file.
    ///
    /// - Parameters:
    ///   - path: `~/.ssh/id_ed25519`, or the same with `.pub`.
    ///   - environment: The variables that `ssh-keygen` shall see.
    /// - Throws: ``SigningError`` where there is no such key or its permissions are open.
    package init(path: String, environment: [String: String]) throws {
        let stem = path.hasSuffix(".pub") ? String(path.dropLast(4)) : path
        guard let line = try? KeyFiles.text("\(stem).pub") else {
            throw SigningError.noKeyFile("\(stem).pub")
        }
        do { publicKey = try PublicKey(line: line) } catch {
            throw SigningError.unusableKey("\(stem).pub", error)
        }
        var facts = stat()
        if unsafe stat(stem, &facts) == 0 {
            guard facts.st_mode & 0o077 == 0 else { throw SigningError.openPermissions(stem) }
            keyFile = stem
        } else {
            keyFile = "\(stem).pub"
        }
        self.environment = environment
    }

    package func sign(_ text: [UInt8], namespace: String) async throws -> String {
        let onTerminal = isatty(2) == 1 || isatty(0) == 1
        let fromAgent = keyFile.hasSuffix(".pub")
        if fromAgent { try await AgentKeys.demand(publicKey, environment: environment) }
        if !fromAgent, !onTerminal, !asks, KeyFiles.isEncrypted(keyFile) {
            let held = try? await AgentKeys.list(environment: environment).contains(publicKey)
            guard held == true else { throw SigningError.noTerminal(keyFile) }
        }
        let held =
            (try? await AgentKeys.list(environment: environment).contains(publicKey)) ?? false
        let file = held ? publicFile : keyFile
        let (status, output, errors) = try await call(file, text, namespace, onTerminal)
        guard status == 0 else { throw explain(status, errors, onTerminal) }
        let blob = try Armour.lenientBlob(output)
        let armour = Armour.text(blob)
        let signature = try Signature(armour: armour)
        guard signature.key == publicKey else { throw SigningError.otherKey(keyFile) }
        try signature.verify(text, namespace: namespace)
        return armour
    }

    /// Whether `ssh-keygen` can ask in a window where there is no terminal.
    private var asks: Bool {
        guard environment["SSH_ASKPASS"] != nil else { return false }
        return environment["DISPLAY"] != nil || environment["WAYLAND_DISPLAY"] != nil
            || environment["SSH_ASKPASS_REQUIRE"] == "force"
    }

    private var publicFile: String { keyFile.hasSuffix(".pub") ? keyFile : "\(keyFile).pub" }

    /// On a terminal `ssh-keygen` talks to the person itself; otherwise its words are kept.
    private func call(
        _ file: String, _ text: [UInt8], _ namespace: String, _ onTerminal: Bool
    ) async throws -> (Int32, String, String) {
        var arguments = ["-Y", "sign", "-q", "-f", file, "-n", namespace]
        if file.hasSuffix(".pub") { arguments.insert("-U", at: 2) }
        let wanted = Environment.custom(
            Dictionary(
                uniqueKeysWithValues: environment.map { (Environment.Key(stringLiteral: $0), $1) }))
        do {
            // Found once: a name would be tried in each folder of the path by a process of its own.
            let program = try await Executable.name("ssh-keygen").resolveExecutablePath(in: wanted)
            // Of its own for each run, which closes it.
            let input = try Self.filledPipe(text)
            if onTerminal {
                let result = try await run(
                    .path(program), arguments: Arguments(arguments), environment: wanted,
                    input: .fileDescriptor(input, closeAfterSpawningProcess: true),
                    output: .string(limit: 65_536),
                    error: .fileDescriptor(.standardError, closeAfterSpawningProcess: false))
                return (code(result.terminationStatus), result.standardOutput, "")
            }
            let result = try await run(
                .path(program), arguments: Arguments(arguments), environment: wanted,
                input: .fileDescriptor(input, closeAfterSpawningProcess: true),
                output: .string(limit: 65_536), error: .string(limit: 65_536))
            return (
                code(result.terminationStatus), result.standardOutput,
                result.standardError
            )
        } catch let error as SubprocessError {
            throw error.code == .executableNotFound ? SigningError.noKeygen : error
        }
    }

    /// A pipe that holds the text already.
    ///
    /// Where `ssh-keygen` ends without reading, writing to it would end this process (SIGPIPE). A
    /// statement is shorter than what a pipe takes at once.
    private static func filledPipe(_ text: [UInt8]) throws -> FileDescriptor {
        let (reading, writing) = try FileDescriptor.pipe()
        defer { try? writing.close() }
        for end in [reading, writing] { _ = fcntl(end.rawValue, F_SETFD, FD_CLOEXEC) }
        _ = fcntl(writing.rawValue, F_SETFL, O_NONBLOCK)
        guard try writing.writeAll(text) == text.count else {
            try reading.close()
            throw SigningError.refused("the text is too long")
        }
        return reading
    }

    private func code(_ status: TerminationStatus) -> Int32 {
        switch status {
        case .exited(let code): code
        case .signaled(let signal): -signal
        }
    }

    private func explain(_ status: Int32, _ errors: String, _ onTerminal: Bool) -> SigningError {
        // A path may hold any word.
        let words = errors.split(separator: keyFile).joined(separator: " ").lowercased()
        if status < 0 || words.contains("cancel") { return .cancelled }
        if words.contains("passphrase") {
            return asks ? .wrongPassphrase(keyFile) : .noTerminal(keyFile)
        }
        if words.contains("too open") || words.contains("unprotected") {
            return .openPermissions(keyFile)
        }
        if words.contains("agent refused") || words.contains("agent") { return .agentRefused }
        if words.contains("illegal option") || words.contains("unsupported") { return .tooOld }
        if onTerminal {
            // ssh-keygen told the person itself; a file that needs a passphrase got a wrong one.
            let isWrong = !keyFile.hasSuffix(".pub") && !publicKey.kind.isSecurityKey
            return isWrong && KeyFiles.isEncrypted(keyFile)
                ? .wrongPassphrase(keyFile) : .notSigned(keyFile)
        }
        let last = errors.split(separator: "\n").last.map(String.init) ?? "exit status \(status)"
        return .refused(last)
    }
}
