import DocumentControl
import Git

/// Which files of evidence were checked before, with their texts and what their signatures are
/// worth: a file under the repository's own folder that may be deleted at any time.
///
/// An entry is found by the name of the object, so other bytes are never taken for checked ones,
/// and all entries belong to one version of the tool. What cryptography says of a signature does
/// not depend on who is trusted: that is judged anew every time.
struct CheckedFiles: Sendable {
    private let kept: KeptFile
    private var known: [ObjectID: CheckedFile] = [:]
    /// What was asked for or added, each once: one statement lies in the folder of every document it is about.
    private var used: [(id: ObjectID, entry: CheckedFile)] = []
    private var places: Set<ObjectID> = []
    private var isChanged = false
    /// Control rules and cards that were taken apart already, while the process lasts.
    var rules: [ObjectID: (hash: ContentHash, rules: Rules)] = [:]
    var cards: [ObjectID: Card] = [:]

    /// Names this form of the file and the version of the checks and of the grammar.
    static let head = "signet checked files 4"

    /// - Parameters:
    ///   - kept: The file.
    ///   - bytes: What it holds; nothing where that is not to be used.
    init(_ kept: KeptFile, _ bytes: ArraySlice<UInt8>?) {
        self.kept = kept
        guard let bytes else { return }
        let files = CheckedFile.all(bytes)
        known.reserveCapacity(files.count)
        for (id, file) in files { known[id] = file }
    }

    /// The file of an object, if it was checked before.
    mutating func file(_ id: ObjectID, isSegment: Bool) -> EvidenceFile? {
        guard let entry = known[id], let file = entry.file?.read(asSegment: isSegment) else {
            return nil
        }
        use(id, entry)
        return file
    }

    /// The SHA-256 of a time stamp, if it was read before.
    mutating func stamp(_ id: ObjectID) -> ContentHash? {
        guard let entry = known[id], entry.file == nil else { return nil }
        use(id, entry)
        return entry.hash
    }

    /// Keeps the SHA-256 of a time stamp.
    mutating func add(stamp hash: ContentHash, _ id: ObjectID) {
        add(CheckedFile(hash: hash, file: nil), id)
    }

    /// Keeps a file that was checked.
    mutating func add(_ file: EvidenceFile, _ id: ObjectID) {
        add(CheckedFile(hash: file.hash, file: file), id)
    }

    private mutating func add(_ entry: CheckedFile, _ id: ObjectID) {
        isChanged = true
        known[id] = entry
        use(id, entry)
    }

    /// The same, ready for another reading.
    var renewed: CheckedFiles {
        var renewed = self
        renewed.known = Dictionary(used.map { ($0.id, $0.entry) }) { first, _ in first }
        renewed.used = []
        renewed.places = []
        renewed.isChanged = false
        return renewed
    }

    private mutating func use(_ id: ObjectID, _ entry: CheckedFile) {
        if places.insert(id).inserted { used.append((id, entry)) }
    }

    /// Writes what was used.
    ///
    /// A cache that cannot be written is no reason to fail.
    func save() {
        guard isChanged || used.count != known.count else { return }
        kept.write(used.flatMap { $0.entry.bytes($0.id) })
    }
}

extension EvidenceFile {
    /// The same file under a name that lets several statements stand in it, or only one.
    fileprivate func read(asSegment isSegment: Bool) -> EvidenceFile? {
        if (kind == "segment") == isSegment { return self }
        guard statements.count == 1 else { return nil }
        return EvidenceFile(
            hash: hash, kind: isSegment ? "segment" : statements[0].statement.kind.rawValue,
            statements: statements)
    }
}
