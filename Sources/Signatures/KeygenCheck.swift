import Subprocess

/// Whether the programs are there with which statements are signed.
package enum KeygenCheck {
    /// Demands an `ssh-keygen` that can do what is asked of it.
    ///
    /// - Parameter environment: The environment of the command.
    /// - Throws: ``SigningError/noKeygen``, or ``SigningError/tooOld`` where OpenSSH names an
    ///   earlier version of itself.
    package static func demand(environment: [String: String]) async throws {
        let wanted = Environment.custom(
            Dictionary(
                uniqueKeysWithValues: environment.map { (Environment.Key(stringLiteral: $0), $1) }))
        do {
            _ = try await Executable.name("ssh-keygen").resolveExecutablePath(in: wanted)
        } catch { throw SigningError.noKeygen }
        // ssh-keygen does not tell its version; ssh, which comes with it, does.
        guard let program = try? await Executable.name("ssh").resolveExecutablePath(in: wanted),
            let result = try? await run(
                .path(program), arguments: ["-V"], environment: wanted,
                output: .discarded, error: .string(limit: 4096))
        else { return }
        guard isNewEnough(result.standardError) else { throw SigningError.tooOld }
    }

    /// Whether OpenSSH, by what `ssh -V` says, is 8.9 or later; true where it says nothing known.
    package static func isNewEnough(_ words: String) -> Bool {
        guard words.hasPrefix("OpenSSH_") else { return true }
        let numbers = words.dropFirst(8).split(maxSplits: 2, omittingEmptySubsequences: false) {
            !$0.isNumber
        }.prefix(2).compactMap { Int($0) }
        guard numbers.count == 2 else { return true }
        return (numbers[0], numbers[1]) >= (8, 9)
    }
}
