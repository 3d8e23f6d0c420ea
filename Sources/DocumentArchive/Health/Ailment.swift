package import DocumentControl
package import Git

/// Something that a crash left, or that makes it unsafe to record evidence.
package struct Ailment: Hashable, Sendable {
    package enum Matter: Hashable, Sendable {
        case leftover(Leftover, Standing)
        /// A command was ended while it put these files into a working tree.
        case unfinished([String], isBusy: Bool)
        /// A command was ended while it put these new drafts into the working tree.
        case unfinishedDrafts([String], isBusy: Bool)
        /// Evidence that is recorded and that a working tree lacks.
        case missing([String])
        /// Evidence that has other bytes in a working tree.
        case changed([String])
        /// Files among the evidence of a working tree that are not recorded.
        case extra([String])
        case indexDamaged(String)
        case branchUnreadable(Name, String, last: String?)
        case branchGone(Name, last: String?)
        case mergeUnfinished
        case notWritable
        case readOnly
        /// Bytes that are left.
        case littleRoom(UInt64)
        case noFilesLeft
        case evidenceUnreadable(String)
        case evidenceMissing(Int)
        /// The newest checkpoint is later than the clock.
        case clockBehind(Instant)
        /// What is wrong with the program that signs, and what to do.
        case noSigning(String, remedy: String)

        /// A branch's own name.
        package typealias Name = String
    }

    /// What is to be done about it.
    package enum State: String, Sendable {
        /// It can be mended, and nothing is lost by that.
        case mend
        /// A person must look.
        case look
        /// Somebody is at work.
        case busy
    }

    package let matter: Matter
    /// The file or folder, from the root of the working tree where it lies there.
    package let path: String
    /// The same in full.
    package let fullPath: String

    package init(_ matter: Matter, path: String, fullPath: String? = nil) {
        self.matter = matter
        self.path = path
        self.fullPath = fullPath ?? path
    }

    package var state: State {
        switch matter {
        case .leftover(_, .left), .unfinished(_, isBusy: false),
            .unfinishedDrafts(_, isBusy: false),
            .missing:
            .mend
        case .leftover(_, .young), .leftover(_, .inUse), .unfinished, .unfinishedDrafts: .busy
        default: .look
        }
    }

    /// Whether the branch itself cannot be read.
    package var isBranchLost: Bool {
        if case .branchUnreadable = matter { true } else { false }
    }

    /// Whether it goes without saying where the branch cannot be read.
    package var followsFromBranch: Bool {
        if case .evidenceUnreadable = matter { true } else { false }
    }
}
