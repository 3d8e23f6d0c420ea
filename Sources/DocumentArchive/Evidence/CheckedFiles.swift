import DocumentControl
import Git

/// Which files of evidence were checked before, with their bytes and what their signatures are
/// worth: a file under the repository's own folder that may be deleted at any time.
///
/// An entry is found by the name of the object, so other bytes are never taken for checked ones,
/// and all entries belong to one version of the tool. What cryptography says of a signature does
/// not depend on who is trusted: that is judged anew every time.
struct CheckedFiles: Sendable {
    private let path: String
    private var known: [ObjectID: Entry] = [:]
    /// What was asked for or added, each once: one statement lies in the folder of every document it is about.
    private var used: [(id: ObjectID, entry: Entry)] = []
    private var places: Set<ObjectID> = []
    private var isChanged = false
    /// What was taken apart already.
    private var parsed: [ObjectID: EvidenceFile] = [:]
    /// Control rules and cards that were taken apart already, while the process lasts.
    var rules: [ObjectID: (hash: ContentHash, rules: Rules)] = [:]
    var cards: [ObjectID: Card] = [:]

    private struct Entry: Sendable {
        let hash: ContentHash
        let bytes: ArraySlice<UInt8>
        /// One list of key, presence and problem for each statement of the file.
        let facts: [[SignatureFact]]
    }

    /// Names this form of the file and the version of the checks.
    private static let head = "signet checked files 3"

    /// - Parameters:
    ///   - path: The file.
    ///   - reads: Whether what it holds is used.
    init(path: String, reads: Bool) {
        self.path = path
        if reads, let bytes = FileBytes.read(path) { read(bytes) }
    }

    /// The file of an object, if it was checked before.
    mutating func file(_ id: ObjectID, isSegment: Bool) -> EvidenceFile? {
        guard let entry = known[id] else { return nil }
        if let file = parsed[id], (file.kind == "segment") == isSegment {
            use(id, entry)
            return file
        }
        guard
            let statements = try? StatementFile.read(
                Array(entry.bytes), isSegment: isSegment, facts: entry.facts)
        else { return nil }
        use(id, entry)
        let file = EvidenceFile(
            hash: entry.hash, kind: isSegment ? "segment" : statements[0].statement.kind.rawValue,
            statements: statements)
        parsed[id] = file
        return file
    }

    /// The SHA-256 of a time stamp, if it was read before.
    mutating func stamp(_ id: ObjectID) -> ContentHash? {
        guard let entry = known[id], entry.facts.isEmpty else { return nil }
        use(id, entry)
        return entry.hash
    }

    /// Keeps the SHA-256 of a time stamp.
    mutating func add(stamp hash: ContentHash, _ id: ObjectID) {
        isChanged = true
        use(id, Entry(hash: hash, bytes: [], facts: []))
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

    /// Keeps a file that was checked.
    mutating func add(_ file: EvidenceFile, _ bytes: [UInt8], _ id: ObjectID) {
        isChanged = true
        parsed[id] = file
        use(
            id,
            Entry(hash: file.hash, bytes: bytes[...], facts: file.statements.map(\.signatures)))
    }

    private mutating func use(_ id: ObjectID, _ entry: Entry) {
        if places.insert(id).inserted { used.append((id, entry)) }
    }

    /// Writes what was used.
    ///
    /// A cache that cannot be written is no reason to fail.
    func save() {
        guard isChanged || used.count != known.count else { return }
        var bytes: [UInt8] = []
        for (id, entry) in used {
            bytes += "\(id) \(entry.hash.hex) \(entry.bytes.count) \(entry.facts.count)\n".utf8
            for facts in entry.facts {
                bytes += "\(facts.count)\n".utf8
                for fact in facts {
                    bytes += "\(fact.key)\n\(fact.presence)\n\(fact.problem ?? "")\n".utf8
                }
            }
            bytes += entry.bytes
        }
        // A disk that loses a bit must not make a statement say something else.
        bytes = Array("\(Self.head)\n\(StatementFile.hash(bytes).hex)\n".utf8) + bytes
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        try? FileBytes.store(path, bytes, below: parts.dropLast(2).joined(separator: "/"))
    }

    private mutating func read(_ bytes: [UInt8]) {
        var place = 0
        func line() -> Substring? {
            guard let end = bytes[place...].firstIndex(of: 0x0A) else { return nil }
            defer { place = end + 1 }
            return Substring(decoding: bytes[place..<end], as: UTF8.self)
        }
        guard line() == Substring(Self.head), let sum = line(),
            StatementFile.hash(bytes[place...]).hex == sum
        else { return }
        while let head = line() {
            let words = head.split(separator: " ")
            guard words.count == 4, let id = ObjectID(String(words[0])),
                let hash = ContentHash(hex: String(words[1])), let size = Int(words[2]),
                let count = Int(words[3])
            else { return }
            var facts: [[SignatureFact]] = []
            for _ in 0..<count {
                guard let number = line().flatMap({ Int($0) }) else { return }
                var own: [SignatureFact] = []
                for _ in 0..<number {
                    guard let key = line(),
                        let presence = line().flatMap({ PersonPresence(rawValue: String($0)) }),
                        let problem = line()
                    else { return }
                    own.append(
                        SignatureFact(
                            key: String(key), problem: problem.isEmpty ? nil : String(problem),
                            presence: presence))
                }
                facts.append(own)
            }
            guard place + size <= bytes.count else { return }
            known[id] = Entry(hash: hash, bytes: bytes[place..<place + size], facts: facts)
            place += size
        }
    }
}
