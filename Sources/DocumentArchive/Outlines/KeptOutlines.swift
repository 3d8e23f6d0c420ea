package import DocumentControl

/// The outlines of texts that were read before: a file under the repository's own folder that may be deleted at any time.
///
/// They are found by the SHA-256 of the text, so another text is never taken for one that was read.
package struct KeptOutlines: Sendable {
    /// Names this form of the file, and what reading finds: raised whenever an outline says more or something else.
    private static let head = "signet outlines 2"

    private let file: KeptFile
    /// The outlines by the SHA-256 of their texts.
    package private(set) var known: [ContentHash: TextOutline] = [:]
    /// The same as they are written.
    private var written: [ContentHash: ArraySlice<UInt8>] = [:]
    private var isChanged = false

    package init(path: String) {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        file = KeptFile(
            path: path, below: parts.dropLast(2).joined(separator: "/"), head: Self.head)
        guard let content = file.content() else { return }
        var reader = ByteReader(content)
        while !reader.isAtEnd {
            guard let hash = reader.hash() else { return }
            let part = reader.part()
            var outlines = OutlineReader(part)
            guard let outline = outlines.outline() else { return }
            known[hash] = outline
            written[hash] = part
        }
    }

    /// Keeps the outline of a text.
    package mutating func add(_ outline: TextOutline, of hash: ContentHash) {
        var writer = OutlineWriter()
        writer.add(outline)
        known[hash] = outline
        written[hash] = writer.bytes[...]
        isChanged = true
    }

    /// Writes them, those of some texts only, where there are new ones.
    ///
    /// A file that cannot be written is no reason to fail: the texts are read again then.
    package func save(only hashes: Set<ContentHash>) {
        guard isChanged else { return }
        var writer = ByteWriter()
        for hash in hashes.sorted() {
            guard let part = written[hash] else { continue }
            writer.add(hash)
            writer.add(part)
        }
        file.write(writer.bytes)
    }
}

extension Archive {
    /// The outlines that were kept in this repository.
    package func keptOutlines() -> KeptOutlines {
        KeptOutlines(path: "\(commonFolder)/signet/outlines")
    }
}
