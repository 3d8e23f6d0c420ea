package import DocumentArchive
import DocumentControl
import Git

/// One branch that somebody wants to move, as git tells its hooks.
package struct WantedMove: Hashable, Sendable {
    package let old: String
    package let new: String
    package let reference: String

    /// Reads a line of a pre-receive hook (githooks(5)): two names of objects and a reference.
    package init?(line: String) {
        let parts = line.split(separator: " ", maxSplits: 2).map(String.init)
        guard parts.count == 3 else { return nil }
        (old, new, reference) = (parts[0], parts[1], parts[2])
    }
}

/// Looks at what is about to be recorded or received, before it is.
package struct Gatekeeper {
    private let archive: Archive
    private let surroundings: Surroundings

    /// - Parameter surroundings: Folder and environment of the hook.
    /// - Throws: ``ArchiveError`` where there is no repository that can be read.
    package init(_ surroundings: Surroundings) throws {
        self.surroundings = surroundings
        archive = try Archive(at: surroundings.folder)
        if let folder = surroundings.environment["GIT_QUARANTINE_PATH"] {
            try archive.readObjects(in: folder)
        }
        // The control rules may name another branch.
        _ = try archive.evidence(.everyday)
    }

    /// Why a push is refused; what concerns other branches passes.
    ///
    /// - Throws: ``ArchiveError`` where the repository cannot be read.
    package func refusals(of moves: [WantedMove]) throws -> [IncomingRefusal] {
        try moves.filter { $0.reference == "refs/heads/\(archive.branch)" }.flatMap {
            try archive.refusals(from: commit($0.old), to: commit($0.new), at: surroundings.now())
        }
    }

    /// Why what is staged may not be committed.
    ///
    /// On another branch than the one that holds what was decided, anything may be.
    ///
    /// - Throws: ``ArchiveError``; ``HookError/notReadable(_:)`` where git cannot tell what is staged.
    package func refusalsOfStaged() async throws -> [IncomingRefusal] {
        guard try archive.isBranchCheckedOut(), let root = archive.root else { return [] }
        let parent = try archive.tip()
        do {
            let staged = try await surroundings.stockGit.commitOfStaged(
                in: root, index: surroundings.environment["GIT_INDEX_FILE"], parent: parent)
            return try archive.refusals(from: parent, to: staged, at: surroundings.now())
        } catch let error as TransportError {
            throw HookError.notReadable(error.words)
        }
    }

    /// Forty zeros stand for no commit.
    private func commit(_ name: String) -> ObjectID? {
        name.allSatisfy { $0 == "0" } ? nil : ObjectID(name)
    }
}
