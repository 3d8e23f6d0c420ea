import Clibgit2

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A working tree in which the branch is checked out, and its index.
enum CheckedOut {
    /// Refuses an index of a kind that libgit2 would not write back as it was.
    static func refuseUnknownIndex(_ folder: String) throws(GitError) {
        let repository = try Repository(opening: folder)
        let lock = "\(repository.gitFolder)/index.lock"
        guard access(lock, F_OK) != 0 else {
            throw GitError(
                code: .locked(lock), operation: "lock the index", message: "the lock file exists")
        }
        for extensionName in try extensions("\(repository.gitFolder)/index")
        where extensionName == "link" || extensionName == "sdir" {
            throw GitError(
                code: .unsupportedIndex(extensionName == "link" ? "split" : "sparse"),
                operation: "read the index", message: "the index of \(folder)")
        }
    }

    /// The signatures of the index extensions that decide how the index is read.
    private static func extensions(_ path: String) throws(GitError) -> [String] {
        guard let bytes = FileBytes.read(path), bytes.count > 32 else { return [] }
        // Extensions stand behind the entries; looking for their names is enough, since a split
        // index is short and a sparse one has its marker at the end.
        var found: [String] = []
        for name in ["link", "sdir"] where contains(bytes, Array(name.utf8)) { found.append(name) }
        return found
    }

    private static func contains(_ bytes: [UInt8], _ name: [UInt8]) -> Bool {
        // Name, then a 32-bit length that fits the file, at least the trailing hash behind it.
        guard bytes.count >= 32 else { return false }
        var place = 12
        while place + 8 <= bytes.count - 20 {
            if bytes[place] == name[0], Array(bytes[place..<place + 4]) == name {
                let length = bytes[place + 4..<place + 8].reduce(0) { $0 << 8 | Int($1) }
                if place + 8 + length <= bytes.count - 20, isExtensionStart(bytes, place) {
                    return true
                }
            }
            place += 1
        }
        return false
    }

    /// A path in an entry is followed by NUL padding; an extension by another one or the hash.
    private static func isExtensionStart(_ bytes: [UInt8], _ start: Int) -> Bool {
        var place = start
        while place + 8 <= bytes.count - 20 {
            let name = bytes[place..<place + 4]
            guard name.allSatisfy({ 0x41...0x5A ~= $0 || 0x61...0x7A ~= $0 }) else { return false }
            let length = bytes[place + 4..<place + 8].reduce(0) { $0 << 8 | Int($1) }
            place += 8 + length
        }
        return place == bytes.count - 20
    }

    /// Writes the files, then adds their entries to the index.
    static func put(
        _ entries: [TreeEntry], _ files: [NewFile], into folder: String
    ) throws(GitError) {
        var written: [String] = []
        do throws(GitError) {
            for entry in entries {
                guard let file = files.first(where: { $0.path == entry.path }) else { continue }
                if try FileBytes.create("\(folder)/\(entry.path)", file.bytes, below: folder) {
                    written.append("\(folder)/\(entry.path)")
                }
            }
            let repository = try Repository(opening: folder)
            let index = try Handle<OpaquePointer>("read the index", free: git_index_free) {
                git_repository_index(&$0, repository.handle.pointer)
            }
            try GitError.check(git_index_read(index.pointer, 1), "read the index")
            for entry in entries { try add(entry, to: index.pointer, folder: folder) }
            try GitError.check(git_index_write(index.pointer), "write the index")
        } catch {
            for path in written { unlink(path) }
            guard case .locked = error.code else { throw error }
            var error = error
            error.code = .locked("\(folder)/.git/index.lock")
            throw error
        }
    }

    /// Adds one entry by the object's name: filters never see the bytes.
    private static func add(
        _ entry: TreeEntry, to index: OpaquePointer, folder: String
    ) throws(GitError) {
        var raw = git_index_entry()
        raw.id = entry.id.raw
        raw.mode = UInt32(entry.mode)
        var facts = stat()
        if lstat("\(folder)/\(entry.path)", &facts) == 0 {
            raw.file_size = UInt32(truncatingIfNeeded: facts.st_size)
            raw.dev = UInt32(truncatingIfNeeded: facts.st_dev)
            raw.ino = UInt32(truncatingIfNeeded: facts.st_ino)
            raw.uid = UInt32(truncatingIfNeeded: facts.st_uid)
            raw.gid = UInt32(truncatingIfNeeded: facts.st_gid)
            #if canImport(Glibc)
                raw.mtime = time(facts.st_mtim)
                raw.ctime = time(facts.st_ctim)
            #else
                raw.mtime = time(facts.st_mtimespec)
                raw.ctime = time(facts.st_ctimespec)
            #endif
        }
        let status = entry.path.withCString { path in
            raw.path = path
            return git_index_add(index, &raw)
        }
        try GitError.check(status, "add to the index")
    }

    private static func time(_ moment: timespec) -> git_index_time {
        git_index_time(
            seconds: Int32(truncatingIfNeeded: moment.tv_sec),
            nanoseconds: UInt32(truncatingIfNeeded: moment.tv_nsec))
    }
}
