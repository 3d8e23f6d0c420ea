import Clibgit2

/// One path at which two commits differ.
package struct PathDifference: Hashable, Sendable {
    /// From the root of the repository, with slashes.
    package let path: String
    /// The file in the first commit, or nothing where it has none.
    package let left: TreeEntry?
    /// The file in the second commit.
    package let right: TreeEntry?
}

extension Repository {
    /// The names of the remote repositories that this clone knows, sorted: those with an address.
    ///
    /// libgit2 (1.5 at least) would try a pattern on every setting, and keep 20 KB for each that is another one.
    package func remotes() throws(GitError) -> [String] {
        var names: Set<String> = []
        for (key, _) in try settings(beginning: "remote.") {
            let name = key.dropFirst("remote.".count)
            for ending in [".url", ".pushurl"] where name.hasSuffix(ending) {
                names.insert(String(name.dropLast(ending.count)))
            }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// The commit of a full reference name, or nothing where there is no such reference.
    package func commit(of reference: String) throws(GitError) -> ObjectID? {
        var id = git_oid()
        let status = git_reference_name_to_id(&id, handle.pointer, reference)
        if status == GIT_ENOTFOUND.rawValue { return nil }
        try GitError.check(status, "read a reference")
        return ObjectID(id)
    }

    /// Puts a reference on a commit, wherever it was.
    package func set(reference: String, to commit: ObjectID) throws(GitError) {
        var raw = commit.raw
        var made: OpaquePointer?
        let status = git_reference_create(
            &made, handle.pointer, reference, &raw, 1, "exchanged by signet")
        git_reference_free(made)
        try GitError.check(status, "write a reference")
    }

    /// Whether a commit is, or comes after, another one.
    package func descends(_ commit: ObjectID, from other: ObjectID) throws(GitError) -> Bool {
        if commit == other { return true }
        var later = commit.raw
        var earlier = other.raw
        let status = git_graph_descendant_of(handle.pointer, &later, &earlier)
        // In a clone whose history was cut off the way back may be missing.
        if status == GIT_ENOTFOUND.rawValue { return false }
        try GitError.check(status, "walk the history")
        return status == 1
    }

    /// The commits of one side that the other side does not have, newest first.
    ///
    /// - Parameters:
    ///   - tip: The side asked about.
    ///   - other: The other side; nothing for all commits.
    /// - Returns: Each commit with the address of its committer.
    /// - Throws: ``GitError`` where the history cannot be read.
    package func commits(
        of tip: ObjectID, without other: ObjectID?
    ) throws(GitError) -> [(id: ObjectID, committer: String)] {
        let walk = try Handle<OpaquePointer>("walk the history", free: git_revwalk_free) {
            git_revwalk_new(&$0, handle.pointer)
        }
        var start = tip.raw
        try GitError.check(git_revwalk_push(walk.pointer, &start), "walk the history")
        if let other {
            var hidden = other.raw
            try GitError.check(git_revwalk_hide(walk.pointer, &hidden), "walk the history")
        }
        var found: [(id: ObjectID, committer: String)] = []
        var next = git_oid()
        while true {
            let status = git_revwalk_next(&next, walk.pointer)
            if status == GIT_ITEROVER.rawValue { break }
            try GitError.check(status, "walk the history")
            let commit = try Handle<OpaquePointer>("read a commit", free: git_commit_free) {
                git_commit_lookup(&$0, handle.pointer, &next)
            }
            let committer = git_commit_committer(commit.pointer)?.pointee
            found.append((ObjectID(next), committer.map { String(cString: $0.email) } ?? ""))
        }
        return found
    }

    /// The paths at which two commits differ, sorted; folders that are alike are not entered.
    package func differences(
        from left: ObjectID?, to right: ObjectID?
    ) throws(GitError) -> [PathDifference] {
        var found: [PathDifference] = []
        try differ(try treeID(of: left), try treeID(of: right), "", &found)
        return found.sorted { $0.path < $1.path }
    }

    private func treeID(of commit: ObjectID?) throws(GitError) -> ObjectID? {
        guard let commit else { return nil }
        let tree = try tree(of: commit)
        return git_tree_id(tree.pointer).map { ObjectID($0.pointee) }
    }

    private func differ(
        _ left: ObjectID?, _ right: ObjectID?, _ prefix: String, _ found: inout [PathDifference]
    ) throws(GitError) {
        guard left != right else { return }
        let old = try children(of: left, prefix)
        let new = try children(of: right, prefix)
        for name in Set(old.keys).union(new.keys) {
            let (one, other) = (old[name], new[name])
            if one == other { continue }
            let (oneFolder, otherFolder) = (one?.folder, other?.folder)
            if oneFolder != nil || otherFolder != nil {
                try differ(oneFolder, otherFolder, "\(prefix)\(name)/", &found)
            }
            if one?.file != nil || other?.file != nil {
                found.append(
                    PathDifference(path: prefix + name, left: one?.file, right: other?.file))
            }
        }
    }

    /// An entry of a folder: a file or a folder.
    private struct Child: Equatable {
        var file: TreeEntry?
        var folder: ObjectID?
    }

    private func children(
        of tree: ObjectID?, _ prefix: String
    ) throws(GitError) -> [String: Child] {
        guard let tree else { return [:] }
        var raw = tree.raw
        let open = try Handle<OpaquePointer>("read a folder", free: git_tree_free) {
            git_tree_lookup(&$0, handle.pointer, &raw)
        }
        var found: [String: Child] = [:]
        for place in 0..<git_tree_entrycount(open.pointer) {
            guard let entry = git_tree_entry_byindex(open.pointer, place),
                let words = git_tree_entry_name(entry), let id = git_tree_entry_id(entry)
            else { continue }
            let name = String(cString: words)
            if git_tree_entry_type(entry) == GIT_OBJECT_TREE {
                found[name] = Child(folder: ObjectID(id.pointee))
            } else {
                let mode = UInt16(truncatingIfNeeded: git_tree_entry_filemode_raw(entry).rawValue)
                found[name] = Child(
                    file: TreeEntry(path: prefix + name, id: ObjectID(id.pointee), mode: mode))
            }
        }
        return found
    }
}
