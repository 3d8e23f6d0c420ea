import Clibgit2

/// A failure of the repository.
///
/// Callers branch on ``code``. ``message`` is libgit2's own English, for people to read and never
/// for code to compare.
package struct GitError: Error, Hashable, Sendable {
    /// What went wrong, as far as a caller can act on it.
    package enum Code: Hashable, Sendable {
        case notFound
        case alreadyExists
        /// Somebody holds the lock file at this path, or left it behind.
        case locked(String)
        /// Another writer moved the branch first.
        case modified
        /// The folder belongs to another user of the machine.
        case foreignOwner
        /// A kind of repository this version cannot read: SHA-256, reftable, partial clone.
        case unsupportedFormat
        /// The index is split or sparse.
        case unsupportedIndex(String)
        /// An object's bytes do not have the hash they are filed under.
        case corrupt
        /// A path of the evidence exists with other bytes.
        case wouldOverwrite(String)
        /// Folders within folders, longer than any path can be.
        case tooDeep
        case other(Int32)
    }

    package var code: Code
    /// The step that failed, in the imperative: "look up commit".
    package var operation: String
    package var message: String

    package init(code: Code, operation: String, message: String) {
        self.code = code
        self.operation = operation
        self.message = message
    }
}

extension GitError {
    /// Turns a libgit2 status into a thrown error.
    ///
    /// Call it straight after the failing call and on the same thread: libgit2 keeps its message
    /// in thread-local storage until the next call.
    static func check(_ status: Int32, _ operation: StaticString) throws(GitError) {
        guard status < 0 else { return }
        let last = git_error_last()
        let message = last.map { String(cString: $0.pointee.message) } ?? ""
        let isDamage = last.map { $0.pointee.klass == Int32(GIT_ERROR_ZLIB.rawValue) } ?? false
        git_error_clear()
        throw GitError(
            code: isDamage ? .corrupt : Code(status: status, message: message),
            operation: "\(operation)",
            message: message.isEmpty ? "no detail given (status \(status))" : message)
    }
}

extension GitError.Code {
    init(status: Int32, message: String) {
        switch git_error_code(rawValue: status) {
        case GIT_ENOTFOUND:
            // libgit2 1.5 says so where a foreign owner meets no safe.directory setting.
            self = message.contains("safe.directory") ? .foreignOwner : .notFound
        case GIT_EEXISTS: self = .alreadyExists
        case GIT_ELOCKED: self = .locked("")
        case GIT_EMODIFIED: self = .modified
        case GIT_EOWNER: self = .foreignOwner
        case GIT_EMISMATCH: self = .corrupt
        default:
            if message.contains("loose object") {
                // Its first bytes tell neither kind nor size.
                self = .corrupt
            } else if message.contains("unsupported extension")
                || message.contains("repository version")
            {
                self = .unsupportedFormat
            } else {
                self = .other(status)
            }
        }
    }
}
