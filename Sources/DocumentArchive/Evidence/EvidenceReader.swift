package import DocumentControl
import Git

/// How carefully evidence is read.
package enum Care: Sendable {
    /// Signatures that were checked before are not checked again.
    case everyday
    /// Everything is judged anew from the bytes.
    case audit
}

extension Archive {
    /// Reads the evidence of the branch and judges it.
    ///
    /// - Parameters:
    ///   - care: Whether what was checked before may be trusted.
    ///   - asKnown: Judges what was known at this checkpoint.
    ///   - trustedRoot: The root statement that an auditor brings along.
    /// - Returns: The evidence; its register is empty where no system was begun.
    /// - Throws: ``ArchiveError`` where the repository cannot be read.
    package func evidence(
        _ care: Care, asKnown: StatementID? = nil, trustedRoot: StatementID? = nil
    ) throws -> Evidence {
        let evidence = try evidence(
            care, at: try tip(), asKnown: asKnown, trustedRoot: trustedRoot)
        if let wanted = evidence.rules?.branch, wanted != branch, care == .everyday,
            try explained({ try repository.tip(of: wanted) }) != nil
        {
            follow(wanted)
            return try self.evidence(care, asKnown: asKnown, trustedRoot: trustedRoot)
        }
        return evidence
    }

    /// Reads the evidence as it stands at a commit and judges it.
    ///
    /// - Parameters:
    ///   - care: Whether what was checked before may be trusted.
    ///   - tip: The commit; nothing gives an empty register.
    ///   - closely: The paths that are judged anew from their bytes all the same.
    ///   - asKnown: Judges what was known at this checkpoint.
    ///   - trustedRoot: The root statement that an auditor brings along.
    /// - Returns: The evidence.
    /// - Throws: ``ArchiveError`` where the repository cannot be read.
    func evidence(
        _ care: Care, at tip: ObjectID?, closely: Set<String> = [],
        asKnown: StatementID? = nil, trustedRoot: StatementID? = nil
    ) throws -> Evidence {
        var kept =
            (care == .everyday ? memory.take(commonFolder) : nil)
            ?? KeptEvidence(of: commonFolder, reads: care == .everyday)
        var reader = EvidenceReader(care: care, cache: kept.files)
        if let tip {
            let entries = try explained { () throws(GitError) in
                care == .everyday && closely.isEmpty
                    ? try kept.folders.files(at: tip, in: repository)
                    : try repository.files(at: tip, under: Layout.control)
            }
            reader.entries.reserveCapacity(entries.count)
            for (place, entry) in entries.enumerated() {
                reader.care = closely.contains(entry.path) ? .audit : care
                try reader.take(entry, from: self)
                if place % 64 == 63 {
                    memory.watch(
                        LongWork(kind: .readingEvidence, done: place + 1, total: entries.count))
                }
            }
        }
        var input = FoldInput(
            files: reader.files, rules: reader.rules, lists: reader.lists,
            trustedRoot: trustedRoot, asKnown: asKnown,
            digest: { StatementFile.hash($0.utf8) })
        let register = Register(folding: input)
        reader.cache.save()
        if care == .everyday {
            kept.files = reader.cache.renewed
            memory.keep(kept, for: commonFolder)
        }
        input.asKnown = asKnown
        return Evidence(
            tip: tip, input: input, register: register, paths: reader.paths,
            entries: reader.entries, files: reader.kinds, findings: reader.findings,
            cardFiles: reader.cards, stamps: reader.stamps)
    }

    /// What would follow from some files, if they were all the evidence.
    func register(of entries: [TreeEntry]) throws -> Register {
        var reader = EvidenceReader(
            care: .everyday, cache: KeptEvidence(of: commonFolder, reads: true).files)
        for entry in entries { try reader.take(entry, from: self) }
        return Register(
            folding: FoldInput(
                files: reader.files, rules: reader.rules, lists: reader.lists,
                digest: { StatementFile.hash($0.utf8) }))
    }

    /// The bytes of an entry, or nothing where they were altered on the disk.
    func soundBytes(_ entry: TreeEntry) throws -> [UInt8]? {
        do { return try repository.bytes(of: entry.id) } catch {
            guard error.code == .corrupt || error.code == .notFound else {
                throw ArchiveError(error, at: root ?? commonFolder)
            }
            return nil
        }
    }
}

/// Takes the files of the evidence one by one.
struct EvidenceReader {
    /// How carefully the next file is read.
    var care: Care
    var cache: CheckedFiles
    var files: [EvidenceFile] = []
    var kinds: [ContentHash: String] = [:]
    var rules: [ContentHash: Rules] = [:]
    var lists: [ContentHash: [String]] = [:]
    var paths: [StatementID: [String]] = [:]
    var entries: [String: TreeEntry] = [:]
    var findings: [Finding] = []
    var cards: [CardFile] = []
    var stamps: [StampFile] = []
    /// How the paths of files are to end, by what is in them: one lies in the folder of every document it is about.
    private var endings: [ContentHash: String] = [:]

    init(care: Care, cache: CheckedFiles) {
        self.care = care
        self.cache = cache
    }

    mutating func take(_ entry: TreeEntry, from archive: Archive) throws {
        entries[entry.path] = entry
        guard entry.isOrdinary else {
            add(.strayFile, entry.path, "it is no ordinary file")
            return
        }
        switch EvidenceFileName(path: entry.path) {
        case .statement(let hash): try statements(entry, hash, isSegment: false, archive)
        case .segment(let hash): try statements(entry, hash, isSegment: true, archive)
        case .text(let hash):
            guard entry.path.hasPrefix(Layout.rulesFolder) || care == .audit else { return }
            if care == .everyday, let known = cache.rules[entry.id],
                known.hash.begins(with: hash)
            {
                rules[known.hash] = known.rules
                return
            }
            guard let bytes = try whole(entry, hash, .textAltered, archive) else { return }
            guard entry.path.hasPrefix(Layout.rulesFolder) else { return }
            if let decoded = try? RulesFile.decode(bytes, file: entry.path) {
                let sum = StatementFile.hash(bytes)
                rules[sum] = decoded
                cache.rules[entry.id] = (sum, decoded)
            }
        case .attachment(let hash):
            if care == .audit { _ = try whole(entry, hash, .textAltered, archive) }
        case .list(let hash):
            guard let bytes = try whole(entry, hash, .evidenceAltered, archive) else { return }
            lists[StatementFile.hash(bytes)] = String(decoding: bytes, as: UTF8.self)
                .split(separator: "\n").map(String.init)
        case .stamp(let hash): try stamp(entry, hash, archive)
        case .authority(let hash):
            if care == .audit { _ = try whole(entry, hash, .evidenceAltered, archive) }
        case .card(let person, _):
            let bytes = try archive.soundBytes(entry)
            cards.append(
                CardFile(
                    person: person, path: entry.path, hash: bytes.map { StatementFile.hash($0) },
                    card: bytes.flatMap { try? Card($0, file: entry.path) }))
        case .other:
            guard !Layout.companions.contains(entry.path) else { return }
            add(.strayFile, entry.path, "Signet keeps no such file here")
        }
    }

    private mutating func add(_ code: FindingCode, _ path: String, _ detail: String) {
        findings.append(Finding(code, grade: code.grade, place: path, detail: detail))
    }

    /// The bytes of a file whose name tells its hash, or a finding.
    private mutating func whole(
        _ entry: TreeEntry, _ hash: String, _ code: FindingCode, _ archive: Archive
    ) throws -> [UInt8]? {
        guard let bytes = try archive.soundBytes(entry) else {
            add(code, entry.path, "its bytes were altered on the disk")
            return nil
        }
        guard !hash.isEmpty, StatementFile.hash(bytes).begins(with: hash) else {
            add(code, entry.path, "its bytes are not those that its name tells")
            return nil
        }
        return bytes
    }

    /// An authority's stamp: listed by its hash as any evidence, and read only where it is asked for.
    private mutating func stamp(_ entry: TreeEntry, _ hash: String, _ archive: Archive) throws {
        let sum: ContentHash
        if let known = cache.stamp(entry.id) {
            guard known.begins(with: hash), !hash.isEmpty else {
                add(.evidenceAltered, entry.path, "its bytes are not those that its name tells")
                return
            }
            sum = known
        } else {
            guard let bytes = try whole(entry, hash, .evidenceAltered, archive) else { return }
            sum = StatementFile.hash(bytes)
            if let problem = StampFile.problem(bytes, at: entry.path) {
                add(.stampInvalid, entry.path, problem)
            } else {
                cache.add(stamp: sum, entry.id)
            }
        }
        stamps.append(StampFile(path: entry.path, hash: sum, entry: entry))
        guard kinds.updateValue(StampFile.kind, forKey: sum) == nil else { return }
        files.append(EvidenceFile(hash: sum, kind: StampFile.kind, statements: []))
    }

    private mutating func statements(
        _ entry: TreeEntry, _ hash: String, isSegment: Bool, _ archive: Archive
    ) throws {
        let file: EvidenceFile
        if let known = cache.file(entry.id, isSegment: isSegment) {
            guard known.hash.begins(with: hash) else {
                add(.evidenceAltered, entry.path, "its bytes are not those that its name tells")
                return
            }
            file = known
        } else {
            guard let bytes = try whole(entry, hash, .evidenceAltered, archive) else { return }
            do {
                let read = try StatementFile.read(bytes, isSegment: isSegment)
                file = EvidenceFile(
                    hash: StatementFile.hash(bytes),
                    kind: isSegment ? "segment" : read[0].statement.kind.rawValue,
                    statements: read)
            } catch {
                add(.statementUnreadable, entry.path, error.problem)
                return
            }
            cache.add(file, entry.id)
        }
        if kinds.updateValue(file.kind, forKey: file.hash) == nil { files.append(file) }
        for statement in file.statements { paths[statement.id, default: []].append(entry.path) }
        guard let first = file.statements.first else { return }
        let ending =
            endings[file.hash]
            ?? (isSegment
                ? "/\(Layout.segmentName(first.statement, file: file.hash))"
                : "/\(Layout.name(first.statement, first.id, file: file.hash))")
        endings[file.hash] = ending
        if !entry.path.hasSuffix(ending) {
            add(.statementMisnamed, entry.path, "it should be named \(ending.dropFirst())")
        }
    }
}
