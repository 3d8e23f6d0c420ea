import Git
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
    private let kept = Mutex<[String: KeptEvidence]>([:])

    /// Is told how far long work has come, several times a second.
    let watch: @Sendable (LongWork) -> Void

    package init(watch: @escaping @Sendable (LongWork) -> Void = { _ in }) { self.watch = watch }

    /// Reads what was kept of the repository in which a folder seems to lie, before it is opened: that waits for the library.
    ///
    /// A guess that was wrong is never asked for, since the repository tells by itself where it lies.
    package func foresee(_ folder: String) {
        guard kept.withLock({ $0.isEmpty }) else { return }
        var place = folder[...]
        while !FileBytes.isThere("\(place)/.git") {
            guard let slash = place.lastIndex(of: "/") else { return }
            place = place[..<slash]
        }
        let common = "\(place)/.git"
        guard FileBytes.size(of: "\(common)/signet/checked") != nil else { return }
        keep(KeptEvidence(of: common, reads: true), for: common)
    }

    /// Takes out what is remembered of a repository; nothing where nothing is.
    func take(_ folder: String) -> KeptEvidence? {
        kept.withLock { kept in kept.removeValue(forKey: folder) }
    }

    /// Remembers what was read.
    func keep(_ evidence: KeptEvidence, for folder: String) {
        kept.withLock { kept in kept[folder] = evidence }
    }
}

/// What is kept of a repository's evidence so that opening it again costs only what is new.
struct KeptEvidence: Sendable {
    var files: CheckedFiles
    var folders: ListedFolders

    /// - Parameters:
    ///   - folder: The repository's own folder.
    ///   - reads: Whether what lies there is used.
    init(of folder: String, reads: Bool) {
        func file(_ name: String, _ head: String) -> KeptFile {
            KeptFile(path: "\(folder)/signet/\(name)", below: folder, head: head)
        }
        let checked = file("checked", CheckedFiles.head)
        let listed = file("listed", ListedFolders.head)
        let content = reads ? SideBySide.map([checked, listed]) { $0.content() } : [nil, nil]
        files = CheckedFiles(checked, content[0])
        folders = ListedFolders(listed, content[1])
    }
}
