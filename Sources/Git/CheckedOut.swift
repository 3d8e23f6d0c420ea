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
    var note: String { "\(index.gitFolder)/signet-unfinished" }

    /// Where bytes are gathered: not in the working tree, where half a file would be seen.
    var part: String { "\(index.gitFolder)/signet-part" }

    /// Writes the files and adds their entries to the index, or does nothing at all.
    ///
    /// - Parameters:
    ///   - entries: What the branch will have besides.
    ///   - files: The bytes of the entries.
    ///   - removed: What the branch will not have any more: it is noted down here, and taken out
    ///     once the branch has been moved.
    /// - Throws: ``GitError`` with code `wouldOverwrite` where other bytes lie at a path, or are
    ///   staged for it.
    func put(
        _ entries: [TreeEntry], _ files: [NewFile], removing removed: [TreeEntry] = []
    ) throws(GitError) {
        do throws(GitError) {
            try index.change { (open) throws(GitError) in
                let marks =
                    try missing(entries, in: open)
                    + removed.map { Mark(kind: .gone, id: $0.id, path: $0.path) }
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
            try? clear(takesOut: false) { (_) throws(GitError) in false }
            throw error
        }
    }

    /// What was put here stays, and what the branch lost is taken out.
    ///
    /// Where that fails, the next command does it.
    func settle(removing removed: [TreeEntry] = []) {
        do throws(GitError) {
            try takeOut(removed.map { Mark(kind: .gone, id: $0.id, path: $0.path) })
            unlink(note)
        } catch {
            // The note stays, by which the next command finds it.
        }
    }

    /// Takes files, and their entries of the index, out where nobody changed them.
    private func takeOut(_ marks: [Mark]) throws(GitError) {
        guard !marks.isEmpty else { return }
        let present = try index.names(of: marks.map(\.path))
        let staged = marks.filter { present[$0.path] == $0.id }
        if !staged.isEmpty {
            try index.change { (open) throws(GitError) in
                for mark in staged where open.name(of: mark.path) == mark.id {
                    try open.remove(mark.path)
                }
            }
        }
        for mark in marks where try holds(mark) { unlink("\(folder)/\(mark.path)") }
    }

    /// Takes out what was put here and is not recorded.
    ///
    /// - Parameters:
    ///   - takesOut: Whether what the branch has lost is taken out as well.
    ///   - isRecorded: Whether the branch has the file at a path.
    /// - Throws: ``GitError`` where the index cannot be changed; the next command tries again.
    func clear(
        takesOut: Bool = true, unless isRecorded: (String) throws(GitError) -> Bool
    ) throws(GitError) {
        var staged: [String: ObjectID] = [:]
        var gone: [Mark] = []
        for mark in unfinished where try !isRecorded(mark.path) {
            switch mark.kind {
            case .index: staged[mark.path] = mark.id
            case .file: if try holds(mark) { unlink("\(folder)/\(mark.path)") }
            case .gone: gone.append(mark)
            }
        }
        if takesOut { try takeOut(gone) }
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
        for mark in unfinished where mark.kind != .index {
            if try holds(mark) { paths.insert(mark.path) }
        }
        return paths
    }

    /// All paths that a command noted down before it was broken off.
    func leftPaths() -> Set<String> { Set(unfinished.map(\.path)) }

    /// Whether the file still has the bytes that were put there.
    func holds(_ mark: Mark) throws(GitError) -> Bool {
        guard let bytes = FileBytes.read("\(folder)/\(mark.path)") else { return false }
        return try Repository.objectID(of: bytes) == mark.id
    }

    /// What a command that is not finished, or was broken off, puts here.
    private var unfinished: [Mark] { marks(note) }

    /// What a note says.
    func marks(_ note: String) -> [Mark] {
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
                marks.append(Mark(kind: .file, id: entry.id, path: entry.path))
            }
            if let staged = open.name(of: entry.path) {
                guard staged == entry.id else { throw other(path, "other bytes are staged") }
            } else {
                marks.append(Mark(kind: .index, id: entry.id, path: entry.path))
            }
        }
        return marks
    }

    private func other(_ path: String, _ message: String) -> GitError {
        GitError(code: .wouldOverwrite(path), operation: "write a file", message: message)
    }
}

/// One line of the note: a file, or an entry of the index, that a command adds, or a file that it
/// takes away.
struct Mark {
    enum Kind: String { case file, index, gone }

    let kind: Kind
    let id: ObjectID
    let path: String

    var line: String { "\(kind.rawValue) \(id) \(path)" }

    init(kind: Kind, id: ObjectID, path: String) {
        self.kind = kind
        self.id = id
        self.path = path
    }

    init?(_ line: Substring) {
        let words = line.split(separator: " ", maxSplits: 2)
        guard words.count == 3, let kind = Kind(rawValue: String(words[0])),
            let id = ObjectID(String(words[1]))
        else { return nil }
        self.init(kind: kind, id: id, path: String(words[2]))
    }
}
