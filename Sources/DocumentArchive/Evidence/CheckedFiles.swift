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
        let parts: [Part]
    }

    /// One statement of a file: its text, and what its signatures are worth.
    private struct Part: Sendable {
        let id: StatementID
        let text: ArraySlice<UInt8>
        let facts: [SignatureFact]
    }

    /// Names this form of the file and the version of the checks.
    private static let head = "signet checked files 4"

    /// - Parameters:
    ///   - path: The file.
    ///   - reads: Whether what it holds is used.
    init(path: String, reads: Bool) {
        self.path = path
        if reads, let bytes = SealedFile.read(path, head: Self.head) { read(bytes) }
    }

    /// The file of an object, if it was checked before.
    mutating func file(_ id: ObjectID, isSegment: Bool) -> EvidenceFile? {
        guard let entry = known[id], !entry.parts.isEmpty, isSegment || entry.parts.count == 1
        else { return nil }
        if let file = parsed[id], (file.kind == "segment") == isSegment {
            use(id, entry)
            return file
        }
        var statements: [SignedStatement] = []
        for part in entry.parts {
            guard let text = String(validating: part.text, as: UTF8.self),
                let statement = try? StatementParser.parse(text)
            else { return nil }
            statements.append(
                SignedStatement(id: part.id, statement: statement, signatures: part.facts))
        }
        use(id, entry)
        let file = EvidenceFile(
            hash: entry.hash, kind: isSegment ? "segment" : statements[0].statement.kind.rawValue,
            statements: statements)
        parsed[id] = file
        return file
    }

    /// The SHA-256 of a time stamp, if it was read before.
    mutating func stamp(_ id: ObjectID) -> ContentHash? {
        guard let entry = known[id], entry.parts.isEmpty else { return nil }
        use(id, entry)
        return entry.hash
    }

    /// Keeps the SHA-256 of a time stamp.
    mutating func add(stamp hash: ContentHash, _ id: ObjectID) {
        isChanged = true
        use(id, Entry(hash: hash, parts: []))
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
    mutating func add(_ file: EvidenceFile, _ id: ObjectID) {
        isChanged = true
        parsed[id] = file
        let parts = file.statements.map {
            Part(id: $0.id, text: Array($0.statement.text.utf8)[...], facts: $0.signatures)
        }
        use(id, Entry(hash: file.hash, parts: parts))
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
            bytes += "\(id) \(entry.hash.hex) \(entry.parts.count)\n".utf8
            for part in entry.parts {
                bytes += "\(part.id) \(part.text.count) \(part.facts.count)\n".utf8
                for fact in part.facts {
                    bytes += "\(fact.key)\n\(fact.presence)\n\(fact.problem ?? "")\n".utf8
                }
                bytes += part.text
            }
        }
        SealedFile.write(path, head: Self.head, bytes)
    }

    private mutating func read(_ bytes: ArraySlice<UInt8>) {
        var lines = KeptLines(bytes)
        while !lines.isAtEnd {
            guard let head = lines.words(3), let id = ObjectID(head[0]),
                let hash = ContentHash(hex: head[1]), let count = Int(head[2])
            else { return }
            var parts: [Part] = []
            for _ in 0..<count {
                guard let part = Self.part(&lines) else { return }
                parts.append(part)
            }
            known[id] = Entry(hash: hash, parts: parts)
        }
    }

    private static func part(_ lines: inout KeptLines) -> Part? {
        guard let head = lines.words(3), let id = StatementID(head[0]), let size = Int(head[1]),
            let count = Int(head[2])
        else { return nil }
        var facts: [SignatureFact] = []
        for _ in 0..<count {
            guard let key = lines.line(),
                let presence = lines.line().flatMap({ PersonPresence(rawValue: $0) }),
                let problem = lines.line()
            else { return nil }
            facts.append(
                SignatureFact(
                    key: key, problem: problem.isEmpty ? nil : problem, presence: presence))
        }
        guard let text = lines.bytes(size) else { return nil }
        return Part(id: id, text: text, facts: facts)
    }
}

/// Reads lines, and bytes between them.
private struct KeptLines {
    private let all: ArraySlice<UInt8>
    private var place: Int

    init(_ all: ArraySlice<UInt8>) {
        self.all = all
        place = all.startIndex
    }

    var isAtEnd: Bool { place == all.endIndex }

    mutating func line() -> String? {
        guard let end = all[place...].firstIndex(of: 0x0A) else { return nil }
        defer { place = end + 1 }
        return String(decoding: all[place..<end], as: UTF8.self)
    }

    /// A line of so many words.
    mutating func words(_ count: Int) -> [String]? {
        let words = line()?.split(separator: " ").map(String.init)
        return words?.count == count ? words : nil
    }

    mutating func bytes(_ count: Int) -> ArraySlice<UInt8>? {
        guard count >= 0, all.endIndex - place >= count else { return nil }
        defer { place += count }
        return all[place..<place + count]
    }
}
