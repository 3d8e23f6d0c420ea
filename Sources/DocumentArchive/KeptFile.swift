import DocumentControl
import Git
import Signatures

/// A file under the repository's own folder that remembers what can be found out again: it may be deleted at any time.
///
/// It begins with a line that names its form, and its own digest: a disk that loses a bit changes nothing that follows.
package struct KeptFile: Sendable {
    private let path: String
    private let folder: String
    private let head: String

    /// - Parameters:
    ///   - path: The file.
    ///   - folder: A folder above it that is there; those between are made.
    ///   - head: Names the form and what is in it; another is not read.
    init(path: String, below folder: String, head: String) {
        self.path = path
        self.folder = folder
        self.head = head
    }

    /// What follows the head; nothing where there is no such file, or another form of it, or it was altered.
    package func content() -> ArraySlice<UInt8>? {
        let start = head.utf8.count + 1
        guard let (lines, rest) = FileBytes.read(path, cutAfter: start + 65),
            lines.count == start + 65, lines.starts(with: "\(head)\n".utf8),
            lines[start..<start + 64].elementsEqual(StatementFile.hash(rest).hex.utf8)
        else { return nil }
        return rest[...]
    }

    /// Writes it.
    ///
    /// That it cannot be written is no reason to fail: everything is found out again then.
    package func write(_ content: [UInt8]) {
        let lead = Array("\(head)\n\(Digest.hex(content))\n".utf8)
        try? FileBytes.store(path, pieces: [lead, content], below: folder, isThrough: false)
    }
}
