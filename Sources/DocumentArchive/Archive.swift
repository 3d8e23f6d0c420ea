import DocumentControl
package import Git

/// The documents and the evidence of one management system, in a repository.
package final class Archive {
    let repository: Repository
    /// The branch that holds what has been decided.
    package private(set) var branch: String
    /// The folder of the working tree without a trailing slash; nothing in a bare repository.
    package let root: String?
    /// What this process has read already.
    let memory: EvidenceMemory
    /// Texts that were read before they are asked for, each until it is.
    var ahead: [ObjectID: TextAhead] = [:]

    /// The key of the clone's settings that names the branch.
    package static let branchSetting = "signet.branch"

    /// Opens the repository in which a folder lies.
    ///
    /// - Parameters:
    ///   - folder: Any folder of the working tree, or a bare repository.
    ///   - memory: What this process has read already.
    /// - Throws: ``ArchiveError`` where there is none, or it cannot be read.
    package init(at folder: String, memory: EvidenceMemory = EvidenceMemory()) throws {
        self.memory = memory
        do { repository = try Repository(opening: folder) } catch {
            throw ArchiveError(error, at: folder)
        }
        root = repository.root
        branch = repository.setting(Self.branchSetting) ?? "main"
    }

    /// Where the repository keeps its own files, shared by all working trees.
    package var commonFolder: String { repository.commonFolder }

    /// The newest commit of the branch, or nothing where it has none.
    package func tip() throws -> ObjectID? { try explained { try repository.tip(of: branch) } }

    /// Goes over to the branch that the control rules name.
    func follow(_ name: String) { branch = name }

    /// Takes another branch as the one that holds what has been decided.
    package func reopenBranch(_ name: String) throws { branch = name }

    /// A setting of this clone.
    package func setting(_ key: String) -> String? { repository.setting(key) }

    /// Writes a setting of this clone.
    package func set(_ key: String, to value: String) throws {
        try explained { try repository.set(key, to: value) }
    }

    /// Whether the branch is what is checked out here.
    package func isBranchCheckedOut() throws -> Bool {
        try explained { try repository.currentBranch == branch }
    }

    /// The commits that changed a file since it had given bytes, over renames.
    ///
    /// - Parameters:
    ///   - path: The path today, from the root.
    ///   - base: The bytes at which to stop.
    /// - Returns: The changes, newest first; none where nothing was committed yet.
    /// - Throws: Why it was refused, with what to do about it.
    package func changes(of path: String, since base: [UInt8]?) throws -> [FileChange] {
        guard let head = repository.head else { return [] }
        return try explained {
            let blob = try base.map { bytes throws(GitError) in
                try Repository.objectID(of: bytes)
            }
            return try repository.changes(of: path, from: head, since: blob)
        }
    }

    /// The bytes of a file of the branch, or nothing where there is none.
    package func bytes(of path: String) throws -> [UInt8]? {
        try explained {
            guard let tip = try repository.tip(of: branch),
                let id = try repository.file(path, at: tip)
            else { return nil }
            return try repository.bytes(of: id)
        }
    }

    /// Begins what opening an archive would wait for.
    package static func makeReady() { Repository.makeReady() }

    /// Has memory taken from the system in large pieces; to be asked for before any other thread works.
    package static func takeMemoryInLargePieces() { Repository.takeMemoryInLargePieces() }

    /// The bytes of a file in the working tree.
    package func draftBytes(_ path: String) -> [UInt8]? {
        root.flatMap { FileBytes.read("\($0)/\(path)") }
    }

    /// Writes a file of the working tree, in the place of what is there.
    package func writeDraft(_ path: String, _ bytes: [UInt8]) throws {
        guard let root else { throw ArchiveError.noWorkingTree }
        // Half a file beside the drafts would be taken for somebody's own after a crash.
        let part = "\(repository.gitFolder)/signet-part-\(FileBytes.process)"
        try explained { try FileBytes.store("\(root)/\(path)", bytes, below: root, part: part) }
    }

    /// Writes new files of the working tree: all of them, or none.
    package func writeDrafts(_ files: [NewFile]) throws {
        guard root != nil else { throw ArchiveError.noWorkingTree }
        try explained { try repository.put(drafts: files) }
    }

    /// Takes out what a command left that was broken off while it wrote new files.
    package func clearDrafts() throws { try explained { try repository.clearDrafts() } }

    /// Takes a draft away, once what replaces it is there.
    package func removeDraft(_ path: String) throws {
        try explained { try repository.removeDraft(path) }
    }

    /// The files of all branches, local and as last fetched, below the folders of drafts.
    package func pathsOnAllBranches() throws -> Set<String> {
        try explained {
            var paths: Set<String> = []
            for branch in try repository.branches() {
                for folder in Tier.folders {
                    paths.formUnion(try repository.files(at: branch.tip, under: folder).map(\.path))
                }
            }
            return paths
        }
    }

    /// Runs a step and explains a failure of the repository in words for people.
    func explained<Value>(_ body: () throws -> Value) throws -> Value {
        do { return try body() } catch let error as GitError {
            throw ArchiveError(error, at: root ?? repository.gitFolder)
        }
    }
}
