import Synchronization

/// How far a piece of work has come that may take longer than a moment.
package struct LongWork: Hashable, Sendable {
    package enum Kind: Sendable { case readingEvidence, hashingObjects }

    package let kind: Kind
    package let done: Int
    package let total: Int

    package init(kind: Kind, done: Int, total: Int) {
        self.kind = kind
        self.done = done
        self.total = total
    }
}

/// What one process remembers of the files that it has read already, so that reading the evidence
/// again costs only what is new.
///
/// Files are found by the names of their objects: other bytes are never taken for known ones.
package final class EvidenceMemory: Sendable {
    private let files = Mutex<[String: CheckedFiles]>([:])

    /// Is told how far long work has come, several times a second.
    let watch: @Sendable (LongWork) -> Void

    package init(watch: @escaping @Sendable (LongWork) -> Void = { _ in }) { self.watch = watch }

    /// Takes out what is remembered for a cache file; nothing where nothing is.
    func take(_ path: String) -> CheckedFiles? {
        files.withLock { files in files.removeValue(forKey: path) }
    }

    /// Remembers what was read.
    func keep(_ checked: CheckedFiles, for path: String) {
        files.withLock { files in files[path] = checked }
    }
}
