import DocumentArchive
import DocumentControl
import DocumentOffice
import Publishing
import Signatures

/// Brings a folder to what a site shall hold: only what changed is made and written.
struct SitePublisher {
    struct Result {
        var written = 0
        var unchanged = 0
        var removed = 0
    }

    private let folder: SiteDelivery
    private let former: SiteManifest
    private let drawing: SiteDrawing
    private let drawer: DiagramDrawer
    /// Figures that stay code although somebody wanted them drawn.
    private(set) var warnings: [DiagramDrawer.Warning] = []

    init(
        _ folder: SiteDelivery, _ former: SiteManifest?, _ drawing: SiteDrawing,
        _ drawer: DiagramDrawer
    ) {
        self.folder = folder
        self.former = former ?? SiteManifest()
        self.drawing = drawing
        self.drawer = drawer
    }

    /// - Parameters:
    ///   - files: All that the site shall hold, but for the pictures of figures.
    ///   - gathering: What reads the texts that are needed.
    /// - Returns: How many files were written, stayed and were removed.
    /// - Throws: Where a text is not here, or a file cannot be written.
    mutating func publish(
        _ files: [SiteFile], from gathering: inout SiteGathering
    ) async throws -> Result {
        let drawing = drawing
        let keys = await Parallel.map(files) { drawing.key(of: $0) }
        var manifest = SiteManifest()
        manifest.indexed = drawing.indexed
        var changed: [(file: SiteFile, key: String)] = []
        for (file, key) in zip(files, keys) {
            if let entry = former.files[file.path], entry.key == key, drawing.holds(entry.asked),
                folder.holds(file.path, size: entry.size)
            {
                manifest.files[file.path] = entry
            } else {
                changed.append((file, key))
            }
        }
        var result = Result(written: changed.count, unchanged: files.count - changed.count)
        let sources = try await sources(for: changed.map(\.file), &gathering)
        let pictures = addPictures(sources.pictures, to: &manifest, &result)
        let wanted = Set(files.map(\.path)).union(manifest.files.keys)
        let gone = former.files.keys.filter { !wanted.contains($0) }.sorted()
        result.removed = gone.count
        guard !changed.isEmpty || !pictures.isEmpty || !gone.isEmpty || former != manifest else {
            return result
        }
        try begin(manifest, changed.map(\.file.path) + pictures.map(\.path), gone)
        let folder = folder
        try Office.explained { () throws(SiteDelivery.Failure) in
            for picture in pictures { try folder.write(picture.bytes, to: picture.path) }
        }
        let made = try await Parallel.tryMap(changed.map(\.file)) {
            file -> SiteDrawing.Made.Facts in
            let made = drawing.made(file, from: sources)
            try Office.explained { () throws(SiteDelivery.Failure) in
                try folder.write(made.bytes, to: made.path)
            }
            return made.facts
        }
        for (facts, (file, key)) in zip(made, changed) {
            manifest.files[file.path] = SiteManifest.Entry(
                key: key, size: facts.size, asked: facts.asked)
        }
        try Office.explained { () throws(SiteDelivery.Failure) in
            try folder.remove(gone)
            try folder.write(manifest.bytes, to: SiteManifest.name)
        }
        return result
    }

    /// Adds the pictures that pages show, those that stay as they are and those that are made.
    ///
    /// - Returns: What is to be written.
    private func addPictures(
        _ drawn: SitePictures, to manifest: inout SiteManifest, _ result: inout Result
    ) -> [(path: String, bytes: [UInt8])] {
        var changed: [(path: String, bytes: [UInt8])] = []
        var wanted = manifest.pictures.mapValues { drawer.bytes($0) }
        for picture in drawn.drawn.values { wanted[picture.digest] = picture.bytes }
        for (digest, bytes) in wanted.sorted(by: { $0.key < $1.key }) {
            guard let bytes else { continue }
            let path = SitePath.picture(digest)
            let entry = SiteManifest.Entry(key: digest, size: bytes.count, asked: [:])
            manifest.files[path] = entry
            if former.files[path] == entry, folder.holds(path, size: bytes.count) {
                result.unchanged += 1
            } else {
                changed.append((path, bytes))
                result.written += 1
            }
        }
        return changed
    }

    /// Notes beforehand what is about to be written: nothing is left over that no manifest names, whenever it is
    /// broken off.
    private func begin(_ manifest: SiteManifest, _ paths: [String], _ gone: [String]) throws {
        var manifest = manifest
        for path in paths + gone {
            manifest.files[path] = SiteManifest.Entry(key: "", size: 0, asked: [:])
        }
        // The index is being made anew.
        manifest.indexed = [:]
        try Office.explained { () throws(SiteDelivery.Failure) in
            try folder.makeFolders(for: paths)
            try folder.write(manifest.bytes, to: SiteManifest.name)
        }
    }

    /// What is needed to make some files.
    private mutating func sources(
        for files: [SiteFile], _ gathering: inout SiteGathering
    ) async throws -> SiteDrawing.Sources {
        var sources = SiteDrawing.Sources(SitePictures(digest: { Digest.hex($0) }))
        guard !files.isEmpty else { return sources }
        var texts = files.flatMap(\.texts)
        var indexed: [SiteDocument] = []
        if files.contains(where: { $0.path == SiteFile.index }) {
            if let entry = former.files[SiteFile.index],
                folder.holds(SiteFile.index, size: entry.size)
            {
                sources.index = folder.bytes(of: SiteFile.index) ?? []
                sources.indexed = former.indexed
            }
            indexed = drawing.documentsForIndex(sources)
            texts += indexed.filter { $0.shown.obstacle == nil }.map(\.shown.text)
        }
        try await gathering.read(texts)
        sources.texts = gathering.texts
        let (drawing, ready) = (drawing, sources)
        for (document, line) in zip(
            indexed, await Parallel.map(indexed) { drawing.line(of: $0, from: ready) })
        {
            sources.lines[document.id.text] = line
        }
        var seen: Set<ContentHash> = []
        let drawn = files.compactMap(\.drawnText).filter { seen.insert($0).inserted }
        (sources.pictures, warnings) = await drawer.pictures(
            of: drawn.compactMap { hash in
                sources.texts[hash].map { (gathering.name(of: hash), $0) }
            })
        for hash in files.compactMap(\.attachment) where sources.attachments[hash] == nil {
            sources.attachments[hash] = try gathering.attachment(hash)
        }
        return sources
    }
}
