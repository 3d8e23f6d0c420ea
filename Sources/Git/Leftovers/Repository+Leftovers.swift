#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension Repository {
    /// The folders of the repository's own files: the shared one, and one for each further working
    /// tree.
    package var ownFolders: [String] {
        let further = (FolderListing.names(in: "\(commonFolder)/worktrees") ?? []).sorted()
        var found = [commonFolder] + further.map { "\(commonFolder)/worktrees/\($0)" }
        if !found.contains(gitFolder) { found.append(gitFolder) }
        return found
    }

    /// The folders of all working trees.
    package var workingFolders: [String] {
        var found = root.map { [$0] } ?? []
        for folder in ownFolders.dropFirst() {
            // The file names the `.git` of the working tree.
            guard let bytes = FileBytes.read("\(folder)/gitdir") else { continue }
            let path = String(decoding: bytes, as: UTF8.self).prefix { $0 != "\n" }
            if path.hasSuffix("/.git") { found.append(String(path.dropLast(5))) }
        }
        if commonFolder.hasSuffix("/.git") { found.append(String(commonFolder.dropLast(5))) }
        return Array(Set(found)).sorted()
    }

    /// What lies in the repository's own folders that a program takes away when it is done.
    ///
    /// It may well be in use: that is judged by ``standing(of:at:on:)``.
    package func leftovers() -> [Leftover] {
        var found: [Leftover] = []
        for folder in ownFolders {
            for name in (FolderListing.names(in: folder) ?? []).sorted() {
                guard let kind = Self.kind(name) else { continue }
                add("\(folder)/\(name)", kind, to: &found)
            }
            locks(under: "\(folder)/refs", named: "refs", to: &found)
            for path in FolderListing.files(under: "\(folder)/logs") where path.hasSuffix(".lock") {
                add(path, .otherLock, to: &found)
            }
        }
        // Besides the lists of checked files and the like, which are written by Signet alone.
        for path in FolderListing.files(under: "\(commonFolder)/signet")
        where Self.isPart(path) {
            add(path, .part, to: &found)
        }
        objects(to: &found)
        return found
    }

    /// What a file in one of the own folders is, where it is no lasting one.
    private static func kind(_ name: String) -> Leftover.Kind? {
        switch name {
        case "signet.lock": return nil
        case "index.lock": return .indexLock
        case "packed-refs.lock": return .packedReferencesLock
        case "config.lock", "config.worktree.lock": return .settingsLock
        case "shallow.lock": return .shallowLock
        case "signet-index", "signet-index.lock", "signet-part": return .part
        default: break
        }
        if name.hasPrefix("signet-part-") { return .part }
        guard name.hasSuffix(".lock") else { return nil }
        let target = String(name.dropLast(5))
        let isReference = target.allSatisfy { $0 == "_" || ("A"..."Z").contains($0) }
        return isReference && !target.isEmpty ? .referenceLock(target) : .otherLock
    }

    /// Whether a file is one that is gathered before it is put in place.
    private static func isPart(_ path: String) -> Bool {
        guard let dot = path.lastIndex(of: ".") else { return false }
        let end = path[path.index(after: dot)...]
        return end.hasPrefix("part-") && end.count > 5 && end.dropFirst(5).allSatisfy(\.isNumber)
    }

    private func locks(under folder: String, named name: String, to found: inout [Leftover]) {
        for path in FolderListing.files(under: folder) where path.hasSuffix(".lock") {
            let reference = name + path.dropFirst(folder.count).dropLast(5)
            add(path, .referenceLock(reference), to: &found)
        }
    }

    private func objects(to found: inout [Leftover]) {
        let folder = "\(commonFolder)/objects"
        for name in (FolderListing.names(in: folder) ?? []).sorted() {
            let path = "\(folder)/\(name)"
            if name.hasPrefix("incoming-") || name.hasPrefix("tmp_objdir-") {
                add(path, .quarantine, to: &found)
            } else if name.hasPrefix("tmp_obj") {
                add(path, .object, to: &found)
            } else if name.hasSuffix(".lock") {
                add(path, .otherLock, to: &found)
            } else if name.utf8.count == 2 {
                for part in (FolderListing.names(in: path) ?? []).sorted()
                where part.hasPrefix("tmp_obj") {
                    add("\(path)/\(part)", .object, to: &found)
                }
            }
        }
        for path in FolderListing.files(under: "\(folder)/pack") {
            let name = path.dropFirst(folder.utf8.count + 6)
            if name.hasPrefix("tmp_") || name.hasPrefix(".tmp-") || name.hasPrefix("pack_git2_") {
                add(path, .object, to: &found)
            } else if name.hasSuffix(".lock") {
                add(path, .derivedLock, to: &found)
            }
        }
        for path in FolderListing.files(under: "\(folder)/info") where path.hasSuffix(".lock") {
            add(path, .derivedLock, to: &found)
        }
    }

    private func add(_ path: String, _ kind: Leftover.Kind, to found: inout [Leftover]) {
        guard let mark = FileMark(path), mark.isFile || (kind == .quarantine && mark.isFolder)
        else { return }
        found.append(Leftover(kind: kind, path: path, mark: mark))
    }
}
