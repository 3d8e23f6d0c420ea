import DocumentControl
import DocumentOffice
import Publishing

/// Which files a site shall hold: those that are known to be as they were, and those that are laid out.
struct SitePlan {
    /// One document with what its pages follow from.
    private struct Part: Sendable {
        let id: DocumentID
        let layout: String
        let isKept: Bool
    }

    /// Files of documents of which nothing changed, with how they lie there.
    private(set) var carried: [String: SiteManifest.Entry] = [:]
    /// All others, each once.
    let files: [SiteFile]
    /// Whether all of it was in the memory already.
    let isRemembered: Bool
    private let frame: String
    private let former: SiteMemory
    private let parts: [Part]
    private let entries: [SiteEntry]
    /// The paths of what belongs to no document.
    private let front: [String]
    /// The paths of the files of the documents that were laid out.
    private var laidOut: [DocumentID: [String]] = [:]

    /// Looks what changed, and lays that out.
    ///
    /// - Parameters:
    ///   - gathering: What asks the register.
    ///   - drawing: What knows from what each page follows.
    ///   - forerun: What was known of the site, and which of its files lie there.
    init(
        _ gathering: inout SiteGathering, _ drawing: SiteDrawing, _ forerun: SiteForerun
    ) async {
        let frame = drawing.frame(gathering.origins.common)
        let former = forerun.memory.frame == frame ? forerun.memory : SiteMemory()
        let held = forerun.held
        let (origins, faces) = (gathering.origins.documents, gathering.faces)
        let parts = await Parallel.map(Array(faces.indices)) { place -> Part in
            let face = faces[place]
            let layout = drawing.layout(of: face, from: origins[place].bytes)
            let known = former.portions[face.id]
            let isKept =
                known.map { known in
                    known.layout == layout
                        && known.files.allSatisfy { file in
                            held.contains(file.path) && drawing.holds(file.entry.asked)
                        }
                } ?? false
            return Part(id: face.id, layout: layout, isKept: isKept)
        }
        var documents: [SiteDocument] = []
        for (part, origin) in zip(parts, origins) where !part.isKept {
            if let document = gathering.document(origin) { documents.append(document) }
        }
        let laid = await Parallel.map(documents) { drawing.laidOut($0) }
        var entries: [DocumentID: SiteEntry] = [:]
        for (document, laid) in zip(documents, laid) {
            entries[document.id] = laid.entry
            laidOut[document.id] = laid.files.map(\.path)
        }
        self.entries = parts.compactMap {
            entries[$0.id] ?? former.portions[$0.id]?.entry
        }
        for part in parts where part.isKept {
            for file in former.portions[part.id]?.files ?? [] {
                carried[file.path] = file.entry
            }
        }
        let front = drawing.frontFiles(self.entries)
        self.front = front.map(\.path)
        files = SitePages.unique(front + laid.flatMap(\.files))
        isRemembered =
            forerun.memory.frame == frame && documents.isEmpty
            && former.portions.count == parts.count
        self.frame = frame
        self.former = former
        self.parts = parts
    }

    /// What the next run shall know.
    ///
    /// - Parameters:
    ///   - manifest: What the site holds now.
    ///   - index: Where the lines of the search index lie.
    /// - Returns: What is to be kept.
    func memory(of manifest: SiteManifest, index: SearchLines) -> SiteMemory {
        var memory = SiteMemory()
        memory.frame = frame
        memory.index = index
        for (part, entry) in zip(parts, entries) {
            if part.isKept {
                memory.keep(part.id, from: former)
                continue
            }
            let files = (laidOut[part.id] ?? []).compactMap { path in
                manifest.files[path].map { (path, $0) }
            }
            memory.add(
                SiteMemory.Portion(
                    layout: part.layout, entry: entry, files: files),
                of: part.id)
        }
        memory.front = (front + manifest.pictures.keys.map(SitePath.picture)).sorted()
            .compactMap { path in manifest.files[path].map { (path, $0) } }
        return memory
    }
}
