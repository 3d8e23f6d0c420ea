import Clibgit2

/// One file that a commit had before it and has no more, or with other bytes.
package struct RemovedFile: Hashable, Sendable {
    /// The file as it was.
    package let entry: TreeEntry
    /// The commit without it.
    package let commit: ObjectID
    /// Seconds since 1970-01-01T00:00:00Z, as that commit tells.
    package let time: Int64
}

extension Repository {
    /// Every file below a folder that some commit took away or changed, against each commit before it.
    ///
    /// A merge is compared with all that it merges: what it leaves out of either is found. Where the
    /// history was cut off, it is followed as far as it goes.
    ///
    /// - Parameters:
    ///   - folder: From the root of the repository, without a slash at its end.
    ///   - tip: The newest commit.
    ///   - seen: A commit at which, and before which, nothing is compared.
    /// - Returns: Newest first; a file once for each commit that took it away.
    /// - Throws: ``GitError`` where the history cannot be read.
    package func removedFiles(
        under folder: String, to tip: ObjectID, since seen: ObjectID? = nil
    ) throws(GitError) -> [RemovedFile] {
        var trees: [ObjectID: ObjectID?] = [:]
        func tree(_ commit: ObjectID) throws(GitError) -> ObjectID? {
            if let known = trees[commit] { return known }
            let found = try subtree(folder, of: commit)
            trees[commit] = found
            return found
        }
        var done: Set<ObjectID> = []
        var open = [tip]
        if let seen { try walk(from: seen) { done.insert($0) } }
        var found: [RemovedFile] = []
        while let id = open.popLast() {
            guard done.insert(id).inserted else { continue }
            let (parents, time) = try before(id)
            let present = try tree(id)
            for parent in parents where try isHere(parent) {
                open.append(parent)
                var lost: [TreeEntry] = []
                try lose(try tree(parent), present, "\(folder)/", &lost)
                found += lost.map { RemovedFile(entry: $0, commit: id, time: time) }
            }
        }
        return found.sorted {
            ($1.time, $0.commit.hex, $0.entry.path) < ($0.time, $1.commit.hex, $1.entry.path)
        }
    }

    /// The oldest commit, following the first of each commit's parents, that has a file.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - tip: The newest commit, which has it.
    /// - Returns: The commit that brought it, or nothing where the newest does not have it.
    /// - Throws: ``GitError`` where the history cannot be read.
    package func origin(of path: String, from tip: ObjectID) throws(GitError) -> ObjectID? {
        var found: ObjectID?
        var next: ObjectID? = tip
        while let commit = next, try isHere(commit), try file(path, at: commit) != nil {
            found = commit
            next = try before(commit).parents.first
        }
        return found
    }

    /// Visits a commit and all before it that are here, each once.
    private func walk(
        from tip: ObjectID, _ visit: (ObjectID) -> Void
    ) throws(GitError) {
        var done: Set<ObjectID> = []
        var open = [tip]
        while let id = open.popLast() {
            guard done.insert(id).inserted, try isHere(id) else { continue }
            visit(id)
            open += try before(id).parents
        }
    }

    /// Whether the object is here; in a clone whose history was cut off some are not.
    private func isHere(_ id: ObjectID) throws(GitError) -> Bool {
        let objects = try Handle<OpaquePointer>("open the objects", free: git_odb_free) {
            git_repository_odb(&$0, handle.pointer)
        }
        var raw = id.raw
        return git_odb_exists(objects.pointer, &raw) == 1
    }

    private func before(
        _ id: ObjectID
    ) throws(GitError) -> (parents: [ObjectID], time: Int64) {
        var raw = id.raw
        let commit = try Handle<OpaquePointer>("read a commit", free: git_commit_free) {
            git_commit_lookup(&$0, handle.pointer, &raw)
        }
        let parents = (0..<git_commit_parentcount(commit.pointer)).compactMap { place in
            git_commit_parent_id(commit.pointer, place).map { ObjectID($0.pointee) }
        }
        return (parents, Int64(git_commit_time(commit.pointer)))
    }

    private func subtree(
        _ folder: String, of commit: ObjectID
    ) throws(GitError) -> ObjectID? {
        let root = try tree(of: commit)
        var entry: OpaquePointer?
        let status = git_tree_entry_bypath(&entry, root.pointer, folder)
        if status == GIT_ENOTFOUND.rawValue { return nil }
        try GitError.check(status, "read a folder")
        defer { git_tree_entry_free(entry) }
        guard git_tree_entry_type(entry) == GIT_OBJECT_TREE else { return nil }
        return git_tree_entry_id(entry).map { ObjectID($0.pointee) }
    }

    /// What one folder has and the other has not, or otherwise; folders that are alike are not entered.
    private func lose(
        _ old: ObjectID?, _ new: ObjectID?, _ prefix: String, _ lost: inout [TreeEntry]
    ) throws(GitError) {
        guard let old, old != new else { return }
        let former = try open(old)
        guard let new else { return try lose(former.pointer, nil, prefix, &lost) }
        let present = try open(new)
        try lose(former.pointer, present.pointer, prefix, &lost)
    }

    private func lose(
        _ former: OpaquePointer, _ present: OpaquePointer?, _ prefix: String,
        _ lost: inout [TreeEntry]
    ) throws(GitError) {
        let count = present.map { git_tree_entrycount($0) } ?? 0
        var other = 0
        for place in 0..<git_tree_entrycount(former) {
            guard let entry = git_tree_entry_byindex(former, place),
                let id = git_tree_entry_id(entry)
            else { continue }
            var twin: OpaquePointer?
            // Both are sorted in one way: one walk meets every pair.
            while other < count, let present {
                guard let candidate = git_tree_entry_byindex(present, other) else { break }
                let order = git_tree_entry_cmp(candidate, entry)
                if order > 0 { break }
                other += 1
                if order == 0 { twin = candidate }
            }
            let same = twin.flatMap { git_tree_entry_id($0) }
            if let same, git_oid_equal(same, id) == 1,
                git_tree_entry_filemode_raw(twin) == git_tree_entry_filemode_raw(entry)
            {
                continue
            }
            let path = prefix + String(cString: git_tree_entry_name(entry))
            if git_tree_entry_type(entry) == GIT_OBJECT_TREE {
                let folder = git_tree_entry_type(twin) == GIT_OBJECT_TREE ? same : nil
                try lose(
                    ObjectID(id.pointee), folder.map { ObjectID($0.pointee) }, "\(path)/", &lost)
            } else {
                let mode = git_tree_entry_filemode_raw(entry).rawValue
                lost.append(
                    TreeEntry(
                        path: path, id: ObjectID(id.pointee),
                        mode: UInt16(truncatingIfNeeded: mode)))
            }
        }
    }

    private func open(_ tree: ObjectID) throws(GitError) -> Handle<OpaquePointer> {
        var raw = tree.raw
        return try Handle<OpaquePointer>("read a folder", free: git_tree_free) {
            git_tree_lookup(&$0, handle.pointer, &raw)
        }
    }
}
