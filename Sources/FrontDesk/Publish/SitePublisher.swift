import DocumentArchive
import DocumentControl
import DocumentOffice
import Publishing
import Signatures

/// Brings a folder to what a site shall hold: only what changed is laid out, made and written.
struct SitePublisher {
    struct Result {
        var written = 0
        var unchanged = 0
        var removed = 0
    }

    private let folder: SiteDelivery
    private let kept: KeptLog
    private let forerun: SiteForerun
    private let drawing: SiteDrawing
    private let drawer: DiagramDrawer
    /// Figures that stay code although somebody wanted them drawn.
    private(set) var warnings: [DiagramDrawer.Warning] = []
    /// What was done, which nobody takes apart before the process ends.
    private var plan: SitePlan?

    /// - Parameters:
    ///   - folder: The folder of the site.
    ///   - kept: What the last run knew of it.
    ///   - forerun: The same, read.
    ///   - drawing: What makes the files.
    ///   - drawer: What draws the figures.
    init(
        _ folder: SiteDelivery, _ kept: KeptLog, _ forerun: SiteForerun, _ drawing: SiteDrawing,
        _ drawer: DiagramDrawer
    ) {
        self.folder = folder
        self.kept = kept
        self.forerun = forerun
        self.drawing = drawing
        self.drawer = drawer
    }

    /// - Parameter gathering: What asks the register, and reads the texts that are needed.
    /// - Returns: How many files were written, stayed and were removed.
    /// - Throws: Where a text is not here, or a file cannot be written.
    mutating func publish(from gathering: inout SiteGathering) async throws -> Result {
        let plan = await SitePlan(&gathering, drawing, forerun)
        self.plan = plan
        let former = forerun.former(without: plan.kept)
        var manifest = SiteManifest(
            plan.carried, for: (gathering.readers.groups ?? []).map(\.text).sorted())
        var changed: [SitePlan.Laid] = []
        for (file, key) in plan.files {
            if let entry = former.files[file.path], entry.key == key,
                drawing.holds(entry.asked), !forerun.lost.contains(file.path)
            {
                manifest.files[file.path] = entry
            } else {
                changed.append((file, key))
            }
        }
        var result = Result(
            written: changed.count, unchanged: plan.keptCount + manifest.files.count)
        let sources = try await sources(for: changed.map(\.file), former: former, &gathering)
        let pictures = addPictures(plan.pictures, sources.pictures, former, to: &manifest, &result)
        // What is about to be written is noted beforehand: nothing is left over that no manifest names, whenever it is
        // broken off.
        let paths = changed.map(\.file.path) + pictures.changed.map(\.path)
        var noted = manifest
        for path in paths { noted.files[path] = SiteManifest.Entry(key: "", size: 0, asked: [:]) }
        let gone = former.files.keys.filter { noted.files[$0] == nil }
        for path in gone { noted.files[path] = SiteManifest.Entry(key: "", size: 0, asked: [:]) }
        result.removed = gone.count
        if result.written + gone.count == 0, former.files == manifest.files, plan.isRemembered {
            return result
        }
        if result.written + gone.count > 0 {
            try begin(plan.bytes(of: noted), paths)
            try write(pictures.changed)
            let made = try await make(changed.map(\.file), from: sources)
            for (facts, (file, key)) in zip(made, changed) {
                manifest.files[file.path] = SiteManifest.Entry(
                    key: key, size: facts.size, asked: facts.asked)
            }
        }
        try await finish(plan, manifest, pictures.paths, gone, sources)
        return result
    }

    /// Notes what the site holds now, and what the next run shall know.
    private func finish(
        _ plan: SitePlan, _ manifest: SiteManifest, _ pictures: [String], _ gone: [String],
        _ sources: SiteDrawing.Sources
    ) async throws {
        let (drawing, former, folder) = (drawing, forerun.memory, folder)
        async let memory = plan.memory(
            of: manifest, pictures: pictures,
            index: drawing.searchLines(sources, former: former.index))
        let bytes = plan.bytes(of: manifest)
        try Office.explained { () throws(SiteDelivery.Failure) in
            try folder.remove(gone.sorted())
            try folder.write(bytes, to: SiteManifest.name)
        }
        folder.tidy()
        let digest = Digest.hex(bytes)
        guard let addition = await memory.addition(to: former, manifest: digest),
            kept.add([addition], to: forerun.log)
        else { return kept.write([await memory.bytes(manifest: digest)]) }
    }

    private func begin(_ manifest: [UInt8], _ paths: [String]) throws {
        try Office.explained { () throws(SiteDelivery.Failure) in
            try folder.makeFolders(for: paths)
            try folder.write(manifest, to: SiteManifest.name)
        }
    }

    private func write(_ pictures: [(path: String, bytes: [UInt8])]) throws {
        let folder = folder
        try Office.explained { () throws(SiteDelivery.Failure) in
            for picture in pictures { try folder.write(picture.bytes, to: picture.path) }
        }
    }

    /// Makes files and writes them, side by side.
    private func make(
        _ files: [SiteFile], from sources: SiteDrawing.Sources
    ) async throws -> [SiteDrawing.Made.Facts] {
        let (drawing, folder) = (drawing, folder)
        return try await Parallel.tryMap(files) { file in
            let made = drawing.made(file, from: sources)
            try Office.explained { () throws(SiteDelivery.Failure) in
                try folder.write(made.bytes, to: made.path)
            }
            return made.facts
        }
    }

    /// Adds the pictures that pages show, those that stay as they are and those that are made.
    ///
    /// - Returns: Their paths, and what is to be written.
    private func addPictures(
        _ kept: [String: String], _ drawn: SitePictures, _ former: SiteManifest,
        to manifest: inout SiteManifest, _ result: inout Result
    ) -> (paths: [String], changed: [(path: String, bytes: [UInt8])]) {
        var wanted = kept
        for entry in manifest.files.values {
            for (digest, label) in entry.pictures { wanted[digest] = label }
        }
        var pictures = wanted.mapValues { drawer.bytes($0) }
        for picture in drawn.drawn.values { pictures[picture.digest] = picture.bytes }
        var paths: [String] = []
        var changed: [(path: String, bytes: [UInt8])] = []
        for (digest, bytes) in pictures.sorted(by: { $0.key < $1.key }) {
            guard let bytes else { continue }
            let path = SitePath.picture(digest)
            paths.append(path)
            let entry = SiteManifest.Entry(key: digest, size: bytes.count, asked: [:])
            manifest.files[path] = entry
            if former.files[path] == entry, folder.holds(path, size: bytes.count) {
                result.unchanged += 1
            } else {
                changed.append((path, bytes))
                result.written += 1
            }
        }
        return (paths, changed)
    }

    /// What is needed to make some files.
    private mutating func sources(
        for files: [SiteFile], former: SiteManifest, _ gathering: inout SiteGathering
    ) async throws -> SiteDrawing.Sources {
        var sources = SiteDrawing.Sources(SitePictures(digest: { Digest.hex($0) }))
        guard !files.isEmpty else { return sources }
        var texts = files.flatMap(\.texts)
        var indexed: [SiteFace] = []
        for part in files.compactMap(\.searchPart) {
            let isThere =
                former.files[part.path] != nil && !forerun.lost.contains(part.path)
            let known = forerun.memory.index.part(
                part.path, in: isThere ? folder.bytes(of: part.path) ?? [] : [])
            sources.index[part.path] = known
            indexed += drawing.documents(of: part, without: known)
        }
        gathering.look(atTextsOf: indexed.map(\.id))
        texts += indexed.filter(\.isHere).map(\.text)
        try await gathering.read(texts)
        sources.texts = gathering.texts
        sources.difference = gathering.difference
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
