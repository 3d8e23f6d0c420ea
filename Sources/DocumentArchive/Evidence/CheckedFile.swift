import DocumentControl
import Git

/// One file of evidence that was checked, as it is kept.
struct CheckedFile: Sendable {
    /// The SHA-256 of the whole file.
    let hash: ContentHash
    /// Nothing for a time stamp.
    let file: EvidenceFile?

    /// Object, hash, kind, number of statements and size of what follows; of each statement its identifier, its size and
    /// the number of its signatures, key, presence and problem of each of these, and its text.
    func bytes(_ id: ObjectID) -> [UInt8] {
        var bytes: [UInt8] = []
        for signed in file?.statements ?? [] {
            let text = signed.statement.text.utf8
            bytes += "\(signed.id) \(text.count) \(signed.signatures.count)\n".utf8
            for fact in signed.signatures {
                bytes += "\(fact.key)\n\(fact.presence)\n\(fact.problem ?? "")\n".utf8
            }
            bytes += text
        }
        let kind = file?.kind ?? StampFile.kind
        let count = file?.statements.count ?? 0
        return Array("\(id) \(hash.hex) \(kind) \(count) \(bytes.count)\n".utf8) + bytes
    }

    /// Takes all kept files apart, on all processors.
    ///
    /// - Returns: Those that are whole.
    static func all(_ bytes: ArraySlice<UInt8>) -> [(ObjectID, CheckedFile)] {
        var shares: [Share] = []
        var lines = KeptLines(bytes)
        while let words = lines.words(5), let size = Int(words[4]), let rest = lines.bytes(size) {
            if shares.last.map({ $0.size >= Share.limit }) ?? true { shares.append(Share()) }
            shares[shares.count - 1].add(words, rest)
        }
        return SideBySide.map(shares) { $0.files }.flatMap { $0 }
    }
}

/// Some kept files that are taken apart together.
private struct Share: Sendable {
    /// In bytes.
    static let limit = 64 * 1024

    private var heads: [[String]] = []
    private var rests: [ArraySlice<UInt8>] = []
    private(set) var size = 0

    mutating func add(_ head: [String], _ rest: ArraySlice<UInt8>) {
        heads.append(head)
        rests.append(rest)
        size += rest.count
    }

    var files: [(ObjectID, CheckedFile)] {
        zip(heads, rests).compactMap { head, rest in
            guard let id = ObjectID(head[0]), let hash = ContentHash(hex: head[1]),
                let count = Int(head[3])
            else { return nil }
            if head[2] == StampFile.kind, count == 0 {
                return (id, CheckedFile(hash: hash, file: nil))
            }
            // Of its own: what all read, each counts for all.
            var lines = KeptLines(Array(rest)[...])
            var statements: [SignedStatement] = []
            for _ in 0..<count {
                guard let statement = Self.statement(&lines) else { return nil }
                statements.append(statement)
            }
            guard lines.isAtEnd, !statements.isEmpty else { return nil }
            return (
                id,
                CheckedFile(
                    hash: hash,
                    file: EvidenceFile(hash: hash, kind: head[2], statements: statements))
            )
        }
    }

    private static func statement(_ lines: inout KeptLines) -> SignedStatement? {
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
        guard let text = lines.bytes(size), let statement = StatementParser.parse(known: text)
        else { return nil }
        return SignedStatement(id: id, statement: statement, signatures: facts)
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
