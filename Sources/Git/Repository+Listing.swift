import Clibgit2

extension Repository {
    private static let longestPath = 4096

    /// Lists the files below a folder.
    ///
    /// - Parameters:
    ///   - folder: The folder's object.
    ///   - path: Its path from the root, without a trailing slash; empty for the uppermost.
    ///   - known: What was listed before: folders that are in it are not read again.
    /// - Returns: All files below.
    /// - Throws: Why it was refused, with what to do about it.
    package func listing(
        of folder: ObjectID, at path: String, knowing known: TreeListing? = nil
    ) throws(GitError) -> TreeListing {
        if let known, known.folder == folder, known.path == path { return known }
        var walk = TreeWalk(
            listing: TreeListing(folder, at: path), known: known, places: known?.places ?? [:])
        try list(folder, at: path.isEmpty ? "" : "\(path)/", &walk)
        return walk.listing
    }

    private func list(
        _ id: ObjectID, at prefix: String, _ walk: inout TreeWalk
    ) throws(GitError) {
        // No file system has longer paths, and each folder takes room on the stack.
        guard prefix.utf8.count <= Self.longestPath else {
            throw GitError(
                code: .tooDeep, operation: "read a folder",
                message: "the folder \(prefix.prefix(40))... is nested too deeply")
        }
        var raw = id.raw
        let tree = try Handle<OpaquePointer>("read a folder", free: git_tree_free) {
            git_tree_lookup(&$0, handle.pointer, &raw)
        }
        for place in 0..<git_tree_entrycount(tree.pointer) {
            guard let entry = git_tree_entry_byindex(tree.pointer, place),
                let name = git_tree_entry_name(entry), let id = git_tree_entry_id(entry)
            else { continue }
            let path = prefix + String(cString: name)
            let object = ObjectID(id.pointee)
            if git_tree_entry_type(entry) == GIT_OBJECT_TREE {
                let inner = "\(path)/"
                if walk.takes(object, inner) { continue }
                let own = walk.listing.open(object, prefix: inner.utf8.count)
                try list(object, at: inner, &walk)
                walk.listing.close(own)
            } else {
                let mode = UInt16(truncatingIfNeeded: git_tree_entry_filemode_raw(entry).rawValue)
                walk.listing.files.append(TreeEntry(path: path, id: object, mode: mode))
            }
        }
    }
}

/// A listing in the making, and what is known from another one.
private struct TreeWalk {
    var listing: TreeListing
    let known: TreeListing?
    let places: [String: Int]

    /// Adds what is known of a folder.
    ///
    /// - Returns: Whether it is known.
    mutating func takes(_ id: ObjectID, _ path: String) -> Bool {
        guard let known, let place = places[path], known.folders[place].id == id,
            // Names that are only written alike are others.
            known.path(of: place).elementsEqual(path.utf8)
        else { return false }
        listing.add(place, of: known)
        return true
    }
}
