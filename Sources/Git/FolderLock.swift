#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Keeps two runs from working in one folder at the same time.
///
/// The folder itself is locked: no file of the lock lies in it, and the lock goes with the process. A file system that
/// knows no such locks gives none.
package final class FolderLock: Sendable {
    private let file: Int32

    /// Waits for the lock, at most so many seconds.
    ///
    /// - Parameters:
    ///   - folder: A folder that is there.
    ///   - seconds: How long to wait.
    /// - Throws: ``GitError``, with the code `locked` where another run works still.
    package init(_ folder: String, seconds: Int) throws(GitError) {
        var patience = Patience(seconds: seconds)
        while true {
            let file = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
            guard file >= 0 else { throw FileBytes.failure("open \(folder)") }
            let isBusy = flock(file, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK
            // Another may have taken the folder away meanwhile, and made it anew.
            if !isBusy, Self.isSame(file, folder) {
                self.file = file
                return
            }
            close(file)
            guard patience.wait() else {
                throw GitError(
                    code: .locked(folder), operation: "wait for another run",
                    message: "another run is still working")
            }
        }
    }

    deinit { close(file) }

    private static func isSame(_ file: Int32, _ folder: String) -> Bool {
        var (held, there) = (stat(), stat())
        return fstat(file, &held) == 0 && stat(folder, &there) == 0
            && held.st_ino == there.st_ino && held.st_dev == there.st_dev
    }
}
