import DocumentControl
import Git

/// A file under the repository's own folder that only saves work: it may be deleted at any time.
///
/// It begins with a line that names its form and one with the digest of the rest: a disk that loses a bit
/// changes nothing, and another version of the tool takes nothing from it.
enum SealedFile {
    /// What follows the two lines; nothing where the file is not there, not whole or of another form.
    static func read(_ path: String, head: String) -> ArraySlice<UInt8>? {
        guard let bytes = FileBytes.read(path) else { return nil }
        let start = head.utf8.count + 1
        guard bytes.count >= start + 65, bytes.starts(with: "\(head)\n".utf8),
            bytes[start + 64] == 0x0A
        else { return nil }
        let rest = bytes[(start + 65)...]
        guard bytes[start..<start + 64].elementsEqual(StatementFile.hash(rest).hex.utf8) else {
            return nil
        }
        return rest
    }

    /// Writes it; one that cannot be written is no reason to fail.
    static func write(_ path: String, head: String, _ bytes: [UInt8]) {
        let lines = Array("\(head)\n\(StatementFile.hash(bytes).hex)\n".utf8)
        // What can be made again need not wait for the disk.
        do { try FileBytes.replace(path, lines + bytes, isThrough: false) } catch {
            let parts = path.split(separator: "/", omittingEmptySubsequences: false)
            try? FileBytes.store(
                path, lines + bytes, below: parts.dropLast(2).joined(separator: "/"))
        }
    }
}
