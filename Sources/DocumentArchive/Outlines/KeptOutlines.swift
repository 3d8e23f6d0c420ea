package import DocumentControl
import Git

/// The outlines of texts that were read before: a file under the repository's own folder that may be deleted at any time.
///
/// They are found by the SHA-256 of the text, so another text is never taken for one that was read. The file begins with
/// its own digest: a disk that loses a bit changes no page.
package struct KeptOutlines: Sendable {
    /// Names this form of the file, and what reading finds: raised whenever an outline says more or something else.
    private static let head = "signet outlines 1"

    private let path: String
    private var known: [ContentHash: TextOutline] = [:]
    private var isChanged = false

    package init(path: String) {
        self.path = path
        guard let bytes = FileBytes.read(path), let rest = Self.content(of: bytes) else { return }
        var reader = OutlineReader(rest)
        while !reader.isAtEnd {
            guard let hash = reader.hash(), let outline = reader.outline() else { return }
            known[hash] = outline
        }
    }

    /// The outline of a text; nothing where it was not read yet.
    package subscript(hash: ContentHash) -> TextOutline? { known[hash] }

    /// Keeps the outline of a text.
    package mutating func add(_ outline: TextOutline, of hash: ContentHash) {
        known[hash] = outline
        isChanged = true
    }

    /// Writes them, those of some texts only.
    ///
    /// A file that cannot be written is no reason to fail: the texts are read again then.
    package mutating func save(only hashes: Set<ContentHash>) {
        guard isChanged else { return }
        isChanged = false
        var writer = OutlineWriter()
        for (hash, outline) in known.sorted(by: { $0.key < $1.key }) where hashes.contains(hash) {
            writer.add(hash)
            writer.add(outline)
        }
        let bytes = Array("\(Self.head)\n\(StatementFile.hash(writer.bytes).hex)\n".utf8)
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        try? FileBytes.store(
            path, bytes + writer.bytes, below: parts.dropLast(2).joined(separator: "/"))
    }

    /// What follows the head, where the digest is right.
    private static func content(of bytes: [UInt8]) -> ArraySlice<UInt8>? {
        let start = Self.head.utf8.count + 1
        guard bytes.count > start + 65, bytes.starts(with: "\(Self.head)\n".utf8) else {
            return nil
        }
        let rest = bytes[(start + 65)...]
        guard bytes[start..<start + 64].elementsEqual(StatementFile.hash(rest).hex.utf8) else {
            return nil
        }
        return rest
    }
}

extension Archive {
    /// The outlines that were kept in this repository.
    package func keptOutlines() -> KeptOutlines {
        KeptOutlines(path: "\(commonFolder)/signet/outlines")
    }
}
