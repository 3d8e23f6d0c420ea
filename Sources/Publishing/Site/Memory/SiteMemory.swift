package import DocumentControl

/// What the last run knew of a site: from what each document's pages followed, what lists show of it, and where its line of
/// the search index lies.
///
/// It holds nothing that cannot be found out again, and counts only with the very manifest that was written with it.
package struct SiteMemory: Sendable {
    /// Names this form, and what pages are made of: raised whenever pages of the same origins show something else.
    package static let form = 2

    /// One file of the site.
    package typealias File = (path: String, entry: SiteManifest.Entry)

    /// What concerns one document.
    package struct Portion: Sendable {
        /// The digest of what its pages, and its lines in lists, follow from.
        package let layout: String
        package let entry: SiteEntry
        package let files: [File]

        package init(layout: String, entry: SiteEntry, files: [File]) {
            self.layout = layout
            self.entry = entry
            self.files = files
        }
    }

    /// The digest of what concerns all documents: with another, no portion counts.
    package var frame = ""
    /// The digest of the manifest, where it was read.
    package private(set) var manifest = ""
    /// What was read of each document.
    package private(set) var portions: [DocumentID: Portion] = [:]
    /// Files that belong to no document.
    package var front: [File] = []
    /// The lines of the search index.
    package var index = SearchLines()
    /// The portions as they are written, in order, and where each was read.
    private var written: [(id: DocumentID, bytes: ArraySlice<UInt8>)] = []
    private var places: [DocumentID: Int] = [:]

    package init() {}

    /// Adds what concerns a document, to be written.
    package mutating func add(_ portion: Portion, of id: DocumentID) {
        var writer = ByteWriter()
        portion.append(to: &writer)
        written.append((id, writer.bytes[...]))
    }

    /// Adds what concerns a document as the last run knew it, to be written.
    package mutating func keep(_ id: DocumentID, from former: SiteMemory) {
        guard let place = former.places[id] else { return }
        written.append(former.written[place])
    }

    /// Reads what ``bytes`` wrote, behind the digest of the manifest; nothing where the bytes are something else.
    ///
    /// - Parameters:
    ///   - bytes: The bytes.
    ///   - read: Reads portions, side by side.
    package init?(
        _ bytes: ArraySlice<UInt8>, read: ([ArraySlice<UInt8>]) async -> [Portion?]
    ) async {
        var reader = ByteReader(bytes)
        manifest = reader.text()
        frame = reader.text()
        front = reader.list { SiteMemory.file(&$0) }
        index = SearchLines(&reader)
        while !reader.isAtEnd {
            guard let id = DocumentID(reader.text()) else { return nil }
            places[id] = written.count
            written.append((id, reader.part()))
        }
        if reader.isBroken { return nil }
        portions.reserveCapacity(written.count)
        for ((id, _), portion) in zip(written, await read(written.map(\.bytes))) {
            guard let portion else { return nil }
            portions[id] = portion
        }
    }

    /// The digest of the manifest as it is written in front.
    package static func lead(_ manifest: String) -> [UInt8] {
        var writer = ByteWriter()
        writer.add(manifest)
        return writer.bytes
    }

    /// All but the digest of the manifest, which is known last.
    package var bytes: [UInt8] {
        var writer = ByteWriter()
        writer.add(frame)
        writer.add(front) { Self.append($1, to: &$0) }
        index.append(to: &writer)
        for (id, part) in written {
            writer.add(id.text)
            writer.add(part)
        }
        return writer.bytes
    }

    /// All files of the site, as the manifest has them.
    package var files: [String: SiteManifest.Entry] {
        var files: [String: SiteManifest.Entry] = [:]
        files.reserveCapacity(front.count + portions.count * 3)
        for (path, entry) in front { files[path] = entry }
        for portion in portions.values {
            for (path, entry) in portion.files { files[path] = entry }
        }
        return files
    }
}

extension SiteMemory {
    fileprivate static func file(_ reader: inout ByteReader) -> File {
        let path = reader.text()
        let (key, size) = (reader.text(), reader.number())
        let asked = reader.list { ($0.text(), $0.text()) }
        return (
            path,
            SiteManifest.Entry(
                key: key, size: size,
                asked: asked.isEmpty
                    ? [:] : Dictionary(asked, uniquingKeysWith: { first, _ in first }))
        )
    }

    fileprivate static func append(_ file: File, to writer: inout ByteWriter) {
        writer.add(file.path)
        writer.add(file.entry.key)
        writer.add(file.entry.size)
        writer.add(file.entry.asked.sorted { $0.key < $1.key }) { writer, pair in
            writer.add(pair.key)
            writer.add(pair.value)
        }
    }
}

extension SiteMemory.Portion {
    /// Reads one portion; nothing where the bytes are something else.
    package init?(_ bytes: ArraySlice<UInt8>) {
        var reader = ByteReader(bytes)
        layout = reader.text()
        entry = SiteEntry(&reader)
        files = reader.list { SiteMemory.file(&$0) }
        if reader.isBroken || !reader.isAtEnd { return nil }
    }

    fileprivate func append(to writer: inout ByteWriter) {
        writer.add(layout)
        entry.append(to: &writer)
        writer.add(files) { SiteMemory.append($1, to: &$0) }
    }
}
