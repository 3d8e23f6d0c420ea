import Synchronization

/// What one process remembers of the files that it has read already, so that reading the evidence
/// again costs only what is new.
///
/// Files are found by the names of their objects: other bytes are never taken for known ones.
package final class EvidenceMemory: Sendable {
    private let files = Mutex<[String: CheckedFiles]>([:])

    package init() {}

    /// Takes out what is remembered for a cache file; nothing where nothing is.
    func take(_ path: String) -> CheckedFiles? {
        files.withLock { files in files.removeValue(forKey: path) }
    }

    /// Remembers what was read.
    func keep(_ checked: CheckedFiles, for path: String) {
        files.withLock { files in files[path] = checked }
    }
}
