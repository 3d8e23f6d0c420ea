import Clibgit2

/// How a branch comes to have another commit, and the folders that have it checked out its files.
extension Repository {
    /// What a branch shall be moved to, the files that working trees need for it, and those that
    /// they lose.
    struct Move {
        let commit: ObjectID
        let entries: [TreeEntry]
        let files: [NewFile]
        var removed: [TreeEntry] = []
    }

    /// Moves a branch, and puts the files into the working trees that have it checked out.
    ///
    /// - Parameters:
    ///   - branch: The branch.
    ///   - message: What the log of the branch says.
    ///   - plan: Given the tip; asked again after each lost race; nothing where nothing is to do.
    /// - Returns: What the branch has afterwards.
    /// - Throws: ``GitError`` as ``add(to:message:mark:files:)``, and whatever `plan` throws.
    func change(
        _ branch: String, message: String, plan: (ObjectID?) throws -> Move?
    ) throws -> ObjectID {
        let lock = try FileLock("\(commonFolder)/signet.lock", seconds: 10)
        defer { lock.release() }
        var places: [CheckedOut] = []
        for folder in try checkouts(of: branch) { places.append(try CheckedOut(folder)) }
        for place in places { try place.index.demandUsable() }
        try clear(places, branch)
        var patience = Patience(seconds: 10)
        while true {
            let tip = try tip(of: branch)
            guard let planned = try plan(tip) else { return tip ?? ObjectID(git_oid()) }
            let commit = planned.commit
            do throws(GitError) {
                for place in places {
                    try place.put(planned.entries, planned.files, removing: planned.removed)
                }
                try move(branch, from: tip, to: commit, message: message)
            } catch {
                // The branch may have moved all the same: what failed came after it.
                if (try? self.tip(of: branch)) == commit {
                    for place in places { place.settle(removing: planned.removed) }
                    return commit
                }
                try? clear(places, branch)
                switch error.code {
                case .modified, .alreadyExists, .locked(""):
                    guard patience.wait() else { throw explained(error, branch) }
                    continue
                default: throw error
                }
            }
            for place in places { place.settle(removing: planned.removed) }
            return commit
        }
    }

    /// Takes out of the working trees what a command left that did not come to its end.
    private func clear(_ places: [CheckedOut], _ branch: String) throws(GitError) {
        let tip = try tip(of: branch)
        for place in places {
            try place.clear { (path) throws(GitError) in
                guard let tip else { return false }
                return try file(path, at: tip) != nil
            }
        }
    }

    private func explained(_ error: GitError, _ branch: String) -> GitError {
        guard case .locked = error.code else { return error }
        var error = error
        error.code = .locked("\(commonFolder)/refs/heads/\(branch).lock")
        return error
    }

    /// Moves the branch unless somebody else moved it meanwhile.
    private func move(
        _ branch: String, from old: ObjectID?, to new: ObjectID, message: String
    ) throws(GitError) {
        let name = "refs/heads/\(branch)"
        var newID = new.raw
        var reference: OpaquePointer?
        let status: Int32
        if let old {
            var oldID = old.raw
            status = git_reference_create_matching(
                &reference, handle.pointer, name, &newID, 1, &oldID, message)
        } else {
            status = git_reference_create(&reference, handle.pointer, name, &newID, 0, message)
        }
        git_reference_free(reference)
        try GitError.check(status, "move the branch")
    }

    /// The folders of the working trees in which a branch is checked out.
    package func checkouts(of branch: String) throws(GitError) -> [String] {
        var folders: [String] = []
        if let root, try currentBranch == branch { folders.append(root) }
        var names = git_strarray()
        try GitError.check(git_worktree_list(&names, handle.pointer), "list the working trees")
        defer { git_strarray_dispose(&names) }
        var candidates: [String] = []
        for place in 0..<names.count {
            guard let name = names.strings[place] else { continue }
            guard
                let tree = try? Handle<OpaquePointer>(
                    "open a working tree", free: git_worktree_free,
                    open: { git_worktree_lookup(&$0, handle.pointer, name) }),
                let path = git_worktree_path(tree.pointer)
            else { continue }
            candidates.append(String(cString: path))
        }
        // From a linked working tree, the main one is another as well.
        candidates.append(commonFolder)
        for path in candidates {
            guard let other = try? Repository(opening: path), other.commonFolder == commonFolder,
                let folder = other.root, !folders.contains(folder), folder != root,
                (try? other.currentBranch) == branch
            else { continue }
            folders.append(folder)
        }
        return folders
    }
}
