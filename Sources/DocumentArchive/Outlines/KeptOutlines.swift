package import DocumentControl

/// The outlines of texts that were read before: a file under the repository's own folder that may be deleted at any time.
///
/// They are found by the SHA-256 of the text, so another text is never taken for one that was read.
package struct KeptOutlines: Sendable {
    /// Names this form of the file, and what reading finds: raised whenever an outline says more or something else.
    private static let head = "signet outlines 3"

    private let log: KeptLog
    private let content: KeptLog.Content?
    /// Those that were read, by the SHA-256 of their texts.
    private var known: [ContentHash: TextOutline] = [:]
    /// The same as they are written, the newest last.
    private var written: [(hash: ContentHash, part: ArraySlice<UInt8>)] = []
    /// Those that were not kept before.
    private var added: [ContentHash: TextOutline] = [:]

    package init(path: String) {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        log = KeptLog(
            path: path, below: parts.dropLast(2).joined(separator: "/"), head: Self.head)
        content = log.content()
        // Half a thousand bytes each at least, where there are many.
        known.reserveCapacity((content?.segments.reduce(0) { $0 + $1.count } ?? 0) / 500)
        for segment in content?.segments ?? [] {
            var reader = ByteReader(segment)
            while !reader.isAtEnd {
                guard let hash = reader.hash() else { return }
                let part = reader.part()
                var outlines = OutlineReader(part)
                guard let outline = outlines.outline() else { return }
                known[hash] = outline
                written.append((hash, part))
            }
        }
    }

    /// The outline of a text, where it is known.
    package subscript(hash: ContentHash) -> TextOutline? { added[hash] ?? known[hash] }

    /// Whether the outline of a text is known.
    package func holds(_ hash: ContentHash) -> Bool {
        known.index(forKey: hash) != nil || added.index(forKey: hash) != nil
    }

    /// Keeps the outline of a text.
    package mutating func add(_ outline: TextOutline, of hash: ContentHash) {
        added[hash] = outline
    }

    /// Writes them, where there are new ones.
    ///
    /// A file that cannot be written is no reason to fail: the texts are read again then.
    ///
    /// - Parameter hashes: The texts whose outlines are wanted still; of others those go that make the file long.
    package func save(only hashes: Set<ContentHash>) {
        let new = added.filter { hashes.contains($0.key) }.sorted { $0.key < $1.key }
        guard !new.isEmpty else { return }
        var writer = ByteWriter()
        for (hash, outline) in new {
            var outlines = OutlineWriter()
            outlines.add(outline)
            writer.add(hash)
            writer.add(outlines.bytes)
        }
        if log.add([writer.bytes], to: content) { return }
        var whole = ByteWriter(capacity: written.reduce(1 << 16) { $0 + $1.part.count + 40 })
        var seen = Set(new.map(\.key))
        for (hash, part) in written.reversed() where hashes.contains(hash) {
            guard seen.insert(hash).inserted else { continue }
            whole.add(hash)
            whole.add(part)
        }
        log.write([whole.bytes, writer.bytes])
    }
}

extension Archive {
    /// The outlines that were kept in this repository.
    package func keptOutlines() -> KeptOutlines {
        KeptOutlines(path: "\(commonFolder)/signet/outlines")
    }
}
