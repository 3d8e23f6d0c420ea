import Clibgit2

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// When something may be taken away that a program left: only with proof that nobody misses it.
extension Repository {
    /// Younger than this, in seconds, nothing is called left.
    package static let patienceOfDoctor: Int64 = 60

    /// Whether things may be taken away, one answer each.
    ///
    /// - Parameters:
    ///   - leftovers: What lies there.
    ///   - now: Seconds since 1970-01-01T00:00:00Z.
    ///   - machine: Tells who works here, and on what it lies; asked once for each owner.
    /// - Returns: An answer for each, in their order.
    package func standings(
        of leftovers: [Leftover], at now: Int64, on machine: Machine
    ) -> [Standing] {
        guard !leftovers.isEmpty else { return [] }
        let volume = machine.volume(commonFolder)
        var sights: [UInt32: Sight] = [:]
        for (owner, owned) in Dictionary(grouping: leftovers, by: \.mark.owner) {
            sights[owner] = machine.sight(workplace(of: owned, owner))
        }
        return leftovers.map { leftover in
            standing(of: leftover, at: now, volume, sights[leftover.mark.owner] ?? .blind)
        }
    }

    private func standing(
        of leftover: Leftover, at now: Int64, _ volume: Volume?, _ sight: Sight
    ) -> Standing {
        if case .otherLock = leftover.kind { return .unknown }
        let user = geteuid()
        guard user == 0 || leftover.mark.owner == user else {
            return .foreign(leftover.mark.owner)
        }
        if case .working(let workers) = sight { return .inUse(workers) }
        let age = now - leftover.mark.time
        guard age >= Self.patienceOfDoctor else { return .young(age) }
        guard let volume, volume.isLocal else { return .shared(volume?.name ?? "") }
        if sight == .blind { return .blind }
        if let words = damage(behind: leftover.kind, at: leftover.path) { return .damaged(words) }
        return sight == .onlyContainer ? .container : .left
    }

    /// Takes something away that nobody misses, once more looking whether it is still the same.
    ///
    /// - Parameter leftover: What was judged.
    /// - Returns: Whether it was there, unchanged, and is gone.
    /// - Throws: ``GitError`` where it cannot be taken away.
    package func remove(_ leftover: Leftover) throws(GitError) -> Bool {
        guard FileMark(leftover.path) == leftover.mark else { return false }
        if leftover.kind == .quarantine {
            try Self.removeFolder(leftover.path)
        } else if unlink(leftover.path) != 0 {
            throw FileBytes.failure("remove \(leftover.path)")
        }
        return true
    }

    private static func removeFolder(_ path: String) throws(GitError) {
        for name in FolderListing.names(in: path) ?? [] {
            let inner = "\(path)/\(name)"
            if FileMark(inner)?.isFolder == true {
                try removeFolder(inner)
            } else if unlink(inner) != 0 {
                throw FileBytes.failure("remove \(inner)")
            }
        }
        guard rmdir(path) == 0 else { throw FileBytes.failure("remove \(path)") }
    }

    private func workplace(of leftovers: [Leftover], _ owner: UInt32) -> Workplace {
        func full(_ paths: [String]) -> [String] { paths.map { FileBytes.realPath($0) ?? $0 } }
        return Workplace(
            gitFolders: full([commonFolder, gitFolder]), roots: full(workingFolders),
            files: leftovers.map(\.path), owner: owner)
    }

    /// What is wrong with that which a lock would have replaced; nothing where it is whole.
    private func damage(behind kind: Leftover.Kind, at path: String) -> String? {
        do {
            switch kind {
            case .indexLock: try readIndex(String(path.dropLast(5)))
            case .referenceLock(let name):
                let target = String(path.dropLast(5))
                try path.hasPrefix("\(commonFolder)/refs/")
                    ? readReference(name, at: target) : readReference(file: target)
            case .packedReferencesLock: for name in try referenceNames() { try readReference(name) }
            case .settingsLock:
                let settings = try Handle<OpaquePointer>("read", free: git_config_free) {
                    git_config_open_ondisk(&$0, String(path.dropLast(5)))
                }
                _ = settings.pointer
            case .shallowLock:
                let lines = (FileBytes.read(String(path.dropLast(5))) ?? []).split(separator: 0x0A)
                guard lines.allSatisfy({ ObjectID(String(decoding: $0, as: UTF8.self)) != nil })
                else { return "a line of it is no identifier" }
            case .derivedLock, .otherLock, .object, .quarantine, .part: break
            }
            return nil
        } catch { return error.message }
    }

    private func readIndex(_ path: String) throws(GitError) {
        guard FileBytes.isThere(path) else {
            // A repository in which nothing was ever staged has none.
            guard head == nil || root == nil else {
                throw GitError(
                    code: .notFound, operation: "read the index", message: "it is missing")
            }
            return
        }
        let index = try Handle<OpaquePointer>("read the index", free: git_index_free) {
            git_index_open(&$0, path)
        }
        _ = index.pointer
    }

    /// Whether a reference can be read and what it names is there; none at all is well too.
    private func readReference(_ name: String, at path: String? = nil) throws(GitError) {
        var id = git_oid()
        let status = git_reference_name_to_id(&id, handle.pointer, name)
        let isThere = path.map { FileBytes.isThere($0) } ?? false
        if status == GIT_ENOTFOUND.rawValue, !isThere { return }
        try GitError.check(status, "read a reference")
        try readObject(ObjectID(id))
    }

    /// The same of a reference that belongs to one working tree alone, as HEAD does.
    private func readReference(file path: String) throws(GitError) {
        guard FileBytes.isThere(path) else { return }
        let text = String(decoding: FileBytes.read(path) ?? [], as: UTF8.self)
        let line = text.prefix { $0 != "\n" }
        if line.hasPrefix("ref: refs/") {
            try readReference(String(line.dropFirst(5)))
        } else if let id = ObjectID(String(line)) {
            try readObject(id)
        } else {
            throw GitError(
                code: .corrupt, operation: "read a reference", message: "it names nothing")
        }
    }

    private func readObject(_ id: ObjectID) throws(GitError) {
        var raw = id.raw
        let object = try Handle<OpaquePointer>("read an object", free: git_object_free) {
            git_object_lookup(&$0, handle.pointer, &raw, GIT_OBJECT_ANY)
        }
        _ = object.pointer
    }

    private func referenceNames() throws(GitError) -> [String] {
        var names = git_strarray()
        try GitError.check(git_reference_list(&names, handle.pointer), "list the references")
        defer { git_strarray_dispose(&names) }
        return (0..<names.count).compactMap { names.strings[$0].map { String(cString: $0) } }
    }
}
