extension StockGit {
    /// Puts what is staged into a commit of its own that no branch has, so that it can be read.
    ///
    /// - Parameters:
    ///   - folder: The root of the working tree.
    ///   - index: The index that the commit will be made of; git names it to its hooks.
    ///   - parent: The commit before it.
    /// - Returns: The commit.
    /// - Throws: ``TransportError`` where git cannot do it.
    package func commitOfStaged(
        in folder: String, index: String?, parent: ObjectID?
    ) async throws -> ObjectID {
        var git = self
        if let index { git = git.with("GIT_INDEX_FILE", index) }
        for role in ["AUTHOR", "COMMITTER"] {
            git = git.with("GIT_\(role)_NAME", "signet").with("GIT_\(role)_EMAIL", "signet")
        }
        let tree = try await git.line(["write-tree"], in: folder)
        let parents = parent.map { ["-p", $0.hex] } ?? []
        let commit = try await git.line(
            ["commit-tree", "-m", "Staged"] + parents + [tree], in: folder)
        guard let id = ObjectID(commit) else {
            throw TransportError(.other, "git commit-tree wrote '\(commit)'")
        }
        return id
    }

    private func line(_ arguments: [String], in folder: String) async throws -> String {
        let answer = try await run(arguments, in: folder, patience: .seconds(600))
        guard answer.status == 0 else { throw TransportError(.other, answer.errors) }
        return answer.output.split(separator: "\n").first.map(String.init) ?? ""
    }
}
