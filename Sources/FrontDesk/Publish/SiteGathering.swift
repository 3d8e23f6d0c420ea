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
    /// The texts that were read.
    private(set) var texts: [ContentHash: SiteText] = [:]
    /// All documents, also those that may not be seen.
    private let all: [SitedDocument]
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

    /// Reads the texts that stand, and takes them as one system.
    mutating func readTexts() async throws {
        let standing = all.filter { $0.shown.obstacle == nil && $0.id != .rules }
        try await read(standing.map(\.shown.text))
        let catalogues = try office.catalogues()
        func parts(_ documents: [SitedDocument]) -> [SystemDocument] {
            documents.filter { $0.id != .rules && state(of: $0.shown, $0) == .inForce }
                .compactMap { texts[$0.shown.text]?.system }
        }
        system = ManagementSystem(documents: parts(documents), catalogues: catalogues)
        let whole =
            readers.groups == nil
            ? system : ManagementSystem(documents: parts(all), catalogues: catalogues)
        reports = catalogues.map { CoverageReport(of: $0, by: whole) }
    }

    /// Reads texts that were not read yet, and takes them apart side by side.
    mutating func read(_ hashes: [ContentHash]) async throws {
        var wanted: [SiteSource] = []
        var seen: Set<ContentHash> = []
        for hash in hashes where texts[hash] == nil && seen.insert(hash).inserted {
            guard let (revision, document) = places[hash] else { continue }
            let file = try office.bytes(of: revision, in: document)
            wanted.append(
                SiteSource(
                    hash: hash, path: file.path, bytes: file.bytes,
                    isMarkdown: document.id != .rules))
        }
        for (hash, text) in await Parallel.map(wanted, { ($0.hash, $0.text) }) {
            texts[hash] = text
        }
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

    var text: SiteText {
        guard isMarkdown else {
            let lines = String(decoding: bytes, as: UTF8.self)
            let draft = Draft(path: path, bytes: bytes)
            return SiteText(body: lines, firstLine: 1, isMarkdown: false, system: nil) {
                draft.markdown.map { TextUnit.units(of: $0) } ?? []
            }
        }
        let draft = Draft(path: path, bytes: bytes)
        return SiteText(
            body: draft.text?.body ?? String(decoding: bytes, as: UTF8.self),
            firstLine: (draft.text?.bodyOffset ?? 0) + 1, isMarkdown: true,
            system: SystemReader.document(draft),
            origin: draft.text?.frontMatter.origin.mapValues(\.text) ?? [:]
        ) {
            draft.markdown.map { TextUnit.units(of: $0) } ?? []
        }
    }
}
