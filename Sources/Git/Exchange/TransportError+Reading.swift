extension TransportError {
    /// Reads what stock git wrote to standard error in English.
    ///
    /// The words are those of git 2.39 and of the common hosts; where none is known, the last line
    /// that says something is kept for people.
    ///
    /// - Parameter errors: Everything that git and the host said.
    package init(reading errors: String) {
        let lower = errors.lowercased()
        // A full disk of this computer is none of the host's; the host's lines are marked.
        let here = lower.split(whereSeparator: \.isNewline)
            .filter { !$0.contains("remote") }.joined(separator: "\n")
        let isFullHere = ["no space left", "disk quota"].contains { here.contains($0) }
        let found =
            isFullHere
            ? nil : Self.signs.first { sign in sign.words.contains { lower.contains($0) } }
        self.init(found?.code ?? .other, Self.telling(errors, found?.words ?? []))
    }

    /// Marks of each failure, the more particular ones first.
    private static let signs: [(code: Code, words: [String])] = [
        (
            .demandsSignedCommits,
            [
                "must have verified signatures", "commit must be signed",
                "commits must be signed", "unsigned commit", "is not signed", "not signed with",
                "must be gpg signed", "require signed commits", "missing a signature",
                "unverified commit",
            ]
        ),
        (
            .noRepository,
            ["project you were looking for could not be found", "repository not found"]
        ),
        (
            // A lock that the host's own account may not write is no race.
            .isProtected,
            [
                "insufficient permission for adding an object", ".lock': permission denied",
                "unable to create temporary object directory",
            ]
        ),
        (
            .moved,
            [
                "fetch first", "non-fast-forward", "stale info", "cannot lock ref",
                "failed to lock", "failed to update ref", "reference already exists",
                "incorrect old value",
            ]
        ),
        (
            .isProtected,
            [
                "protected branch", "gh006", "gh013", "not allowed to push", "branch is protected",
                "you are not permitted", "write access to repository not granted",
                "deny updating a hidden ref", "refusing to update checked out branch",
                "branch is currently checked out", "permission to ",
                "pushes to this branch are not permitted", "only be modified through",
                "prohibited by gerrit", "permission denied to update branch",
            ]
        ),
        (.noSpace, ["no space left", "quota exceeded", "disk quota", "over its quota"]),
        (
            .refused,
            ["pre-receive hook declined", "update hook declined", "hook declined", "gl-hook-err"]
        ),
        (
            .unknownHost,
            [
                "host key verification failed", "remote host identification has changed",
                "ssl certificate problem", "server certificate verification failed",
                "certificate verify failed",
            ]
        ),
        (
            .refusedAuthentication,
            [
                "permission denied (", "authentication failed", "could not read username",
                "could not read password", "terminal prompts disabled", "invalid credentials",
                "error: 401", "error: 403", "access denied", "http basic: access denied",
                "too many authentication failures", "no supported authentication",
            ]
        ),
        (
            .away,
            [
                "could not resolve", "connection refused", "connection timed out", "timed out",
                "no route to host", "network is unreachable", "failed to connect",
                "couldn't connect", "connection reset", "connection closed", "hung up",
                "early eof", "unable to access", "error: 50", "operation too slow",
                "name or service not known", "temporary failure in name resolution",
            ]
        ),
        (
            .noRepository,
            [
                "does not appear to be a git repository",
                "error: 404", "not found", "does not exist", "no such file or directory",
                "dubious ownership",
            ]
        ),
    ]

    /// The lines that tell a person something: what the host said, else what ssh or git said.
    ///
    /// - Parameters:
    ///   - errors: Everything that was said.
    ///   - marks: Words by which the failure was known: the line with one of them tells most.
    /// - Returns: One or a few lines, without a full stop.
    private static func telling(_ errors: String, _ marks: [String]) -> String {
        let lines = errors.split(whereSeparator: \.isNewline).map { line in
            String(line.drop { $0 == " " })
        }
        let remote = lines.filter { $0.hasPrefix("remote:") }
            .map { String($0.dropFirst(7).drop { $0 == " " }) }
            .filter { line in line.contains { $0.isLetter } }
        if !remote.isEmpty {
            // With the line that says most; some hosts frame it with blank lines and rulers.
            let first = remote.firstIndex { line in
                marks.contains { line.lowercased().contains($0) }
            }
            return plain(remote.dropFirst(max(0, (first ?? 0) - 1)).prefix(3).map(plain))
        }
        if errors.contains("terminal prompts disabled") {
            return "it asks for a name and a password, and nobody could be asked"
        }
        let marked = lines.first { line in
            marks.contains { line.lowercased().contains($0) }
        }
        let own =
            marked
            ?? lines.first { line in
                ["fatal:", "error:", "ssh:"].contains { line.hasPrefix($0) }
            }
        return plain(own ?? lines.last ?? "it gave no reason")
    }

    private static func plain(_ lines: [String]) -> String { plain(lines.joined(separator: "; ")) }

    /// A line without the word that marks it and without its full stop.
    private static func plain(_ line: String) -> String {
        var text = line
        for mark in ["fatal: ", "error: ", "ERROR: ", "- "] where text.hasPrefix(mark) {
            text = String(text.dropFirst(mark.count))
        }
        // The address is told already.
        if text.hasPrefix("unable to access '"), let end = text.firstRange(of: "': ") {
            text = String(text[end.upperBound...])
        }
        // ` ! [remote rejected] main -> main (why)`
        if text.contains("rejected]"), let start = text.lastIndex(of: "("), text.hasSuffix(")") {
            text = String(text[text.index(after: start)...].dropLast())
        }
        let frame: Set<Character> = [".", ":", "!", "@", "=", " "]
        text = String(text.drop { frame.contains($0) })
        while let last = text.last, frame.contains(last) { text.removeLast() }
        return text
    }
}
