package import DocumentControl
package import Git

/// Which files are taken away: the bytes and cards that a disposal or erasure covers.
///
/// Only one that counts and that a checkpoint has settled covers anything. Statements, lists and
/// control rules are never among these files.
package struct DisposedFiles: Sendable {
    private let bytes: Set<ContentHash>
    private let cards: Set<PersonID>

    /// - Parameter register: What follows from the evidence, the newest checkpoint included.
    package init(_ register: Register) {
        self.init(bytes: register.erasedBytes, cards: register.erasedCards)
    }

    init(bytes: Set<ContentHash>, cards: Set<PersonID> = []) {
        self.bytes = bytes
        self.cards = cards
    }

    /// Whether nothing was disposed of or erased.
    package var isEmpty: Bool { bytes.isEmpty && cards.isEmpty }

    /// Whether a file may hold such bytes, as far as its name tells.
    func mayCover(_ path: String) -> Bool {
        guard !path.hasPrefix(Layout.rulesFolder) else { return false }
        switch EvidenceFileName(path: path) {
        case .text(let hash), .attachment(let hash):
            return !hash.isEmpty && bytes.contains { $0.hex.hasPrefix(hash) }
        case .card(let person, _): return cards.contains(person)
        default: return false
        }
    }

    /// Whether a file that may hold such bytes does.
    ///
    /// The name tells the beginning of the hash only: another file that begins alike stays.
    func covers(_ path: String, _ content: [UInt8]?) -> Bool {
        guard mayCover(path) else { return false }
        if case .card = EvidenceFileName(path: path) { return true }
        return content.map { bytes.contains(StatementFile.hash($0)) } ?? false
    }

    /// Whether a file of the evidence is a disposal or an erasure, by its name.
    static func isDisposal(_ path: String) -> Bool {
        path.hasSuffix(".statement") && (path.contains("-dispose-") || path.contains("-erase-"))
    }
}

extension Archive {
    /// The files among some that are taken away.
    package func disposed(
        _ files: DisposedFiles, among entries: some Sequence<TreeEntry>
    ) throws -> [TreeEntry] {
        guard !files.isEmpty else { return [] }
        return try entries.filter { entry in
            guard entry.isOrdinary, files.mayCover(entry.path) else { return false }
            return files.covers(entry.path, try soundBytes(entry))
        }
    }

    /// Whether a file of the evidence is a text, an attachment or a scan with one of these bytes.
    package func holds(_ entry: TreeEntry, one hashes: Set<ContentHash>) throws -> Bool {
        try !disposed(DisposedFiles(bytes: hashes), among: [entry]).isEmpty
    }

    /// The files here that are taken away by the next statement or exchange.
    package func leftovers(in evidence: Evidence) throws -> [TreeEntry] {
        try disposed(DisposedFiles(evidence.register), among: evidence.entries.values)
            .sorted { $0.path < $1.path }
    }

    /// What is taken away once the evidence of a clone and of its upstream are one.
    ///
    /// Nothing is judged where neither holds a disposal.
    func disposed(here tip: ObjectID?, and union: EvidenceUnion) throws -> [TreeEntry] {
        guard !union.incoming.isEmpty || !union.outgoing.isEmpty else { return [] }
        let own = try tip.map { try repository.files(at: $0, under: Layout.control) } ?? []
        let all = own + union.incoming
        guard all.contains(where: { DisposedFiles.isDisposal($0.path) }) else { return [] }
        return try disposed(DisposedFiles(try register(of: all)), among: all)
    }
}
