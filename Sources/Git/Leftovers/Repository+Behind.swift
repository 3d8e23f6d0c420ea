import Clibgit2

/// Evidence that the branch has and a working tree, or the index of one, has not.
extension Repository {
    /// What one working tree lacks of a folder of the branch.
    package struct Behind: Hashable, Sendable {
        /// The folder of the working tree.
        package let folder: String
        /// What is neither there with other bytes nor staged with others: it can be put back.
        package let missing: [String]
        /// Where somebody has, or staged, other bytes.
        package let changed: [String]
        /// What the branch does not have, and no note tells of.
        package let extra: [String]
    }

    /// What the working trees that have a branch checked out lack of it.
    ///
    /// - Parameters:
    ///   - branch: The branch.
    ///   - folder: Only what lies below.
    /// - Returns: None for a working tree that has everything.
    /// - Throws: ``GitError`` where the branch or an index cannot be read.
    package func behind(_ branch: String, under folder: String) throws(GitError) -> [Behind] {
        guard let tip = try tip(of: branch) else { return [] }
        let entries = try files(at: tip, under: folder)
        var found: [Behind] = []
        for root in try checkouts(of: branch) {
            let place = try CheckedOut(root)
            let names = try place.index.stagedNames(under: folder)
            var missing: [String] = []
            var changed: [String] = []
            let known = Set(entries.map(\.path))
            for entry in entries where names[entry.path]?.isAway != true {
                let bytes = FileBytes.read("\(root)/\(entry.path)", followsLinks: false)
                let staged = names[entry.path]?.id
                let isOther =
                    try bytes.map { (bytes) throws(GitError) in
                        try Self.objectID(of: bytes) != entry.id
                    } ?? FileBytes.isThere("\(root)/\(entry.path)")
                if isOther || (staged ?? entry.id) != entry.id {
                    changed.append(entry.path)
                } else if bytes == nil || staged == nil {
                    missing.append(entry.path)
                }
            }
            let left = place.leftPaths()
            let there = FolderListing.files(under: "\(root)/\(folder)").map {
                String($0.dropFirst(root.count + 1))
            }
            let extra = Set(there).union(names.keys).subtracting(known).subtracting(left)
            if !missing.isEmpty || !changed.isEmpty || !extra.isEmpty {
                found.append(
                    Behind(
                        folder: root, missing: missing, changed: changed, extra: extra.sorted()))
            }
        }
        return found
    }

    /// Puts back what working trees lack, where nothing of anybody's lies in the way, and takes out
    /// what a command left there that was broken off.
    ///
    /// - Parameters:
    ///   - branch: The branch.
    ///   - folder: Only what lies below.
    /// - Throws: ``GitError`` as ``add(to:message:mark:removing:files:)``.
    package func tidy(_ branch: String, under folder: String) throws(GitError) {
        let lock = try FileLock("\(commonFolder)/signet.lock", seconds: 10)
        defer { lock.release() }
        guard let tip = try tip(of: branch) else { return }
        for root in try checkouts(of: branch) {
            let place = try CheckedOut(root)
            try place.index.demandUsable()
            try place.clear { (path) throws(GitError) in try file(path, at: tip) != nil }
        }
        let entries = try files(at: tip, under: folder)
        for behind in try self.behind(branch, under: folder) where !behind.missing.isEmpty {
            let missing = Set(behind.missing)
            let wanted = entries.filter { missing.contains($0.path) }
            var files: [NewFile] = []
            for entry in wanted {
                files.append(NewFile(path: entry.path, bytes: try bytes(of: entry.id)))
            }
            let place = try CheckedOut(behind.folder)
            try place.put(wanted, files)
            place.settle()
        }
    }

    /// Whether another Signet command is at work in this repository.
    package var isBusy: Bool {
        guard FileBytes.isThere("\(commonFolder)/signet.lock") else { return false }
        do throws(GitError) {
            let lock = try FileLock("\(commonFolder)/signet.lock", seconds: 0)
            lock.release()
            return false
        } catch {
            if case .locked = error.code { return true }
            return false
        }
    }

    /// The working trees in which a command was broken off that was putting files there.
    ///
    /// - Parameter branch: The branch.
    /// - Returns: Folder, and the paths that the note there names.
    /// - Throws: ``GitError`` where a working tree cannot be read.
    package func unfinished(
        _ branch: String
    ) throws(GitError) -> [(folder: String, note: Leftover, paths: [String])] {
        var found: [(folder: String, note: Leftover, paths: [String])] = []
        for root in try checkouts(of: branch) {
            let place = try CheckedOut(root)
            guard let mark = FileMark(place.note) else { continue }
            let note = Leftover(kind: .part, path: place.note, mark: mark)
            found.append((root, note, place.leftPaths().sorted()))
        }
        return found
    }
}
