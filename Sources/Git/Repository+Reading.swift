import Clibgit2

extension Repository {
    /// The files of a commit below a folder, sorted by path.
    ///
    /// - Parameters:
    ///   - commit: The commit.
    ///   - folder: Without a trailing slash; empty for all.
    /// - Returns: All files below; none where there is no such folder.
    /// - Throws: Why it was refused, with what to do about it.
    package func files(
        at commit: ObjectID, under folder: String = ""
    ) throws(GitError) -> [TreeEntry] {
        guard let tree = try self.folder(folder, at: commit) else { return [] }
        return try listing(of: tree, at: folder).files
    }

    /// The object of a folder in a commit.
    ///
    /// - Parameters:
    ///   - path: Without a trailing slash; empty for the uppermost.
    ///   - commit: The commit.
    /// - Returns: Nothing where there is no such folder.
    /// - Throws: Why it was refused, with what to do about it.
    package func folder(
        _ path: String, at commit: ObjectID
    ) throws(GitError) -> ObjectID? {
        let tree = try tree(of: commit)
        guard !path.isEmpty else { return git_tree_id(tree.pointer).map { ObjectID($0.pointee) } }
        var entry: OpaquePointer?
        let status = git_tree_entry_bypath(&entry, tree.pointer, path)
        if status == GIT_ENOTFOUND.rawValue { return nil }
        try GitError.check(status, "find a folder")
        defer { git_tree_entry_free(entry) }
        guard git_tree_entry_type(entry) == GIT_OBJECT_TREE else { return nil }
        return git_tree_entry_id(entry).map { ObjectID($0.pointee) }
    }

    func tree(of commit: ObjectID) throws(GitError) -> Handle<OpaquePointer> {
        var raw = commit.raw
        let object = try Handle<OpaquePointer>("read a commit", free: git_commit_free) {
            git_commit_lookup(&$0, handle.pointer, &raw)
        }
        return try Handle<OpaquePointer>("read a tree", free: git_tree_free) {
            git_commit_tree(&$0, object.pointer)
        }
    }

    /// The bytes of a file.
    ///
    /// - Throws: ``GitError`` with code `corrupt` where the bytes do not have the hash they are
    ///   filed under: libgit2 computes it anew on every read.
    package func bytes(of id: ObjectID) throws(GitError) -> [UInt8] {
        var raw = id.raw
        let blob = try Handle<OpaquePointer>("read a file", free: git_blob_free) {
            git_blob_lookup(&$0, handle.pointer, &raw)
        }
        let size = Int(git_blob_rawsize(blob.pointer))
        guard size > 0, let start = git_blob_rawcontent(blob.pointer) else { return [] }
        return Array(UnsafeRawBufferPointer(start: start, count: size))
    }

    /// The object of a file in a commit, or nothing where there is no such file.
    package func file(_ path: String, at commit: ObjectID) throws(GitError) -> ObjectID? {
        let tree = try tree(of: commit)
        var entry: OpaquePointer?
        let status = git_tree_entry_bypath(&entry, tree.pointer, path)
        if status == GIT_ENOTFOUND.rawValue { return nil }
        try GitError.check(status, "find a file")
        defer { git_tree_entry_free(entry) }
        guard git_tree_entry_type(entry) == GIT_OBJECT_BLOB else { return nil }
        return git_tree_entry_id(entry).map { ObjectID($0.pointee) }
    }

    /// The name that bytes would have as a file.
    package static func objectID(of bytes: [UInt8]) throws(GitError) -> ObjectID {
        Library.start
        var id = git_oid()
        try GitError.check(
            git_odb_hash(&id, bytes, bytes.count, GIT_OBJECT_BLOB), "compute a hash")
        return ObjectID(id)
    }
}
