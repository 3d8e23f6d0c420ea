import Clibgit2

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The index of a working tree, changed as git does it: under its lock, and put in place whole.
struct IndexFile {
    /// The folder of the working tree's own git files.
    let gitFolder: String

    private var path: String { "\(gitFolder)/index" }
    private var lock: String { "\(path).lock" }
    private var draft: String { "\(gitFolder)/signet-index" }
    /// How long another program may hold the lock: editors look at the index all the time.
    private static let patience = 2

    /// Waits until nobody holds the lock, and refuses an index that libgit2 would not write back
    /// as it was.
    func demandUsable() throws(GitError) {
        var patience = Patience(seconds: Self.patience)
        while access(lock, F_OK) == 0 {
            guard patience.wait() else { throw locked }
        }
        try refuseUnknownKind()
    }

    /// The names that the index gives to some paths, read without the lock.
    func names(of paths: [String]) throws(GitError) -> [String: ObjectID] {
        let index = try Handle<OpaquePointer>("read the index", free: git_index_free) {
            git_index_open(&$0, path)
        }
        let open = OpenIndex(pointer: index.pointer)
        var found: [String: ObjectID] = [:]
        for path in paths { found[path] = open.name(of: path) }
        return found
    }

    /// What is staged of the files below a folder, read without the lock.
    ///
    /// - Parameter folder: Without a trailing slash.
    /// - Returns: Of each path the object, and whether the file is kept away from the working tree
    ///   on purpose.
    /// - Throws: ``GitError`` where the index cannot be read.
    func stagedNames(
        under folder: String
    ) throws(GitError) -> [String: (id: ObjectID, isAway: Bool)] {
        let index = try Handle<OpaquePointer>("read the index", free: git_index_free) {
            git_index_open(&$0, path)
        }
        var found: [String: (id: ObjectID, isAway: Bool)] = [:]
        for place in 0..<git_index_entrycount(index.pointer) {
            guard let entry = git_index_get_byindex(index.pointer, place)?.pointee,
                let name = entry.path
            else { continue }
            let path = String(cString: name)
            guard path.hasPrefix("\(folder)/") else { continue }
            let isAway =
                UInt32(entry.flags_extended) & GIT_INDEX_ENTRY_SKIP_WORKTREE.rawValue != 0
            found[path] = (ObjectID(entry.id), isAway)
        }
        return found
    }

    /// Changes the index while nobody else can.
    ///
    /// - Parameter body: Changes the entries, and may write files; where it throws, the index stays.
    /// - Throws: ``GitError`` with code `locked` or `unsupportedIndex`; whatever `body` throws.
    func change(_ body: (OpenIndex) throws(GitError) -> Void) throws(GitError) {
        try takeLock()
        do throws(GitError) {
            try refuseUnknownKind()
            try write(body)
        } catch {
            unlink(draft)
            unlink(lock)
            throw error
        }
    }

    private func write(_ body: (OpenIndex) throws(GitError) -> Void) throws(GitError) {
        unlink(draft)
        // Left behind by a crash; whoever holds the lock on the index may remove it.
        unlink("\(draft).lock")
        var facts = stat()
        let exists = stat(path, &facts) == 0
        if exists {
            guard let bytes = FileBytes.read(path) else {
                throw FileBytes.failure("read the index")
            }
            try FileBytes.replace(draft, bytes, part: "\(gitFolder)/signet-part")
        }
        let index = try Handle<OpaquePointer>("read the index", free: git_index_free) {
            git_index_open(&$0, draft)
        }
        try body(OpenIndex(pointer: index.pointer))
        try GitError.check(git_index_write(index.pointer), "write the index")
        if exists { try keepTime(facts) }
        guard rename(draft, lock) == 0, rename(lock, path) == 0 else {
            throw FileBytes.failure("write the index")
        }
    }

    /// Gives the new index the time of the old one.
    ///
    /// Git takes a file that is not older than the index for one that may have changed unnoticed.
    /// A younger index would hide such a change of the user's.
    private func keepTime(_ facts: stat) throws(GitError) {
        #if canImport(Glibc)
            let times = [facts.st_atim, facts.st_mtim]
        #else
            let times = [facts.st_atimespec, facts.st_mtimespec]
        #endif
        guard utimensat(AT_FDCWD, draft, times, 0) == 0 else {
            throw FileBytes.failure("write the index")
        }
    }

    private func takeLock() throws(GitError) {
        var patience = Patience(seconds: Self.patience)
        while true {
            let file = open(lock, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
            if file >= 0 {
                close(file)
                return
            }
            guard errno == EEXIST else { throw FileBytes.failure("lock the index") }
            guard patience.wait() else { throw locked }
        }
    }

    private var locked: GitError {
        GitError(code: .locked(lock), operation: "lock the index", message: "the lock file exists")
    }

    private func refuseUnknownKind() throws(GitError) {
        guard let bytes = FileBytes.read(path) else { return }
        let kinds = IndexExtensions(bytes)
        for (name, kind) in [("link", "split"), ("sdir", "sparse")] where kinds.contains(name) {
            throw GitError(
                code: .unsupportedIndex(kind), operation: "read the index",
                message: "the index \(path)")
        }
    }
}

/// The entries of an index that is being changed.
struct OpenIndex {
    let pointer: OpaquePointer

    /// The object of a path, or nothing where the index has no such file.
    func name(of path: String) -> ObjectID? {
        git_index_get_bypath(pointer, path, 0).map { ObjectID($0.pointee.id) }
    }

    /// Adds a file by the object's name: filters never see the bytes.
    func add(_ entry: TreeEntry, of folder: String) throws(GitError) {
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
            return git_index_add(pointer, &raw)
        }
        try GitError.check(status, "add to the index")
    }

    func remove(_ path: String) throws(GitError) {
        try GitError.check(git_index_remove(pointer, path, 0), "remove from the index")
    }

    private func time(_ moment: timespec) -> git_index_time {
        git_index_time(
            seconds: Int32(truncatingIfNeeded: moment.tv_sec),
            nanoseconds: UInt32(truncatingIfNeeded: moment.tv_nsec))
    }
}
