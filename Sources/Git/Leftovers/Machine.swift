/// What the machine is asked before anything that a crash left is taken away.
package struct Machine: Sendable {
    /// Which programs work at a place.
    package var sight: @Sendable (Workplace) -> Sight
    /// The file system of a folder; nothing where it cannot be reached.
    package var volume: @Sendable (String) -> Volume?

    package init(
        sight: @escaping @Sendable (Workplace) -> Sight,
        volume: @escaping @Sendable (String) -> Volume?
    ) {
        self.sight = sight
        self.volume = volume
    }

    /// The machine on which the command was typed.
    package static let live = Machine(
        sight: { ProcessTable().sight(of: $0) }, volume: { Volume(at: $0) })
}

/// A repository in which a program may be working, as to some files there.
package struct Workplace: Hashable, Sendable {
    /// The folders of the repository's own files.
    package let gitFolders: [String]
    /// The folders of its working trees.
    package let roots: [String]
    /// The files that may be in use.
    package let files: [String]
    /// The number of the user who made them: nobody else's programs can be holding them.
    package let owner: UInt32

    package init(gitFolders: [String], roots: [String], files: [String], owner: UInt32) {
        self.gitFolders = gitFolders
        self.roots = roots
        self.files = files
        self.owner = owner
    }
}

/// Who was seen at a place.
package enum Sight: Hashable, Sendable {
    case nobody
    case working([Worker])
    /// This system does not tell which files its programs use.
    case blind
    /// Nobody was seen, but only the programs of this container can be.
    case onlyContainer
}

/// A program that works in a repository.
package struct Worker: Hashable, Sendable {
    package enum Reason: Hashable, Sendable {
        /// It has this file open.
        case open(String)
        /// It was started in a folder of the repository's own.
        case inside
        /// It is a program that works on repositories, and was started in this one or for it.
        case named
        /// It works on repositories, and does not show on which.
        case unreadable
    }

    package let process: Int32
    package let name: String
    package let reason: Reason

    package init(process: Int32, name: String, reason: Reason) {
        self.process = process
        self.name = name
        self.reason = reason
    }
}
