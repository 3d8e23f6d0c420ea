/// A file or folder of the repository's own that a program takes away when it is done, and that is
/// still there.
package struct Leftover: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// The lock on what is staged in a working tree.
        case indexLock
        /// The lock on a branch or another reference, by its full name.
        case referenceLock(String)
        /// The lock on the list of references that were packed together.
        case packedReferencesLock
        /// The lock on the settings of a clone.
        case settingsLock
        /// The lock on the note of where a shortened history begins.
        case shallowLock
        /// The lock on a table that is made from the objects and can be made anew.
        case derivedLock
        /// A lock that Signet does not know.
        case otherLock
        /// An object, or a pack of objects, that was never written to its end.
        case object
        /// What was pushed and not accepted.
        case quarantine
        /// A part of a file that Signet was about to put in place.
        case part

        /// Whether somebody who finds it must wait.
        package var isLock: Bool {
            switch self {
            case .object, .quarantine, .part: false
            default: true
            }
        }
    }

    package let kind: Kind
    /// The full path.
    package let path: String
    /// By what it is seen that it is still the same.
    package let mark: FileMark

    package init(kind: Kind, path: String, mark: FileMark) {
        self.kind = kind
        self.path = path
        self.mark = mark
    }
}

/// Whether something that a program left may be taken away, or why not.
package enum Standing: Hashable, Sendable {
    /// Nobody works here, and nothing is lost with it.
    case left
    /// It was made a moment ago: so many seconds.
    case young(Int64)
    case inUse([Worker])
    /// This system does not tell which files its programs use.
    case blind
    /// Programs outside this container are not seen.
    case container
    /// Other machines may work here, over a file system of this kind.
    case shared(String)
    /// Another user of the machine made it, by number.
    case foreign(UInt32)
    /// What it would have replaced cannot be read.
    case damaged(String)
    /// Nobody knows what it is for.
    case unknown
}
