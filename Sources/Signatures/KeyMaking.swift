import Subprocess

#if canImport(System)
    import System
#else
    import SystemPackage
#endif

extension KeyFiles {
    /// Makes an Ed25519 key with `ssh-keygen`, which asks for a passphrase itself.
    ///
    /// - Parameters:
    ///   - path: The file of the private key; nothing may be there yet.
    ///   - asks: Whether somebody sits at a terminal; else the key has no passphrase.
    ///   - environment: The variables of the person.
    /// - Throws: ``SigningError/noKeygen`` where it is not installed, ``SigningError/notMade(_:_:)``
    ///   where it made none.
    package static func make(
        at path: String, asks: Bool, environment: [String: String]
    ) async throws {
        let wanted = Environment.custom(
            Dictionary(
                uniqueKeysWithValues: environment.map { (Environment.Key(stringLiteral: $0), $1) }))
        let arguments = ["-q", "-t", "ed25519", "-f", path] + (asks ? [] : ["-N", ""])
        do {
            let program = try await Executable.name("ssh-keygen").resolveExecutablePath(in: wanted)
            if asks {
                let result = try await run(
                    .path(program), arguments: Arguments(arguments), environment: wanted,
                    input: .fileDescriptor(.standardInput, closeAfterSpawningProcess: false),
                    output: .fileDescriptor(.standardOutput, closeAfterSpawningProcess: false),
                    error: .fileDescriptor(.standardError, closeAfterSpawningProcess: false))
                guard result.terminationStatus == .exited(0) else {
                    throw SigningError.notMade(path, "it was not made")
                }
                return
            }
            let result = try await run(
                .path(program), arguments: Arguments(arguments), environment: wanted, input: .none,
                output: .string(limit: 65_536), error: .string(limit: 65_536))
            guard result.terminationStatus == .exited(0) else {
                let words = result.standardError.split(separator: "\n").last.map(String.init)
                throw SigningError.notMade(path, words ?? "it was not made")
            }
        } catch let error as SubprocessError {
            throw error.code == .executableNotFound ? SigningError.noKeygen : error
        }
    }
}
