import Clibgit2

/// One object of the store whose bytes are not those that its name tells.
package struct DamagedObject: Hashable, Sendable {
    package let id: ObjectID
    /// What is wrong, as libgit2 says it.
    package let problem: String
}

extension Repository {
    /// Reads every object of the store, packed or not, and hashes it anew.
    ///
    /// - Parameter watch: Is told how many are done, of how many.
    /// - Returns: Those that cannot be read or have other bytes than their names tell, and how many
    ///   there are in all.
    /// - Throws: ``GitError`` where the store cannot be listed.
    package func damagedObjects(
        watch: (Int, Int) -> Void = { _, _ in }
    ) throws(GitError) -> (damaged: [DamagedObject], count: Int) {
        let store = try Handle<OpaquePointer>("open the objects", free: git_odb_free) {
            git_repository_odb(&$0, handle.pointer)
        }
        var ids: Set<ObjectID> = []
        let status = withUnsafeMutablePointer(to: &ids) { ids in
            git_odb_foreach(
                store.pointer,
                { id, payload in
                    guard let id, let payload else { return 0 }
                    payload.assumingMemoryBound(to: Set<ObjectID>.self).pointee
                        .insert(ObjectID(id.pointee))
                    return 0
                }, ids)
        }
        try GitError.check(status, "list the objects")
        var damaged: [DamagedObject] = []
        for (place, id) in ids.sorted(by: { $0.hex < $1.hex }).enumerated() {
            if place % 256 == 255 { watch(place + 1, ids.count) }
            do {
                guard try isSound(id, store.pointer) else {
                    damaged.append(DamagedObject(id: id, problem: "its bytes are others"))
                    continue
                }
            } catch {
                damaged.append(DamagedObject(id: id, problem: error.message))
            }
        }
        return (damaged, ids.count)
    }

    private func isSound(
        _ id: ObjectID, _ store: OpaquePointer
    ) throws(GitError) -> Bool {
        var raw = id.raw
        let object = try Handle<OpaquePointer>("read an object", free: git_odb_object_free) {
            git_odb_read(&$0, store, &raw)
        }
        var sum = git_oid()
        try GitError.check(
            git_odb_hash(
                &sum, git_odb_object_data(object.pointer), git_odb_object_size(object.pointer),
                git_odb_object_type(object.pointer)), "hash an object")
        return git_oid_equal(&sum, &raw) == 1
    }

    /// The settings of this clone whose names begin so, and what is read of them.
    package func settings(beginning prefix: String) throws(GitError) -> [(
        key: String, value: String
    )] {
        let config = try Handle<OpaquePointer>("read the settings", free: git_config_free) {
            git_repository_config(&$0, handle.pointer)
        }
        let entries = try Handle<OpaquePointer>(
            "read the settings", free: git_config_iterator_free
        ) { git_config_iterator_new(&$0, config.pointer) }
        var found: [(key: String, value: String)] = []
        var entry: UnsafeMutablePointer<git_config_entry>?
        while git_config_next(&entry, entries.pointer) == 0, let entry {
            let key = String(cString: entry.pointee.name)
            guard key.hasPrefix(prefix) else { continue }
            found.append((key, entry.pointee.value.map { String(cString: $0) } ?? ""))
        }
        return found
    }
}
