import DocumentArchive
import DocumentControl
import DocumentOffice
import ManagementSystem
import Publishing
import Standards

/// Gathers what a site shows from the register, and reads the texts that are needed.
struct SiteGathering {
    let office: Office
    let instant: Instant
    let readers: SiteReaders
    let withReceipts: Bool
    /// What may be seen, by identifier.
    let documents: [SitedDocument]
    let rules: Rules
    /// What is shown, as one system.
    private(set) var system = ManagementSystem(documents: [], catalogues: [])
    private(set) var reports: [CoverageReport] = []
    /// What the texts that stand say of themselves.
    private(set) var outlines: [ContentHash: TextOutline] = [:]
    /// The texts that were read whole.
    private(set) var texts: [ContentHash: SiteText] = [:]
    /// All documents, also those that may not be seen.
    private let all: [SitedDocument]
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
        documents = try office.sitedDocuments(at: instant, for: readers)
        all =
            readers.groups == nil
            ? documents : try office.sitedDocuments(at: instant, for: SiteReaders(groups: []))
        rules = try office.systemRules(.inForce(instant))
        for document in all {
            for revision in document.revisions {
                places[revision.text] = (revision, document)
                for file in revision.submission?.text.attachments ?? [] {
                    attached[file.hash] = (file, revision)
                }
            }
        }
    }

    /// Takes the texts that stand as one system.
    ///
    /// What a text says of itself is read once in its life: it is kept by the digest of the text.
    mutating func readOutlines() async throws {
        let standing = all.filter { $0.shown.obstacle == nil && $0.id != .rules }.map(\.shown.text)
        var kept = office.archive.keptOutlines()
        for hash in standing { outlines[hash] = kept[hash] }
        let sources = try bytes(of: standing.filter { outlines[$0] == nil })
        for (hash, outline) in await Parallel.map(sources, { ($0.hash, $0.outline) }) {
            outlines[hash] = outline
            kept.add(outline, of: hash)
        }
        kept.save(only: Set(standing))
        let catalogues = try office.catalogues()
        func parts(_ documents: [SitedDocument]) -> [SystemDocument] {
            documents.filter { $0.id != .rules && state(of: $0.shown, $0) == .inForce }
                .compactMap { outlines[$0.shown.text]?.document }
        }
        system = ManagementSystem(documents: parts(documents), catalogues: catalogues)
        let whole =
            readers.groups == nil
            ? system : ManagementSystem(documents: parts(all), catalogues: catalogues)
        reports = catalogues.map { CoverageReport(of: $0, by: whole) }
    }

    /// Reads what the text that stands for one document says of itself.
    mutating func readOutline(of document: SitedDocument) async throws {
        let hash = document.shown.text
        guard outlines[hash] == nil, let source = try bytes(of: [hash]).first else { return }
        outlines[hash] = source.outline
    }

    /// Reads texts that were not read yet, and takes them apart side by side.
    mutating func read(_ hashes: [ContentHash]) async throws {
        let sources = try bytes(of: hashes.filter { texts[$0] == nil })
        let outlines = outlines
        for (hash, text) in await Parallel.map(
            sources, { ($0.hash, $0.text(outlines[$0.hash] ?? $0.outline)) })
        {
            texts[hash] = text
        }
    }

    /// The bytes of some texts, each once; they are read once.
    private mutating func bytes(of hashes: [ContentHash]) throws -> [SiteSource] {
        var seen: Set<ContentHash> = []
        var sources: [SiteSource] = []
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

/// The bytes of a text with where they lie.
private struct SiteSource: Sendable {
    let hash: ContentHash
    let path: String
    let bytes: [UInt8]
    let isMarkdown: Bool

    var outline: TextOutline {
        isMarkdown
            ? TextOutline(Draft(path: path, bytes: bytes))
            : TextOutline(document: nil, origin: [:])
    }

    func text(_ outline: TextOutline) -> SiteText {
        let (path, bytes) = (path, bytes)
        let source = try? SourceText(bytes, file: path)
        let head = isMarkdown ? source?.head : nil
        return SiteText(
            body: head?.body ?? source?.text ?? String(decoding: bytes, as: UTF8.self),
            firstLine: (head?.lines ?? 0) + 1, isMarkdown: isMarkdown, system: outline.document
        ) {
            Draft(path: path, bytes: bytes).markdown.map { TextUnit.units(of: $0) } ?? []
        }
    }
}

extension SiteText {
    /// Takes a text apart for a page.
    ///
    /// - Parameters:
    ///   - draft: The text as it was read.
    ///   - isMarkdown: False for the control rules, whose lines are shown as they are.
    init(_ draft: Draft, isMarkdown: Bool) {
        let whole = String(decoding: draft.bytes, as: UTF8.self)
        self.init(
            body: isMarkdown ? draft.text?.body ?? whole : whole,
            firstLine: isMarkdown ? (draft.text?.bodyOffset ?? 0) + 1 : 1, isMarkdown: isMarkdown,
            system: isMarkdown ? SystemReader.document(draft) : nil
        ) {
            draft.markdown.map { TextUnit.units(of: $0) } ?? []
        }
    }
}
