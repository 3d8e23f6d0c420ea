extension StockGit {
    /// What `git fsck` says of a repository, told apart by the object it is about.
    ///
    /// The user's and the machine's settings are not read, and no list of what to overlook.
    ///
    /// - Parameter folder: The repository's own folder.
    /// - Returns: By the name of the object, or `.` where none is named, what is wrong.
    /// - Throws: ``TransportError`` where git is missing.
    package func damage(in folder: String) async throws -> [String: String] {
        let git = with("GIT_CONFIG_NOSYSTEM", "1").with("GIT_CONFIG_GLOBAL", "/dev/null")
            .with("GIT_NO_REPLACE_OBJECTS", "1")
        let answer = try await git.run(
            [
                "-c", "fsck.skipList=/dev/null", "fsck", "--full", "--strict", "--no-dangling",
                "--no-progress",
            ], in: folder, patience: .seconds(24 * 3600))
        guard answer.status != 0 else { return [:] }
        var found: [String: String] = [:]
        for line in (answer.output + "\n" + answer.errors).split(separator: "\n")
        where !line.hasPrefix("notice:") && !line.hasPrefix("dangling ") {
            let words: [Substring] = line.split { !$0.isHexDigit }
            let place = String(words.first { $0.count == 40 } ?? ".")
            if found[place] == nil { found[place] = String(line) }
        }
        return found
    }
}
