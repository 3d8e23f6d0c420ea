import Clibgit2

/// A file that a commit adds.
package struct NewFile: Hashable, Sendable {
    package let path: String
    package let bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}

/// In whose name, and when, a commit is made.
package struct CommitMark: Hashable, Sendable {
    package let name: String
    package let email: String
    /// Seconds since 1970-01-01T00:00:00Z.
    package let time: Int64

    package init(name: String, email: String, time: Int64) {
        self.name = name
        self.email = email
        self.time = time
    }
}

extension Repository {
    /// Adds files to a branch in one commit: all or nothing.
    ///
    /// Nothing else of the branch changes, and nothing that the user has staged or changed. Where
    /// the branch is checked out, each file is written, its one entry added to the index, and then
    /// the branch is moved, so that an ordinary commit after a crash at any point loses nothing.
    /// The branch moves by compare-and-swap; when another writer was first, it is tried again on
    /// the new tip for ten seconds.
    ///
    /// - Parameters:
    ///   - branch: The name without `refs/heads/`; it may have no commit yet.
    ///   - message: The commit's message.
    ///   - mark: Identity and time of the commit.
    ///   - removed: Paths of files that it takes away; those that are not there are left out.
    ///   - files: What to add on top of the given tip; asked again after each lost race.
    /// - Returns: The new commit.
    /// - Throws: ``GitError`` with code `wouldOverwrite` where a path exists with other bytes,
    ///   `locked` where a lock does not go away, `unsupportedIndex` before anything is written; and
    ///   whatever `files` throws.
    package func add(
        to branch: String, message: String, mark: CommitMark, removing removed: [String] = [],
        files: (ObjectID?) throws -> [NewFile]
    ) throws -> ObjectID {
        try change(branch, message: message) { tip in
            let wanted = try files(tip)
            let entries = try store(wanted, missingFrom: tip)
            let gone = try present(removed, at: tip)
            guard !entries.isEmpty || !gone.isEmpty || tip == nil else { return nil }
            let commit = try write(entries, gone, on: tip, message: message, mark: mark)
            return Move(commit: commit, entries: entries, files: wanted, removed: gone)
        }
    }

    /// Moves a branch to a commit that was made elsewhere, with the files that it adds.
    ///
    /// - Parameters:
    ///   - commit: What the branch shall have.
    ///   - branch: The name without `refs/heads/`.
    ///   - tip: What it has; where it has something else by now nothing is done.
    ///   - message: What the log of the branch says.
    ///   - removed: The paths of files that the commit may take away.
    /// - Returns: Whether it was moved; false where the branch has something else by now, or the
    ///   commit takes other files away, changes some or brings other than ordinary ones.
    /// - Throws: ``GitError`` as ``add(to:message:mark:removing:files:)``.
    package func adopt(
        _ commit: ObjectID, on branch: String, from tip: ObjectID?, message: String,
        removing removed: Set<String> = []
    ) throws -> Bool {
        let differences = try differences(from: tip, to: commit)
        var files: [NewFile] = []
        var gone: [TreeEntry] = []
        for difference in differences {
            if let left = difference.left, difference.right == nil, removed.contains(left.path) {
                gone.append(left)
                continue
            }
            guard difference.left == nil, let right = difference.right, right.isOrdinary else {
                return false
            }
            files.append(NewFile(path: right.path, bytes: try bytes(of: right.id)))
        }
        let entries = differences.compactMap(\.right)
        var isOvertaken = false
        _ = try change(branch, message: message) { newest in
            isOvertaken = newest != tip
            return isOvertaken
                ? nil : Move(commit: commit, entries: entries, files: files, removed: gone)
        }
        return !isOvertaken
    }

    /// Makes a commit that adds files, and leaves every branch where it is.
    ///
    /// - Parameters:
    ///   - files: What it adds; those that are there already are left out.
    ///   - tip: The commit before it.
    ///   - message: The commit's message.
    ///   - mark: Identity and time of the commit.
    ///   - removed: Paths of files that it takes away; those that are not there are left out.
    /// - Returns: The new commit, or the one before where nothing is new.
    /// - Throws: ``GitError`` as ``add(to:message:mark:removing:files:)``.
    package func commit(
        _ files: [NewFile], on tip: ObjectID?, message: String, mark: CommitMark,
        removing removed: [String] = []
    ) throws(GitError) -> ObjectID {
        let entries = try store(files, missingFrom: tip)
        let gone = try present(removed, at: tip)
        if let tip, entries.isEmpty, gone.isEmpty { return tip }
        return try write(entries, gone, on: tip, message: message, mark: mark)
    }

    /// The files that there are of some paths.
    private func present(
        _ paths: [String], at tip: ObjectID?
    ) throws(GitError) -> [TreeEntry] {
        guard let tip else { return [] }
        var found: [TreeEntry] = []
        for path in Set(paths).sorted() {
            guard let id = try file(path, at: tip) else { continue }
            found.append(TreeEntry(path: path, id: id, mode: 0o100644))
        }
        return found
    }

    /// Writes the bytes as objects and leaves out what the branch has already.
    private func store(
        _ files: [NewFile], missingFrom tip: ObjectID?
    ) throws(GitError) -> [TreeEntry] {
        var entries: [TreeEntry] = []
        var seen: Set<TreeEntry> = []
        for file in files {
            var id = git_oid()
            try GitError.check(
                git_blob_create_from_buffer(&id, handle.pointer, file.bytes, file.bytes.count),
                "store a file")
            let entry = TreeEntry(path: file.path, id: ObjectID(id), mode: 0o100644)
            if let tip, let present = try self.file(file.path, at: tip) {
                guard present == entry.id else {
                    throw GitError(
                        code: .wouldOverwrite(file.path), operation: "add a file",
                        message: "the file exists with other bytes")
                }
                continue
            }
            if seen.insert(entry).inserted { entries.append(entry) }
        }
        return entries
    }

    private func write(
        _ entries: [TreeEntry], _ removed: [TreeEntry], on tip: ObjectID?, message: String,
        mark: CommitMark
    ) throws(GitError) -> ObjectID {
        let base: Handle<OpaquePointer> =
            if let tip { try tree(of: tip) } else { try emptyTree() }
        var treeID = git_oid()
        var updates: [git_tree_update] = []
        var paths: [UnsafeMutablePointer<CChar>] = []
        defer { for path in paths { path.deallocate() } }
        let changes =
            entries.map { ($0, GIT_TREE_UPDATE_UPSERT) }
            + removed.map { ($0, GIT_TREE_UPDATE_REMOVE) }
        for (entry, action) in changes {
            let path = Self.copy(entry.path)
            paths.append(path)
            updates.append(
                git_tree_update(
                    action: action, id: entry.id.raw, filemode: GIT_FILEMODE_BLOB, path: path))
        }
        try GitError.check(
            git_tree_create_updated(
                &treeID, handle.pointer, base.pointer, updates.count, updates), "write the tree")
        let tree = try Handle<OpaquePointer>("read a tree", free: git_tree_free) {
            git_tree_lookup(&$0, handle.pointer, &treeID)
        }
        let signature = try Handle<UnsafeMutablePointer<git_signature>>(
            "name the committer", free: git_signature_free
        ) { git_signature_new(&$0, mark.name, mark.email, git_time_t(mark.time), 0) }
        var id = git_oid()
        if let tip {
            var raw = tip.raw
            let parent = try Handle<OpaquePointer>("read a commit", free: git_commit_free) {
                git_commit_lookup(&$0, handle.pointer, &raw)
            }
            var parents: [OpaquePointer?] = [parent.pointer]
            let status = git_commit_create(
                &id, handle.pointer, nil, signature.pointer, signature.pointer, "UTF-8", message,
                tree.pointer, 1, &parents)
            try GitError.check(status, "write the commit")
        } else {
            let status = git_commit_create(
                &id, handle.pointer, nil, signature.pointer, signature.pointer, "UTF-8", message,
                tree.pointer, 0, nil)
            try GitError.check(status, "write the commit")
        }
        return ObjectID(id)
    }

    private static func copy(_ text: String) -> UnsafeMutablePointer<CChar> {
        let bytes = text.utf8CString
        let copy = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count)
        for (place, byte) in bytes.enumerated() { copy[place] = byte }
        return copy
    }

    private func emptyTree() throws(GitError) -> Handle<OpaquePointer> {
        let builder = try Handle<OpaquePointer>("begin a tree", free: git_treebuilder_free) {
            git_treebuilder_new(&$0, handle.pointer, nil)
        }
        var id = git_oid()
        try GitError.check(git_treebuilder_write(&id, builder.pointer), "write the tree")
        return try Handle<OpaquePointer>("read a tree", free: git_tree_free) {
            git_tree_lookup(&$0, handle.pointer, &id)
        }
    }

}
