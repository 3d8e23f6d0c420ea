import Clibgit2

/// One commit that changed a file.
package struct FileChange: Hashable, Sendable {
    package let commit: ObjectID
    package let authorName: String
    package let authorEmail: String
    package let committerEmail: String
    /// The message, in which co-authors may stand as trailers.
    package let message: String
    /// The path that the file had in this commit.
    package let path: String
    /// Seconds since 1970-01-01T00:00:00Z.
    package let time: Int64

    /// Names and addresses of the `Co-authored-by:` trailers.
    package var coAuthors: [(name: String, email: String)] {
        message.split(separator: "\n").compactMap { line in
            guard line.lowercased().hasPrefix("co-authored-by:"),
                let open = line.lastIndex(of: "<"), let close = line.lastIndex(of: ">"),
                open < close
            else { return nil }
            let name = line[line.index(line.startIndex, offsetBy: 15)..<open]
            return (
                String(name).trimmed, String(line[line.index(after: open)..<close]).trimmed
            )
        }
    }
}

extension String {
    fileprivate var trimmed: String {
        let start = drop { $0 == " " }
        return String(String(start.reversed()).drop { $0 == " " }.reversed())
    }
}

extension Repository {
    /// The newest commit of what is checked out, or nothing where there is none yet.
    package var head: ObjectID? {
        var id = git_oid()
        guard git_reference_name_to_id(&id, handle.pointer, "HEAD") == 0 else { return nil }
        return ObjectID(id)
    }

    /// The commits that changed a file, newest first, over renames.
    ///
    /// - Parameters:
    ///   - path: The path today.
    ///   - start: The commit from which to go back.
    ///   - base: Bytes of the file at which to stop: that commit is not part of the change.
    /// - Returns: The changes with who made them.
    /// - Throws: Why it was refused, with what to do about it.
    package func changes(
        of path: String, from start: ObjectID, since base: ObjectID?
    ) throws(GitError) -> [FileChange] {
        let walk = try Handle<OpaquePointer>("walk the history", free: git_revwalk_free) {
            git_revwalk_new(&$0, handle.pointer)
        }
        git_revwalk_sorting(walk.pointer, GIT_SORT_TOPOLOGICAL.rawValue | GIT_SORT_TIME.rawValue)
        var first = start.raw
        try GitError.check(git_revwalk_push(walk.pointer, &first), "walk the history")
        var path = path
        var found: [FileChange] = []
        var next = git_oid()
        while git_revwalk_next(&next, walk.pointer) == 0 {
            let id = ObjectID(next)
            guard let present = try file(path, at: id) else { continue }
            if let base, present == base { break }
            let commit = try Handle<OpaquePointer>("read a commit", free: git_commit_free) {
                git_commit_lookup(&$0, handle.pointer, &next)
            }
            var differs = true
            for place in 0..<git_commit_parentcount(commit.pointer) {
                guard let parent = git_commit_parent_id(commit.pointer, place) else { continue }
                if try file(path, at: ObjectID(parent.pointee)) == present { differs = false }
            }
            guard differs else { continue }
            found.append(change(id, commit.pointer, path))
            if git_commit_parentcount(commit.pointer) > 0,
                let parent = git_commit_parent_id(commit.pointer, 0),
                try file(path, at: ObjectID(parent.pointee)) == nil,
                let former = try formerPath(of: path, in: id, parent: ObjectID(parent.pointee))
            {
                path = former
            }
        }
        return found
    }

    private func change(_ id: ObjectID, _ commit: OpaquePointer, _ path: String) -> FileChange {
        let author = git_commit_author(commit)?.pointee
        let committer = git_commit_committer(commit)?.pointee
        return FileChange(
            commit: id, authorName: author.map { String(cString: $0.name) } ?? "",
            authorEmail: author.map { String(cString: $0.email) } ?? "",
            committerEmail: committer.map { String(cString: $0.email) } ?? "",
            message: git_commit_message(commit).map { String(cString: $0) } ?? "", path: path,
            time: Int64(author?.when.time ?? 0))
    }

    /// The path of a file before a commit that renamed it.
    private func formerPath(
        of path: String, in commit: ObjectID, parent: ObjectID
    ) throws(GitError) -> String? {
        let new = try tree(of: commit)
        let old = try tree(of: parent)
        let diff = try Handle<OpaquePointer>("compare two commits", free: git_diff_free) {
            git_diff_tree_to_tree(&$0, handle.pointer, old.pointer, new.pointer, nil)
        }
        try GitError.check(git_diff_find_similar(diff.pointer, nil), "find renames")
        for place in 0..<git_diff_num_deltas(diff.pointer) {
            guard let delta = git_diff_get_delta(diff.pointer, place)?.pointee,
                delta.status == GIT_DELTA_RENAMED, String(cString: delta.new_file.path) == path
            else { continue }
            return String(cString: delta.old_file.path)
        }
        return nil
    }

    /// How a folder of the working tree differs from the branch.
    ///
    /// - Returns: Path and whether it is missing, changed, or of no commit.
    package func differences(
        of branch: String, under folder: String
    ) throws(GitError) -> [(path: String, what: CheckoutDifference)] {
        guard let root, try currentBranch == branch, let tip = try tip(of: branch) else {
            return []
        }
        var found: [(path: String, what: CheckoutDifference)] = []
        var known: Set<String> = []
        for entry in try files(at: tip, under: folder) {
            known.insert(entry.path)
            guard let bytes = FileBytes.read("\(root)/\(entry.path)", followsLinks: false) else {
                found.append((entry.path, .missing))
                continue
            }
            if try Self.objectID(of: bytes) != entry.id { found.append((entry.path, .changed)) }
        }
        // What a broken-off command left is no finding: the next command takes it out.
        known.formUnion(try CheckedOut(root).leftFiles())
        for path in FolderListing.files(under: "\(root)/\(folder)") {
            let relative = String(path.dropFirst(root.count + 1))
            if !known.contains(relative) { found.append((relative, .extra)) }
        }
        return found
    }
}

/// How a file of the working tree differs.
package enum CheckoutDifference: String, Sendable { case missing, changed, extra }
