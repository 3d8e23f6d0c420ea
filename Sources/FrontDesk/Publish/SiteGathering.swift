import DocumentArchive
import DocumentControl
import DocumentOffice
import ManagementSystem
import Publishing
import Signatures
import Standards

/// Gathers what a site shows from the register, and reads the texts that are needed.
struct SiteGathering {
    let office: Office
    let instant: Instant
    let readers: SiteReaders
    let withReceipts: Bool
    let rules: Rules
    /// What pages follow from: documents that may be seen, and others.
    let origins: SiteOrigins
    /// What may be seen, by identifier.
    let faces: [SiteFace]
    /// What is shown, as one system.
    private(set) var system = ManagementSystem(documents: [], catalogues: [])
    /// All texts that are in force, also those that may not be seen.
    private(set) var whole = ManagementSystem(documents: [], catalogues: [])
    /// A digest of rules and catalogues, and of everything that the texts say of themselves and of each other.
    private(set) var shape = ""
    /// The same of each text that is shown and in force.
    private(set) var shapes: [DocumentID: ContentHash] = [:]
    /// What the texts that stand say of themselves, as it was kept.
    private var kept: KeptOutlines?
    /// The same of texts of which nothing is kept.
    private var outlines: [ContentHash: TextOutline] = [:]
    /// The texts that were read whole.
    private(set) var texts: [ContentHash: SiteText] = [:]
    /// The documents that were looked at closely.
    private var sited: [DocumentID: SitedDocument] = [:]
    /// What was told of statements already: one signature may be about many documents.
    var statements: [StatementID: SiteStatement] = [:]
    let ids: Set<DocumentID>
    /// The bytes that may be gone.
    private let erased: Set<ContentHash>
    /// The bytes of texts that were read in this run.
    private var held: [ContentHash: SiteSource] = [:]
    /// Where the bytes of each text lie.
    private var places: [ContentHash: (SitedRevision, SitedDocument)] = [:]
    private var attached: [ContentHash: (AttachedFile, SitedRevision)] = [:]

    init(
        _ office: Office, at instant: Instant, for readers: SiteReaders, withReceipts: Bool
    ) throws {
        self.office = office
        self.instant = instant
        self.readers = readers
        self.withReceipts = withReceipts
        let origins = try office.siteOrigins(
            at: instant, for: readers, withReceipts: withReceipts)
        self.origins = origins
        let erased = office.register.erasedBytes
        self.erased = erased
        faces = origins.documents.map { SiteFace($0, erased: erased, at: instant) }
        ids = Set(faces.map(\.id))
        rules = try office.systemRules(.inForce(instant))
    }

    /// A document, looked at closely.
    mutating func look(at origin: SiteOrigin) -> SitedDocument? {
        let isSeen = readers.see(origin.entry)
        if isSeen, let known = sited[origin.id] { return known }
        let readers = isSeen ? readers : SiteReaders(groups: [])
        guard let document = office.sited(origin.state, at: instant, for: readers) else {
            return nil
        }
        if isSeen { sited[origin.id] = document }
        for revision in document.revisions {
            places[revision.text] = (revision, document)
            for file in revision.submission?.text.attachments ?? [] {
                attached[file.hash] = (file, revision)
            }
        }
        return document
    }

    /// Takes the texts that stand as one system.
    ///
    /// What a text says of itself is read once in its life: it is kept by the digest of the text.
    ///
    /// - Parameter kept: What was kept, where it was read already.
    /// - Returns: Writes what is to be kept, when there is time.
    /// - Throws: Where a text is not here, or something is wrong in a catalogue.
    mutating func readOutlines(
        _ kept: KeptOutlines? = nil
    ) async throws -> @Sendable () -> Void {
        let all = (origins.documents + origins.unseen).filter(hasOutline)
        var kept = kept ?? office.archive.keptOutlines()
        var missing: [ContentHash] = []
        for origin in all where !kept.holds(origin.text) {
            if look(at: origin) != nil { missing.append(origin.text) }
        }
        for (hash, outline) in await Parallel.map(
            try bytes(of: missing), { ($0.hash, $0.outline) })
        {
            kept.add(outline, of: hash)
        }
        self.kept = kept
        takeSystem(try office.catalogues())
        let (ready, texts) = (kept, all.map(\.text))
        return { ready.save(only: Set(texts)) }
    }

    /// What a text says of itself, where it was asked for.
    func outline(of text: ContentHash) -> TextOutline? { outlines[text] ?? kept?[text] }

    /// Whether something is to be read of a text: the rules are none, and another may be gone.
    private func hasOutline(_ origin: SiteOrigin) -> Bool {
        origin.id != .rules && !erased.contains(origin.text)
    }

    private mutating func takeSystem(_ catalogues: [ClauseCatalogue]) {
        let standing =
            zip(origins.documents, faces).filter { $1.state.isInForce }.map { ($0.0, true) }
            + origins.unseen.filter {
                SiteRevision.State($0.entry, of: $0.state, at: instant).isInForce
            }.map { ($0, false) }
        var writer = ByteWriter()
        writer.add(catalogues) { $1.append(to: &$0) }
        for rules in office.register.rules { writer.add(rules.reference.hash) }
        var seen: [SystemDocument] = []
        var others: [SystemDocument] = []
        seen.reserveCapacity(standing.count)
        shapes.reserveCapacity(standing.count)
        for (origin, isSeen) in standing where hasOutline(origin) {
            writer.add(origin.id.text)
            guard let outline = outline(of: origin.text) else {
                writer.add(false)
                continue
            }
            writer.add(true)
            writer.add(outline.shape)
            guard let document = outline.document else { continue }
            if isSeen {
                seen.append(document)
                shapes[origin.id] = outline.shape
            } else {
                others.append(document)
            }
        }
        system = ManagementSystem(documents: seen, catalogues: catalogues)
        whole =
            others.isEmpty
            ? system : ManagementSystem(documents: seen + others, catalogues: catalogues)
        writer.add(faces) { $0.add($1.id.text) }
        shape = Digest.hex(writer.bytes)
    }

    /// Reads what some texts say of themselves, where it is not known and they are not gone.
    mutating func readOutlines(of hashes: [ContentHash]) throws {
        let missing = hashes.filter { outline(of: $0) == nil && !erased.contains($0) }
        for source in try bytes(of: missing) { outlines[source.hash] = source.outline }
    }

    /// Makes the texts known that some documents show.
    mutating func look(atTextsOf ids: [DocumentID]) {
        guard !ids.isEmpty else { return }
        let wanted = Set(ids)
        for origin in origins.documents where wanted.contains(origin.id) { _ = look(at: origin) }
    }

    /// Reads texts that were not read yet, and takes them apart side by side.
    mutating func read(_ hashes: [ContentHash]) async throws {
        let sources = try bytes(of: hashes.filter { texts[$0] == nil })
        let known = sources.map { (source: $0, outline: outline(of: $0.hash)) }
        for (hash, text) in await Parallel.map(
            known, { ($0.source.hash, $0.source.text($0.outline ?? $0.source.outline)) })
        {
            texts[hash] = text
        }
    }

    /// The bytes of some texts, each once; they are read once.
    private mutating func bytes(of hashes: [ContentHash]) throws -> [SiteSource] {
        var seen: Set<ContentHash> = []
        var sources: [SiteSource] = []
        office.readAhead(hashes.compactMap { held[$0] == nil ? places[$0]?.0 : nil })
        for hash in hashes where seen.insert(hash).inserted {
            if let source = held[hash] {
                sources.append(source)
                continue
            }
            guard let (revision, document) = places[hash] else { continue }
            let file = try office.bytes(of: revision, in: document)
            let source = SiteSource(
                hash: hash, path: file.path, bytes: file.bytes, isMarkdown: document.id != .rules)
            held[hash] = source
            sources.append(source)
        }
        return sources
    }

    /// What compares two of the texts that were read.
    var difference: @Sendable (SiteComparedText, SiteComparedText) -> TextDifference? {
        let held = held
        return { old, new in
            guard let before = held[old.text], let after = held[new.text] else { return nil }
            return before.difference(to: after, old, new)
        }
    }

    /// What a text is called among people, such as `P-20 1.0`.
    func name(of hash: ContentHash) -> String {
        places[hash].map { revision, document in
            "\(document.id) \(revision.entry.item.revision)"
        } ?? hash.hex
    }

    /// The bytes of an attachment; nothing where they are gone.
    func attachment(_ hash: ContentHash) throws -> [UInt8]? {
        guard let (file, revision) = attached[hash] else { return nil }
        return try office.attachment(file, of: revision)
    }
}
