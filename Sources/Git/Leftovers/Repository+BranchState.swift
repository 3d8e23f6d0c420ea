import Clibgit2

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// How a branch stands, as far as it can be read.
package enum BranchState: Hashable, Sendable {
    case whole(ObjectID)
    /// Nothing was recorded yet.
    case unborn
    /// It had commits and has none now; the last one that its log names and that is there.
    case gone(last: ObjectID?)
    /// What it names cannot be read, and why.
    case unreadable(String, last: ObjectID?)
}

extension Repository {
    /// How a branch stands.
    ///
    /// - Parameters:
    ///   - branch: The name without `refs/heads/`.
    ///   - upstream: The reference that holds what was fetched last, if any.
    /// - Returns: The state; never an error, since this is asked when something is wrong.
    package func state(of branch: String, upstream: String?) -> BranchState {
        do {
            guard let tip = try tip(of: branch) else {
                let last = lastLogged(branch)
                let fetched = try? upstream.flatMap { name throws(GitError) in
                    try commit(of: name)
                }
                return last == nil && fetched == nil ? .unborn : .gone(last: last)
            }
            _ = try tree(of: tip)
            return .whole(tip)
        } catch { return .unreadable(error.message, last: lastLogged(branch)) }
    }

    /// The newest commit that the log of a branch names and whose files can be read.
    private func lastLogged(_ branch: String) -> ObjectID? {
        let bytes = FileBytes.read("\(commonFolder)/logs/refs/heads/\(branch)") ?? []
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n").reversed() {
            // `<old> <new> name <address> 1793606400 +0000\twords`
            let words = line.split(separator: " ", maxSplits: 2)
            guard words.count > 1, let id = ObjectID(String(words[1])) else { continue }
            if (try? tree(of: id)) != nil { return id }
        }
        return nil
    }

    /// The working trees in which somebody is putting versions together, or was.
    package var unfinishedMerges: [String] {
        workingFolders.filter { folder in
            guard let open = try? Repository(opening: folder) else { return false }
            return [
                "MERGE_HEAD", "CHERRY_PICK_HEAD", "REVERT_HEAD", "rebase-merge", "rebase-apply",
            ]
            .contains { FileBytes.isThere("\(open.gitFolder)/\($0)") }
        }
    }

    /// What is wrong with the list of what is staged in a working tree; nothing where it is whole.
    package func indexDamage() -> (path: String, words: String)? {
        for folder in workingFolders {
            guard let open = try? Repository(opening: folder) else { continue }
            let path = "\(open.gitFolder)/index"
            guard FileBytes.isThere(path) else { continue }
            do throws(GitError) {
                let index = try Handle<OpaquePointer>("read the index", free: git_index_free) {
                    git_index_open(&$0, path)
                }
                _ = index.pointer
            } catch { return (path, error.message) }
        }
        return nil
    }

    /// The folders and files in which Signet must be able to write, and cannot.
    package var unwritable: [String] {
        let objects = "\(commonFolder)/objects"
        let fans = (FolderListing.names(in: objects) ?? []).filter { $0.utf8.count == 2 }.sorted()
        let places =
            ownFolders + [objects, "\(commonFolder)/refs", "\(commonFolder)/refs/heads"]
            + fans.map { "\(objects)/\($0)" } + workingFolders
            + ["\(commonFolder)/signet.lock"].filter(FileBytes.isThere)
        return places.filter { FileBytes.isThere($0) && access($0, W_OK) != 0 }
    }
}
