import DocumentArchive
import DocumentControl
import DocumentOffice
import Publishing

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

    init(_ folder: SiteDelivery, _ former: SiteManifest?, _ drawing: SiteDrawing) {
        self.folder = folder
        self.former = former ?? SiteManifest()
        self.drawing = drawing
    }

    /// - Parameters:
    ///   - files: All that the site shall hold.
    ///   - gathering: What reads the texts that are needed.
    /// - Returns: How many files were written, stayed and were removed.
    /// - Throws: Where a text is not here, or a file cannot be written.
    mutating func publish(
        _ files: [SiteFile], from gathering: inout SiteGathering
    ) async throws -> Result {
        let drawing = drawing
        let keys = await Parallel.map(files) { drawing.key(of: $0) }
        let wanted = Set(files.map(\.path))
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
        let gone = former.files.keys.filter { !wanted.contains($0) }.sorted()
        var result = Result(written: changed.count, unchanged: files.count - changed.count)
        result.removed = gone.count
        guard !changed.isEmpty || !gone.isEmpty || former != manifest else { return result }
        let sources = try await sources(for: changed.map(\.file), &gathering)
        try begin(manifest, changed.map(\.file.path), gone)
        let folder = folder
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
    private func sources(
        for files: [SiteFile], _ gathering: inout SiteGathering
    ) async throws -> SiteDrawing.Sources {
        var sources = SiteDrawing.Sources()
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
        for hash in files.compactMap(\.attachment) where sources.attachments[hash] == nil {
            sources.attachments[hash] = try gathering.attachment(hash)
        }
        return sources
    }
}
