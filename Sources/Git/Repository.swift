import Clibgit2

/// A git repository, opened where its working tree is or as a bare one.
package struct Repository: ~Copyable {
    let handle: Handle<OpaquePointer>
    /// The folder of the working tree without a trailing slash; nothing in a bare repository.
    package let root: String?
    /// The folder of the repository's own files, without a trailing slash.
    package let gitFolder: String
    /// The same, shared by all working trees.
    package let commonFolder: String

    /// Opens the repository in which `path` lies.
    ///
    /// - Parameter path: A folder anywhere in the working tree, or a bare repository.
    /// - Throws: ``GitError`` with code `notFound` where there is none, `unsupportedFormat` where
    ///   this version cannot read it, `foreignOwner` where another user of the machine owns it.
    package init(opening path: String) throws(GitError) {
        let handle = try Handle<OpaquePointer>(
            "open the repository", free: git_repository_free
        ) { git_repository_open_ext(&$0, path, 0, nil) }
        try GitError.check(
            signet_git_guard_loose_objects(handle.pointer), "open the repository")
        self.init(handle)
    }

    /// Makes a new repository whose branch is `main`.
    package init(creating path: String, bare: Bool = false) throws(GitError) {
        Library.start
        var options = git_repository_init_options()
        git_repository_init_options_init(&options, UInt32(GIT_REPOSITORY_INIT_OPTIONS_VERSION))
        options.flags =
            GIT_REPOSITORY_INIT_MKPATH.rawValue | (bare ? GIT_REPOSITORY_INIT_BARE.rawValue : 0)
        let handle = try Handle<OpaquePointer>(
            "create the repository", free: git_repository_free
        ) { created in
            "main".withCString { branch in
                options.initial_head = branch
                return git_repository_init_ext(&created, path, &options)
            }
        }
        self.init(handle)
    }

    private init(_ handle: consuming Handle<OpaquePointer>) {
        root = git_repository_workdir(handle.pointer).map { Self.folder($0) }
        gitFolder = git_repository_path(handle.pointer).map { Self.folder($0) } ?? ""
        commonFolder = git_repository_commondir(handle.pointer).map { Self.folder($0) } ?? ""
        self.handle = handle
    }

    private static func folder(_ path: UnsafePointer<CChar>) -> String {
        let text = String(cString: path)
        return text.hasSuffix("/") && text.count > 1 ? String(text.dropLast()) : text
    }

    /// Whether history was cut off when this clone was made.
    package var isShallow: Bool { git_repository_is_shallow(handle.pointer) == 1 }

    /// The branch that is checked out, or nothing when none is; it may have no commit yet.
    package var currentBranch: String? {
        get throws(GitError) {
            let head = try Handle<OpaquePointer>("read HEAD", free: git_reference_free) {
                git_reference_lookup(&$0, handle.pointer, "HEAD")
            }
            guard let target = git_reference_symbolic_target(head.pointer) else { return nil }
            let name = String(cString: target)
            return name.hasPrefix("refs/heads/") ? String(name.dropFirst(11)) : nil
        }
    }

    /// The newest commit of a local branch, or nothing where the branch has none.
    package func tip(of branch: String) throws(GitError) -> ObjectID? {
        var id = git_oid()
        let status = git_reference_name_to_id(&id, handle.pointer, "refs/heads/\(branch)")
        if status == GIT_ENOTFOUND.rawValue { return nil }
        try GitError.check(status, "find the branch")
        return ObjectID(id)
    }

    /// All branches, local and as last fetched, with their newest commits.
    package func branches() throws(GitError) -> [(name: String, tip: ObjectID)] {
        var names = git_strarray()
        try GitError.check(git_reference_list(&names, handle.pointer), "list the branches")
        defer { git_strarray_dispose(&names) }
        var found: [(name: String, tip: ObjectID)] = []
        for place in 0..<names.count {
            guard let raw = names.strings[place] else { continue }
            let name = String(cString: raw)
            guard name.hasPrefix("refs/heads/") || name.hasPrefix("refs/remotes/") else { continue }
            var id = git_oid()
            if git_reference_name_to_id(&id, handle.pointer, name) == 0 {
                found.append((name, ObjectID(id)))
            }
        }
        return found
    }

    /// References that put another object in an object's place: nothing reads through them here.
    package func replacements() throws(GitError) -> [String] {
        var names = git_strarray()
        try GitError.check(git_reference_list(&names, handle.pointer), "list the references")
        defer { git_strarray_dispose(&names) }
        return (0..<names.count).compactMap { place in
            names.strings[place].map { String(cString: $0) }
        }.filter { $0.hasPrefix("refs/replace/") }
    }

    /// A setting of this clone; the user's and the machine's are not read.
    package func setting(_ key: String) -> String? {
        guard
            let config = try? Handle<OpaquePointer>(
                "read the settings", free: git_config_free,
                open: { git_repository_config(&$0, handle.pointer) })
        else { return nil }
        var buffer = git_buf()
        guard git_config_get_string_buf(&buffer, config.pointer, key) == 0 else { return nil }
        defer { git_buf_dispose(&buffer) }
        return buffer.ptr.map { String(cString: $0) }
    }

    /// Writes a setting of this clone.
    package func set(_ key: String, to value: String) throws(GitError) {
        let config = try Handle<OpaquePointer>("read the settings", free: git_config_free) {
            git_repository_config(&$0, handle.pointer)
        }
        do throws(GitError) {
            try GitError.check(git_config_set_string(config.pointer, key, value), "write a setting")
        } catch {
            guard case .locked = error.code else { throw error }
            var error = error
            error.code = .locked("\(commonFolder)/config.lock")
            throw error
        }
    }
}
