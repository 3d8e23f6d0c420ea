package import DocumentControl

/// What the last run knew of a site: from what each document's pages followed, what lists show of it, and where its line of
/// the search index lies.
///
/// It holds nothing that cannot be found out again, and counts only with the very manifest that was written with it.
package struct SiteMemory: Sendable {
    /// Names this form, and what pages are made of: raised whenever pages of the same origins show something else.
    package static let form = 7

    /// One file of the site.
    package typealias File = (path: String, entry: SiteManifest.Entry)

    /// What concerns one document.
    package final class Portion: Sendable {
        /// The digest of what its pages, and its lines in lists, follow from.
        package let layout: String
        /// The digest of what its text says of itself and of others; nothing where it does not stand.
        package let shape: ContentHash?
        package let entry: SiteEntry
        /// The files that belong to it alone.
        package let ownFiles: [File]
        /// Those that may belong to others too.
        package let sharedFiles: [File]
        /// The lines of its own files in the manifest.
        package let lines: ArraySlice<UInt8>

        package init(layout: String, shape: ContentHash?, entry: SiteEntry, files: [File]) {
            self.layout = layout
            self.shape = shape
            self.entry = entry
            ownFiles = files.filter { SitePath.isOwn($0.path) }
            sharedFiles = files.filter { !SitePath.isOwn($0.path) }
            lines = ManifestLines.of(ownFiles)[...]
        }

        /// Reads one portion; nothing where the bytes are something else.
        package init?(_ bytes: ArraySlice<UInt8>) {
            var reader = ByteReader(bytes)
            layout = reader.text()
            shape = reader.optional { $0.hash() }.flatMap { $0 }
            entry = SiteEntry(&reader)
            ownFiles = reader.list { SiteMemory.file(&$0) }
            sharedFiles = reader.list { SiteMemory.file(&$0) }
            lines = reader.part()
            if reader.isBroken || !reader.isAtEnd { return nil }
        }
    }

    /// The digest of what concerns all documents: with another, no portion counts.
    package var frame = ""
    /// The digest of the manifest.
    package private(set) var manifest = ""
    /// What was read of each document.
    package private(set) var portions: [DocumentID: Portion] = [:]
    /// Files that belong to no document.
    package var front: [File] = []
    /// The lines of the search index.
    package var index = SearchLines()
    /// The portions as they were read, or are to be written.
    private var written: [DocumentID: ArraySlice<UInt8>] = [:]
    /// Those of them that are new.
    private var added: [DocumentID] = []

    package init() {}

    /// Reads what was written, one segment after the other; nothing where the bytes are something else.
    ///
    /// - Parameters:
    ///   - segments: What ``bytes(manifest:)`` gave, and what ``addition(to:manifest:)`` gave since.
    ///   - read: Reads portions, side by side.
    package init?(
        _ segments: [ArraySlice<UInt8>], read: ([ArraySlice<UInt8>]) async -> [Portion?]
    ) async {
        for segment in segments {
            var reader = ByteReader(segment)
            manifest = reader.text()
            frame = reader.text()
            front = reader.list { SiteMemory.file(&$0) }
            index.add(&reader)
            while !reader.isAtEnd {
                guard let id = DocumentID(reader.text()) else { return nil }
                written[id] = reader.part()
            }
            if reader.isBroken { return nil }
        }
        let parts = Array(written)
        portions.reserveCapacity(parts.count)
        for ((id, _), portion) in zip(parts, await read(parts.map(\.value))) {
            guard let portion else { return nil }
            portions[id] = portion
        }
    }

    /// Adds what concerns a document, to be written.
    package mutating func add(_ portion: Portion, of id: DocumentID) {
        var writer = ByteWriter()
        portion.append(to: &writer)
        written[id] = writer.bytes[...]
        added.append(id)
    }

    /// Adds what concerns a document as the last run knew it, to be written.
    package mutating func keep(_ id: DocumentID, from former: SiteMemory) {
        written[id] = former.written[id]
    }

    /// All of it, to be written anew.
    ///
    /// - Parameter manifest: The digest of the manifest.
    /// - Returns: The bytes.
    package func bytes(manifest: String) -> [UInt8] {
        bytes(manifest, index, written.keys.sorted())
    }

    /// What is to be written behind what the last run knew.
    ///
    /// - Parameters:
    ///   - former: What that was; all of it is behind one manifest.
    ///   - manifest: The digest of the manifest.
    /// - Returns: The bytes; nothing where that knew something that is no more.
    package func addition(to former: SiteMemory, manifest: String) -> [UInt8]? {
        guard former.frame == frame, former.written.keys.allSatisfy({ written[$0] != nil }),
            let index = index.addition(to: former.index)
        else { return nil }
        return bytes(manifest, index, added)
    }

    private func bytes(
        _ manifest: String, _ index: SearchLines, _ ids: [DocumentID]
    ) -> [UInt8] {
        let size = ids.reduce(1 << 17) { $0 + (written[$1]?.count ?? 0) + 20 }
        var writer = ByteWriter(capacity: size)
        writer.add(manifest)
        writer.add(frame)
        writer.add(front) { Self.append($1, to: &$0) }
        index.append(to: &writer)
        for id in ids {
            guard let part = written[id] else { continue }
            writer.add(id.text)
            writer.add(part)
        }
        return writer.bytes
    }

    /// The files that belong to no document alone, as the manifest has them.
    package var sharedFiles: [String: SiteManifest.Entry] {
        var files: [String: SiteManifest.Entry] = [:]
        for (path, entry) in front { files[path] = entry }
        for portion in portions.values {
            for (path, entry) in portion.sharedFiles { files[path] = entry }
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
    fileprivate func append(to writer: inout ByteWriter) {
        writer.add(layout)
        writer.add(optional: shape) { $0.add($1) }
        entry.append(to: &writer)
        for files in [ownFiles, sharedFiles] {
            writer.add(files) { SiteMemory.append($1, to: &$0) }
        }
        writer.add(lines)
    }
}
