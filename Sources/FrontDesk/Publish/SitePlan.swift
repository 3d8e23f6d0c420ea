import DocumentControl
import DocumentOffice
import Publishing

/// Which files a site shall hold: those that are known to be as they were, and those that are laid out.
struct SitePlan {
    /// A file with the digest of what it is made from.
    typealias Laid = (file: SiteFile, key: String)

    /// One document with what its pages follow from.
    private struct Part: Sendable {
        let id: DocumentID
        let layout: String
        /// What its text says of itself and of others, as a digest.
        let shape: ContentHash?
        /// What is known of it, where nothing changed.
        let kept: SiteMemory.Portion?
    }

    /// The documents of which nothing changed.
    let kept: Set<DocumentID>
    /// How many files belong to one of them alone.
    private(set) var keptCount = 0
    /// Files of theirs that others may have too, with how they lie there.
    private(set) var carried: [String: SiteManifest.Entry] = [:]
    /// The pictures that their pages show: the label of a figure by the digest of each.
    private(set) var pictures: [String: String] = [:]
    /// All other files, each once.
    let files: [Laid]
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
        let (lost, shapes) = (forerun.lost, gathering.shapes)
        // Most pages link to texts that are as they were.
        let isAsBefore: @Sendable (String) -> Bool = { name in
            guard let id = DocumentID(name), let shape = shapes[id] else { return false }
            return former.portions[id]?.shape == shape
        }
        let (origins, faces) = (gathering.origins.documents, gathering.faces)
        let parts = await Parallel.map(Array(faces.indices)) { place -> Part in
            let id = faces[place].id
            let layout = drawing.layout(of: faces[place], from: origins[place].bytes)
            let shape = shapes[id]
            func isThere(_ files: [SiteMemory.File]) -> Bool {
                files.allSatisfy {
                    !lost.contains($0.path) && drawing.holds($0.entry.asked, where: isAsBefore)
                }
            }
            guard let known = former.portions[id], known.layout == layout,
                isThere(known.ownFiles), isThere(known.sharedFiles)
            else { return Part(id: id, layout: layout, shape: shape, kept: nil) }
            return Part(id: id, layout: layout, shape: shape, kept: known)
        }
        kept = Set(parts.lazy.filter { $0.kept != nil }.map(\.id))
        for portion in parts.lazy.compactMap(\.kept) {
            keptCount += portion.ownFiles.count
            for (path, entry) in portion.sharedFiles { carried[path] = entry }
            for (_, entry) in portion.ownFiles {
                for (digest, label) in entry.pictures { pictures[digest] = label }
            }
        }
        var documents: [SiteDocument] = []
        for (part, origin) in zip(parts, origins) where part.kept == nil {
            if let document = gathering.document(origin) { documents.append(document) }
        }
        let laid = await Parallel.map(documents) { document in
            let (files, entry) = drawing.laidOut(document)
            return (files: files.map { ($0, drawing.key(of: $0)) }, entry: entry)
        }
        var entries: [DocumentID: SiteEntry] = [:]
        for (document, laid) in zip(documents, laid) {
            entries[document.id] = laid.entry
            laidOut[document.id] = laid.files.map(\.0.path)
        }
        self.entries = parts.compactMap { $0.kept?.entry ?? entries[$0.id] }
        let front = await Parallel.map(drawing.frontParts(self.entries)) { part in
            part().map { ($0, drawing.key(of: $0)) }
        }.flatMap { $0 }
        self.front = front.map(\.0.path)
        // One attachment may belong to several texts.
        var seen: Set<String> = []
        files = (front + laid.flatMap(\.files)).filter { seen.insert($0.0.path).inserted }
        isRemembered =
            forerun.memory.frame == frame && documents.isEmpty
            && former.portions.count == parts.count
        self.frame = frame
        self.former = former
        self.parts = parts
    }

    /// The manifest as it is written: what belongs to no document alone, and then the files of each document.
    ///
    /// - Parameter manifest: All files but those that belong to one of the kept documents alone.
    /// - Returns: The bytes.
    func bytes(of manifest: SiteManifest) -> [UInt8] {
        var others = manifest.files
        let groups = parts.map { part -> ArraySlice<UInt8> in
            if let kept = part.kept { return kept.lines }
            let own = (laidOut[part.id] ?? []).filter(SitePath.isOwn)
            return ManifestLines.of(
                own.compactMap { path in others.removeValue(forKey: path).map { (path, $0) } })[...]
        }
        return ManifestLines.whole(others, groups, for: manifest.readers)
    }

    /// What the next run shall know.
    ///
    /// - Parameters:
    ///   - manifest: What the site holds now, but for the files that belong to one of the kept documents alone.
    ///   - pictures: The paths of its pictures.
    ///   - index: Where the lines of the search index lie.
    /// - Returns: What is to be kept.
    func memory(
        of manifest: SiteManifest, pictures: [String], index: SearchLines
    ) -> SiteMemory {
        var memory = SiteMemory()
        memory.frame = frame
        memory.index = index
        func files(_ paths: [String]) -> [SiteMemory.File] {
            paths.compactMap { path in manifest.files[path].map { (path, $0) } }
        }
        for (part, entry) in zip(parts, entries) {
            if part.kept != nil {
                memory.keep(part.id, from: former)
            } else {
                memory.add(
                    SiteMemory.Portion(
                        layout: part.layout, shape: part.shape, entry: entry,
                        files: files(laidOut[part.id] ?? [])),
                    of: part.id)
            }
        }
        memory.front = files((front + pictures).sorted())
        return memory
    }
}
