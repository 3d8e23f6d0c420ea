#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// New files that a person will work on: all of them come into the working tree, or none.
///
/// They are noted down first, as evidence is, so that what was left by a command that was broken
/// off can be told from what a person put there.
extension CheckedOut {
    var draftsNote: String { "\(index.gitFolder)/signet-drafts" }

    /// Writes files that are not there yet.
    ///
    /// - Throws: ``GitError`` with code `wouldOverwrite` where something lies at a path.
    func put(drafts files: [NewFile]) throws(GitError) {
        try clearDrafts()
        var lines = ""
        for file in files {
            guard !FileBytes.isThere("\(folder)/\(file.path)") else {
                throw GitError(
                    code: .wouldOverwrite("\(folder)/\(file.path)"), operation: "write a file",
                    message: "another file lies there")
            }
            let id = try Repository.objectID(of: file.bytes)
            lines += Mark(kind: .file, id: id, path: file.path).line + "\n"
        }
        do throws(GitError) {
            try FileBytes.replace(draftsNote, Array(lines.utf8), part: part)
            for file in files {
                _ = try FileBytes.create(
                    "\(folder)/\(file.path)", file.bytes, below: folder, part: part)
            }
            guard unlink(draftsNote) == 0 else { throw FileBytes.failure("remove \(draftsNote)") }
        } catch {
            // Whatever cannot be taken out now is taken out by the next command.
            try? clearDrafts()
            throw error
        }
    }

    /// Takes out the files of a command that was broken off, where nobody changed them.
    func clearDrafts() throws(GitError) {
        for mark in marks(draftsNote) where try holds(mark) { unlink("\(folder)/\(mark.path)") }
        unlink(draftsNote)
    }
}

extension Repository {
    /// Writes new files into the working tree: all of them, or none.
    ///
    /// - Parameter files: Paths from the root, and bytes.
    /// - Throws: ``GitError`` with code `wouldOverwrite` where something lies at a path, `notFound`
    ///   where there is no working tree.
    package func put(drafts files: [NewFile]) throws(GitError) {
        try alone { (place) throws(GitError) in try place.put(drafts: files) }
    }

    /// Takes out new files of a command that was broken off, where nobody changed them.
    package func clearDrafts() throws(GitError) {
        guard unfinishedDrafts != nil else { return }
        try alone { (place) throws(GitError) in try place.clearDrafts() }
    }

    /// The new files that a command was putting here when it was broken off; nothing where none was.
    package var unfinishedDrafts: (note: String, paths: [String])? {
        guard let root, let place = try? CheckedOut(root), FileBytes.isThere(place.draftsNote)
        else { return nil }
        return (place.draftsNote, place.marks(place.draftsNote).map(\.path))
    }

    private func alone(_ body: (CheckedOut) throws(GitError) -> Void) throws(GitError) {
        guard let root else {
            throw GitError(
                code: .notFound, operation: "write a file", message: "there is no working tree")
        }
        let lock = try FileLock("\(commonFolder)/signet.lock", seconds: 10)
        defer { lock.release() }
        try body(try CheckedOut(root))
    }

    /// Takes a file of the working tree away, once what replaces it is there.
    package func removeDraft(_ path: String) throws(GitError) {
        guard let root else { return }
        guard Self.unlinkFile("\(root)/\(path)") == 0 else {
            throw FileBytes.failure("remove \(path)")
        }
    }

    private static func unlinkFile(_ path: String) -> Int32 {
        #if canImport(Glibc)
            Glibc.unlink(path)
        #else
            Darwin.unlink(path)
        #endif
    }
}
