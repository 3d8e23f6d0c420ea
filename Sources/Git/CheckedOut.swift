import Clibgit2

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A working tree in which the branch is checked out.
///
/// What is put into it is noted down first, outside the working tree, so that what a command left
/// that was broken off can be told from what a person put there, and taken out again.
struct CheckedOut {
    let folder: String
    let index: IndexFile

    init(_ folder: String) throws(GitError) {
        let repository = try Repository(opening: folder)
        self.folder = folder
        index = IndexFile(gitFolder: repository.gitFolder)
    }

    /// Where it stands what a command is putting into the working tree.
    private var note: String { "\(index.gitFolder)/signet-unfinished" }

    /// Where bytes are gathered: not in the working tree, where half a file would be seen.
    private var part: String { "\(index.gitFolder)/signet-part" }

    /// Writes the files and adds their entries to the index, or does nothing at all.
    ///
    /// - Parameters:
    ///   - entries: What the branch will have besides.
    ///   - files: The bytes of the entries.
    /// - Throws: ``GitError`` with code `wouldOverwrite` where other bytes lie at a path, or are
    ///   staged for it.
    func put(_ entries: [TreeEntry], _ files: [NewFile]) throws(GitError) {
        do throws(GitError) {
            try index.change { (open) throws(GitError) in
                let marks = try missing(entries, in: open)
                let words = marks.map { $0.line + "\n" }.joined()
                try FileBytes.replace(note, Array(words.utf8), part: part)
                let byPath = Dictionary(files.map { ($0.path, $0) }) { first, _ in first }
                for entry in entries {
                    guard let file = byPath[entry.path] else { continue }
                    _ = try FileBytes.create(
                        "\(folder)/\(entry.path)", file.bytes, below: folder, part: part)
                    try open.add(entry, of: folder)
                }
            }
        } catch {
            // Whatever cannot be taken out now is taken out by the next command.
            try? clear { (_) throws(GitError) in false }
            throw error
        }
    }

    /// What was put here stays: the branch has it.
    func settle() { unlink(note) }

    /// Takes out what was put here and is not recorded.
    ///
    /// - Parameter isRecorded: Whether the branch has the file at a path.
    /// - Throws: ``GitError`` where the index cannot be changed; the next command tries again.
    func clear(unless isRecorded: (String) throws(GitError) -> Bool) throws(GitError) {
        var staged: [String: ObjectID] = [:]
        for mark in unfinished where try !isRecorded(mark.path) {
            if mark.isStaged {
                staged[mark.path] = mark.id
            } else if try holds(mark) {
                unlink("\(folder)/\(mark.path)")
            }
        }
        if !staged.isEmpty {
            let present = try index.names(of: Array(staged.keys))
            let left = staged.filter { present[$0.key] == $0.value }.keys.sorted()
            if !left.isEmpty {
                try index.change { (open) throws(GitError) in
                    for path in left where open.name(of: path) == staged[path] {
                        try open.remove(path)
                    }
                }
            }
        }
        unlink(note)
    }

    /// The files that a command put here before it was broken off, and that nobody changed since.
    func leftFiles() throws(GitError) -> Set<String> {
        var paths: Set<String> = []
        for mark in unfinished where !mark.isStaged {
            if try holds(mark) { paths.insert(mark.path) }
        }
        return paths
    }

    /// Whether the file still has the bytes that were put there.
    private func holds(_ mark: Mark) throws(GitError) -> Bool {
        guard let bytes = FileBytes.read("\(folder)/\(mark.path)") else { return false }
        return try Repository.objectID(of: bytes) == mark.id
    }

    /// What a command that is not finished, or was broken off, puts here.
    private var unfinished: [Mark] {
        let text = FileBytes.read(note).map { String(decoding: $0, as: UTF8.self) } ?? ""
        return text.split(separator: "\n").compactMap(Mark.init)
    }

    /// What is not there yet, of the files and of the entries of the index.
    private func missing(
        _ entries: [TreeEntry], in open: OpenIndex
    ) throws(GitError) -> [Mark] {
        var marks: [Mark] = []
        for entry in entries {
            let path = "\(folder)/\(entry.path)"
            if let present = FileBytes.read(path) {
                guard try Repository.objectID(of: present) == entry.id else {
                    throw other(path, "another file lies there")
                }
            } else {
                marks.append(Mark(isStaged: false, id: entry.id, path: entry.path))
            }
            if let staged = open.name(of: entry.path) {
                guard staged == entry.id else { throw other(path, "other bytes are staged") }
            } else {
                marks.append(Mark(isStaged: true, id: entry.id, path: entry.path))
            }
        }
        return marks
    }

    private func other(_ path: String, _ message: String) -> GitError {
        GitError(code: .wouldOverwrite(path), operation: "write a file", message: message)
    }
}

/// One line of the note: a file, or an entry of the index, that a command adds.
private struct Mark {
    let isStaged: Bool
    let id: ObjectID
    let path: String

    var line: String { "\(isStaged ? "index" : "file") \(id) \(path)" }

    init(isStaged: Bool, id: ObjectID, path: String) {
        self.isStaged = isStaged
        self.id = id
        self.path = path
    }

    init?(_ line: Substring) {
        let words = line.split(separator: " ", maxSplits: 2)
        guard words.count == 3, words[0] == "index" || words[0] == "file",
            let id = ObjectID(String(words[1]))
        else { return nil }
        self.init(isStaged: words[0] == "index", id: id, path: String(words[2]))
    }
}
