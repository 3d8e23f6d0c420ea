/// Carries commits to an upstream and back.
package protocol Transport: Sendable {
    /// Brings the upstream's newest commit, with all that belongs to it, under ``Upstream/tracking``.
    ///
    /// - Parameters:
    ///   - upstream: Where from.
    ///   - folder: The clone's own git folder.
    ///   - patience: How long to wait.
    /// - Returns: Whether the upstream has the branch; false where it is empty.
    /// - Throws: ``TransportError``.
    func fetch(
        _ upstream: Upstream, into folder: String, patience: Duration
    ) async throws -> Bool

    /// Makes a commit the upstream's newest, if it follows what the upstream has: never otherwise.
    ///
    /// - Throws: ``TransportError`` with code `moved` where somebody else was faster.
    func push(
        _ commit: ObjectID, to upstream: Upstream, from folder: String, patience: Duration
    ) async throws
}

/// Why nothing was carried to an upstream or back.
package struct TransportError: Error, Hashable, Sendable {
    /// What went wrong, as far as a caller can act on it.
    package enum Code: Hashable, Sendable {
        /// Somebody else was faster: fetch, build anew, push again.
        case moved
        /// No answer from the host.
        case away
        case timedOut
        /// The host does not take the person's credentials, or knows none.
        case refusedAuthentication
        /// The host's key is not known, or is another than before.
        case unknownHost
        case noRepository
        /// The host does not let this person change the branch.
        case isProtected
        case demandsSignedCommits
        /// Stock git could not sign a commit with the key that it was told.
        case cannotSign
        /// A check on the host refused it.
        case refused
        /// The disk or the quota of the host is used up.
        case noSpace
        /// Stock git is not there, or too old.
        case noGit
        case other
    }

    package let code: Code
    /// What git or the host said, for people.
    package let words: String
    /// Whether it went wrong on the way there; the way back was open.
    package var isSending = false

    package init(_ code: Code, _ words: String) {
        self.code = code
        self.words = words
    }
}
