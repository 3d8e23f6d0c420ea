#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Keeps two Signet commands on one repository from trying in each other's way.
struct FileLock: ~Copyable {
    private let file: Int32

    /// Waits for the lock, at most so many seconds.
    ///
    /// The lock goes with the process: what a crash leaves behind is an empty file, never a lock.
    init(_ path: String, seconds: Int) throws(GitError) {
        file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard file >= 0 else { throw FileBytes.failure("write in the repository") }
        var patience = Patience(seconds: seconds)
        while flock(file, LOCK_EX | LOCK_NB) != 0 {
            guard patience.wait() else {
                close(file)
                throw GitError(
                    code: .locked(path), operation: "wait for another command",
                    message: "another command is still working")
            }
        }
    }

    func release() { close(file) }
}

/// Waits a little longer each time, until it has waited long enough.
struct Patience {
    private let end: ContinuousClock.Instant
    private var milliseconds = 2

    init(seconds: Int) { end = .now + .seconds(seconds) }

    /// - Returns: Whether there is still time to try again.
    mutating func wait() -> Bool {
        guard ContinuousClock.now < end else { return false }
        usleep(UInt32(Int.random(in: milliseconds / 2...milliseconds) * 1000))
        milliseconds = min(milliseconds * 2, 250)
        return true
    }
}
